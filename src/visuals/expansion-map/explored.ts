/** What the explorer shows for a state of its controls: the model of the picture, and the way on. */
import type { Words } from '../kit/contract.ts';
import type { Language } from '../kit/format.ts';
import type { ExpansionData, Happening } from './data.ts';
import { FRAMES, type Focus, isWithin } from './focus.ts';
import { type ExpansionModel, modelFor } from './model.ts';
import { VIEWS } from './views.ts';

/** The last day that the record carries. */
export const LAST_DAY = VIEWS.explore.date;

/** The state of the controls, as it stands in the address; '' for what is not chosen. */
export interface Asked {
  /** ISO day; '' for the last day, or the last of the year that is asked for. */
  date: string;
  year: string;
  kind: string;
  /** The name of a department in addresses. */
  department: string;
  /** What the large map shows; '' for what suits the department. */
  map: Focus | '';
  /** The event whose card is open. */
  event: string;
}

export const NOTHING_ASKED: Asked = {
  date: '',
  year: '',
  kind: '',
  department: '',
  map: '',
  event: '',
};

/** The first and the last day that the date control reaches. */
export function spanOf(data: ExpansionData, { year }: Asked): { first: string; last: string } {
  if (year === '') return { first: data.from, last: LAST_DAY };
  const last = `${year}-12-31`;
  return { first: `${year}-01-01`, last: last < LAST_DAY ? last : LAST_DAY };
}

/** The day up to which is shown: the one asked for, as far as the control reaches. */
export function dateOf(data: ExpansionData, asked: Asked): string {
  const { first, last } = spanOf(data, asked);
  if (asked.date === '' || asked.date > last) return last;
  return asked.date < first ? first : asked.date;
}

export const focusOf = ({ map, department }: Asked): Focus =>
  map || (department === 'artibonite' ? 'artibonite' : 'country');

/** The model of the picture. The event that is open, or else the newest, is lit and named. */
export function explored(
  data: ExpansionData,
  asked: Asked,
  language: Language,
  words: Words,
): ExpansionModel {
  const department = data.departments.find(({ slug }) => slug === asked.department)?.code ?? '';
  const choice = {
    date: dateOf(data, asked),
    focus: focusOf(asked),
    named: [],
    kind: asked.kind,
    year: asked.year,
    department,
    since: '',
    isWhole: true,
  };
  const { events } = modelFor(data, choice, language, words);
  const { main } = FRAMES[choice.focus];
  const lit =
    events.find(({ id }) => id === asked.event) ??
    events.findLast(({ at }) => at && isWithin(main, at.lon, at.lat));
  return modelFor(data, { ...choice, named: lit ? [lit.id] : [] }, language, words);
}

/** All events that the filters and the map let through, whatever the date. */
export function reachable(data: ExpansionData, asked: Asked): Happening[] {
  return explored(data, { ...asked, date: '' }, 'en', {}).events;
}

/** One event on or back from where the control stands; null at the end. */
export function stepped(data: ExpansionData, asked: Asked, by: 1 | -1): Asked | null {
  const events = reachable(data, asked);
  const date = dateOf(data, asked);
  const open = events.findIndex(({ id, date: day }) => id === asked.event && day <= date);
  const passed = events.filter((event) => event.date <= date).length;
  const to = open >= 0 ? open + by : by > 0 ? passed : passed - 1;
  const event = events[to];
  return event ? { ...asked, date: event.date, event: event.id } : null;
}
