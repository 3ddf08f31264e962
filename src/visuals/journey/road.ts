import type { Size } from '../kit/contract.ts';
import { fitting } from '../kit/fit.ts';
import { formatDate } from '../kit/format.ts';
import { type Bounds, fit, project } from '../kit/plane.ts';
import { TYPE, wrapText } from '../kit/text.ts';
import type { JourneyModel } from './model.ts';
import { type Scene, emptyScene, thread } from './scene.ts';
import { dotAt } from './swarm.ts';

/** From the bay of the capital to beyond Gonaïves. */
const BOUNDS: Bounds = [-73.05, 18.45, -71.95, 19.56];
const TOWN = { narrow: 2.5, wide: 3.5 } as const;
/** Metres of a degree of latitude. */
const DEGREE = 111_195;

/** The land between the capital and the north, with the place of the ambush. */
export function roadScene(model: JourneyModel, size: Size): Scene {
  const { words, language, places } = model;
  const { label: type, leading } = TYPE[size.form];
  const scene = emptyScene();
  const rect = { left: 0, right: size.width, top: 0, bottom: size.height };
  const camera = fit(BOUNDS, rect, { x: 0.5, y: 0.5 });
  scene.map = camera;
  const [ambush, ...towns] = places;
  const death = model.deaths[1];
  if (!ambush || !death) return scene;
  const { x, y } = project(camera, ambush.lon, ambush.lat);
  const ring = Math.max((ambush.error / DEGREE) * camera.k, 10);
  scene.dots.push({ key: 'place', x, y, r: ring, className: 'place-about' }, thread(x, y, size));
  scene.swarms.push({ key: 'present', className: 'swarm', width: 2, spots: [dotAt(x, y)] });
  scene.anchors.set(death.id, { x, y });
  const beside = x + ring + 7;
  const room = size.width - beside - 4;
  const name = wrapText(words['road-place'] ?? '', room, type, 650);
  const day = wrapText(formatDate(death.date, language), room, type);
  const top = y + type * 0.35 - ((name.length + day.length - 1) * leading) / 2;
  scene.labels.push(
    { key: 'place', x: beside, y: top, lines: name, leading, className: 'label strong halo' },
    {
      key: 'day',
      x: beside,
      y: top + name.length * leading,
      lines: day,
      leading,
      className: 'label halo',
    },
  );
  for (const town of towns) {
    const at = project(camera, town.lon, town.lat);
    if (at.x < 4 || at.x > size.width - 4 || at.y < 4 || at.y > size.height - 4) continue;
    scene.dots.push({ key: town.id, ...at, r: TOWN[size.form], className: 'town' });
    const isLeft = at.x > size.width * 0.62;
    scene.labels.push({
      key: town.id,
      x: at.x + (isLeft ? -7 : 7),
      y: at.y + type * 0.35,
      lines: [town.name],
      anchor: isLeft ? 'end' : 'start',
      className: 'axis-label halo',
    });
  }
  scene.labels = fitting(scene.labels, size);
  return scene;
}
