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

/** “elected (unconfirmed)” where that is general knowledge. */
function wayText({ came, fromMemory }: Term, { words }: Context): string {
  const way = words[`came-${came}`] ?? '';
  return fromMemory === 'came' ? `${way} (${words.unconfirmed ?? ''})` : way;
}

/**
 * Who, how they came and how it ended, from the fullest wording to the shortest.
 * @param next who is named beside them: that they followed is not said twice
 */
export function wordingsOf(term: Term, context: Context, next?: Term): Wording[] {
  const { holder, short, how, ended, came, fromMemory, disputedFrom, end } = term;
  const { words, language } = context;
  const unconfirmed = words.unconfirmed ?? '';
  if (holder === null) {
    const isSure = came === 'not-known' || fromMemory === 'nothing';
    return [{ head: isSure ? how : `${how} (${unconfirmed})`, isPlain: true }];
  }
  const doubt = fromMemory === 'stretch' ? [unconfirmed] : [];
  const way = wayText(term, context);
  const dispute = disputedFrom
    ? [fill(words.disputed ?? '', { date: formatDate(disputedFrom, language) })]
    : [];
  const isTold = Boolean(next?.holder && ended?.startsWith(next.holder));
  const finish =
    end && ended && !isTold && fromMemory !== 'stretch'
      ? [`${ended}, ${dateText(end, context)}`]
      : [];
  const full = came === 'elected' ? way : how;
  return [
    { head: holder, rest: [full, ...dispute, ...finish, ...doubt] },
    { head: holder, rest: [way, ...dispute, ...doubt] },
    { head: holder, rest: [way, ...doubt] },
    ...[holder, short ?? holder].flatMap((head) => [
      { head, rest: [[way, ...doubt].join(', ')] },
      { head: doubt.length > 0 ? `${head} (${unconfirmed})` : head },
    ]),
  ];
}

/** Where a lane has one line only: there hatching alone says that a stretch is unconfirmed. */
export function leastWordings(term: Term, context: Context): Wording[] {
  const { holder, short } = term;
  if (holder === null) return [];
  return [{ head: short ?? holder }, { head: wayText(term, context), isPlain: true }];
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
