import type { Plot } from '../kit/axes.ts';
import { areaOf, overlap, withoutCollisions } from '../kit/collide.ts';
import type { Size } from '../kit/contract.ts';
import { fill, formatDate, formatNumber } from '../kit/format.ts';
import { linearScale } from '../kit/linear.ts';
import type { Label, Line } from '../kit/marks.ts';
import { pieces } from '../kit/rule.ts';
import { roughText } from '../kit/people.ts';
import { timeScale } from '../kit/scale.ts';
import { TYPE, textWidth } from '../kit/text.ts';
import { type Count, type Coverage, DEPARTMENTS } from './data.ts';
import type { DisplacedModel, SceneOf, Stretch } from './model.ts';
import { monthText, peopleText } from './phrases.ts';
import { type Marks, noMarks } from './shapes.ts';

/**
 * Pixels by form: the widest column, the height of the strip under the axis (and where the picture is
 * low), and the half height of the large number.
 */
const MEASURES = {
  narrow: { column: 9, strip: 30, low: 24, head: 11, axis: 25 },
  wide: { column: 18, strip: 48, low: 40, head: 27, axis: 30 },
} as const;
/** Below this height a picture has room for the shortest labels only. */
const LOW = 240;
/** How far the words of a count may go from their best place to keep off columns and other words, in pixels. */
const NUDGES = [0, -8, -16, 8].flatMap((dy) => [0, -6].map((dx) => [dx, dy] as const));
/** The share of the strip that areas smaller than a department take. */
const PART = 0.08;

