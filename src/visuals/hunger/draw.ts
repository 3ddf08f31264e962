import { drawTimeAxis } from '../kit/axes.ts';
import { areaOf, sizeIn, withoutCollisions } from '../kit/collide.ts';
import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { begin, mixed } from '../kit/drawing.ts';
import { putKey } from '../kit/key.ts';
import { insideOnly } from '../kit/axis-layer.ts';
import { linearScale } from '../kit/linear.ts';
import { type Box, type Label, type Line, drawLayers, layer } from '../kit/marks.ts';
import { pieces } from '../kit/rule.ts';
import { timeScale } from '../kit/scale.ts';
import { TYPE } from '../kit/text.ts';
import { type Frame, LOW, SIGN } from './frame.ts';
import { peopleLabels } from './people.ts';
import type { HungerPlan } from './plan.ts';
import { worstLabels } from './worst.ts';

/** Room for the values of gridlines left of the blocks, in pixels. */
const MARGIN = { narrow: 13, wide: 16 } as const;

/** Side of a sample of the key, in pixels. */
const SAMPLE = 11;

/** Draws a view of `hunger`: a block for each analysis, as wide as its months, as high as its people. */
export function draw(
  node: SVGSVGElement,
  plan: HungerPlan,
  size: Size,
  { duration }: DrawOptions,
): Map<string, Anchor> {
  const { isWorstOnly, keys, window, end, ticks, baseChange } = plan;
  const { width, height, form } = size;
  const { label: text, leading, axis } = TYPE[form];
  const svg = begin(node, width, height);
  const striped = mixed(svg);
  const filled = ({ isStriped, ...box }: Box & { isStriped: boolean }): Box =>
    isStriped ? { ...box, fill: striped } : box;
  const root = layer(svg, 'root');

  const keyBoxes: Box[] = [];
  const keyLabels: Label[] = [];
  const at = { x: 1, y: leading - 2, beside: SAMPLE + 6, apart: 16, more: 1 };
  const top = putKey(keys[height < LOW ? 1 : 0], size, at, ({ phrase, ...look }, x, y) => {
    const key = `key-${look.key}`;
    const place = { x: x + 1, y: y - SAMPLE + 1, width: SAMPLE, height: SAMPLE };
    keyBoxes.push(filled({ ...place, ...look, key }));
    keyLabels.push({ key, x: x + SAMPLE + 6, y, lines: [phrase], className: 'label' });
  });
  const left = isWorstOnly ? 1 : MARGIN[form];
  const plot = { left, right: width - 2, top, bottom: height - 24 };
  const { bottom } = plot;
  const x = timeScale([...window], [left, plot.right]);
  const y = linearScale([0, form === 'narrow' ? end * 1.1 : end], [bottom, top]);
  // A pixel stays free between analyses that follow each other.
  const blocks = plan.blocks.map((block) => ({
    ...block,
    left: x(block.from) + 0.5,
    right: x(block.to) - 0.5,
  }));
  const rule = baseChange && (x(baseChange.before) + x(baseChange.from)) / 2;
  const frame: Frame = { plan, size, plot, y, blocks, rule };

  const grid = ticks.map((tick): Line => ({
    key: `v${tick.at}`,
    x1: left,
    x2: plot.right,
    y1: y(tick.at),
    y2: y(tick.at),
    className: 'grid',
  }));
  const values = ticks.map((tick): Label => ({
    key: `v${tick.at}`,
    x: tick.isUnit ? 1 : left - 4,
    y: y(tick.at) + (tick.isUnit ? -4 : axis * 0.36),
    lines: [tick.text],
    anchor: tick.isUnit ? 'start' : 'end',
    className: 'axis-label tabular',
  }));
  const labels = withoutCollisions(
    [...(isWorstOnly ? worstLabels : peopleLabels)(frame), ...values],
    sizeIn(form),
  );

  const boxes: Box[] = [];
  const signs: Box[] = [];
  const lines: Line[] = [];
  const anchors = new Map<string, Anchor>();
  for (const { id, parts, isProjection, worst, left: from, right: to } of blocks) {
    const inset = isProjection ? 1 : 0;
    const middle = (from + to) / 2;
    for (const { base, people, ...look } of parts) {
      boxes.push(
        filled({
          ...look,
          x: from + inset,
          y: y(base + people),
          width: Math.max(to - from - 2 * inset, 1),
          height: y(base) - y(base + people),
        }),
      );
    }
    const last = parts.at(-1);
    const highest = last ? y(last.base + last.people) : bottom;
    anchors.set(id, { x: middle, y: Math.min((highest + bottom) / 2, bottom - 4) });
    if (isWorstOnly) {
      if (last) continue;
      // Where nobody was in the worst phase, the floor is solid; where no figure was published, dotted.
      const place = { x1: from + 2, x2: to - 2, y1: bottom - 3, y2: bottom - 3 };
      const className = worst === null ? 'mark-gap' : 'mark-zero';
      lines.push({ key: `${id}-floor`, ...place, className });
    } else if (worst) {
      // A sign on the floor of a block that has people in the worst phase.
      signs.push({
        key: `${id}-sign`,
        x: (from + to - SIGN) / 2,
        y: bottom - SIGN - 2,
        width: SIGN,
        height: SIGN,
        className: 'mark-solid phase-5 is-sign',
      });
    }
  }
  const [first] = blocks;
  const said = labels.find(({ key }) => key === `${first?.id}-people`);
  if (first && said && !isWorstOnly) {
    // From the first number down to its block, past the higher ones beside it.
    const x1 = first.left + 5;
    const y1 = areaOf(said, text).bottom + 1;
    const y2 = y(first.people) - 4 - axis;
    if (y2 - y1 >= 3) lines.push({ key: 'first', x1, x2: x1, y1, y2, className: 'leader' });
  }
  if (rule !== null) {
    const look = { key: 'base', className: 'mark-base-change' };
    lines.push(...pieces(rule, top, bottom, labels, text, look));
  }

  drawLayers(root, { grid }, duration);
  drawTimeAxis(root, insideOnly(x, size), plot, plan.language, duration);
  const all = { blocks: [...boxes, ...signs, ...keyBoxes], lines };
  drawLayers(root, { ...all, labels: [...keyLabels, ...labels] }, duration);
  return anchors;
}
