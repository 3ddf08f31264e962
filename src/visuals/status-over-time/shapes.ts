import type { Plot } from '../kit/axes.ts';
import type { Anchor } from '../kit/contract.ts';
import { type Language, formatDate } from '../kit/format.ts';
import type { Box, Dot, Label, Line } from '../kit/marks.ts';
import type { TimeScale } from '../kit/scale.ts';
import type { Speaker } from './data.ts';
import type { Dated } from './model.ts';

/** Everything that a view draws, ready for the joins. */
export interface Shapes {
  /** Months along the lower edge, where time runs to the right. */
  axis: { scale: TimeScale; plot: Plot } | null;
  grid: Line[];
  /** The official status: solid for dead, hollow for missing. */
  spans: Box[];
  /** What others than authorities said. */
  boxes: Box[];
  /** What authorities said. */
  dots: Dot[];
  leaders: Line[];
  /** The article’s day. */
  rules: Line[];
  /** The events. */
  ticks: Line[];
  labels: Label[];
  anchors: Map<string, Anchor>;
}

export function noShapes(): Shapes {
  return {
    axis: null,
    grid: [],
    spans: [],
    boxes: [],
    dots: [],
    leaders: [],
    rules: [],
    ticks: [],
    labels: [],
    anchors: new Map(),
  };
}

/** Day and short month without the year; the month alone where the day is not exact. */
export function dayLabel(date: string, language: Language, isExact = true): string {
  const precision = isExact ? 'day' : 'month';
  return formatDate(date, language, { precision, short: true }).replace(/ \d{4}$/, '');
}

const SUBJECTS: Readonly<Partial<Record<Speaker, string>>> = {
  mission: 'mission',
  kenya: 'mission',
  haiti: 'haiti',
};

/** The mark of a statement: solid where it says dead; in the colour of who speaks. */
export function markClass({ status, speaker }: Dated): string {
  const subject = (speaker && SUBJECTS[speaker]) ?? 'others';
  return `mark-said subject-${subject}${status === 'dead' ? ' is-dead' : ''}`;
}
