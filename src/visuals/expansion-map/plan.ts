/** What is drawn of a model: marks by place, day and number, and all that is said on the map. */
import type { Form } from '../kit/contract.ts';
import { fill, formatDate } from '../kit/format.ts';
import { type Counted, STATES, type State } from './data.ts';
import { FRAMES, type Focus, type Frames, isInCapital, likeOf } from './focus.ts';
import { EXAMPLES } from './key.ts';
import type { ExpansionModel, ReportedPlace, ShownEvent } from './model.ts';
import { killedText } from './phrases.ts';

/** Where something is, in degrees. */
export interface Point {
  lon: number;
  lat: number;
  /** In the capital's area, which the map of the country shows apart. */
  isInCapital: boolean;
}

export interface PlannedPlace extends Point {
  id: string;
  /** Empty where the map does not name places. */
  name: string;
  state: State;
  isChanged: boolean;
}

/** What is written of an event on the map. */
export interface EventWords {
  title: string;
  /** For small maps. */
  short: string;
  /** When it was and how many were killed: as exactly as is known, then by the month. */
  facts: string[];
}

export interface PlannedEvent {
  id: string;
  date: string;
  place: string | null;
  /** Where it stands on the map; null for what has no place there. */
  at: Point | null;
  isEstimated: boolean;
  /** The lowest and the highest count of people killed; null where there is no figure. */
  killed: { least: number; most: number } | null;
  /** Null for events that are not named. */
  words: EventWords | null;
}

/** A name by which a reader finds the way: of a department or a river. */
export interface WayName {
  key: string;
  name: string;
  lon: number;
  lat: number;
  /** Pixels that the name keeps from the point. */
  r: number;
}

export interface KeyEntry {
  key: string;
  text: string;
}

/** What marks of places mean, then what those of events do. */
export interface KeyEntries {
  places: KeyEntry[];
  events: KeyEntry[];
}

export interface ExpansionPlan {
  /** Which map it is drawn as. */
  focus: Focus;
  frames: Frames;
  /** What the small map is called. */
  insetName: string;
  places: PlannedPlace[];
  /** Places for which nothing is reported up to the date. */
  unreported: Point[];
  /** By date. */
  events: PlannedEvent[];
  /** Ids of events, in the order in which they are named. */
  named: readonly string[];
  ways: WayName[];
  shapes: ExpansionModel['shapes'];
  /** The ends of the time strip, and the first days of its years and of the year after. */
  from: string;
  to: string;
  years: { name: string; from: string }[];
  date: string;
  article: string;
  /** The date of the view, and what the rule of the article is. */
  dateText: string;
  articleText: string;
  keys: Record<Form, KeyEntries>;
  /** What a mark is not. */
  note: string;
}

export function plan(model: ExpansionModel): ExpansionPlan {
  const { language, words, focus, from, to, date, article } = model;
  const isNear = focus === 'centre' || focus === 'valley';
  const hasDepartments = focus === 'country' || focus === 'artibonite';
  const frames = FRAMES[focus];
  const short = formatDate(article, language, { short: true });
  return {
    focus: likeOf(focus),
    frames,
    insetName: words[`inset-${frames.insetName}`] ?? '',
    places: model.places.map((place) => ({
      ...pointOf(place),
      id: place.id,
      name: !hasDepartments && (place.isCommune || isNear) ? place.name : '',
      state: place.report.state,
      isChanged: place.isChanged,
    })),
    unreported: model.unreported.map(pointOf),
    events: model.events.map((event) => ({
      id: event.id,
      date: event.date,
      place: event.place,
      at: event.at && pointOf(event.at),
      isEstimated: event.isEstimated,
      killed: rangeOf(event.killed),
      words: event.isNamed ? wordsOf(event, model) : null,
    })),
    named: model.named,
    ways: hasDepartments
      ? model.departments.map(({ code: key, name, lon, lat }) => ({ key, name, lon, lat, r: -5 }))
      : model.rivers.map(({ id: key, name, lon, lat }) => ({ key, name, lon, lat, r: 0 })),
    shapes: model.shapes,
    from,
    to,
    years: yearsOf(model),
    date,
    article,
    dateText: formatDate(date, language),
    articleText: fill(words.article ?? '', { date: short }),
    keys: { narrow: narrowKey(model), wide: wideKey(model) },
    note: words['not-areas'] ?? '',
  };
}

const pointOf = ({ lon, lat }: Pick<ReportedPlace, 'lon' | 'lat'>): Point => ({
  lon,
  lat,
  isInCapital: isInCapital(lon, lat),
});

/** What the ring of an event stands for: a band only where both ends are known. */
export function rangeOf({ value, low, high }: Counted): PlannedEvent['killed'] {
  const most = high ?? value ?? low;
  if (most === null) return null;
  return { least: low !== null && high !== null ? low : most, most };
}

/** A dashed ring says that there is no figure. */
function wordsOf(event: ShownEvent, model: ExpansionModel): EventWords {
  const { title, short, date, precision, killed } = event;
  const people = rangeOf(killed) ? ` · ${killedText(killed, model)}` : '';
  const facts = [precision, 'month' as const].map(
    (exact) => formatDate(date, model.language, { precision: exact, short: true }) + people,
  );
  return { title, short, facts };
}

function yearsOf({ from, to }: ExpansionModel): ExpansionPlan['years'] {
  const first = Number(from.slice(0, 4));
  const last = Number(to.slice(0, 4));
  return Array.from({ length: last - first + 2 }, (_, index) => ({
    name: String(first + index),
    from: `${first + index}-01-01`,
  }));
}

const ringsOf = ({ words }: ExpansionModel): KeyEntry => ({
  key: 'rings',
  text: fill(words['key-rings'] ?? '', { list: EXAMPLES.join(', ') }),
});

function narrowKey(model: ExpansionModel): KeyEntries {
  const entryOf = (key: string) => ({ key, text: model.words[`key-${key}`] ?? '' });
  return {
    places: ['lead', ...STATES.toReversed()].map(entryOf),
    events: [ringsOf(model), ...['range', 'unknown', 'unreported'].map(entryOf)],
  };
}

function wideKey(model: ExpansionModel): KeyEntries {
  const { words, since, language } = model;
  const entryOf = (key: string) => ({ key, text: words[key] ?? '' });
  const date = formatDate(since, language, { short: true });
  const changed = { key: 'changed', text: fill(words.changed ?? '', { date }) };
  return {
    places: [...[...STATES.toReversed(), 'unreported'].map(entryOf), ...(since ? [changed] : [])],
    events: [ringsOf(model), ...['range', 'unknown', 'estimated'].map(entryOf)],
  };
}
