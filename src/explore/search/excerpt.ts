/** Texts in parts, of which some are to be marked; and the stretch of a long one that shows why it was found. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Part {
  readonly text: string;
  readonly isFound: boolean;
}

const LENGTH = 220;
/** How much is shown before the first word that was found. */
const BEFORE = 60;

/** A text cut at its spans. */
export function inParts(text: string, spans: readonly Span[]): Part[] {
  const parts: Part[] = [];
  const add = (from: number, to: number, isFound: boolean) => {
    if (to > from) parts.push({ text: text.slice(from, to), isFound });
  };
  let at = 0;
  for (const { start, end } of spans) {
    add(at, start, false);
    add(start, end, true);
    at = end;
  }
  add(at, text.length, false);
  return parts;
}

/** The stretch with the most of what was found, cut between words; the beginning where nothing was. */
export function excerptOf(text: string, spans: readonly Span[]): Part[] {
  const within = (start: number) =>
    spans.filter((span) => span.start >= start && span.end <= start + LENGTH - BEFORE).length;
  const [best] = spans.toSorted((a, b) => within(b.start) - within(a.start) || a.start - b.start);
  const wanted = Math.max(0, Math.min((best?.start ?? 0) - BEFORE, text.length - LENGTH));
  const start = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1;
  const last = Math.min(start + LENGTH, text.length);
  const end = last === text.length ? last : text.lastIndexOf(' ', last);
  const shown = spans
    .filter((span) => span.start >= start && span.end <= end)
    .map((span) => ({ start: span.start - start, end: span.end - start }));
  return [
    ...(start > 0 ? [{ text: '… ', isFound: false }] : []),
    ...inParts(text.slice(start, end), shown),
    ...(end < text.length ? [{ text: ' …', isFound: false }] : []),
  ];
}
