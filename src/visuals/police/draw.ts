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

function strengthScene(model: PoliceModel, size: Size): Scene {
  const { words, language, items } = model;
  const most = items.map((item) => (item.kind === 'strength' ? item.strength.people : 0));
  const rowOf = (item: Item): BarRow => {
    if (item.kind === 'gap') {
      const labels = [yearsText(item, model), words['no-figure'] ?? ''];
      return { kind: 'gap', key: `gap-${item.from}`, labels };
    }
    if (item.kind === 'left') {
      const { id, from, low, high } = item.loss;
      const year = from.slice(0, 4);
      return {
        kind: 'bar',
        key: id,
        value: rangeText(item.loss, model),
        labels: ['row-left', 'row-left-short'].map((key) => fill(words[key] ?? '', { year })),
        parts: [
          { key: id, from: 0, to: low, className: 'mark-solid' },
          { key: `${id}-range`, from: low, to: high, className: 'mark-band', isHatched: true },
        ],
      };
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
  return rowsScene({ end: Math.max(...most), rows: items.map(rowOf) }, size);
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
