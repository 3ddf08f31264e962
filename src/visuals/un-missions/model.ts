import type { Words } from '../kit/contract.ts';
import type { Language } from '../kit/format.ts';
import type { Ceiling, Count, Event, Mission, Offensive, Raid, UnMissionsData } from './data.ts';
import type { ViewName } from './views.ts';

/** A count of soldiers and of police on one day: only such counts are drawn as a column. */
export interface Whole extends Count {
  military: number;
  police: number;
  total: number;
}

export interface UnMissionsModel {
  view: ViewName;
  language: Language;
  words: Words;
  missions: Mission[];
  asOf: string;
  /** All counts of MINUSTAH, by date: the table has each. */
  counts: Count[];
  columns: Whole[];
  /** Totals that another source published, with nothing but the total. */
  rivals: (Count & { total: number })[];
  peak: Whole | null;
  /** Every ceiling with the day on which the next one followed. */
  ceilings: (Ceiling & { to: string })[];
  highest: Ceiling | null;
  events: Event[];
  raid: Raid | null;
  offensive: Offensive | null;
  abuse: UnMissionsData['abuse'] | null;
}

/** The last day of the columns beside the raids. */
const AFTER_RAIDS = '2008-12-31';

/** What `un-missions` shows in a view: missions, or MINUSTAH’s counts and ceilings; no pixels. */
export function model(
  data: UnMissionsData,
  view: ViewName,
  language: Language,
  words: Words,
): UnMissionsModel {
  const shared = { view, language, words, asOf: data.asOf };
  const nothing: Omit<UnMissionsModel, keyof typeof shared> = {
    missions: [],
    counts: [],
    columns: [],
    rivals: [],
    peak: null,
    ceilings: [],
    highest: null,
    events: [],
    raid: null,
    offensive: null,
    abuse: null,
  };
  if (view === 'missions') return { ...shared, ...nothing, missions: data.missions };
  if (view === 'abuse') return { ...shared, ...nothing, abuse: data.abuse };
  const columns = data.counts.filter(
    (count): count is Whole =>
      !count.isRival && count.military !== null && count.police !== null && count.total !== null,
  );
  if (view === 'raids') {
    return {
      ...shared,
      ...nothing,
      columns: columns.filter(({ at }) => at.date <= AFTER_RAIDS),
      raid: data.raid,
      offensive: data.offensive,
    };
  }
  return {
    ...shared,
    ...nothing,
    counts: data.counts,
    columns,
    rivals: data.counts.filter(
      (count): count is Count & { total: number } => count.isRival && count.total !== null,
    ),
    peak: most(columns, ({ total }) => total),
    ceilings: data.ceilings.map((ceiling, index) => ({
      ...ceiling,
      to: data.ceilings[index + 1]?.at.date ?? data.closed,
    })),
    highest: most(data.ceilings, ({ value }) => value),
    events: data.events,
  };
}

function most<T>(items: readonly T[], of: (item: T) => number): T | null {
  return items.reduce<T | null>((best, item) => (best && of(best) >= of(item) ? best : item), null);
}
