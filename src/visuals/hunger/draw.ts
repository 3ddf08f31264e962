import { type Plot, drawTimeAxis } from '../kit/axes.ts';
import { areaOf, overlap, withoutCollisions } from '../kit/collide.ts';
import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { begin, mixed } from '../kit/drawing.ts';
import { fill, formatNumber, formatShare, utc } from '../kit/format.ts';
import { type LinearScale, linearScale } from '../kit/linear.ts';
import {
  type Box,
  type Label,
  type Line,
  drawBoxes,
  drawLabels,
  drawLines,
  layer,
} from '../kit/marks.ts';
import { roughText } from '../kit/people.ts';
import { pieces } from '../kit/rule.ts';
import { type TimeScale, timeScale } from '../kit/scale.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import type { Analysis } from './data.ts';
import { type KeyItem, keyOf } from './key.ts';
import type { Block, HungerModel, Part } from './model.ts';
import { monthsText } from './phrases.ts';

/** Room over the tallest block, as a share of it. */
const HEADROOM = { people: 0.26, 'worst-phase': 0.06 } as const;
/** Room for the values of gridlines left of the blocks, in pixels. */
const MARGIN = { narrow: 13, wide: 16 } as const;
/** Side of the sign for people in the worst phase, who are too few to see on the scale of all. */
const SIGN = 6;
/** Below this height only the first and the last number are said. */
const LOW = 240;

interface Frame {
  model: HungerModel;
  size: Size;
  plot: Plot;
  x: TimeScale;
  y: LinearScale;
}

/** Draws a view of `hunger`: a block for each analysis, as wide as its months, as high as its people. */
export function draw(
  node: SVGSVGElement,
  model: HungerModel,
  size: Size,
  { duration }: DrawOptions,
): Map<string, Anchor> {
  const svg = begin(node, size.width, size.height);
  const striped = mixed(svg);
  const root = layer(svg, 'root');
  const key = keyOf(keyItems(model, striped, size), size);
  const plot: Plot = {
    left: model.isWorstOnly ? 1 : MARGIN[size.form],
    right: size.width - 2,
    top: key.height,
    bottom: size.height - 24,
  };
  const x = timeScale([model.window[0], dayAfter(model.window[1])], [plot.left, plot.right]);
  const y = linearScale([0, model.top * (1 + HEADROOM[model.view])], [plot.bottom, plot.top]);
  const frame: Frame = { model, size, plot, x, y };
  const blocks = model.blocks.map((block) => ({ block, ...spanOf(block.analysis, frame) }));
  const labels = labelsOf(frame, blocks);

  const ticks = ticksOf(frame);
  drawLines(
    layer(root, 'grid'),
    ticks.map((value) => ({
      key: `v${value}`,
      x1: plot.left,
      x2: plot.right,
      y1: y(value),
      y2: y(value),
      className: 'grid',
    })),
    duration,
  );
  drawTimeAxis(root, insideOnly(x, size), plot, model.language, duration);
  drawBoxes(
    layer(root, 'blocks'),
    [
      ...blocks.flatMap(({ block, left, right }) =>
        block.parts.map((part) => partBox(block, part, left, right, y, striped)),
      ),
      ...(model.isWorstOnly ? [] : blocks.flatMap((placed) => signOf(placed, plot))),
      ...key.boxes,
    ],
    duration,
  );
  drawLines(
    layer(root, 'lines'),
    [
      ...(model.isWorstOnly ? floors(blocks, plot) : leaderOf(frame, blocks, labels)),
      ...baseRule(frame, labels),
    ],
    duration,
  );
  drawLabels(layer(root, 'labels'), [...key.labels, ...labels], duration);

  return new Map(
    blocks.map(({ block, left, right }): [string, Anchor] => {
      const last = block.parts.at(-1);
      const top = last ? y(last.base + last.people) : plot.bottom;
      return [
        block.analysis.id,
        { x: (left + right) / 2, y: Math.min((top + plot.bottom) / 2, plot.bottom - 4) },
      ];
    }),
  );
}

interface Placed {
  block: Block;
  left: number;
  right: number;
}

/** The axis without a year whose name would run out of the picture. */
function insideOnly(x: TimeScale, { width, form }: Size): TimeScale {
  const room = textWidth('0000', TYPE[form].axis);
  const ticks = (each: number) => x.ticks(each).filter((tick) => tick.x + room <= width);
  return Object.assign((date: string) => x(date), { domain: x.domain, ticks });
}

