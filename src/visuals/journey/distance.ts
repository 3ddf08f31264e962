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
  const spots = way.map((point): Spot => {
    const { x, y } = seen(eye, point);
    return dotAt(x, y);
  });
  scene.swarms.push({ key: 'present', className: 'swarm', width: isWide ? 4 : 3, spots });
  const [start, end] = [spots[0], spots.at(-1)];
  const middle = spots[Math.floor(spots.length / 2)];
  if (!start || !end || !middle) return scene;
  const town = { key: from.id, x: start[0], y: start[1], r: isWide ? 6 : 4, className: 'town' };
  scene.dots.push(town, thread(end[0], end[1], size));
  scene.anchors.set(to.id, { x: end[0], y: end[1] });
  scene.anchors.set(from.id, { x: start[0], y: start[1] });
  scene.anchors.set('way', { x: middle[0], y: middle[1] });
  const below = leading + (isWide ? 8 : 4);
  const length = fill(words['way-length'] ?? '', {
    kilometres: formatNumber(kilometres, language),
  });
  scene.labels.push(
    {
      key: 'length',
      x: middle[0],
      y: middle[1] - (isWide ? 14 : 9),
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
  const lines = wrapText(note, r * 1.1, type);
  scene.labels.push({
    key: 'note',
    x: middle[0],
    y: middle[1] + leading * 2.6,
    lines,
    anchor: 'middle',
    leading,
    className: 'label halo-globe',
  });
  scene.labels = fitting(scene.labels, size);
  return scene;
}
