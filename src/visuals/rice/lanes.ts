/**
 * Three lanes over one line of years. What was eaten and what was harvested have one scale but base
 * lines of their own: they are different series, and what lies between them is no count of imports.
 */
import type { Size } from '../kit/contract.ts';
import { fitting } from '../kit/fit.ts';
import { linearScale } from '../kit/linear.ts';
import type { Label } from '../kit/marks.ts';
import { TYPE, textWidth } from '../kit/text.ts';
import { boxOfKind } from '../kit/kinds.ts';
import { type Scene, emptyScene } from '../kit/scene.ts';
import type { Fact } from './data.ts';
import type { RiceModel } from './model.ts';
import { endOnLine, numberText, onLine, say } from './phrases.ts';

/** Pixels: share of the height for the tariff, air between lanes, between columns, above a column; years between names. */
const MEASURES = {
  narrow: { tariff: 0.1, air: 4, gap: 1, above: 4, namedYears: 20 },
  wide: { tariff: 0.12, air: 16, gap: 2.5, above: 6, namedYears: 10 },
} as const;

/** Pixels between a number and the rule beside its column. */
const CLEAR = 3;

/** Stretches without a figure that are narrower than this cannot be seen, in pixels. */
const LEAST_GAP = 12;

export function placeLanes(model: RiceModel, size: Size): Scene {
  const { eaten, named, harvests, average, imports, opening, tariffs } = model;
  const { label: type, leading, axis } = TYPE[size.form];
  const { tariff, air, gap, above, namedYears } = MEASURES[size.form];
  const scene = emptyScene();
  /** From the label that matters most to the one that goes first. */
  const labels: Label[] = [];
  const [first] = eaten;
  const last = eaten.at(-1);
  if (!first || !last) throw new Error('rice: no years');

  const x = linearScale([onLine(first.from), endOnLine(imports.to)], [1, size.width - 1]);
  const most = (facts: readonly Fact[]) => Math.max(...facts.map(({ value }) => value ?? 0));
  const tops = { eaten: most([...eaten, imports]), harvest: most(harvests) };
  const tariffBase = Math.round(Math.max(size.height * tariff, leading + 3));
  const bottom = size.height - axis - 9;
  const roof = tariffBase + air + 2 * leading;
  const room = bottom - roof - leading - above - air;
  const unit = room / (tops.eaten + tops.harvest);
  const eatenBase = roof + tops.eaten * unit;
  const places = (fact: Fact) => {
    const left = x(onLine(fact.from)) + gap / 2;
    return { left, right: Math.max(x(endOnLine(fact.to)) - gap / 2, left + 1) };
  };
  const column = (fact: Fact, base: number, kind: 'solid' | 'hollow', subject?: 'haiti') => {
    const { left, right } = places(fact);
    const height = (fact.value ?? 0) * unit;
    const box = { x: left, y: base - height, width: right - left, height };
    scene.boxes.push(boxOfKind(fact.id, kind, box, subject));
    scene.anchors.set(fact.id, { x: (left + right) / 2, y: base - height / 2 });
    return { ...box, right, top: base - height };
  };
  const put = (key: string, text: string, place: Pick<Label, 'x' | 'y'> & Partial<Label>) =>
    labels.push({ key, lines: [text], className: 'label', ...place });
  /** The fullest wording that has room. */
  const wording = (key: string, width: number, values: Record<string, string> = {}) => {
    const full = say(model, key, values);
    return textWidth(full, type, 600) <= width ? full : say(model, `${key}-brief`, values);
  };
  const rule = (key: string, at: number, from: number, to: number) =>
    scene.grid.push({ key, x1: at, x2: at, y1: from, y2: to, className: 'leader' });
  const nothing = (key: string, from: number, to: number, base: number) => {
    if (to - from < LEAST_GAP) return;
    const line = { x1: from + 4, x2: to - 4, y1: base - 4, y2: base - 4 };
    scene.edges.push({ key: `gap-${key}`, ...line, className: 'mark-gap' });
  };
  const baseLine = (key: string, base: number) =>
    scene.grid.push({
      key: `base-${key}`,
      x1: 0,
      x2: size.width,
      y1: base,
      y2: base,
      className: 'axis-base',
    });

  // The tariff: a range before the cut, because sources disagree, and one figure after it.
  const [before, after] = tariffs;
  const [low, high] = [before.low ?? before.value ?? 0, before.high ?? before.value ?? 0];
  const tariffUnit = (tariffBase - 2) / high;
  const beforeAt = places(before);
  const afterAt = places(after);
  const tariffBox = (key: string, kind: 'solid' | 'range', from: number, to: number, at: Fact) => {
    const { left, right } = places(at);
    scene.boxes.push(
      boxOfKind(key, kind, {
        x: left,
        y: tariffBase - to * tariffUnit,
        width: right - left,
        height: (to - from) * tariffUnit,
      }),
    );
  };
  tariffBox(before.id, 'solid', 0, low, before);
  tariffBox(`${before.id}-range`, 'range', low, high, before);
  tariffBox(after.id, 'solid', 0, after.value ?? 0, after);
  scene.anchors.set(before.id, { x: (beforeAt.left + beforeAt.right) / 2, y: tariffBase / 2 });
  scene.anchors.set(after.id, { x: (afterAt.left + afterAt.right) / 2, y: tariffBase - 3 });
  nothing('before', x(onLine(first.from)), beforeAt.left, tariffBase);
  nothing('after', afterAt.right, size.width, tariffBase);
  baseLine('tariff', tariffBase);
  const raised = tariffBase - 9;
  put('after', say(model, 'label-after', { tariff: numberText(model, after), ...yearOf(after) }), {
    x: afterAt.right + 4,
    y: raised,
    className: 'label strong',
  });
  put('before', numberText(model, before), {
    x: beforeAt.left - 4,
    y: raised,
    anchor: 'end',
    className: 'label strong',
  });
  put('tariff', say(model, 'lane-tariff'), { x: 1, y: raised, className: 'label strong' });

  // What was eaten.
  for (const fact of eaten) {
    const { left, right } = places(fact);
    const height = (fact.value ?? 0) * unit;
    scene.boxes.push({
      key: fact.id,
      x: left,
      y: eatenBase - height,
      width: right - left,
      height,
      className: named.some(({ id }) => id === fact.id) ? 'rice-eaten is-named' : 'rice-eaten',
    });
    scene.anchors.set(fact.id, { x: (left + right) / 2, y: eatenBase - height });
  }
  baseLine('eaten', eatenBase);
  const alone = column(imports, eatenBase, 'hollow');
  for (const fact of named) {
    put(`value-${fact.id}`, numberText(model, fact), {
      x: places(fact).right - CLEAR,
      y: eatenBase - (fact.value ?? 0) * unit - above,
      anchor: 'end',
      className: 'label strong',
    });
  }
  put('imports', numberText(model, imports), {
    x: size.width - 1,
    y: alone.top - above,
    anchor: 'end',
    className: 'label strong value',
  });
  const opened = x(onLine(opening.from));
  const cut = x(onLine(after.from));
  const title = wording('lane-eaten', cut - 8);
  put('eaten', title, { x: 1, y: roof - leading - above, className: 'label strong' });
  put('imports-words', wording('label-imports', size.width - cut - 8), {
    x: size.width - 1,
    y: alone.top - above - leading,
    anchor: 'end',
    className: 'label value',
  });
  const since = places(last).right;
  nothing('eaten', since, alone.x, eatenBase);
  const words = say(model, 'no-figure');
  if (textWidth(words, type) < alone.x - since - 8) {
    put('gap-eaten', words, {
      x: (since + alone.x) / 2,
      y: eatenBase - 12,
      anchor: 'middle',
      className: 'label muted',
    });
  }
  const said = {
    opening: eatenBase - tops.eaten * unit * 0.44,
    cut: eatenBase - tops.eaten * unit * 0.74,
  };
  put('opening', wording('label-opening', opened - 8, yearOf(opening)), {
    x: opened - 5,
    y: said.opening,
    anchor: 'end',
  });
  put('cut', wording('label-cut', cut - 8, yearOf(after)), {
    x: cut - 5,
    y: said.cut,
    anchor: 'end',
  });
  rule('opening', opened, said.opening - type * 0.8, eatenBase);
  rule('cut', cut, tariffBase, eatenBase);
  scene.anchors.set(opening.id, { x: opened, y: said.opening - type / 3 });

  // What was harvested, by other counts.
  for (const fact of harvests) {
    column(fact, bottom, fact.isForecast ? 'hollow' : 'solid', 'haiti');
  }
  let from = x(onLine(first.from));
  const known = [...harvests, average].toSorted((a, b) => (a.from < b.from ? -1 : 1));
  for (const fact of known) {
    const { left, right } = places(fact);
    nothing(fact.id, from, left, bottom);
    from = Math.max(from, right);
  }
  const level = bottom - (average.value ?? 0) * unit;
  const span = places(average);
  scene.edges.push({
    key: average.id,
    x1: span.left,
    x2: span.right,
    y1: level,
    y2: level,
    className: 'rice-average subject-haiti',
  });
  scene.anchors.set(average.id, { x: span.left + (span.right - span.left) / 3, y: level });
  baseLine('harvest', bottom);
  put('harvested', say(model, 'lane-harvest'), {
    x: 1,
    y: bottom - 10,
    className: 'label strong value subject-haiti',
  });
  const inSpan = harvests.filter(({ from }) => from > average.from && from < average.to);
  const free = Math.min(...inSpan.map((fact) => places(fact).left)) - span.left - 16;
  put(average.id, wording('label-average', free, { number: numberText(model, average) }), {
    x: span.left,
    y: level - 5,
    className: 'label value subject-haiti',
  });
  const rest = harvests.toSorted((a, b) => Number(b.isForecast) - Number(a.isForecast));
  for (const fact of rest) {
    const { left, right } = places(fact);
    const isLast = right > size.width - 20;
    put(`value-${fact.id}`, numberText(model, fact), {
      x: isLast ? size.width - 1 : (left + right) / 2,
      y: bottom - (fact.value ?? 0) * unit - above,
      anchor: isLast ? 'end' : 'middle',
      className: 'label value subject-haiti',
    });
  }

  const [begin, end] = x.domain;
  for (let year = begin; year <= end; year += 10 - (year % 10)) {
    const isNear = x(year) > size.width - 24;
    const tick = { x1: x(year), x2: x(year), y1: bottom, y2: bottom + 4, className: 'axis-tick' };
    scene.grid.push({ key: `tick-${year}`, ...tick });
    if (year !== begin && year % namedYears !== 0) continue;
    labels.push({
      key: `year-${year}`,
      x: isNear ? size.width - 1 : x(year),
      y: bottom + axis + 5,
      lines: [String(year)],
      anchor: isNear ? 'end' : 'start',
      className: 'axis-label tabular',
    });
  }
  scene.labels.push(...fitting(labels, size));
  return scene;
}

const yearOf = ({ from }: Fact) => ({ year: from.slice(0, 4) });