/** What a share takes over its block. */
function shareHeight({ form }: Size): number {
  return TYPE[form].axis + 2;
}

/** A sign on the floor of a block that has people in the worst phase. */
function signOf({ block: { analysis }, left, right }: Placed, { bottom }: Plot): Box[] {
  if (!analysis.phases[5]) return [];
  return [
    {
      key: `${analysis.id}-sign`,
      x: (left + right - SIGN) / 2,
      y: bottom - SIGN - 2,
      width: SIGN,
      height: SIGN,
      className: 'mark-solid phase-5 is-sign',
    },
  ];
}

function ticksOf({ y, model: { isWorstOnly, top } }: Frame): number[] {
  return y.ticks(4).filter((value) => value > 0 && (!isWorstOnly || value <= top));
}

/** From the first number down to its block, past the higher ones beside it. */
function leaderOf(
  { y, size }: Frame,
  [first]: readonly Placed[],
  labels: readonly Label[],
): Line[] {
  const label = labels.find(({ key }) => key === `${first?.block.analysis.id}-people`);
  if (!first || !label) return [];
  const at = first.left + 5;
  const { bottom } = areaOf(label, TYPE[size.form].label);
  const y2 = y(first.block.analysis.people) - 2 - shareHeight(size);
  return y2 - bottom < 4
    ? []
    : [{ key: 'first', x1: at, x2: at, y1: bottom + 1, y2, className: 'leader' }];
}

function dayAfter(date: string): string {
  return new Date(utc(date) + 86_400_000).toISOString().slice(0, 10);
}

/** A pixel stays free between analyses that follow each other. */
function spanOf({ from, to }: Analysis, { x }: Frame): { left: number; right: number } {
  return { left: x(from) + 0.5, right: x(dayAfter(to)) - 0.5 };
}

function partBox(
  { analysis }: Block,
  { phase, base, people }: Part,
  left: number,
  right: number,
  y: Frame['y'],
  striped: string,
): Box {
  const inset = analysis.isProjection ? 1 : 0;
  const solid = phase === 3 ? 'mark-solid part-area' : `mark-solid phase-${phase}`;
  return {
    key: `${analysis.id}-${phase}`,
    x: left + inset,
    y: y(base + people),
    width: Math.max(right - left - 2 * inset, 1),
    height: y(base) - y(base + people),
    className: analysis.isProjection ? 'mark-hollow' : solid,
    fill: phase === 'unsplit' && !analysis.isProjection ? striped : undefined,
  };
}

function keyItems(
  { words, isWorstOnly }: HungerModel,
  striped: string,
  { height }: Size,
): KeyItem[] {
  const item = (key: string, className: string, fill?: string): KeyItem => ({
    key,
    words: words[`key-${key}`] ?? '',
    className,
    fill,
  });
  if (isWorstOnly) return [item('phase-5', 'mark-solid phase-5')];
  return [
    item(height < LOW ? 'phase-5' : 'phase-5-sign', 'mark-solid phase-5 is-sign'),
    item('phase-4', 'mark-solid phase-4'),
    item('phase-3', 'mark-solid part-area'),
    item('unsplit', 'mark-solid', striped),
    item('projection', 'mark-hollow'),
  ];
}

/** Where nobody was in the worst phase, the floor is solid; where no figure was published, dotted. */
function floors(blocks: readonly Placed[], { bottom }: Plot): Line[] {
  return blocks
    .filter(({ block }) => block.parts.length === 0)
    .map(({ block: { analysis }, left, right }) => ({
      key: `${analysis.id}-floor`,
      x1: left + 2,
      x2: right - 2,
      y1: bottom - 3,
      y2: bottom - 3,
      className: analysis.phases[5] === null ? 'mark-gap' : 'mark-zero',
    }));
}

function baseRule({ model, plot, x, size }: Frame, labels: readonly Label[]): Line[] {
  if (!model.baseChange || model.isWorstOnly) return [];
  const at = (x(model.baseChange.before) + x(model.baseChange.from)) / 2;
  const { label: text } = TYPE[size.form];
  return pieces(at, plot.top, plot.bottom, labels, text).map((piece, index) => ({
    ...piece,
    key: `base-${index}`,
    className: 'mark-base-change',
  }));
}

