import type { Words } from '../kit/contract.ts';
import type { Language } from '../kit/format.ts';
import type { Department, ExpansionData, Happening, Place, Report } from './data.ts';
import { type Focus, isInScope } from './focus.ts';
import { VIEWS, type ViewName } from './views.ts';

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
}

export interface ReportedPlace extends Place {
  report: Report;
}

export interface ShownEvent extends Happening {
  /** Where it stands on the map; null for what has no place. */
  at: { lon: number; lat: number } | null;
  isNamed: boolean;
}

export interface ExpansionModel {
  language: Language;
  words: Words;
  date: string;
  focus: Focus;
  /** Events that are lit and named, the most telling first. */
  named: readonly string[];
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
  const { date, focus, department, kind, year } = choice;
  const isAsked = (code: string | null) => department === '' || code === department;
  const inScope = data.places.filter(({ lon, lat }) => isInScope(focus, lon, lat));
  const placeOf = new Map(inScope.map((place) => [place.id, place]));
  const reportOf = new Map(
    data.reports.filter((report) => report.date <= date).map((report) => [report.place, report]),
  );
  const asked = inScope.filter((place) => isAsked(place.department));
  const isNamed = new Set(choice.named);
  return {
    language,
    words,
    date,
    focus,
    named: choice.named,
    places: asked.flatMap((place): ReportedPlace[] => {
      const report = reportOf.get(place.id);
      return report ? [{ ...place, report }] : [];
    }),
    unreported: asked.filter(({ id }) => !reportOf.has(id)),
    events: data.events.flatMap((event): ShownEvent[] => {
      const isShown =
        event.date <= date &&
        isAsked(event.department) &&
        (kind === '' || event.kind === kind) &&
        (year === '' || event.date.startsWith(year)) &&
        (event.place === null || placeOf.has(event.place));
      if (!isShown) return [];
      const place = placeOf.get(event.place ?? '');
      const at = place ? { lon: place.lon, lat: place.lat } : null;
      return [{ ...event, at, isNamed: isNamed.has(event.id) }];
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
  return modelFor(data, { ...VIEWS[view], kind: '', department: '', year: '' }, language, words);
}
