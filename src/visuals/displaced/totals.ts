import { areaOf, overlap, withoutCollisions } from '../kit/collide.ts';
import type { Size } from '../kit/contract.ts';
import { linearScale } from '../kit/linear.ts';
import type { Label } from '../kit/marks.ts';
import { pieces } from '../kit/rule.ts';
import { timeScale } from '../kit/scale.ts';
import { TYPE, textWidth } from '../kit/text.ts';
import type { TotalsPlan } from './plan.ts';
import type { Marks } from './shapes.ts';

/**
 * Pixels by form: the widest column, the height of the strip under the axis (and where the picture is
 * low), and the half height of the large number.
 */
const MEASURES = {
  narrow: { column: 9, strip: 30, low: 24, head: 11, axis: 29 },
  wide: { column: 18, strip: 48, low: 40, head: 27, axis: 49 },
} as const;
/** Below this height a picture has room for the shortest labels only. */
const LOW = 240;
/** How far the words of a count may go from their best place to keep off columns and other words, in pixels. */
const NUDGES = [0, -8, -16, 8].flatMap((dy) => [0, -6].map((dx) => [dx, dy] as const));
/** The share of the strip that areas smaller than a department take. */
const PART = 0.08;

/** One column for each round; under the dates, how much of the country was looked at. */
export function putTotals(marks: Marks, plan: TotalsPlan, size: Size): void {
  const { counts, latest, article, ticks, language } = plan;
  const { boxes, grid, lines, anchors } = marks;
  const { form, width, height } = size;
  const measure = MEASURES[form];
  const { label: text, leading, hero } = TYPE[form];
  const isLow = height < LOW;
  const strip = isLow ? measure.low : measure.strip;
  const top = measure.head;
  const bottom = height - strip - measure.axis;
  const plot = { left: 1, right: width - 3, top, bottom };
  const x = timeScale([...plan.window], [plot.left, plot.right]);
  const y = linearScale([0, plan.most], [bottom, top]);
  const gaps = counts.slice(1).map(({ date }, index) => x(date) - x(counts[index]?.date ?? date));
  const column = Math.min(measure.column, Math.min(...gaps) * 0.66);

  marks.axis = { scale: x, plot, language };
  for (const { id, date, people, className } of counts) {
    const at = { x: x(date), y: y(people) };
    const place = { x: at.x - column / 2, y: at.y, width: column, height: bottom - at.y };
    boxes.push({ key: id, ...place, className });
    anchors.set(id, at);
  }
  const coveredLabels = putStrip();

  const labels: Label[] = [];
  const sizeOf = ({ key }: Label) => (key === 'latest' ? hero : text);
  const put = (key: string, label: Omit<Label, 'key' | 'leading'>) =>
    labels.push({ key, leading, ...label });
  const level = y(latest.people);
  put('latest', {
    x: plot.left,
    y: level + hero * 0.36,
    lines: [latest.text],
    className: 'label hero',
  });
  put('latest-date', {
    x: plot.left,
    y: level + hero * 0.61 + text + 1,
    lines: [latest.what],
    className: 'label muted',
  });
  const rule = x(article.date);
  const articleLabel = {
    x: rule - 6,
    y: level + (isLow ? hero + 8 : leading + 4),
    anchor: 'end' as const,
    className: 'label muted',
  };
  if (!isLow) put('article', { ...articleLabel, lines: [article.text, article.day] });
  // Lies over the one with the day, and stays only where that finds no room.
  put('article-short', { ...articleLabel, lines: [article.text] });
  const second = isLow ? 0 : leading;
  for (const { key, id, date, people, lines: said } of plan.named) {
    const isFirst = key === 'first';
    const best = {
      key: id,
      leading,
      x: x(date) - column / 2 - (isFirst ? 0 : 5),
      y: y(people) + (isFirst ? -6 - second : key === 'seven' ? text * 0.4 - second : text * 0.8),
      anchor: isFirst ? ('start' as const) : ('end' as const),
      className: key === 'ten' ? 'label strong' : 'label',
    };
    const candidates = (isLow ? [1] : [2, 1]).flatMap((most) =>
      NUDGES.map(([dx, dy]): Label => {
        return { ...best, lines: said.slice(0, most), x: best.x + dx, y: best.y + dy };
      }),
    );
    labels.push(...[...candidates.filter(isFree), ...candidates].slice(0, 1));
  }
  const kept = withoutCollisions([...labels, ...coveredLabels], sizeOf);
  const values = ticks.map(({ at, text: words }): Label => {
    const [key, x1, level] = [`v${at}`, startOf(y(at)), y(at)];
    grid.push({ key, x1, x2: plot.right, y1: level, y2: level, className: 'grid' });
    return { key, x: x1, y: level - 4, lines: [words], className: 'axis-label tabular' };
  });
  marks.labels = withoutCollisions([...kept, ...values], sizeOf);

  const said = marks.labels.find(({ key }) => key === 'latest');
  if (said) {
    const x1 = areaOf(said, hero).right + 8;
    const x2 = x(latest.date) - column / 2 - 2;
    const y1 = level + 0.5;
    if (x2 > x1) lines.push({ key: 'latest', x1, x2, y1, y2: y1, className: 'leader' });
  }
  lines.push(...pieces(rule, 0, bottom, marks.labels, text));

  /** Whether a label of a count lies on no column and on no other label. */
  function isFree(label: Label): boolean {
    const area = areaOf(label, text);
    return (
      boxes.every(({ key, x: left, y: top, width: wide, height: high }) => {
        const box = { left, right: left + wide, top, bottom: top + high };
        // Beside its own column words may touch it; above it they would hide its top.
        const isBeside = key === label.key && label.anchor === 'end';
        return isBeside || !overlap(area, box);
      }) && labels.every((other) => !overlap(area, areaOf(other, sizeOf(other))))
    );
  }

  /** Where a line of the grid begins: after words at the edge that it would run through. */
  function startOf(at: number): number {
    const ends = kept
      .filter(({ x: left, anchor = 'start' }) => left === plot.left && anchor === 'start')
      .map((label) => areaOf(label, sizeOf(label)))
      .filter(({ top, bottom }) => top < at && at < bottom)
      .map(({ right }) => right + 6);
    return Math.max(plot.left, ...ends);
  }

  /** How many departments each stretch covers, as a strip with one scale from none to ten. */
  function putStrip(): Label[] {
    // Off the edge, where there is room for that.
    const edge = isLow ? 1 : 4;
    const base = height - edge;
    const said = plan.covered.flatMap(({ key, from, to, share, texts }): Label[] => {
      const left = Math.max(x(from) - column / 2 - 1.5, plot.left);
      const right = Math.min(x(to) + column / 2 + 1.5, width - 1);
      const high = Math.max(0, strip - 1 - edge) * (share ?? PART);
      const top = base - high;
      const place = { x: left, y: top, width: right - left, height: high };
      boxes.push({ key, ...place, className: 'mark-covered-area' });
      const isSome = share !== null && share < 1;
      const all = texts[form];
      const line = all.find((each) => textWidth(each, text) < right - left - 8) ?? all.at(-1);
      if (!line) return [];
      return [
        {
          key,
          x: isSome ? (left + right) / 2 : share ? left + 6 : left,
          y: share === 1 ? base - strip / 2 + text * 0.36 : top - 4,
          lines: [line],
          anchor: isSome ? 'middle' : 'start',
          className: 'label',
        },
      ];
    });
    return said.toReversed();
  }
}