function labelsOf(frame: Frame, blocks: readonly Placed[]): Label[] {
  const { model, size, plot, y } = frame;
  const { label: text, axis } = TYPE[size.form];
  const own = model.isWorstOnly ? worstLabels(frame, blocks) : peopleLabels(frame, blocks);
  const ticks = ticksOf(frame);
  const values = ticks.map((value): Label => {
    const isUnit = model.isWorstOnly || value === ticks.at(-1);
    return {
      key: `v${value}`,
      x: isUnit ? 1 : plot.left - 4,
      y: y(value) + (isUnit ? -4 : axis * 0.36),
      lines: [isUnit ? roughText(value, model) : formatNumber(value / 1e6, model.language)],
      anchor: isUnit ? 'start' : 'end',
      className: 'axis-label tabular',
    };
  });
  return withoutCollisions([...own, ...values], ({ className }) =>
    className.includes('axis-label') ? axis : text,
  );
}

function peopleLabels({ model, size, plot, x, y }: Frame, blocks: readonly Placed[]): Label[] {
  const { words, language } = model;
  const { label: text, leading } = TYPE[size.form];
  const isLow = size.height < LOW;
  const shares = shareLabels({ model, size, plot, x, y }, blocks);
  const topOf = ({ block: { analysis } }: Placed) => {
    const share = shares.find(({ key }) => key === `${analysis.id}-share`);
    return share ? areaOf(share, TYPE[size.form].axis).top : y(analysis.people);
  };
  const labels: Label[] = [];
  const first = blocks[0];
  const last = blocks.at(-1);
  const total = (placed: Placed, anchor: 'start' | 'end') => {
    const { analysis } = placed.block;
    // Two analyses on two population figures bear no finer comparison than this.
    const lines = [
      fill(words['about-million'] ?? '', {
        value: formatNumber(analysis.people / 1e6, language, 1),
      }),
      ...(isLow ? [] : [monthsText(analysis, model, true)]),
    ];
    const wide = Math.max(...lines.map((line) => textWidth(line, text, 600)));
    const [left, right] =
      anchor === 'start' ? [placed.left, placed.left + wide] : [plot.right - wide, plot.right];
    const under = blocks.filter((each) => each.left < right + 4 && each.right > left - 4);
    labels.push({
      key: `${analysis.id}-people`,
      x: anchor === 'start' ? left : right,
      y: Math.min(...under.map(topOf)) - 5 - (lines.length - 1) * leading,
      lines,
      anchor,
      className: 'label strong',
      leading,
    });
  };
  if (last) total(last, 'end');
  if (first) total(first, 'start');
  if (model.baseChange) {
    const at = (x(model.baseChange.before) + x(model.baseChange.from)) / 2;
    const lines = wrapText(words['base-change'] ?? '', size.form === 'wide' ? 190 : 104, text);
    labels.push({
      key: 'base-change',
      x: at - 5,
      y: plot.top + leading - 3,
      lines: isLow ? lines.slice(0, 0) : lines,
      anchor: 'end',
      className: 'label muted',
      leading,
    });
  }
  labels.push(...shares, ...signLabels({ model, size, plot, x, y }, blocks));
  return labels.filter(({ lines }) => lines.length > 0);
}

/**
 * Over each block its share of the people covered: of all its phases together. What is wider than its
 * block goes on over lower ones or over months that were not analysed, or a row higher.
 */
function shareLabels({ model, size, plot, x, y }: Frame, blocks: readonly Placed[]): Label[] {
  const { axis } = TYPE[size.form];
  const rule = model.baseChange
    ? (x(model.baseChange.before) + x(model.baseChange.from)) / 2
    : plot.left;
  const labels: Label[] = [];
  for (const { block, left, right } of blocks) {
    const { id, share, people } = block.analysis;
    if (share === null) continue;
    const line = formatShare(share / 100, model.language);
    const wide = textWidth(line, axis);
    const middle = Math.min((left + right - wide) / 2, plot.right - wide);
    const starts = wide > right - left ? [left, right - wide] : [middle];
    const candidates = (size.height < LOW ? [0] : [0, axis + 1]).flatMap((raised) =>
      [...starts, middle].map((start): Label => ({
        key: `${id}-share`,
        x: start,
        y: y(people) - 4 - raised,
        lines: [line],
        className: 'axis-label ink',
      })),
    );
    const free = candidates.find((label) => {
      const area = areaOf(label, axis);
      return (
        area.right <= plot.right + 0.1 &&
        !(area.left < rule && area.right > rule) &&
        !labels.some((other) => overlap(areaOf(other, axis), area)) &&
        !blocks.some(
          (other) =>
            other.left < area.right &&
            other.right > area.left &&
            y(other.block.analysis.people) < area.bottom - 1,
        )
      );
    });
    if (free) labels.push(free);
  }
  return labels;
}

