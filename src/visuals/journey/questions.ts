import type { Size } from '../kit/contract.ts';
import { fitting } from '../kit/fit.ts';
import { type Bounds, type Rect, fit, project } from '../kit/plane.ts';
import { TYPE, wrapText } from '../kit/text.ts';
import { PITCH, marksOf } from './apart.ts';
import type { JourneyModel } from './model.ts';
import { strip } from './past.ts';
import { type Scene, emptyScene, thread } from './scene.ts';
import { blockOf, dotAt, spiral } from './swarm.ts';

export const QUESTIONS = ['why', 'whom', 'doubt', 'propose'] as const;

const HAITI: Bounds = [-74.5, 18, -71.6, 20.1];
/** People that a mark of the small pictures stands for: of the mission, and of the country. */
const PEOPLE = 25;
const THOUSANDS = 8;

/** Four questions, each with a small picture made of the marks of the pictures before. */
export function questionsScene(model: JourneyModel, size: Size): Scene {
  const { planned, present, displaced, interventions, words } = model;
  const { label: type, counter, leading } = TYPE[size.form];
  const scene = emptyScene();
  const isWide = size.form === 'wide';
  const gap = isWide ? 36 : 14;
  const cell = { width: (size.width - gap) / 2, height: size.height / 2 };
  const texts = QUESTIONS.map((key) =>
    wrapText(words[`question-${key}`] ?? '', cell.width - 4, isWide ? counter : type, 650),
  );
  const lines = Math.max(...texts.map((each) => each.length));
  const air = isWide ? 14 : 6;
  const height = Math.max(cell.height - lines * leading - 3 * air, 20);
  const width = Math.min(cell.width - 8, height * 1.35);
  const places = QUESTIONS.map((key, index): Rect => {
    const left = (index % 2) * (cell.width + gap) + 2;
    const top = Math.floor(index / 2) * cell.height + air;
    scene.labels.push({
      key,
      x: left,
      y: top + height + air + type * 0.8,
      lines: texts[index] ?? [],
      leading,
      className: isWide ? 'label counter' : 'label strong',
    });
    return { left, right: left + width, top, bottom: top + height };
  });
  const [first, second, third, fourth] = places;
  if (!first || !second || !third || !fourth) return scene;

  const many = Math.round(planned.people / PEOPLE);
  const here = Math.round(present.people / PEOPLE);
  const { pitch, spots } = blockOf(many, { left: first.left, top: first.top, width, height });
  const across = pitch * 0.66;
  const [x = 0, y = 0] = spots[0] ?? [];
  const outline = Math.min(across * 0.24, 1.6);

  const camera = fit(HAITI, second, { x: 0, y: 0.5 });
  scene.map = camera;
  scene.window = { ...second, bottom: second.bottom + 2 };
  const apart = PITCH * camera.k * Math.sqrt(THOUSANDS);
  const middles = displaced.hosts.map(({ lon, lat, people }) => ({
    ...project(camera, lon, lat),
    marks: Math.max(Math.round(marksOf(people) / THOUSANDS), 1),
  }));
  const right = { dx: fourth.left - second.left, dy: fourth.top - second.top };
  const rings = middles.flatMap(({ x: middle, y: level, marks }) =>
    spiral(marks, middle + right.dx, level + right.dy, apart),
  );
  const ticks = strip(interventions, {
    left: third.left + 1,
    right: third.right - 1,
    base: third.bottom,
    height: height * 0.9,
  });
  scene.swarms.push(
    { key: 'missing', className: 'swarm', width: across, spots: spots.slice(here), outline },
    { key: 'present', className: 'swarm', width: across, spots: spots.slice(0, here) },
    {
      key: 'displaced',
      className: 'swarm swarm-people',
      width: apart * 0.68,
      spots: middles.flatMap((each) => spiral(each.marks, each.x, each.y, apart)),
    },
    {
      key: 'past',
      className: 'swarm swarm-power',
      width: isWide ? 1.8 : 1.1,
      spots: ticks.spots,
    },
    {
      key: 'proposed',
      className: 'swarm swarm-haiti',
      width: apart * 0.72,
      spots: rings.length > 0 ? rings : [dotAt(fourth.left, fourth.top)],
      outline: Math.min(apart * 0.24, 1.4),
    },
  );
  scene.dots.push({ ...thread(x, y, size), r: across / 2, className: 'thread is-plain' });
  scene.labels = fitting(scene.labels, size);
  return scene;
}
