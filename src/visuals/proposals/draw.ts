import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { fill, formatDate, sentence } from '../kit/format.ts';
import { type Lanes, lanesScene } from '../kit/lanes.ts';
import { drawScene } from '../kit/scene.ts';
import { gridScene } from './grid.ts';
import type { ProposalsModel } from './model.ts';

/** Draws a view of `proposals`: all on one axis of time, or those of a time in a grid. */
export function draw(
  node: SVGSVGElement,
  model: ProposalsModel,
  size: Size,
  options: DrawOptions,
): Map<string, Anchor> {
  const scene = model.kind === 'lanes' ? lanesScene(lanesOf(model), size) : gridScene(model, size);
  return drawScene(node, scene, size, options);
}

/** Area of a dot, of the largest that has room: all are of one size, which says nothing. */
const SHARE = 0.3;

function lanesOf({
  words,
  language,
  article,
  asOf,
  proposals,
  lanes,
}: Extract<ProposalsModel, { kind: 'lanes' }>): Lanes {
  const date = (short: boolean) => formatDate(article, language, { short });
  return {
    from: proposals[0]?.date ?? '',
    to: asOf,
    language,
    lanes: lanes.map(({ fate, proposals: own }) => ({
      key: fate,
      heads: [sentence(words[`fate-${fate}`] ?? '')],
      dots: own.map(({ id, date, short }) => ({
        key: id,
        from: date,
        to: date,
        share: SHARE,
        className: `fate fate-${fate}`,
        names: [short],
      })),
    })),
    rules: [
      {
        key: 'article',
        date: article,
        texts: [
          fill(words.article ?? '', { date: date(false) }),
          fill(words['article-short'] ?? '', { date: date(true) }),
        ],
        className: 'article-rule',
      },
    ],
  };
}