/** Over each sign its number, within the part for the phase above; over two blocks if they touch. */
function signLabels({ model, size, plot, y }: Frame, blocks: readonly Placed[]): Label[] {
  const { axis } = TYPE[size.form];
  const labels: Label[] = [];
  blocks.forEach(({ block: { analysis, parts }, left, right }, index) => {
    const part = parts.find(({ phase }) => phase === 4);
    if (!analysis.phases[5] || !part) return;
    const line = formatNumber(analysis.phases[5], model.language);
    const wide = textWidth(line, axis);
    const [before, after] = [blocks[index - 1], blocks[index + 1]];
    const from = before && left - before.right < 2 ? before.left : left;
    const to = after && after.left - right < 2 ? after.right : right;
    const start = Math.min(Math.max((left + right - wide) / 2, from + 1), to - wide - 1);
    const rows = [0, 1].map((row): Label => ({
      key: `${analysis.id}-sign`,
      x: start,
      y: plot.bottom - SIGN - 6 - row * (axis + 2),
      lines: [line],
      className: 'axis-label on-solid',
    }));
    const free = rows.find((label) => {
      const area = areaOf(label, axis);
      return (
        start >= from &&
        area.top > y(part.base + part.people) &&
        !labels.some((other) => overlap(areaOf(other, axis), area))
      );
    });
    if (free) labels.push(free);
  });
  return labels;
}

function worstLabels({ model, size, plot, y }: Frame, blocks: readonly Placed[]): Label[] {
  const { words, language } = model;
  const { label: text, axis, leading } = TYPE[size.form];
  const labels: Label[] = [];
  const counted = blocks
    .filter(({ block }) => block.analysis.phases[5])
    .toSorted((a, b) => (b.block.analysis.phases[5] ?? 0) - (a.block.analysis.phases[5] ?? 0));
  counted.forEach(({ block: { analysis }, left, right }, index) => {
    const people = analysis.phases[5] ?? 0;
    const room = size.form === 'wide' ? 150 : 92;
    const where = wrapText(analysis.worstWhere ?? '', room, text);
    const lines = [roughText(people, model), ...where];
    const isBeside = index === 0;
    const next = blocks.find((each) => each.left > left)?.block.analysis.phases[5] ?? 0;
    const isUnderNext = next > people;
    const half = Math.max(...lines.map((line) => textWidth(line, text, 600))) / 2;
    labels.push({
      key: `${analysis.id}-people`,
      x: isBeside
        ? right + 7
        : isUnderNext
          ? right
          : Math.min((left + right) / 2, plot.right - half),
      y: isBeside ? y(people) + text * 0.8 : y(people) - 6 - (lines.length - 1) * leading,
      lines,
      anchor: isBeside ? 'start' : isUnderNext ? 'end' : 'middle',
      className: 'label strong',
      leading,
    });
    if (!isBeside) {
      // Where there is no room for the place, the number alone.
      labels.push({
        key: `${analysis.id}-number`,
        x: isUnderNext ? right : (left + right) / 2,
        y: y(people) - 6,
        lines: [formatNumber(people, language)],
        anchor: isUnderNext ? 'end' : 'middle',
        className: 'label strong',
      });
    }
  });
  for (const { block, left, right } of blocks) {
    const { id, phases } = block.analysis;
    if (phases[5]) continue;
    const isKnown = phases[5] === 0;
    const lines = isKnown ? [formatNumber(0, language)] : (words['no-figure'] ?? '').split(' ');
    const half = Math.max(...lines.map((line) => textWidth(line, axis))) / 2;
    labels.push({
      key: `${id}-${isKnown ? 'zero' : 'none'}`,
      x: Math.min(Math.max((left + right) / 2, plot.left + half), plot.right - half),
      y: plot.bottom - 10 - (lines.length - 1) * (axis + 2) - (isKnown ? 0 : 4),
      lines,
      anchor: 'middle',
      className: 'axis-label',
      leading: axis + 2,
    });
  }
  return labels;
}
