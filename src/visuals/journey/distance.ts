import type { Size } from '../kit/contract.ts';
import { fitting } from '../kit/fit.ts';
import { fill, formatNumber } from '../kit/format.ts';
import { TYPE, wrapText } from '../kit/text.ts';
import { type Eye, greatCircle, seen } from './globe.ts';
import type { JourneyModel } from './model.ts';
import { type Scene, emptyScene, thread } from './scene.ts';
import { type Spot, dotAt } from './swarm.ts';

/** From above the South Atlantic, so that the way bows to the north. */
const ABOVE = { lon: -18, lat: -6 };

/** Marks side by side where the column is widest; an odd number, so that one of them is the way itself. */
const ABREAST = 7;

/** Marks on the way over the globe: they leave one place, go side by side, and meet in the other. */
function column(eye: Eye, way: readonly (readonly [number, number])[]): Spot[] {
  const at = way.map((point) => seen(eye, point));
  const [first, last] = [at[0], at.at(-1)];
  if (!first || !last) return [];
  const apart = (Math.hypot(last.x - first.x, last.y - first.y) / way.length) * ABREAST;
  return at.map(({ x, y }, index) => {
    const [before, after] = [at[index - 1] ?? first, at[index + 1] ?? last];
    const [dx, dy] = [after.x - before.x, after.y - before.y];
    const length = Math.hypot(dx, dy) || 1;
    const lane = (index % ABREAST) - (ABREAST - 1) / 2;
    const off = lane * apart * Math.sin((Math.PI * index) / (way.length - 1));
    return dotAt(x - (dy / length) * off, y + (dx / length) * off);
  });
}

/** Seen so that Haiti stands left of the middle and Africa at the edge. */
const FAR = { lon: -50, lat: 12 };

/** The globe beside the title, with one mark. */
export function worldScene(model: JourneyModel, size: Size): Scene {
  const { label: type } = TYPE[size.form];
  const [place] = model.places;
  const scene = emptyScene();
  const r = Math.min(size.width, size.height) / 2 - 4;
  scene.globe = { ...FAR, x: size.width / 2, y: size.height / 2, r };
  const death = model.deaths[1];
  if (!place || !death) return scene;
  const { x, y } = seen(scene.globe, [place.lon, place.lat]);
  const mark = thread(x, y, size);
  scene.swarms.push({ key: 'present', className: 'swarm', width: 2, spots: [dotAt(x, y)] });
  scene.dots.push({ key: 'place', x, y, r: mark.r * 2.2, className: 'place-about' }, mark);
  scene.anchors.set(death.id, { x, y });
  scene.labels.push({
    key: 'place',
    x: x + mark.r * 2.2 + 6,
    y: y + type * 0.35,
    lines: [model.words['world-place'] ?? ''],
    className: 'label counter halo-globe',
  });
  return scene;
}

/** The way of the Kenyan contingents over the globe. */
export function distanceScene(model: JourneyModel, size: Size): Scene {
  const { from, to, present, kilometres, language, words } = model;
  const { label: type, leading } = TYPE[size.form];
  const scene = emptyScene();
  const isWide = size.form === 'wide';
  const r = Math.min(size.width, size.height) / 2 - 4;
  const eye: Eye = { ...ABOVE, x: size.width / 2, y: size.height / 2, r };
  scene.globe = eye;
  const way = greatCircle([from.lon, from.lat], [to.lon, to.lat], present.kenyans);
  const spots = column(eye, way);
  scene.swarms.push({ key: 'present', className: 'swarm', width: isWide ? 2.6 : 1.7, spots });
  const [start, end] = [spots[0], spots.at(-1)];
  const halfway = way[Math.floor(way.length / 2)];
  if (!start || !end || !halfway) return scene;
  const middle = seen(eye, halfway);
  const town = { key: from.id, x: start[0], y: start[1], r: isWide ? 6 : 4, className: 'town' };
  scene.dots.push(town, thread(end[0], end[1], size));
  scene.anchors.set(to.id, { x: end[0], y: end[1] });
  scene.anchors.set(from.id, { x: start[0], y: start[1] });
  scene.anchors.set('way', { x: middle.x, y: middle.y });
  const half =
    (ABREAST / 2) * (Math.hypot(end[0] - start[0], end[1] - start[1]) / present.kenyans) * ABREAST;
  const below = leading + (isWide ? 8 : 4);
  const length = fill(words['way-length'] ?? '', {
    kilometres: formatNumber(kilometres, language),
  });
  scene.labels.push(
    {
      key: 'length',
      x: middle.x,
      y: middle.y - half - (isWide ? 14 : 9),
      lines: [length],
      anchor: 'middle',
      className: 'label counter halo-globe',
    },
    {
      key: to.id,
      x: Math.max(end[0] - 6, 1),
      y: end[1] + below,
      lines: [to.name],
      className: 'label strong halo-globe',
    },
    {
      key: from.id,
      x: Math.min(start[0] + 6, size.width - 1),
      y: start[1] + below,
      lines: [from.name],
      anchor: 'end',
      className: 'label strong halo-globe',
    },
  );
  const note = fill(words['way-note'] ?? '', { kenyans: formatNumber(present.kenyans, language) });
  const lines = wrapText(note, r * 0.8, type);
  scene.labels.push({
    key: 'note',
    x: eye.x,
    y: eye.y + r * (isWide ? 0.28 : 0.34),
    lines,
    anchor: 'middle',
    leading,
    className: 'label halo-globe',
  });
  scene.labels = fitting(scene.labels, size);
  return scene;
}
