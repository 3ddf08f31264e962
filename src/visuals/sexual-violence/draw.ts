import { type Column, columnsScene } from '../kit/columns.ts';
import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { fill, formatNumber } from '../kit/format.ts';
import { drawScene } from '../kit/scene.ts';
import type { SexualViolenceModel } from './model.ts';

/** Draws a view of `sexual-violence`: a column a quarter, and the caveat above them all. */
export function draw(
  node: SVGSVGElement,
  model: SexualViolenceModel,
  size: Size,
  options: DrawOptions,
): Map<string, Anchor> {
  const { words, language, quarters, isRevised } = model;
  const last = quarters.at(-1);
  const columns = quarters.map((quarter, index): Column => {
    const { id, year, number, survivors, collective, first } = quarter;
    const isFirst = index === 0;
    return {
      key: id,
      names: [fill(words.quarter ?? '', { number })],
      ...(isFirst || number === 1 ? { group: year } : {}),
      bar: {
        key: id,
        value: formatNumber(survivors, language),
        tags: isRevised && isFirst ? [words['tag-revised'] ?? ''] : [],
        parts: isRevised
          ? [{ key: `${id}-all`, from: 0, to: survivors, className: 'mark-solid' }]
          : [
              { key: `${id}-collective`, from: 0, to: collective, className: 'mark-solid' },
              {
                key: `${id}-rape`,
                from: collective,
                to: survivors,
                className: 'mark-solid part-second',
              },
            ],
      },
      ...(isRevised && first !== null
        ? {
            rival: {
              key: `${id}-first`,
              value: formatNumber(first, language),
              at: first,
              tags: isFirst ? [words['tag-first'] ?? '', words['tag-first-short'] ?? ''] : [],
            },
          }
        : {}),
    };
  });
  const scene = columnsScene(
    {
      top: Math.max(...quarters.map(({ survivors, first }) => Math.max(survivors, first ?? 0))),
      blocks: [columns],
      noFigure: '',
      note: words.note ?? '',
      // Only totals were published twice: the parts have nothing to stand beside.
      sides:
        last && !isRevised
          ? [
              {
                key: 'side-rape',
                text: words['side-rape'] ?? '',
                at: (last.collective + last.survivors) / 2,
                className: 'label',
              },
              {
                key: 'side-collective',
                text: words['side-collective'] ?? '',
                at: last.collective / 2,
                className: 'label',
              },
            ]
          : [],
    },
    size,
  );
  for (const label of scene.labels) if (label.key === 'note') label.className += ' is-finding';
  return drawScene(node, scene, size, options);
}
