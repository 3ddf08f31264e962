import type { Words } from '../kit/contract.ts';
import { type Language, daysBetween } from '../kit/format.ts';
import { type Hurdle, LANES, type Lane, type RoadData } from './data.ts';
import { VIEWS, type ViewName } from './views.ts';

/** A hurdle with the days since the request. */
export interface Stop extends Hurdle {
  day: number;
  isLast: boolean;
  /** The request, and each decision that a view ends with: named first where room is short. */
  isKey: boolean;
}

export interface RoadModel {
  view: ViewName;
  language: Language;
  words: Words;
  lanes: readonly Lane[];
  /** The request and the landing: the ends of the time axis in every view. */
  from: string;
  to: string;
  /** Hurdles up to the view's date. */
  stops: Stop[];
  /** Days from the request to the newest hurdle shown. */
  waited: number;
}

/** What `road-to-landing` shows in a view: hurdles, lanes and days counted; no pixels. */
export function model(
  { hurdles }: RoadData,
  view: ViewName,
  language: Language,
  words: Words,
): RoadModel {
  const first = hurdles[0];
  const landing = hurdles.at(-1);
  if (!first || !landing) throw new Error('road-to-landing: no hurdles');
  const passed = hurdles.filter(({ date }) => date <= VIEWS[view].until);
  const stops = passed.map((hurdle, index) => ({
    ...hurdle,
    day: daysBetween(first.date, hurdle.date),
    isLast: index === passed.length - 1,
    isKey: index === 0 || Object.values(VIEWS).some(({ until }) => until === hurdle.date),
  }));
  return {
    view,
    language,
    words,
    lanes: LANES,
    from: first.date,
    to: landing.date,
    stops,
    waited: stops.at(-1)?.day ?? 0,
  };
}
