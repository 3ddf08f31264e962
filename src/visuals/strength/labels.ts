import type { Plot } from '../kit/axes.ts';
import type { Size } from '../kit/contract.ts';
import { withoutCollisions } from '../kit/collide.ts';
import { dodge } from '../kit/dodge.ts';
import { fill, formatDate, formatNumber } from '../kit/format.ts';
import type { LinearScale } from '../kit/linear.ts';
import type { Label, Line } from '../kit/marks.ts';
import type { TimeScale } from '../kit/scale.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import { countText } from './describe.ts';
import type { Span, StrengthModel } from './model.ts';

/** Where labels would collide, an earlier one wins; names of countries, not listed, come first. */
const PRIORITY = ['gsf', 'peak', 'mss', 'last', 'article', 'first', 'arrivals'];

/** From the edge of the plot to the names of countries. */
const NAMES_GAP = 16;

const nameOf = ({ part, people }: Span, { words, language }: StrengthModel) =>
  `${words[part] ?? ''} ${formatNumber(people, language)}`;

/** The countries of the newest count, from below. */
function newestParts({ spans, counts }: StrengthModel): Span[] {
  const last = counts.at(-1);
  return last ? spans.filter(({ key }) => key.endsWith(`-${last.id}`)) : [];
}

/** Room that the names of countries take beside the plot, in pixels. */
export function namesWidth(model: StrengthModel, size: Size): number {
  const widths = newestParts(model).map((part) =>
    textWidth(nameOf(part, model), TYPE[size.form].label, part.part === 'kenya' ? 600 : 400),
  );
  return NAMES_GAP + Math.ceil(Math.max(0, ...widths));
}

