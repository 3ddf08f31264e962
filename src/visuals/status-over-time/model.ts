import type { Words } from '../kit/contract.ts';
import { type Language, daysBetween } from '../kit/format.ts';
import type { Statement, StatusData } from './data.ts';
import { type StatusView, VIEWS, type ViewName } from './views.ts';

/** A statement whose day is known, with how much a picture would lose without it (0: most). */
export interface Dated extends Statement {
  date: string;
  weight: number;
}

/** The days for which the mission and Kenya held to one status. */
export interface Span {
  key: string;
  status: 'missing' | 'dead';
  from: string;
  /** The day of the statement that ended it, or the end of the time axis. */
  to: string;
  /** Days from the first statement to the one that ended it; null while it lasts. */
  days: number | null;
  opening: Statement;
}

export interface Lane {
  person: string;
  event: Dated;
  /** By the mission and Kenya alone: Haiti’s word is a mark of its own. */
  spans: Span[];
  /** All with a known day that lies on the time axis, by date; the event comes first. */
  dated: Dated[];
  /** Everything about the person, for words and table. */
  statements: Statement[];
}

export interface StatusModel {
  view: ViewName;
  language: Language;
  words: Words;
  window: readonly [string, string];
  lanes: Lane[];
  /** The one lane that the view shows statement by statement. */
  focus: Lane | null;
  article: string;
}

/** What `status-over-time` shows in a view: people, statements and days; no pixels. */
export function model(
  data: StatusData,
  view: ViewName,
  language: Language,
  words: Words,
): StatusModel {
  const { person, window }: StatusView = VIEWS[view];
  const people = [...new Set(data.statements.map((statement) => statement.person))];
  const lanes = people
    .filter((each) => person === null || each === person)
    .map((each) =>
      laneOf(
        each,
        data.statements.filter((statement) => statement.person === each),
        window,
      ),
    )
    .sort((a, b) => (a.event.date < b.event.date ? -1 : 1));
  const [first] = lanes;
  if (!first) throw new Error(`status-over-time: no statements about ${person ?? 'anyone'}`);
  return {
    view,
    language,
    words,
    window,
    lanes,
    focus: person === null ? null : first,
    article: data.article,
  };
}

function laneOf(person: string, statements: Statement[], window: readonly [string, string]): Lane {
  const known = statements
    .filter((each): each is Statement & { date: string } => each.date !== null)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const dated = known.map((each, index) => ({ ...each, weight: weightOf(each, known, index) }));
  const event = dated.find(({ status }) => status === 'event');
  if (!event) throw new Error(`status-over-time: no event for ${person}`);
  return {
    person,
    event,
    spans: spansOf(dated, window[1]),
    dated: dated.filter(({ date }) => date >= window[0] && date <= window[1]),
    statements,
  };
}

/** The mission and the country that led it speak for the force; Haiti’s authorities for themselves. */
function sideOf({ speaker }: Statement): 'force' | 'haiti' | null {
  if (speaker === 'mission' || speaker === 'kenya') return 'force';
  return speaker === 'haiti' ? 'haiti' : null;
}

function weightOf(statement: Statement, known: readonly Statement[], index: number): number {
  if (statement.status === 'event') return 0;
  if (statement.official) {
    const before = known
      .slice(0, index)
      .filter((each) => each.official && sideOf(each) === sideOf(statement));
    return before.at(-1)?.status === statement.status ? 4 : 1;
  }
  return statement.speaker === 'family' ? 2 : 3;
}

function spansOf(dated: readonly Dated[], end: string): Span[] {
  const turns = dated
    .filter((each) => each.official && sideOf(each) === 'force')
    .filter(({ status }) => status === 'missing' || status === 'dead')
    .filter((each, index, all) => each.status !== all[index - 1]?.status);
  return turns.map((opening, index) => {
    const next = turns[index + 1];
    return {
      key: `span-${opening.id}`,
      status: opening.status as Span['status'],
      from: opening.date,
      to: next?.date ?? end,
      days: next ? daysBetween(opening.date, next.date) : null,
      opening,
    };
  });
}