/** One column for each round; under the dates, how much of the country was looked at. */
export function totalMarks(model: DisplacedModel, scene: SceneOf<'totals'>, size: Size): Marks {
  const { stretches, latest, article } = scene;
  const { words, language, window } = model;
  const { form, width, height } = size;
  const all = formatNumber(DEPARTMENTS, language);
  const measure = MEASURES[form];
  const { label: text, leading, hero } = TYPE[form];
  const isLow = height < LOW;
  const strip = isLow ? measure.low : measure.strip;
  const plot: Plot = {
    left: 1,
    right: width - 3,
    top: measure.head,
    bottom: height - strip - measure.axis - (form === 'wide' ? leading : 4),
  };
  const x = timeScale([...window], [plot.left, plot.right]);
  const counts = stretches.flatMap(({ counts: each }) => each);
  const y = linearScale(
    [0, Math.max(...counts.map(({ people }) => people))],
    [plot.bottom, plot.top],
  );
  const gaps = counts.slice(1).map(({ date }, index) => x(date) - x(counts[index]?.date ?? date));
  const column = Math.min(measure.column, Math.min(...gaps) * 0.66);

  const marks = noMarks();
  marks.axis = { scale: x, plot };
  for (const { id, date, people, coverage } of counts) {
    marks.boxes.push({
      key: id,
      x: x(date) - column / 2,
      y: y(people),
      width: column,
      height: plot.bottom - y(people),
      className: coverage === '10-departments' ? 'mark-solid' : 'mark-solid part-area',
    });
    marks.anchors.set(id, { x: x(date), y: y(people) });
  }

  const covered = stripOf(stretches, column, size, strip);
  marks.boxes.push(...covered.boxes);

  const labels: Label[] = [];
  const sizeOf = ({ key }: Label) => (key === 'latest' ? hero : text);
  const put = (key: string, label: Omit<Label, 'key' | 'leading'>) =>
    labels.push({ key, leading, ...label });
  const level = y(latest.people);
  put('latest', {
    x: plot.left,
    y: level + hero * 0.36,
    lines: [roughText(latest.people, model)],
    className: 'label hero',
  });
  put('latest-date', {
    x: plot.left,
    y: level + hero * 0.61 + text + 1,
    lines: [[words['latest-what'] ?? '', monthText(latest.date, model)].join(', ')],
    className: 'label muted',
  });
  const rule = x(article);
  const articleLabel = {
    x: rule - 6,
    y: level + (isLow ? hero + 8 : leading + 4),
    anchor: 'end' as const,
    className: 'label muted',
  };
  const day = formatDate(article, language, { short: true });
  if (!isLow) put('article', { ...articleLabel, lines: [words.article ?? '', day] });
  // Lies over the one with the day, and stays only where that finds no room.
  put('article-short', { ...articleLabel, lines: [words.article ?? ''] });
  const second = isLow ? 0 : leading;
  for (const { key, count } of named(stretches)) {
    const isFirst = key === 'first';
    const best = {
      key: count.id,
      leading,
      x: isFirst ? x(count.date) - column / 2 : x(count.date) - column / 2 - 5,
      y:
        y(count.people) +
        (isFirst ? -6 - second : key === 'seven' ? text * 0.4 - second : text * 0.8),
      anchor: isFirst ? ('start' as const) : ('end' as const),
      className: key === 'ten' ? 'label strong' : 'label',
    };
    const number = peopleText(count, model);
    const wordings = isLow ? [[number]] : [[number, monthText(count.date, model)], [number]];
    const free = wordings
      .flatMap((lines) =>
        NUDGES.map(([dx, dy]) => ({ ...best, lines, x: best.x + dx, y: best.y + dy })),
      )
      .find((label) => isFree(label));
    labels.push(free ?? { ...best, lines: wordings[0] ?? [] });
  }
  const kept = withoutCollisions([...labels, ...covered.labels], sizeOf);
  const ticks = y.ticks(3).filter((value) => value > 0 && value < latest.people * 0.95);
  const values = ticks.map((value): Label => ({
    key: `v${value}`,
    x: startOf(y(value)),
    y: y(value) - 4,
    lines: [roughText(value, model)],
    className: 'axis-label tabular',
  }));
  marks.grid = ticks.map((value) => ({
    key: `v${value}`,
    x1: startOf(y(value)),
    x2: plot.right,
    y1: y(value),
    y2: y(value),
    className: 'grid',
  }));
  marks.labels = withoutCollisions([...kept, ...values], sizeOf);

  const said = marks.labels.find(({ key }) => key === 'latest');
  const end = x(latest.date) - column / 2;
  const leader: Line[] = said
    ? [
        {
          key: 'latest',
          x1: areaOf(said, hero).right + 8,
          x2: end - 2,
          y1: level + 0.5,
          y2: level + 0.5,
          className: 'leader',
        },
      ]
    : [];
  marks.lines = [
    ...leader.filter(({ x1, x2 }) => x2 > x1),
    ...pieces(rule, 0, plot.bottom, marks.labels, text).map((piece, index) => ({
      ...piece,
      key: `article-${index}`,
      className: 'article-rule',
    })),
  ];
  return marks;

  /** Whether a label of a count lies on no column and on no other label. */
  function isFree(label: Label): boolean {
    const area = areaOf(label, text);
    return (
      marks.boxes.every(({ key, x: left, y: top, width: wide, height: high }) => {
        const box = { left, right: left + wide, top, bottom: top + high };
        // Beside its own column words may touch it; above it they would hide its top.
        const isBeside = key === label.key && label.anchor === 'end';
        return isBeside || !overlap(area, box);
      }) && labels.every((other) => !overlap(area, areaOf(other, sizeOf(other))))
    );
  }

  /** Where a line of the grid begins: after words at the edge that it would run through. */
  function startOf(at: number): number {
    const ends = kept
      .filter(({ x: left, anchor = 'start' }) => left === plot.left && anchor === 'start')
      .map((label) => areaOf(label, sizeOf(label)))
      .filter(({ top, bottom }) => top < at && at < bottom)
      .map(({ right }) => right + 6);
    return Math.max(plot.left, ...ends);
  }

  /** How many departments each stretch covers, as a strip with one scale from none to ten. */
  function stripOf(given: readonly Stretch[], wide: number, { height: end }: Size, tall: number) {
    // Off the edge, where there is room for that.
    const edge = isLow ? 1 : 4;
    const base = end - edge;
    const placed = given.map(({ coverage, departments, counts: each }) => {
      const left = Math.max(x(each[0]?.date ?? window[0]) - wide / 2 - 1.5, plot.left);
      const right = Math.min(x(each.at(-1)?.date ?? window[1]) + wide / 2 + 1.5, width - 1);
      const high =
        Math.max(0, tall - 1 - edge) * (departments === null ? PART : departments / DEPARTMENTS);
      return { coverage, departments, left, right, top: base - high, high };
    });
    const whole = placed.toReversed();
    return {
      boxes: placed.map(({ coverage, left, right, top, high }) => ({
        key: `covered-${coverage}`,
        x: left,
        y: top,
        width: right - left,
        height: high,
        className: 'mark-covered-area',
      })),
      // The survey's first round, of parts that no word fits, says its area when it is inspected.
      labels: whole
        .filter(({ coverage }) => coverage !== 'round-1')
        .map(({ coverage, departments, left, right, top }): Label => {
          const isSome = departments !== null && departments < DEPARTMENTS;
          return {
            key: `covered-${coverage}`,
            x: isSome ? (left + right) / 2 : departments === null ? left : left + 6,
            y: departments === DEPARTMENTS ? base - tall / 2 + text * 0.36 : top - 4,
            lines: [isSome ? someText(departments) : nameOf(coverage, right - left)],
            anchor: isSome ? 'middle' : 'start',
            className: 'label',
          };
        }),
    };
  }

  function someText(departments: number): string {
    const number = formatNumber(departments, language);
    return form === 'wide' ? fill(words['covered-some'] ?? '', { number, all }) : number;
  }

  function nameOf(coverage: Coverage, room: number): string {
    const name = fill(words[`covered-${coverage}`] ?? '', { all });
    if (coverage !== '10-departments') return name;
    return (
      [name, fill(words['covered-all'] ?? '', { all })].find(
        (each) => textWidth(each, text) < room - 8,
      ) ?? all
    );
  }
}

/** The counts that carry the story, the most important first. */
function named(stretches: readonly Stretch[]): { key: string; count: Count }[] {
  const whole = stretches.find(({ departments }) => departments === DEPARTMENTS)?.counts ?? [];
  const seven = stretches.find(({ departments }) => departments === 7)?.counts[0];
  const metro = stretches.find(({ coverage }) => coverage === 'metro')?.counts[0];
  const million = whole.find(({ people }) => people > 1e6);
  return [
    ...(million ? [{ key: 'ten', count: million }] : []),
    ...(whole[0] ? [{ key: 'ten', count: whole[0] }] : []),
    ...(seven ? [{ key: 'seven', count: seven }] : []),
    ...(metro ? [{ key: 'first', count: metro }] : []),
  ];
}
