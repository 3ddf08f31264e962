import type { Size } from '../kit/contract.ts';
import { areaOf } from '../kit/collide.ts';
import { fitting, typeOf } from '../kit/fit.ts';
import { placeNames } from '../kit/place-names.ts';
import { fill, formatDate, formatNumber } from '../kit/format.ts';
import { type Bounds, fit, project } from '../kit/plane.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import { PEOPLE_A_MARK, PITCH, marksOf, radiusOf } from './apart.ts';
import type { JourneyModel } from './model.ts';
import { type Scene, emptyScene, thread } from './scene.ts';
import { type Spot, dotAt, spiral } from './swarm.ts';

/** South of the coast there is room for the marks of the Sud-Est. */
const BOUNDS: Bounds = [-74.56, 17.84, -71.58, 20.14];
/** West of the northern peninsula and north of the southern one there is only sea. */
const SEA = { lon: -73.55, lat: 18.72 };
const FULL = 0.68;

/** The same marks, each now a thousand people: the displaced, the killed, the mission. */
export function countryScene(model: JourneyModel, size: Size): Scene {
  const { displaced, killed, present, words, language } = model;
  const { label: type, counter, leading } = TYPE[size.form];
  const scene = emptyScene();
  const isWide = size.form === 'wide';
  const rect = { left: 0, right: size.width, top: 0, bottom: size.height };
  const camera = fit(BOUNDS, rect, { x: 1, y: 0.5 });
  scene.map = camera;
  const pitch = PITCH * camera.k;
  const width = pitch * FULL;
  const hosts = displaced.hosts.map((host) => ({
    ...host,
    ...project(camera, host.lon, host.lat),
    marks: marksOf(host.people),
  }));
  scene.swarms.push({
    key: 'displaced',
    className: 'swarm swarm-people',
    width,
    spots: hosts.flatMap(({ marks, x, y }) => spiral(marks, x, y, pitch)),
  });
  for (const { code, x, y } of hosts) scene.anchors.set(code, { x, y });

  const corner = project(camera, SEA.lon, SEA.lat);
  const room = Math.max(corner.x - 6, size.width * 0.3);
  const radius = Math.max(width / 2, 2.5);
  let y = isWide ? 8 : 3;
  const number = (people: number) => formatNumber(people, language);
  const entry = (key: string, people: number, text: string, className: string): void => {
    scene.labels.push({
      key,
      x: 1,
      y: y + counter,
      lines: [number(people)],
      className: `label counter ${className}`,
    });
    const lines = wrapText(text, room, type);
    scene.labels.push({
      key: `${key}-name`,
      x: 1,
      y: y + counter + leading,
      lines,
      leading,
      className: 'label',
    });
    y += counter + leading * lines.length + (isWide ? 18 : 4);
  };
  const marksBeside = (people: number, top: number): Spot[] => {
    const from = 1 + textWidth(number(people), counter, 650) + radius + (isWide ? 10 : 6);
    const count = Math.ceil(people / PEOPLE_A_MARK);
    return Array.from({ length: count }, (_, index) =>
      dotAt(from + index * radius * 2.5, top + counter * 0.66),
    );
  };
  const date = formatDate(displaced.date, language, { precision: displaced.precision });
  entry(
    'displaced',
    displaced.people,
    fill(words['displaced-name'] ?? '', { date }),
    'value-people',
  );
  const killedTop = y;
  const year = killed.date.slice(0, 4);
  entry('killed', killed.people, fill(words['killed-name'] ?? '', { year }), 'value-people');
  marksBeside(killed.people, killedTop).forEach(([x, at], index) => {
    // The last mark holds what is left over, by its area.
    const part = Math.min(killed.people / PEOPLE_A_MARK - index, 1);
    const key = `killed-${index}`;
    scene.dots.push({ key, x, y: at, r: radius * Math.sqrt(part), className: 'mark-killed' });
    if (index === 0) scene.anchors.set('killed', { x, y: at });
  });
  const missionTop = y;
  entry('present', present.people, words['mission-name'] ?? '', 'value-mission');
  const [[x, at] = [0, 0]] = marksBeside(PEOPLE_A_MARK, missionTop);
  scene.dots.push({ ...thread(x, at, size), r: radius });
  scene.anchors.set('present', { x, y: at });
  const note = wrapText(
    fill(words['mark-note'] ?? '', { people: number(PEOPLE_A_MARK) }),
    room,
    type,
  );
  // The line under the title says it too, where the southern peninsula leaves no room.
  if (y + note.length * leading <= corner.y) {
    scene.labels.push({
      key: 'note',
      x: 1,
      y: y + type * 0.8,
      lines: note,
      leading,
      className: 'label muted',
    });
  }
  scene.labels = fitting(scene.labels, size);
  const circles = hosts.map(({ marks, x: middle, y: level }) => ({
    x: middle,
    y: level,
    r: radiusOf(marks) * pitch,
  }));
  const { labels } = placeNames(
    hosts
      .map(({ code, name, people }, index) => ({
        key: code,
        people,
        ...(circles[index] ?? { x: 0, y: 0, r: 0 }),
        lines: isWide ? [name, number(people)] : [name],
        className: 'axis-label town-name halo-land',
      }))
      .toSorted((one, other) => other.people - one.people),
    {
      size: TYPE[size.form].axis,
      leading: leading - 3,
      within: { left: 1, right: size.width - 1, top: 1, bottom: size.height - 1 },
      taken: scene.labels.map((label) => areaOf(label, typeOf(label, size))),
      marks: circles.map((circle) => ({ ...circle, weight: 1 })),
      isQuiet: true,
    },
  );
  scene.labels.push(...labels);
  return scene;
}
