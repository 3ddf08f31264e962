import { type Area, areaOf, overlap, sizeIn } from '../kit/collide.ts';
import type { Size } from '../kit/contract.ts';
import { type Label, px } from '../kit/marks.ts';
import { fit, project } from '../kit/plane.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import type { MapPlan, PlannedHost } from './plan.ts';
import type { Marks } from './shapes.ts';

/** Pixels around the map, and from a circle to its label. */
const EDGE = 3;
const BESIDE = 5;
/** Sea in the north-west, where the words that explain the circles stand: its east and south. */
const SEA = { east: -73.52, south: 18.78 } as const;

/** A sample of a circle in the key, in pixels: its radius, those of a ring and a disc inside, and to its words. */
const SAMPLE = { radius: 6.5, inner: 3.5, disc: 2.5, beside: 18 } as const;

/** Ways from a circle to its words, the best first. */
const AROUND = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [0.75, -0.55],
  [0.75, 0.55],
  [-0.75, -0.55],
  [-0.75, 0.55],
] as const;

interface Circle extends PlannedHost {
  x: number;
  y: number;
  /** The circle drawn solid, and the largest of its rings. */
  radius: number;
  outer: number;
  /** The ring inside. */
  inner: number;
}

/** A circle for each department, sized by the people it hosts. */
export function putHosts(marks: Marks, plan: MapPlan, size: Size): void {
  const { width, height } = size;
  const room = { left: EDGE, right: width - EDGE, top: EDGE, bottom: height - EDGE };
  const camera = fit(plan.bounds, room, { x: 1, y: 0.5 });
  const circles = plan.hosts.map((host): Circle => ({
    ...host,
    ...project(camera, host.lon, host.lat),
    radius: px(camera.k * host.now),
    outer: px(camera.k * Math.max(host.now, host.later ?? 0)),
    inner: px(camera.k * host.before),
  }));

  marks.camera = camera;
  for (const { code, x, y, radius, outer, inner, later } of circles) {
    marks.dots.push({ key: code, x, y, r: radius, className: 'mark-solid' });
    marks.dots.push({ key: `${code}-before`, x, y, r: inner, className: 'ring-before' });
    if (later !== null)
      marks.dots.push({ key: `${code}-later`, x, y, r: outer, className: 'ring-later' });
    marks.anchors.set(code, { x, y });
  }
  putKey(marks, plan, size, project(camera, SEA.east, SEA.south));
  putNames(marks.labels, circles, size);
}

/** What the circles and their rings are, drawn and said in the sea. */
function putKey(
  { dots, labels }: Marks,
  { keys }: MapPlan,
  { form, height }: Size,
  sea: { x: number; y: number },
): void {
  const { label: text, leading, counter } = TYPE[form];
  const { radius, inner, disc, beside } = SAMPLE;
  let y: number = counter;
  for (const { key, texts, className } of keys) {
    const isTotal = key === 'key-total';
    const lines = isTotal ? [texts[form]] : wrapText(texts[form], sea.x - 4 - beside, text);
    const bottom = y + leading * (lines.length - 1);
    if (bottom > Math.min(sea.y, height) - 2) break;
    labels.push({ key, lines, className, x: isTotal ? 1 : 1 + beside, y, leading });
    const at = { x: radius + 1, y: y - text * 0.34 };
    const sample = (part: string, r: number, className: string) =>
      dots.push({ key: `${key}-${part}`, ...at, r, className });
    if (!isTotal) sample('circle', key === 'key-later' ? disc : radius, 'mark-solid');
    if (key === 'key-before') sample('ring', inner, 'ring-before');
    if (key === 'key-later') sample('ring', radius, 'ring-later');
    y = bottom + leading + (isTotal ? 0 : leading / 3);
  }
}

/** Name and number of each department: in its circle where they fit, else beside it where it is free. */
function putNames(
  labels: Label[],
  circles: readonly Circle[],
  { form, width, height }: Size,
): void {
  const { label: text, leading } = TYPE[form];
  const taken: Area[] = labels.map((label) => areaOf(label, sizeIn(form)(label)));
  for (const circle of circles) {
    const { code, name, number, laterText, x, y, radius, inner, outer } = circle;
    const later = form === 'wide' && laterText;
    const wide = Math.max(textWidth(name, text, 600), textWidth(number, text, 600));
    const inside: Label = {
      key: code,
      x,
      y: y - leading / 2 + text * 0.36,
      lines: [name, number],
      anchor: 'middle',
      className: 'label strong on-solid',
      leading,
    };
    const fits = Math.hypot(wide / 2, leading) < Math.min(radius, inner) - 2;
    const reach = outer + BESIDE;
    const beside = (lines: string[]) =>
      AROUND.map(([dx, dy]): Label => ({
        ...inside,
        x: x + dx * reach,
        y:
          y +
          text * 0.36 -
          ((lines.length - 1) * leading) / 2 +
          dy * (reach + (lines.length * leading) / 2 - 4),
        lines,
        anchor: dx > 0.3 ? 'start' : dx < -0.3 ? 'end' : 'middle',
        className: 'label halo',
      }));
    const candidates = [
      ...(later ? beside([name, number, later]) : fits ? [inside] : []),
      ...[[name, number], [`${name} ${number}`], [name]].flatMap(beside),
    ];
    const free = candidates.find((label) => {
      const area = areaOf(label, text);
      return (
        area.left >= 0 &&
        area.right <= width &&
        area.top >= 0 &&
        area.bottom <= height &&
        !taken.some((other) => overlap(other, area)) &&
        !circles.some((other) => !(label === inside && other === circle) && touches(other, area))
      );
    });
    if (!free) continue;
    labels.push(free);
    taken.push(areaOf(free, text));
  }
}

/** Whether a circle reaches into an area. */
function touches({ x, y, outer }: Circle, { left, right, top, bottom }: Area): boolean {
  const dx = Math.max(left - x, 0, x - right);
  const dy = Math.max(top - y, 0, y - bottom);
  return Math.hypot(dx, dy) < outer + 1;
}
