import { type Language, daysBetween } from '../kit/format.ts';
import type { Words } from '../kit/contract.ts';
import { COUNTRIES, type Count, type Country, type Movement, type StrengthData } from './data.ts';
import { VIEWS, type StrengthView, type ViewName } from './views.ts';

/**
 * The longest wait for the next count, in days, over which a count is drawn as if it still held. After
 * a longer wait nobody can say who was there: the picture is hatched, from the last other count that
 * was published in between.
 */
export const LONGEST_WAIT = 90;

/** The people of one country (or of several not told apart) between two days. */
export interface Span {
  key: string;
  part: Country | 'others' | 'total';
  from: string;
  to: string;
  /** People below this part in the stack, and in it. */
  base: number;
  people: number;
}

/** Days between two counts too far apart to say who was there. */
export interface Uncounted {
  key: string;
  from: string;
  to: string;
  /** The lower and the higher of the counts at both ends. */
  low: number;
  high: number;
}

export interface Promised {
  key: 'mss' | 'gsf';
  from: string;
  to: string;
  value: number;
  sources: string[];
}

export interface StrengthModel {
  view: ViewName;
  language: Language;
  words: Words;
  window: readonly [string, string];
  top: number;
  until: string;
  promises: Promised[];
  spans: Span[];
  uncounted: Uncounted[];
  counts: Count[];
  /** Rival counts up to the view's date; drawn only where `showRivals`. */
  rivals: Count[];
  showRivals: boolean;
  movements: Movement[];
  /** The first count, when the view points it out. */
  first: Count | null;
  /** The highest count so far, when the view points it out. */
  peak: Count | null;
  article: string | null;
  /** From the last count to the end of the axis, when the view points it out. */
  noFigure: { from: string; to: string } | null;
  /** Whether countries are named beside the stack. */
  nameCountries: boolean;
}

/** What `strength` shows in a view: people, days and names; no pixels. */
export function model(
  data: StrengthData,
  view: ViewName,
  language: Language,
  words: Words,
): StrengthModel {
  const { until, window, top, marks }: StrengthView = VIEWS[view];
  const seen = <T extends { date: string }>(items: readonly T[]) =>
    items.filter(({ date }) => date <= until && date >= window[0]);
  const counts = seen(data.counts);
  const { spans, uncounted } = spansOf(data, until);
  const last = counts.at(-1);
  return {
    view,
    language,
    words,
    window,
    top,
    until,
    promises: data.promises.filter(
      ({ key }) => key === 'mss' || (key === 'gsf' && marks.includes('successor')),
    ),
    spans,
    uncounted,
    counts,
    rivals: seen(data.rivals),
    showRivals: marks.includes('rivals'),
    movements: seen(data.movements),
    first: marks.includes('first') ? (counts[0] ?? null) : null,
    peak: marks.includes('peak')
      ? counts.reduce<Count | null>(
          (peak, count) => (peak && peak.total >= count.total ? peak : count),
          null,
        )
      : null,
    article: marks.includes('article') ? data.article : null,
    noFigure: marks.includes('gap') && last ? { from: last.date, to: window[1] } : null,
    nameCountries: marks.includes('countries'),
  };
}

/** Turns counts into the stacked spans between them, and the stretches without a count. */
function spansOf(
  { counts, rivals }: StrengthData,
  until: string,
): { spans: Span[]; uncounted: Uncounted[] } {
  const spans: Span[] = [];
  const uncounted: Uncounted[] = [];
  counts.forEach((count, index) => {
    if (count.date > until) return;
    const next = counts[index + 1];
    if (!next) return;
    const end = next.date < until ? next.date : until;
    const held = earlier(end, heldUntil(count, next, rivals));
    spans.push(...stack(count, count.date, held));
    if (held < end) {
      uncounted.push({
        key: `u-${count.id}`,
        from: held,
        to: end,
        low: Math.min(count.total, next.total),
        high: Math.max(count.total, next.total),
      });
    }
  });
  return { spans, uncounted };
}

/**
 * One count as a stack of countries. People whom the count does not tell apart are one part on top;
 * a count without Kenya's number is not broken down at all.
 */
function stack(count: Count, from: string, to: string): Span[] {
  if (count.parts.kenya === undefined) {
    return [{ key: `total-${count.id}`, part: 'total', from, to, base: 0, people: count.total }];
  }
  const spans: Span[] = [];
  let base = 0;
  for (const part of COUNTRIES) {
    const people = count.parts[part];
    if (!people) continue;
    // Reported totals may be rounded below the sum of the countries: the total is what is drawn.
    const drawn = Math.min(people, count.total - base);
    if (drawn <= 0) continue;
    spans.push({ key: `${part}-${count.id}`, part, from, to, base, people: drawn });
    base += drawn;
  }
  if (count.total > base) {
    spans.push({
      key: `others-${count.id}`,
      part: 'others',
      from,
      to,
      base,
      people: count.total - base,
    });
  }
  return spans;
}

/** The last day on which a count may be drawn as if it still held. */
function heldUntil(count: Count, next: Count, rivals: readonly Count[]): string {
  if (daysBetween(count.date, next.date) <= LONGEST_WAIT) return next.date;
  const between = rivals.filter(
    ({ date, qualifier }) => date > count.date && date < next.date && qualifier !== 'fewer_than',
  );
  return between.at(-1)?.date ?? count.date;
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
