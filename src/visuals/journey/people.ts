import type { Size } from '../kit/contract.ts';
import { fitting } from '../kit/fit.ts';
import { fill, formatDate, formatNumber } from '../kit/format.ts';
import type { Label } from '../kit/marks.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import type { JourneyModel } from './model.ts';
import { type Scene, emptyScene, thread } from './scene.ts';
import { blockOf } from './swarm.ts';

/** The share of its place that a mark fills. */
const FULL = 0.66;

/** The three who died, above everybody who was there. */
export function officerScene(model: JourneyModel, size: Size): Scene {
  const { deaths, present, words, language } = model;
  const { label: type, leading } = TYPE[size.form];
  const scene = emptyScene();
  const isWide = size.form === 'wide';
  const step = Math.min(leading * (isWide ? 1.75 : 1.5), size.height * 0.115);
  const left = isWide ? 12 : 7;
  deaths.forEach((death, index) => {
    const y = step * (index + 0.5);
    const isKabiru = index === 1;
    const dot = thread(left, y, size);
    scene.dots.push(isKabiru ? dot : { ...dot, key: death.id });
    scene.anchors.set(death.id, { x: left, y });
    const x = left + dot.r + (isWide ? 12 : 8);
    const day = formatDate(death.date, language);
    const name = textWidth(`${death.name}  `, TYPE[size.form].counter, 600);
    const baseline = y + type * 0.35;
    scene.labels.push(
      { key: death.id, x, y: baseline, lines: [death.name], className: 'label counter' },
      { key: `${death.id}-day`, x: x + name, y: baseline, lines: [day], className: 'label muted' },
    );
  });
  const note = fill(words['present-note'] ?? '', {
    people: formatNumber(present.people, language),
    date: formatDate(present.date, language),
  });
  const lines = wrapText(note, size.width - 4, type);
  const top = step * deaths.length + (isWide ? 18 : 6);
  const bottom = size.height - lines.length * leading - (isWide ? 10 : 4);
  const { pitch, spots } = blockOf(present.people, {
    left: 0,
    top,
    width: size.width,
    height: bottom - top,
  });
  scene.swarms.push({ key: 'present', className: 'swarm swarm-quiet', width: pitch * FULL, spots });
  scene.labels.push({
    key: 'note',
    x: 1,
    y: bottom + (isWide ? 10 : 4) + type * 0.8,
    lines,
    leading,
    className: 'label muted',
  });
  const [, last = 0] = spots.at(-1) ?? [];
  scene.anchors.set('present', { x: size.width / 2, y: Math.max((top + bottom) / 2, last / 2) });
  scene.labels = fitting(scene.labels, size);
  return scene;
}

/** Everybody who was promised, and of them who came. */
export function promiseScene(model: JourneyModel, size: Size): Scene {
  const { planned, present, words, language } = model;
  const { label: type, leading } = TYPE[size.form];
  const scene = emptyScene();
  const air = size.form === 'wide' ? 12 : 5;
  const head = 2 * (leading + air) + air;
  const { pitch, spots } = blockOf(planned.people, {
    left: 0,
    top: head,
    width: size.width,
    height: size.height - head,
  });
  const width = pitch * FULL;
  const here = spots.slice(0, present.people);
  const missing = spots.slice(present.people);
  const [end = 0] = here.at(-1) ?? [];
  const [whole = 0] = spots.at(-1) ?? [];
  const [x = 0, y = 0] = here[0] ?? [];
  scene.swarms.push(
    {
      key: 'missing',
      className: 'swarm',
      width,
      spots: missing,
      outline: Math.min(width * 0.22, 1.6),
    },
    { key: 'present', className: 'swarm', width, spots: here },
  );
  const line = (key: string, to: number, row: number, text: string, className: string): void => {
    const at = (leading + air) * (row + 1) - 2;
    const label: Label = { key, x: 1, y: at - air * 0.9 - 2, lines: [text], className };
    scene.labels.push(label);
    scene.lines.push({ key, x1: 0, x2: to, y1: at, y2: at, className: `extent-${key}` });
  };
  const value = (people: number) => formatNumber(people, language);
  const fits = (texts: string[]) =>
    texts.find((text) => textWidth(text, type, 600) < size.width - 2);
  const date = formatDate(present.date, language);
  line(
    'planned',
    whole + pitch / 2,
    0,
    fill(words['planned-name'] ?? '', { people: value(planned.people) }),
    'label strong',
  );
  const name = (key: string) => fill(words[key] ?? '', { people: value(present.people), date });
  const there = fits([name('present-name'), name('present-name-short')]) ?? value(present.people);
  line('present', end + pitch / 2, 1, there, 'label strong value-mission');
  scene.dots.push(thread(Math.max(x, 5), Math.max(y, head + 5), size));
  scene.anchors.set('present', { x: end / 2, y: (head + size.height) / 2 });
  scene.anchors.set('planned', { x: (end + whole) / 2, y: (head + size.height) / 2 });
  scene.labels = fitting(scene.labels, size);
  return scene;
}
