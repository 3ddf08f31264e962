import { type Column, columnsScene } from '../kit/columns.ts';
import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { fill, formatNumber } from '../kit/format.ts';
import { type BarRow, rowsScene } from '../kit/rows.ts';
import { type Scene, drawScene } from '../kit/scene.ts';
import { dateOf, rangeText, yearsText } from './describe.ts';
import { type Item, type PoliceModel, type Year, counterOf } from './model.ts';

/** Draws a view of `police`: strengths as bars under one another, officers killed as columns. */
export function draw(
  node: SVGSVGElement,
  model: PoliceModel,
  size: Size,
  options: DrawOptions,
): Map<string, Anchor> {
  const scene = model.view === 'strength' ? strengthScene(model, size) : lossesScene(model, size);
  return drawScene(node, scene, size, options);
}

/** The height that years without a figure take, and a loss, in that of a strength. */
const GAP = 0.6;
const LOSS = 1.15;

/** Pixels between the strengths and the losses under them. */
const APART = { narrow: 8, wide: 24 } as const;

function strengthScene(model: PoliceModel, size: Size): Scene {
  const { words, language, items, lost } = model;
  const most = items.map((item) => (item.kind === 'strength' ? item.strength.people : 0));
  const rowOf = (item: Item): BarRow => {
    if (item.kind === 'gap') {
      const labels = [yearsText(item, model), words['no-figure'] ?? ''];
      return { kind: 'gap', key: `gap-${item.from}`, labels };
    }
    const { id, definition, people } = item.strength;
    const phrase = (key: string, isShort: boolean) =>
      fill(words[`${key}-${definition}`] ?? '', { date: dateOf(item.strength, model, isShort) });
    return {
      kind: 'bar',
      key: id,
      value: formatNumber(people, language),
      labels: [phrase('row', false), phrase('row', true), phrase('row-short', true)],
      parts: [
        {
          key: id,
          from: 0,
          to: people,
          className: definition === 'expected' ? 'mark-hollow' : 'mark-solid',
        },
      ],
    };
  };
  const rows = items.map(rowOf);
  if (lost.length === 0) return rowsScene({ end: Math.max(...most), rows }, size);

  // People who are gone are no strength: under a line of their own, on a scale of their own.
  const share = rows.reduce((sum, { kind }) => sum + (kind === 'bar' ? 1 : GAP), 0);
  const above = Math.round(
    ((size.height - APART[size.form]) * share) / (share + lost.length * LOSS),
  );
  const strengths = rowsScene({ end: Math.max(...most), rows }, { ...size, height: above });
  const losses = rowsScene(
    {
      end: Math.max(...lost.map(({ high }) => high)),
      rows: lost.map((loss): BarRow => {
        const { id, series, from, low, high } = loss;
        const year = from.slice(0, 4);
        return {
          kind: 'bar',
          key: id,
          value: rangeText(loss, model),
          labels: [`row-${series}`, `row-${series}-short`].map((key) =>
            fill(words[key] ?? '', { year }),
          ),
          parts: [
            { key: id, from: 0, to: low, className: 'mark-solid part-area' },
            { key: `${id}-range`, from: low, to: high, className: 'mark-band', isHatched: true },
          ],
        };
      }),
    },
    { ...size, height: size.height - above - APART[size.form] },
  );
  const y = above + APART[size.form] / 2;
  strengths.lines.push({
    key: 'apart',
    x1: 0,
    x2: size.width,
    y1: y,
    y2: y,
    className: 'axis-base',
  });
  return joined(strengths, losses, above + APART[size.form]);
}

/** One scene under another. */
function joined(above: Scene, below: Scene, down: number): Scene {
  const moved = <T extends { y: number }>(marks: readonly T[]) =>
    marks.map((mark) => ({ ...mark, y: mark.y + down }));
  const movedLines = (lines: Scene['lines']) =>
    lines.map((line) => ({ ...line, y1: line.y1 + down, y2: line.y2 + down }));
  return {
    lines: [...above.lines, ...movedLines(below.lines)],
    boxes: [...above.boxes, ...moved(below.boxes)],
    edges: [...above.edges, ...movedLines(below.edges)],
    dots: [...above.dots, ...moved(below.dots)],
    labels: [...above.labels, ...moved(below.labels)],
    anchors: new Map([
      ...above.anchors,
      ...[...below.anchors].map(([key, { x, y }]): [string, Anchor] => [key, { x, y: y + down }]),
    ]),
  };
}

function lossesScene(model: PoliceModel, size: Size): Scene {
  const { words, blocks } = model;
  const columnOf = ({ year, killed }: Year, index: number): Column => {
    const name = String(year);
    const names = [name, fill(words['year-short'] ?? '', { year: name.slice(2) })];
    if (!killed) return { key: name, names, bar: null };
    const { id, low, high } = killed;
    return {
      key: name,
      names,
      bar: {
        key: id,
        value: rangeText(killed, model),
        tags: index === 0 ? [counterOf(killed, words)] : [],
        parts: [
          { key: id, from: 0, to: low, className: 'mark-solid' },
          { key: `${id}-range`, from: low, to: high, className: 'mark-band', isHatched: true },
        ],
      },
    };
  };
  return columnsScene(
    {
      top: Math.max(...blocks.flat().map(({ killed }) => killed?.high ?? 0)),
      blocks: blocks.map((block) => block.map(columnOf)),
      noFigure: words['no-figure'] ?? '',
    },
    size,
  );
}
