import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { begin } from '../kit/drawing.ts';
import { drawBoxes, drawDots, drawLabels, drawLines, layer } from '../kit/marks.ts';
import { SUBJECTS, layoutOf } from './layout.ts';
import type { VerdictsModel } from './model.ts';

/** Draws a view of `verdicts`: time runs down between two lanes of statements. */
export function draw(
  node: SVGSVGElement,
  model: VerdictsModel,
  size: Size,
  { duration }: DrawOptions,
): Map<string, Anchor> {
  const svg = begin(node, size.width, size.height);
  const layout = layoutOf(model, size);
  const { axis, top, bottom, lanes, findings, article, dotRadius } = layout;
  const root = layer(svg, 'root');

  drawLines(
    layer(root, 'lanes'),
    lanes.map(({ voice, x }) => ({
      key: voice,
      x1: x,
      x2: x,
      y1: top,
      y2: bottom,
      className: 'lane',
    })),
    duration,
  );
  drawLines(layer(root, 'leaders'), layout.leaders, duration);
  drawLines(
    layer(root, 'article'),
    [
      {
        key: 'article',
        x1: article.from,
        x2: article.to,
        y1: article.y,
        y2: article.y,
        className: 'article-rule',
      },
    ],
    duration,
  );
  drawLines(
    layer(root, 'covered'),
    findings.flatMap(({ id, centre, from, to }) => [
      {
        key: `${id}-year`,
        x1: axis,
        x2: axis,
        y1: from,
        y2: to,
        className: 'mark-covered subject-people',
      },
      { key: `${id}-wait`, x1: axis, x2: axis, y1: to, y2: centre.y, className: 'leader' },
    ]),
    duration,
  );
  drawDots(
    layer(root, 'dots'),
    lanes.flatMap(({ voice, dots }) =>
      [...dots].map(([key, { x, y }]) => ({
        key,
        x,
        y,
        r: dotRadius,
        className: `mark-stop subject-${SUBJECTS[voice]}`,
      })),
    ),
    duration,
  );
  drawBoxes(
    layer(root, 'findings'),
    findings.flatMap(({ squares, side }) =>
      squares.map((square) => ({
        ...square,
        width: side,
        height: side,
        className: 'mark-solid subject-people',
      })),
    ),
    duration,
  );
  drawLabels(layer(root, 'labels'), layout.labels, duration);

  return new Map<string, Anchor>([
    ...lanes.flatMap(({ dots }) => [...dots]),
    ...findings.map(({ id, centre }): [string, Anchor] => [id, centre]),
  ]);
}
