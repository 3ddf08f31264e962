import type { Words } from '../kit/contract.ts';
import type { Language } from '../kit/format.ts';
import type { Department, ExpansionData, Happening, Place, Report, River, State } from './data.ts';
import { type Focus, isInScope } from './focus.ts';
import { type ExpansionView, VIEWS, VIEW_NAMES, type ViewName } from './views.ts';

/** What a view or a reader asks for. */
export interface Choice {
  /** ISO day: up to and including it. */
  date: string;
  focus: Focus;
  /** Events that are lit and named. */
  named: readonly string[];
  /** Only this kind of event, this department, this year; empty for all. */
  kind: string;
  department: string;
  year: string;
  /** ISO day from which a change of state is marked; empty for none. */
  since: string;
  /** Whether events beyond the maps stay on the list and on the strip. */
  isWhole: boolean;
}

export interface ReportedPlace extends Place {
  report: Report;
  /** New or changed since the day that the choice names. */
  isChanged: boolean;
  /** What was reported up to that day. */
  before: State | null;
}

export interface ShownEvent extends Happening {
  /** Where it stands on the map; null for what has no place there. */
  at: { lon: number; lat: number } | null;
  isNamed: boolean;
  isEstimated: boolean;
  /** Nothing is reported of its place up to the date. */
  isUnreported: boolean;
}

export interface ExpansionModel {
  language: Language;
  words: Words;
  date: string;
  since: string;
  focus: Focus;
  /** Events that are lit and named, in the order in which names are given the room there is. */
  named: readonly string[];
  rivers: River[];
  /** Places with a report, and its latest state. */
  places: ReportedPlace[];
  /** Places of the picture for which nothing is reported up to the date. */
  unreported: Place[];
  /** By date. */
  events: ShownEvent[];
  departments: Department[];
  shapes: ExpansionData['shapes'];
  from: string;
  to: string;
  article: string;
  publishers: Record<string, string>;
}

/** What `expansion-map` shows for a choice: places, their states, events; no pixels. */
export function modelFor(
  data: ExpansionData,
  choice: Choice,
  language: Language,
  words: Words,
): ExpansionModel {
  const { date, focus, department, kind, year, since, isWhole } = choice;
  const isAsked = (code: string | null) => department === '' || code === department;
  const inScope = data.places.filter(({ lon, lat }) => isInScope(focus, lon, lat));
  const placeOf = new Map(inScope.map((place) => [place.id, place]));
  const reportsUpTo = (day: string) =>
    new Map(
      data.reports.filter((report) => report.date <= day).map((report) => [report.place, report]),
    );
  const reportOf = reportsUpTo(date);
  const earlier = reportsUpTo(since);
  const asked = inScope.filter((place) => isAsked(place.department));
  const isNamed = new Set(choice.named);
  return {
    language,
    words,
    date,
    since,
    focus,
    named: choice.named,
    rivers: data.rivers,
    places: asked.flatMap((place): ReportedPlace[] => {
      const report = reportOf.get(place.id);
      const before = earlier.get(place.id)?.state ?? null;
      const isChanged = since !== '' && before !== report?.state;
      return report ? [{ ...place, report, before, isChanged }] : [];
    }),
    unreported: asked.filter(({ id }) => !reportOf.has(id)),
    events: data.events.flatMap((event): ShownEvent[] => {
      const isShown =
        event.date <= date &&
        isAsked(event.department) &&
        (kind === '' || event.kind === kind) &&
        (year === '' || event.date.startsWith(year)) &&
        (isWhole || event.place === null || placeOf.has(event.place));
      if (!isShown) return [];
      const place = placeOf.get(event.place ?? '');
      return [
        {
          ...event,
          at: place ? { lon: place.lon, lat: place.lat } : null,
          isNamed: isNamed.has(event.id),
          isEstimated: place?.isEstimated === true,
          isUnreported: place !== undefined && !reportOf.has(place.id),
        },
      ];
    }),
    departments: data.departments,
    shapes: data.shapes,
    from: data.from,
    to: data.to,
    article: data.article,
    publishers: data.publishers,
  };
}

/** What `expansion-map` shows in a view. */
export function model(
  data: ExpansionData,
  view: ViewName,
  language: Language,
  words: Words,
): ExpansionModel {
  const shown: ExpansionView = VIEWS[view];
  const before = VIEW_NAMES[VIEW_NAMES.indexOf(view) - 1];
  // What a reader steers begins with no step before it.
  const since = view === 'explore' || before === undefined ? '' : VIEWS[before].date;
  const all = { kind: '', department: '', year: '', isWhole: false };
  return modelFor(data, { since, ...shown, ...all }, language, words);
}