/** All words on the picture, with the lines that lead from a label to its mark. */
export function labelsOf(
  model: StrengthModel,
  size: Size,
  plot: Plot,
  x: TimeScale,
  y: LinearScale,
  rug: number,
): { labels: Label[]; leaders: Line[] } {
  const { words, language } = model;
  const { label: text, leading } = TYPE[size.form];
  const labels: Label[] = [];
  const leaders: Line[] = [];
  const put = (key: string, label: Omit<Label, 'key' | 'leading'>) =>
    labels.push({ key, leading, ...label });

  for (const { key, from, to, value } of model.promises) {
    const words_ = fill(words[`promise-${key}`] ?? '', { value: formatNumber(value, language) });
    const left = Math.max(x(from), plot.left);
    const right = Math.min(x(to), plot.right);
    if (value > model.top) {
      const above = fill(words['promise-above'] ?? '', { value: formatNumber(value, language) });
      const long = wrapText(above, plot.right - plot.left - 12, text);
      const roof = y(Math.max(...model.counts.map(({ total }) => total)));
      const hasRoom = plot.top + long.length * leading < roof - 8;
      const short = fill(words['promise-above-short'] ?? '', {
        value: formatNumber(value, language),
      });
      put(key, {
        x: left + 8,
        y: plot.top + leading,
        lines: hasRoom ? long : [short],
        className: 'label',
      });
    } else if (textWidth(words_, text, 600) < right - left - 12) {
      put(key, {
        x: left + 8,
        y: y(value) + leading + 3,
        lines: [words_],
        className: 'label strong',
      });
    } else {
      put(key, {
        x: right,
        y: y(value) - 6,
        lines: [words_],
        anchor: 'end',
        className: 'label strong',
      });
    }
  }

  if (model.article) {
    put('article', {
      x: x(model.article) - 6,
      y: model.noFigure ? plot.top + leading * 2 : y(model.promises[0]?.value ?? 0) + leading * 3,
      lines: [formatDate(model.article, language, { short: true }), words.article ?? ''],
      anchor: 'end',
      className: 'label muted',
    });
  }

  for (const { key, from, to, high } of model.uncounted) {
    const width = Math.min(x(to), plot.right) - x(from);
    const lines = wrapText(words.uncounted ?? '', width - 8, text);
    const fits = lines.every((line) => textWidth(line, text) < width);
    const middle = (y(high) + plot.bottom) / 2 - ((lines.length - 1) * leading) / 2 + 4;
    const below = middle + (lines.length - 1) * leading + 4 > plot.bottom;
    if (width < 60 || !fits || below) continue;
    put(key, {
      x: x(from) + width / 2,
      y: middle,
      lines,
      anchor: 'middle',
      className: 'label halo',
    });
  }

  const last = model.counts.at(-1);
  if (model.noFigure && last) {
    const phrase = fill(words['no-figure-after'] ?? '', {
      date: formatDate(last.date, language, { precision: 'month', short: true }),
    });
    // To the right of the successor's left edge, so that no line runs through the words.
    const edge = x(model.promises.find(({ key }) => key === 'gsf')?.from ?? last.date);
    const lines = wrapText(phrase, Math.max(plot.right - edge - 8, 58), text);
    const bottom = y(last.total) - 14;
    put('last', {
      x: plot.right,
      y: bottom - (lines.length - 1) * leading,
      lines,
      anchor: 'end',
      className: 'label halo',
    });
    leaders.push({
      key: 'no-figure',
      x1: x(last.date) + 4,
      x2: plot.right,
      y1: y(last.total),
      y2: y(last.total),
      className: 'mark-gap',
    });
  } else if (last && last !== model.peak && !model.nameCountries) {
    put('last', atCount(last.date, last.total, [countText(last, model)]));
  }
  if (model.peak) {
    const date = formatDate(model.peak.date, language, { short: true });
    put('peak', atCount(model.peak.date, model.peak.total, [countText(model.peak, model), date]));
  }
  if (model.first) {
    put('first', {
      x: x(model.first.date) - 9,
      y: y(model.first.total) + 5,
      lines: [countText(model.first, model)],
      anchor: 'end',
      className: 'label strong',
    });
  }
  if (model.nameCountries) nameCountries();

  const first = model.movements[0];
  const arrivals = words.arrivals ?? '';
  if (first) {
    const room = x(first.date) - plot.left;
    const before = textWidth(arrivals, text) + 8 < room + plot.left;
    if (before) {
      put('arrivals', {
        x: x(first.date) - 7,
        y: rug - 3,
        lines: [arrivals],
        anchor: 'end',
        className: 'label muted',
      });
    }
  }
  labels.sort((a, b) => PRIORITY.indexOf(a.key) - PRIORITY.indexOf(b.key));
  return { labels: withoutCollisions(labels, text), leaders };

  /** A label above a count, kept inside the plot and off the vertical lines to its right. */
  function atCount(date: string, people: number, lines: string[]) {
    const half = Math.max(...lines.map((line) => textWidth(line, text, 600))) / 2;
    const edges = [model.article, ...model.promises.map(({ to }) => to)].filter(
      (edge) => edge !== null && edge > date,
    );
    const right = Math.min(plot.right, ...edges.map((edge) => x(edge ?? date) - 5));
    return {
      x: Math.max(Math.min(x(date), right - half), plot.left + half),
      y: y(people) - 10 - (lines.length - 1) * leading,
      lines,
      anchor: 'middle' as const,
      className: 'label strong halo',
    };
  }

  /** The countries of the newest count, named to the right of the stack. */
  function nameCountries() {
    const parts = newestParts(model).reverse();
    const middle = ({ base, people }: Span) => y(base + people / 2);
    const places = dodge(
      parts.map((part) => ({ wanted: middle(part), extent: leading + 1 })),
      plot.top,
      plot.bottom,
    );
    const edge = x(model.until < model.window[1] ? model.until : model.window[1]);
    parts.forEach((part, index) => {
      const at = places[index] ?? 0;
      put(part.part, {
        x: plot.right + NAMES_GAP,
        y: at + 4,
        lines: [nameOf(part, model)],
        className: part.part === 'kenya' ? 'label strong' : 'label',
      });
      leaders.push({
        key: part.part,
        x1: edge + 1,
        x2: plot.right + 13,
        y1: middle(part),
        y2: at,
        className: 'leader',
      });
    });
  }
}
