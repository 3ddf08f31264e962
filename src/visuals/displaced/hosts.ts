import { type Area, areaOf, overlap } from '../kit/collide.ts';
import type { Size } from '../kit/contract.ts';
import { fill, formatList, formatNumber } from '../kit/format.ts';
import { type Dot, type Label, px } from '../kit/marks.ts';
import { fit, project } from '../kit/plane.ts';
import { roughText } from '../kit/people.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import type { Round } from './data.ts';
import type { DisplacedModel, Host, SceneOf } from './model.ts';
import { monthText } from './phrases.ts';
import { type Marks, noMarks } from './shapes.ts';

/** Pixels around the map, and from a circle to its label. */
const EDGE = 3;
const BESIDE = 5;
/** Sea in the north-west, where the words that explain the circles stand: its east and south. */
const SEA = { east: -73.52, south: 18.78 } as const;

/** A sample of a circle in the key, in pixels: its radius, those of a ring and a disc inside, and to its words. */
const SAMPLE = { radius: 6.5, inner: 3.5, disc: 2.5, beside: 18 } as const;

interface Circle {
  host: Host;
  x: number;
  y: number;
  /** The circle drawn solid, and the largest of its rings. */
  radius: number;
  outer: number;
  /** The ring inside. */
  inner: number;
}

/** A circle for each department, sized by the people it hosts. */
export function hostMarks(model: DisplacedModel, scene: SceneOf<'map'>, size: Size): Marks {
  const { hosts, shapes, bounds, unit } = scene;
  const { width, height } = size;
  const camera = fit(
    bounds,
    { left: EDGE, right: width - EDGE, top: EDGE, bottom: height - EDGE },
    { x: 1, y: 0.5 },
  );
  const radiusOf = (people: number) => px(camera.k * unit * Math.sqrt(people));
  const circles = hosts.map((host): Circle => ({
    host,
    ...project(camera, host.lon, host.lat),
    radius: radiusOf(host.now.people),
    outer: radiusOf(Math.max(host.now.people, host.later?.people ?? 0)),
    inner: radiusOf(host.before.people),
  }));

  const marks = noMarks();
  marks.map = { shapes, camera };
  for (const { host, x, y, radius, outer, inner } of circles) {
    marks.dots.push({ key: host.code, x, y, r: radius, className: 'mark-solid' });
    marks.dots.push({ key: `${host.code}-before`, x, y, r: inner, className: 'ring-before' });
    if (host.later) {
      marks.dots.push({ key: `${host.code}-later`, x, y, r: outer, className: 'ring-later' });
    }
    marks.anchors.set(host.code, { x, y });
  }
  const { labels: key, samples } = keyOf(model, scene, size, project(camera, SEA.east, SEA.south));
  marks.dots.push(...samples);
  marks.labels = [...key, ...nameLabels(circles, key, model, scene.later, size)];
  return marks;
}

