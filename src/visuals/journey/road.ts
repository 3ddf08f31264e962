import type { Size } from '../kit/contract.ts';
import { areaOf } from '../kit/collide.ts';
import { fitting, typeOf } from '../kit/fit.ts';
import { placeNames } from '../kit/place-names.ts';
import { formatDate } from '../kit/format.ts';
import { type Bounds, fit, project } from '../kit/plane.ts';
import { TYPE, wrapText } from '../kit/text.ts';
import { RIVER } from './views.ts';
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
  const name = wrapText(words['road-place'] ?? '', room, TYPE[size.form].counter, 650);
  const day = wrapText(formatDate(death.date, language), room, type);
  const top = y + type * 0.35 - ((name.length + day.length - 1) * leading) / 2;
  scene.labels.push(
    { key: 'place', x: beside, y: top, lines: name, leading, className: 'label counter halo-land' },
    {
      key: 'day',
      x: beside,
      y: top + name.length * leading,
      lines: day,
      leading,
      className: 'label halo-land',
    },
  );
  const river = project(camera, RIVER.lon, RIVER.lat);
  scene.labels.push({
    key: 'river',
    ...river,
    lines: [words.river ?? ''],
    className: 'axis-label river halo-land',
  });
  scene.labels = fitting(scene.labels, size);
  const r = TOWN[size.form];
  const marks = towns
    .map((town) => ({ ...town, key: town.id, ...project(camera, town.lon, town.lat), r }))
    .filter((at) => at.x > r && at.x < size.width - r && at.y > r && at.y < size.height - r);
  scene.dots.push(
    ...marks.map(({ key, x: at, y: level }) => ({ key, x: at, y: level, r, className: 'town' })),
  );
  const { labels } = placeNames(
    marks.map((mark) => ({
      ...mark,
      lines: [mark.name],
      className: 'axis-label town-name halo-land',
    })),
    {
      size: TYPE[size.form].axis,
      leading,
      within: { left: 2, right: size.width - 2, top: 2, bottom: size.height - 2 },
      taken: scene.labels.map((label) => areaOf(label, typeOf(label, size))),
      marks: [...marks, { x, y, r: ring }].map((mark) => ({ ...mark, weight: 1 })),
      isQuiet: true,
    },
  );
  scene.labels.push(...labels);
  return scene;
}
