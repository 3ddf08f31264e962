/** How stretches in office are written: days no finer than known, and doubt named as doubt. */
import type { Wording } from '../kit/beside.ts';
import { fill, formatDate } from '../kit/format.ts';
import type { Dated, Event, Office, Term } from './data.ts';
import type { GoverningModel } from './model.ts';

type Context = Pick<GoverningModel, 'language' | 'words'>;

export const officeText = (office: Office, { words }: Context): string =>
  words[`office-${office}`] ?? '';

export const dateText = ({ date, precision }: Dated, { language }: Context): string =>
  formatDate(date, language, { precision });

/** “Ariel Henry” · “no president” */
export const holderText = ({ holder, how }: Term): string => holder ?? how;

/** “general knowledge”: what of a stretch was traced to no page; nothing where all was. */
export const doubtText = ({ fromMemory }: Term, { words }: Context): string =>
  fromMemory === 'nothing' ? '' : (words[`doubt-${fromMemory}`] ?? '');

export const startText = ({ start }: Term, context: Context): string =>
  start ? dateText(start, context) : (context.words.before ?? '');

export const endText = ({ end }: Term, context: Context): string =>
  end ? dateText(end, context) : (context.words.ongoing ?? '');

/** Who, how they came and how it ended, from the fullest wording to the shortest. */
export function wordingsOf(term: Term, context: Context): Wording[] {
  const { holder, short, how, ended, came, fromMemory, disputedFrom, end } = term;
  const { words, language } = context;
  if (holder === null) return [{ head: how, isPlain: true }];
  const doubt = fromMemory === 'stretch' ? [words.unconfirmed ?? ''] : [];
  const way = words[`came-${came}`] ?? '';
  const dispute = disputedFrom
    ? [fill(words.disputed ?? '', { date: formatDate(disputedFrom, language) })]
    : [];
  const finish =
    end && ended && fromMemory !== 'stretch' ? [`${ended}, ${dateText(end, context)}`] : [];
  return [
    { head: holder, rest: [how, ...dispute, ...finish, ...doubt] },
    { head: holder, rest: [way, ...dispute, ...doubt] },
    { head: holder, rest: [way, ...doubt] },
    ...[holder, short ?? holder].flatMap((head) => [
      { head, rest: [[way, ...doubt].join(', ')] },
      ...(doubt.length > 0 ? [{ head: `${head} (${doubt.join('')})` }] : [{ head }]),
    ]),
  ];
}

/** “7 February” over what happened; on one line where there is no room for two. */
export function eventWordings({ at, short, text }: Event, context: Context): Wording[] {
  const day = (isShort: boolean) =>
    formatDate(at.date, context.language, { precision: at.precision, short: isShort }).replace(
      / \d{4}$/,
      '',
    );
  return [
    { head: day(false), rest: [text] },
    { head: day(false), rest: [short] },
    { head: `${day(true)}: ${short}`, isPlain: true },
  ];
}
