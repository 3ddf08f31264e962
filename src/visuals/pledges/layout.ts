import type { Anchor, Size } from '../kit/contract.ts';
import { fill, formatNumber } from '../kit/format.ts';
import { linearScale } from '../kit/linear.ts';
import type { Box, Label, Line } from '../kit/marks.ts';
import { TYPE, textWidth } from '../kit/text.ts';
import type { Pledge } from './data.ts';
import { pledgedText } from './describe.ts';
import { type Group, type Numbered, type PledgesModel, countryName } from './model.ts';

export interface Layout {
  /** The ground behind the pledges that were kept in full. */
  grounds: Box[];
  bands: Box[];
  solids: Box[];
  hollows: Box[];
  gaps: Line[];
  edges: Line[];
  labels: Label[];
  anchors: Map<string, Anchor>;
}

/** Pixels from row to row, least and most, by form; `air` is the share of them above and below bars. */
const PITCH = {
  narrow: { least: 20, most: 44, air: 0.2, gap: 7, top: 8, edge: 2, indent: 6 },
  wide: { least: 24, most: 54, air: 0.38, gap: 20, top: 10, edge: 6, indent: 10 },
} as const;

/** One line of the picture: a head, a bar, a country without a number, or a line of their names. */
type Item =
  | { kind: 'head'; group: Group }
  | { kind: 'bar'; pledge: Numbered; group: Group }
  | { kind: 'open'; pledge: Pledge; group: Group }
  | { kind: 'names'; pledges: Pledge[]; lines: Pledge[][]; group: Group };

/**
 * How much is written, from all to little; the first that fits is taken. What is left out can still
 * be inspected and stands in the table.
 */
const STAGES = [
  { names: 'each', heads: 'all' },
  { names: 'listed', heads: 'all' },
  { names: 'counted', heads: 'all' },
  { names: 'counted', heads: 'first' },
] as const;
type Stage = (typeof STAGES)[number];

/** Pixels from row to row below which type would touch; nothing is left to leave out by then. */
const LEAST_TO_READ = 17;

/** Names of all countries stand in a column of their own only where it leaves most of the width. */
const MOST_FOR_NAMES = 0.35;

