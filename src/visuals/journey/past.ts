import type { Size } from '../kit/contract.ts';
import { fitting } from '../kit/fit.ts';
import { utc } from '../kit/format.ts';
import { linearScale } from '../kit/linear.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import type { Force, Intervention } from './data.ts';
import type { JourneyModel } from './model.ts';
import { type Scene, emptyScene, thread } from './scene.ts';
import type { Spot } from './swarm.ts';
import { NAMED } from './views.ts';

/** How high a tick stands, as a share of the highest. */
const HEIGHTS: Record<Force, number> = { none: 0.2, threat: 0.42, limited: 0.68, sustained: 1 };

export const heightOf = ({ force }: Intervention): number => HEIGHTS[force ?? 'none'];

/** Years on the axis. */
const EVERY = 50;

/** Where each tick stands over the years from the first to the last. */
export function strip(
  interventions: readonly Intervention[],
  { left, right, base, height }: { left: number; right: number; base: number; height: number },
): { spots: Spot[]; x: (date: string) => number } {
  const starts = interventions.map(({ start }) => utc(start));
  const scale = linearScale([Math.min(...starts), Math.max(...starts)], [left, right]);
  const x = (date: string) => scale(utc(date));
  return {
    x,
    spots: interventions.map((each) => [x(each.start), base, heightOf(each) * height]),
  };
}

/** A name over the strip, on one side of the line down to its tick: the stretch that both take. */
interface Name {
  id: string;
  text: string;
  at: number;
  side: 'start' | 'end';
  from: number;
  to: number;
}

/** Between the line down and the name beside it, in pixels. */
const BESIDE = 6;

/**
 * Gives each name the highest row, right or left of its line, in which it lies over no other name and
 * no line down crosses a name; from the last to the first. What finds no room stays without a name.
 */
function inRows(names: readonly Omit<Name, 'side' | 'from' | 'to'>[], size: Size) {
  const { label: type } = TYPE[size.form];
  const placed: { name: Name; row: number }[] = [];
  const covers = ({ from, to }: Name, at: number) => at > from && at < to;
  for (const name of names.toSorted((a, b) => b.at - a.at)) {
    const width = BESIDE + textWidth(name.text, type, 600);
    const sides: Name[] = [
      { ...name, side: 'start', from: name.at - 2, to: name.at + width },
      { ...name, side: 'end', from: name.at - width, to: name.at + 2 },
    ];
    const isFree = (side: Name, row: number) =>
      side.from >= 0 &&
      side.to <= size.width &&
      placed.every(
        (other) =>
          !(row === other.row && side.from < other.name.to && other.name.from < side.to) &&
          !(row < other.row && covers(other.name, side.at)) &&
          !(row > other.row && covers(side, other.name.at)),
      );
    const free = names.flatMap((_, row) =>
      sides.filter((side) => isFree(side, row)).map((side) => ({ name: side, row })),
    );
    if (free[0]) placed.push(free[0]);
  }
  return placed;
}

/** Two centuries as a strip: each intervention a tick, as high as its force. */
export function pastScene(model: JourneyModel, size: Size): Scene {
  const { interventions, words } = model;
  const { label: type, leading, axis } = TYPE[size.form];
  const scene = emptyScene();
  const isWide = size.form === 'wide';
  const note = wrapText(words['force-note'] ?? '', size.width - 4, type);
  const base = size.height - note.length * leading - axis - (isWide ? 40 : 20);
  const level = leading * (isWide ? 1.6 : 1.15);
  const head = level * NAMED.length + (isWide ? 16 : 4);
  const height = Math.max(base - head, 20);
  const { spots, x } = strip(interventions, {
    left: isWide ? 12 : 6,
    right: size.width - (isWide ? 14 : 8),
    base,
    height,
  });
  scene.swarms.push({
    key: 'past',
    className: 'swarm swarm-power',
    width: isWide ? 2.6 : 1.6,
    spots,
  });
  scene.lines.push({
    key: 'base',
    x1: 0,
    x2: size.width,
    y1: base + 3,
    y2: base + 3,
    className: 'axis-base',
  });
  const named = NAMED.flatMap((id) => interventions.filter((each) => each.id === id));
  const names = named.map(({ id, start, short }) => ({
    id,
    at: x(start),
    text: `${start.slice(0, 4)} ${short ?? ''}`,
  }));
  for (const { name, row } of inRows(names, size)) {
    const { id, at, text, side } = name;
    const y = level * row + type + 3;
    scene.labels.push({
      key: id,
      x: at + (side === 'end' ? -BESIDE : BESIDE),
      y,
      lines: [text],
      anchor: side,
      className: id === NAMED[0] ? 'label strong value-mission' : 'label',
    });
    const place = { x1: at, x2: at, y1: y - type * 0.7, y2: base - height - 3 };
    scene.lines.push({ key: `to-${id}`, ...place, className: 'leader' });
  }
  const mission = interventions.find(({ id }) => id === NAMED[0]);
  if (mission) scene.dots.push(thread(x(mission.start), base - height, size));
  interventions.forEach((each) => {
    if (each.short === undefined) return;
    scene.anchors.set(each.id, { x: x(each.start), y: base - height });
  });
  const last = Number(interventions.at(-1)?.start.slice(0, 4));
  for (let year = 1800; year <= last; year += EVERY) {
    const at = x(`${year}-01-01`);
    scene.lines.push({
      key: `year-${year}`,
      x1: at,
      x2: at,
      y1: base + 3,
      y2: base + 9,
      className: 'axis-tick',
    });
    scene.labels.push({
      key: `year-${year}`,
      x: at,
      y: base + 11 + axis,
      lines: [String(year)],
      anchor: 'middle',
      className: 'axis-label tabular',
    });
  }
  scene.labels.push({
    key: 'note',
    x: 1,
    y: size.height - (note.length - 1) * leading - 5,
    lines: note,
    leading,
    className: 'label muted',
  });
  scene.labels = fitting(scene.labels, size);
  return scene;
}
