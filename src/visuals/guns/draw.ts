import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { formatNumber } from '../kit/format.ts';
import { type BarRow, rowsScene } from '../kit/rows.ts';
import { type Scene, drawScene } from '../kit/scene.ts';
import { estimateText } from './describe.ts';
import type { Estimate } from './data.ts';
import type { GunsModel } from './model.ts';
import { routesScene } from './routes.ts';

/** Draws a view of `guns`: where the number may lie, or the steps that are documented. */
export function draw(
  node: SVGSVGElement,
  model: GunsModel,
  size: Size,
  options: DrawOptions,
): Map<string, Anchor> {
  const scene = model.view === 'estimates' ? estimatesScene(model, size) : routesScene(model, size);
  return drawScene(node, scene, size, options);
}

/** Firearms from tick to tick. */
const TICK = 250_000;

function estimatesScene(model: GunsModel, size: Size): Scene {
  const { words, language, estimates } = model;
  const end = Math.max(...estimates.map(({ low, high }) => high ?? low)) * 1.2;
  const rowOf = (estimate: Estimate): BarRow => {
    const { id, low, high } = estimate;
    return {
      kind: 'bar',
      key: id,
      value: estimateText(estimate, model),
      labels: ['row', 'row-short', 'row-shortest'].map((key) => words[`${key}-${id}`] ?? ''),
      parts: [
        { key: id, from: low, to: high ?? Infinity, className: 'mark-band', isHatched: true },
      ],
    };
  };
  const scene = rowsScene(
    {
      end,
      rows: [
        ...estimates.map(rowOf),
        {
          kind: 'gap',
          key: 'count',
          labels: [words['no-count'] ?? '', words['no-count-short'] ?? ''],
        },
      ],
      ticks: [0, 1, 2].map((index) => ({
        at: index * TICK,
        text: formatNumber(index * TICK, language),
      })),
    },
    size,
  );
  for (const label of scene.labels) if (label.key === 'row-count') label.className += ' is-finding';
  return scene;
}
