import type { Column, Columns } from '../kit/columns.ts';
import { fill, formatNumber } from '../kit/format.ts';
import type { BarRow, Rows } from '../kit/rows.ts';
import { dateOf, rangeText, yearsText } from './describe.ts';
import { type Item, type PoliceModel, type Year, counterOf } from './model.ts';

/** Strengths as bars and, in their own part of the height, losses. */
interface Strengths {
  above: Rows;
  /** What the strengths take of the height, of the whole. */
  share: number;
  whole: number;
  below: Rows | null;
}

export type PolicePlan = Strengths | Columns;

/** Strengths as bars under one another, officers killed as columns. */
export const plan = (model: PoliceModel): PolicePlan =>
  model.view === 'strength' ? strengths(model) : losses(model);

/** The height that years without a figure take, and a loss, in that of a strength. */
const GAP = 0.6;
const LOSS = 1.15;

function strengths(model: PoliceModel): Strengths {
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
  const share = rows.reduce((sum, { kind }) => sum + (kind === 'bar' ? 1 : GAP), 0);
  return {
    above: { end: Math.max(...most), rows },
    share,
    whole: share + lost.length * LOSS,
    below:
      lost.length === 0
        ? null
        : {
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
                  {
                    key: `${id}-range`,
                    from: low,
                    to: high,
                    className: 'mark-band',
                    isHatched: true,
                  },
                ],
              };
            }),
          },
  };
}

function losses(model: PoliceModel): Columns {
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
  return {
    top: Math.max(...blocks.flat().map(({ killed }) => killed?.high ?? 0)),
    blocks: blocks.map((block) => block.map(columnOf)),
    noFigure: words['no-figure'] ?? '',
  };
}
