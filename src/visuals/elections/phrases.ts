/** How promises are written: dates no finer than known, and what rests on general knowledge named so. */
import type { Wording } from '../kit/beside.ts';
import { fill, formatDate, sentence } from '../kit/format.ts';
import type { Dated, PromisedVote } from './data.ts';
import type { ElectionsModel } from './model.ts';

type Context = Pick<ElectionsModel, 'language' | 'words'>;

export const dateText = (
  { date, precision }: Dated,
  { language }: Context,
  short = false,
): string => formatDate(date, language, { precision, short });

/** “run-off” · “referendum” */
export const kindText = ({ kind, isRunOff }: PromisedVote, { words }: Context): string =>
  words[isRunOff ? 'kind-run-off' : `kind-${kind}`] ?? '';

/** “set on 28 July 2026 by the electoral council”; nothing where neither is known. */
export function setText(promise: PromisedVote, context: Context): string {
  const { announced, by } = promise;
  if (!announced) return '';
  const { words } = context;
  const phrase = announced.precision === 'day' ? 'set-day' : 'set-month';
  const who = by ? ` ${words[`by-${by}`] ?? ''}` : '';
  return fill(words[phrase] ?? '', { date: dateText(announced, context) }) + who;
}

/** “set 28 Jul 2026, electoral council” */
function setBrief({ announced, by }: PromisedVote, context: Context): string {
  if (!announced) return '';
  const { words } = context;
  const who = by ? `, ${words[`who-${by}`] ?? ''}` : '';
  return fill(words['set-brief'] ?? '', { date: dateText(announced, context, true) }) + who;
}

/** What was promised, when it was set and by whom, and its end, from the fullest wording on. */
export function wordingsOf(promise: PromisedVote, context: Context): Wording[] {
  const { words, language } = context;
  const { planned, givenUp, isFromMemory, outcome } = promise;
  const doubt = isFromMemory ? ` (${words.unconfirmed ?? ''})` : '';
  if (outcome === 'held') {
    return ['label-held', 'label-held-brief'].map((key) => ({ head: (words[key] ?? '') + doubt }));
  }
  const long = kindText(promise, context);
  const brief = promise.kind === 'general-and-referendum' ? (words['kind-both'] ?? '') : long;
  const named = (short: boolean, kind: string) =>
    fill(words['label-promise'] ?? '', { date: dateText(planned, context, short), kind }) + doubt;
  const set = sentence(setText(promise, context));
  const end = givenUp
    ? [sentence(fill(words['given-up'] ?? '', { date: formatDate(givenUp, language) }))]
    : [];
  const heads = [named(false, long), named(true, long), named(true, brief)];
  const sets = set ? [set, sentence(setBrief(promise, context))] : [];
  const rests = [
    ...(end.length > 0 ? sets.map((each) => [each, ...end]) : []),
    ...sets.map((each) => [each]),
  ];
  const day = dateText(planned, context, true);
  return [
    ...rests.flatMap((rest) => heads.map((head) => ({ head, rest }))),
    ...heads.map((head) => ({ head })),
    { head: day + doubt },
    // Between the rows before and after it the year is plain.
    { head: day.replace(/ \d{4}$/, '') + doubt },
    // Where nothing more fits, the broken outline alone says that a date is unconfirmed.
    { head: day.replace(/ \d{4}$/, '') },
  ];
}