/** What the circles and their rings are, drawn and said in the sea. */
function keyOf(
  model: DisplacedModel,
  { hosts, total, now, before, later }: SceneOf<'map'>,
  { form, height }: Size,
  sea: { x: number; y: number },
): { labels: Label[]; samples: Dot[] } {
  const { words } = model;
  const { label: text, leading, counter } = TYPE[form];
  const { radius, inner, disc, beside } = SAMPLE;
  const room = sea.x - 4 - beside;
  const isWide = form === 'wide';
  // Where names have room for one number only, the later ones stand here.
  const known = formatList(
    hosts.flatMap(({ name, later: hosted }) => {
      if (!hosted) return [];
      return isWide ? [name] : [`${name} ${formatNumber(hosted.people, model.language)}`];
    }),
    model.language,
  );
  const lines = (key: string, date: string) =>
    wrapText(fill(words[key] ?? '', { date: monthText(date, model), list: known }), room, text);
  const entries = [
    {
      key: 'key-total',
      lines: [fill(words['key-total'] ?? '', { people: roughText(total.people, model) })],
      className: 'label counter',
    },
    { key: 'key-now', lines: lines('key-now', now.date), className: 'label' },
    { key: 'key-before', lines: lines('key-before', before.date), className: 'label muted' },
    ...(later
      ? [
          {
            key: 'key-later',
            lines: lines(isWide ? 'key-later' : 'key-later-numbers', later.date),
            className: 'label muted',
          },
        ]
      : []),
  ];
  let at = counter;
  const labels: Label[] = [];
  const samples: Dot[] = [];
  for (const entry of entries) {
    const bottom = at + leading * (entry.lines.length - 1);
    if (bottom > Math.min(sea.y, height) - 2) break;
    const isTotal = entry.key === 'key-total';
    labels.push({ ...entry, x: isTotal ? 1 : 1 + beside, y: at, leading });
    const sample = (part: string, r: number, className: string) =>
      samples.push({
        key: `${entry.key}-${part}`,
        x: radius + 1,
        y: at - text * 0.34,
        r,
        className,
      });
    if (!isTotal) sample('circle', entry.key === 'key-later' ? disc : radius, 'mark-solid');
    if (entry.key === 'key-before') sample('ring', inner, 'ring-before');
    if (entry.key === 'key-later') sample('ring', radius, 'ring-later');
    at = bottom + leading + (isTotal ? 0 : leading / 3);
  }
  return { labels, samples };
}

/** Name and number of each department: in its circle where they fit, else beside it where it is free. */
function nameLabels(
  circles: readonly Circle[],
  key: readonly Label[],
  model: DisplacedModel,
  laterRound: Round | null,
  size: Size,
): Label[] {
  const { label: text, leading, counter } = TYPE[size.form];
  const taken: Area[] = key.map((label) =>
    areaOf(label, label.className.includes('counter') ? counter : text),
  );
  const placed: Label[] = [];
  for (const circle of circles) {
    const { host, x, y, radius, inner, outer } = circle;
    const number = formatNumber(host.now.people, model.language);
    const later =
      host.later && laterRound && size.form === 'wide'
        ? fill(model.words.later ?? '', {
            date: monthText(laterRound.date, model),
            people: formatNumber(host.later.people, model.language),
          })
        : null;
    const wide = Math.max(textWidth(host.name, text, 600), textWidth(number, text, 600));
    const inside: Label = {
      key: host.code,
      x,
      y: y - leading / 2 + text * 0.36,
      lines: [host.name, number],
      anchor: 'middle',
      className: 'label strong on-solid',
      leading,
    };
    const fits = Math.hypot(wide / 2, leading) < Math.min(radius, inner) - 2;
    const reach = outer + BESIDE;
    const beside = (dx: number, dy: number, lines: string[]): Label => ({
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
    });
    const around = [
      [1, 0],
      [-1, 0],
      [0, -1],
      [0, 1],
      [0.75, -0.55],
      [0.75, 0.55],
      [-0.75, -0.55],
      [-0.75, 0.55],
    ] as const;
    const candidates = [
      ...(fits && !later ? [inside] : []),
      ...(later ? around.map(([dx, dy]) => beside(dx, dy, [host.name, number, later])) : []),
      ...around.map(([dx, dy]) => beside(dx, dy, [host.name, number])),
      ...around.map(([dx, dy]) => beside(dx, dy, [`${host.name} ${number}`])),
      ...around.map(([dx, dy]) => beside(dx, dy, [host.name])),
    ];
    const free = candidates.find((label) => {
      const area = areaOf(label, text);
      return (
        area.left >= 0 &&
        area.right <= size.width &&
        area.top >= 0 &&
        area.bottom <= size.height &&
        !taken.some((other) => overlap(other, area)) &&
        !circles.some((other) => !(label === inside && other === circle) && touches(other, area))
      );
    });
    if (!free) continue;
    placed.push(free);
    taken.push(areaOf(free, text));
  }
  return placed;
}

/** Whether a circle reaches into an area. */
function touches({ x, y, outer }: Circle, { left, right, top, bottom }: Area): boolean {
  const dx = Math.max(left - x, 0, x - right);
  const dy = Math.max(top - y, 0, y - bottom);
  return Math.hypot(dx, dy) < outer + 1;
}
