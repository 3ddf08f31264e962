import { fill, formatDate, formatNumber } from '../kit/format.ts';
import type { Counted, Happening, Report } from './data.ts';
import type { ExpansionModel } from './model.ts';

type Speaking = Pick<ExpansionModel, 'language' | 'words'>;

/** How many were killed: a number, a range, "at least", or that there is no figure. */
export function killedText({ value, low, high }: Counted, { language, words }: Speaking): string {
  const number = (each: number) => formatNumber(each, language);
  if (low !== null && high !== null) {
    return fill(words['killed-range'] ?? '', { low: number(low), high: number(high) });
  }
  if (value !== null) return fill(words.killed ?? '', { number: number(value) });
  if (low !== null) return fill(words['killed-least'] ?? '', { number: number(low) });
  return words['no-figure'] ?? '';
}

/** The same where it stands on its own: that there is no figure says of what. */
export function killedSentence(killed: Counted, model: Speaking): string {
  const isKnown = Object.values(killed).some((each) => each !== null);
  const text = isKnown ? killedText(killed, model) : (model.words['killed-unknown'] ?? '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** When an event was, no finer than it is known, with its last day where it went on. */
export function whenText(
  { date, until, precision }: Pick<Happening, 'date' | 'until' | 'precision'>,
  { language, words }: Speaking,
): string {
  const from = formatDate(date, language, { precision });
  const to = until === null ? from : formatDate(until, language, { precision });
  return from === to ? from : fill(words.period ?? '', { from, to });
}

/** A report of a place: its state, how much of it, since when it is reported. */
export function stateText({ state, extent }: Report, { words }: Speaking): string {
  return extent === 'whole'
    ? (words[state] ?? '')
    : fill(words.extent ?? '', {
        state: words[state] ?? '',
        extent: words[`extent-${extent}`] ?? '',
      });
}