/** Where everything goes: bars from one left edge, names before it, numbers at the bars. */
export function layout(model: PledgesModel, size: Size): Layout {
  const { words } = model;
  const { label: text, leading } = TYPE[size.form];
  const pitches = PITCH[size.form];
  const numbered = model.groups.flatMap((group) => group.numbered);
  const unnumbered = model.groups.flatMap((group) => group.unnumbered);
  const right = size.width - pitches.edge;
  const leftOf = ({ names }: Stage) => {
    const named = names === 'each' ? [...numbered, ...unnumbered] : numbered;
    const texts = [...named.map((each) => countryName(each, model)), words['no-number'] ?? ''];
    return pitches.indent + Math.max(...texts.map((name) => textWidth(name, text, 600))) + 9;
  };
  const room = size.height - pitches.top - pitches.edge;
  const stage =
    STAGES.find(
      (each) =>
        (each.names !== 'each' || leftOf(each) <= size.width * MOST_FOR_NAMES) &&
        heightOf(itemsOf(each), pitches.least) <= room,
    ) ?? STAGES[3];
  const left = leftOf(stage);
  const phraseOf = (pledge: Numbered, { outcome }: Group) =>
    fill(words[`row-${outcome}`] ?? '', {
      arrived: formatNumber(pledge.arrived ?? 0, model.language),
      pledged: pledgedText(pledge.pledged, model),
    });
  // As wide as leaves room for the numbers after all bars but the longest, which has room inside.
  const reach = model.groups
    .flatMap((group) => group.numbered.map((pledge) => ({ pledge, group })))
    .filter(({ pledge }) => pledge.pledged.high < model.top)
    .map(({ pledge, group }) => {
      const width = textWidth(phraseOf(pledge, group), text, 600) + 8;
      return ((right - left - width) * model.top) / pledge.pledged.high;
    });
  const x = linearScale([0, model.top], [left, left + Math.min(right - left - 1, ...reach)]);

  const items = itemsOf(stage);
  const bars = items.filter(({ kind }) => kind === 'bar' || kind === 'open').length;
  const spare = room - heightOf(items, 0);
  const pitch = Math.min(Math.max(spare / bars, LEAST_TO_READ), pitches.most);
  const thick = Math.min(pitch * (1 - pitches.air), 28);

  const out: Layout = {
    grounds: [],
    bands: [],
    solids: [],
    hollows: [],
    gaps: [],
    edges: [],
    labels: [],
    anchors: new Map(),
  };
  let y: number = pitches.top;
  items.forEach((item, index) => {
    if (index > 0 && item.group !== items[index - 1]?.group) y += pitches.gap;
    const height = extentOf(item, pitch);
    const middle = y + height / 2;
    if (item.kind === 'head') putHead(item.group, middle);
    else if (item.kind === 'bar') putBar(item.pledge, item.group, middle);
    else if (item.kind === 'open') putOpen(item.pledge, item.group, middle);
    else putNames(item.pledges, item.lines, item.group, y);
    y += height;
  });
  const kept = items.filter(({ group }) => group.outcome === 'full');
  if (kept.length > 0) {
    const height = heightOf(kept, pitch);
    out.grounds.push({
      key: 'full',
      x: -1,
      y: pitches.top - 3,
      width: size.width + 2,
      height: height + 5,
      className: 'mark-ground',
    });
  }
  return out;

  function extentOf(item: Item, rowPitch: number): number {
    if (item.kind === 'head') return leading + 2;
    if (item.kind === 'names') return Math.max(item.lines.length, 1) * leading + 2;
    return rowPitch;
  }

  function heightOf(list: readonly Item[], rowPitch: number): number {
    const groups = new Set(list.map(({ group }) => group)).size;
    return (
      list.reduce((sum, item) => sum + extentOf(item, rowPitch), 0) +
      Math.max(groups - 1, 0) * pitches.gap
    );
  }

  function put(key: string, at: number, baseline: number, words_: string, rest: Partial<Label>) {
    out.labels.push({
      key,
      x: at,
      y: baseline,
      lines: [words_],
      className: 'label',
      ...rest,
    });
  }

  function putHead({ outcome }: Group, middle: number) {
    put(`head-${outcome}`, pitches.indent, middle + text * 0.35, words[`head-${outcome}`] ?? '', {
      className: `label ${outcome === 'full' ? 'strong' : 'muted'} is-finding`,
    });
  }

  function putName(pledge: Pledge, { outcome }: Group, middle: number) {
    put(`name-${pledge.id}`, pitches.indent, middle + text * 0.35, countryName(pledge, model), {
      className: outcome === 'full' ? 'label strong' : 'label',
    });
  }

  function putBar(pledge: Numbered, group: Group, middle: number) {
    const { id, pledged, arrived } = pledge;
    const { low, high } = pledged;
    const box = { key: id, x: left, y: middle - thick / 2, height: thick };
    putName(pledge, group, middle);
    if (high > low) {
      out.bands.push({ ...box, x: x(low), width: x(high) - x(low), className: 'mark-band' });
    }
    if (arrived) {
      out.solids.push({ ...box, width: x(arrived) - left, className: 'mark-solid' });
    }
    out.hollows.push({
      ...box,
      x: left + 1,
      y: box.y + 1,
      width: Math.max(x(low) - left - 2, 1),
      height: thick - 2,
      className: 'mark-hollow',
    });
    // Near the names, so that a finger on a short bar or on the beginning of a long one finds it.
    out.anchors.set(id, { x: left + Math.min(x(high) - left, 60) / 2, y: middle });

    const baseline = middle + text * 0.35;
    let from = left + 8;
    if (arrived === null) {
      const gap = words['no-figure'] ?? '';
      const fits = textWidth(gap, text) < x(low) - from - 20;
      if (fits) {
        put(`gap-${id}`, from, baseline, gap, { className: 'label muted' });
        from += textWidth(gap, text) + 8;
      }
      const to = x(low) - 8;
      out.gaps.push({ key: id, x1: from, x2: to, y1: middle, y2: middle, className: 'mark-gap' });
      from = to;
    }
    const phrase = phraseOf(pledge, group);
    const isStrong = group.outcome === 'full';
    const width = textWidth(phrase, text, isStrong ? 600 : 400);
    const className = isStrong ? 'label strong' : 'label';
    const solidEnd = x(arrived ?? 0) + 8;
    if (x(high) + 7 + width <= right) {
      put(`row-${id}`, x(high) + 7, baseline, phrase, { className });
    } else if (arrived !== null && solidEnd + width <= x(low) - 5) {
      put(`row-${id}`, solidEnd, baseline, phrase, { className });
    }
  }

  /** A country without a number: a bar that begins and has no known end. */
  function putOpen(pledge: Pledge, group: Group, middle: number) {
    const { id } = pledge;
    putName(pledge, group, middle);
    const top = middle - thick / 2;
    const bottom = middle + thick / 2;
    const edge = { x1: left + 1, x2: left + 1, y1: top, y2: bottom };
    out.edges.push({ key: id, ...edge, className: 'mark-edge' });
    const to = left + 60;
    out.gaps.push({
      key: id,
      x1: left + 8,
      x2: to,
      y1: middle,
      y2: middle,
      className: 'mark-gap',
    });
    put(
      `row-${id}`,
      to + 10,
      middle + text * 0.35,
      words[`row-unnumbered-${group.outcome}`] ?? '',
      {
        className: 'label muted',
      },
    );
    out.anchors.set(id, { x: left + 1, y: middle });
  }

  /** Countries without a number, named one after the other, or counted where room is short. */
  function putNames(
    pledges: readonly Pledge[],
    lines: Pledge[][],
    { outcome }: Group,
    top: number,
  ) {
    const baseline = (line: number) => top + 1 + leading * (line + 0.5) + text * 0.35;
    put(`unnumbered-${outcome}`, pitches.indent, baseline(0), words['no-number'] ?? '', {
      className: 'label muted',
    });
    if (lines.length === 0) {
      const number = formatNumber(pledges.length, model.language);
      const phrase = [`counted-${outcome}`, 'counted']
        .map((key) => fill(words[key] ?? '', { number }))
        .find((each) => each && textWidth(each, text) <= right - left);
      if (phrase) put(`counted-${outcome}`, left, baseline(0), phrase, {});
      pledges.forEach(({ id }, index) => {
        const at = left + ((right - left) * (index + 0.5)) / pledges.length;
        out.anchors.set(id, { x: at, y: baseline(0) - text * 0.35 });
      });
      return;
    }
    lines.forEach((line, lineIndex) => {
      const isLast = lineIndex === lines.length - 1;
      const names = line.map((pledge) => countryName(pledge, model));
      put(
        `names-${outcome}-${lineIndex}`,
        left,
        baseline(lineIndex),
        names.join(', ') + (isLast ? '' : ','),
        {},
      );
      let at = left;
      line.forEach((pledge, index) => {
        const width = textWidth(names[index] ?? '', text);
        out.anchors.set(pledge.id, {
          x: at + width / 2,
          y: baseline(lineIndex) - text * 0.35,
        });
        at += width + textWidth(', ', text);
      });
    });
  }

  function itemsOf(how: Stage): Item[] {
    return model.groups.flatMap((group, index): Item[] => {
      const { numbered: some, unnumbered: others } = group;
      const head: Item[] = how.heads === 'all' || index === 0 ? [{ kind: 'head', group }] : [];
      const rows = some.map((pledge): Item => ({ kind: 'bar', pledge, group }));
      if (others.length === 0) return [...head, ...rows];
      if (how.names === 'each') {
        return [
          ...head,
          ...rows,
          ...others.map((pledge): Item => ({ kind: 'open', pledge, group })),
        ];
      }
      const lines =
        how.names === 'listed' ? wrapNames(others, model, right - leftOf(how), text) : [];
      return [...head, ...rows, { kind: 'names', pledges: others, lines, group }];
    });
  }
}

/** Breaks a list of countries into lines no wider than `width` pixels. */
function wrapNames(
  pledges: readonly Pledge[],
  model: PledgesModel,
  width: number,
  type: number,
): Pledge[][] {
  const lines: Pledge[][] = [];
  const widthOf = (line: readonly Pledge[]) =>
    textWidth(`${line.map((pledge) => countryName(pledge, model)).join(', ')},`, type);
  for (const pledge of pledges) {
    const line = lines.at(-1);
    if (line && widthOf([...line, pledge]) <= width) line.push(pledge);
    else lines.push([pledge]);
  }
  return lines;
}
