import { columnsScene } from '../kit/columns.ts';
import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { formatNumber } from '../kit/format.ts';
import { drawScene } from '../kit/scene.ts';
import type { Count, YearCount } from './data.ts';
import type { Block, KidnappingsModel, Year } from './model.ts';

/** Draws a view of `kidnappings`: a column a year, each source in a block of its own. */
export function draw(
  node: SVGSVGElement,
  model: KidnappingsModel,
  size: Size,
  options: DrawOptions,
): Map<string, Anchor> {
  const { words, language } = model;
  const tagsOf = (count: Count) => [words[`tag-${count}`] ?? '', words[`tag-${count}-short`] ?? ''];
  const markOf = ({ id, people, count }: YearCount, isFirst: boolean) => ({
    key: id,
    value: formatNumber(people, language),
    tags: isFirst ? tagsOf(count) : [],
  });
  const columnOf = ({ reported, rival }: Year, index: number, { count, years }: Block) => {
    const isFirstRival = years.findIndex((each) => each.rival) === index;
    return {
      key: reported.year,
      names: [reported.year],
      bar: {
        ...markOf(reported, index === 0),
        parts: [
          {
            key: reported.id,
            from: 0,
            to: reported.people,
            // As in `killings`: the police record in one shade, the UN's log in the other.
            className: count === 'police-via-un' ? 'mark-solid mark-police' : 'mark-solid',
          },
        ],
      },
      ...(rival && { rival: { ...markOf(rival, isFirstRival), at: rival.people } }),
    };
  };
  const scene = columnsScene(
    {
      top: model.top,
      blocks: model.blocks.map((block) =>
        block.years.map((year, index) => columnOf(year, index, block)),
      ),
      noFigure: '',
    },
    size,
  );
  return drawScene(node, scene, size, options);
}
