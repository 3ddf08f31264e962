import type { Columns } from '../kit/columns.ts';
import { fill, formatNumber } from '../kit/format.ts';
import type { Count, YearCount } from './data.ts';
import type { Block, KidnappingsModel, Year } from './model.ts';

/** A column a year, each source in a block of its own. */
export function plan(model: KidnappingsModel): Columns {
  const { words, language } = model;
  const tagsOf = (count: Count) => [words[`tag-${count}`] ?? '', words[`tag-${count}-short`] ?? ''];
  const markOf = ({ id, people, low, count }: YearCount, isFirst: boolean) => ({
    key: id,
    value: formatNumber(people, language),
    tags: isFirst
      ? tagsOf(count)
      : low < people
        ? [fill(words['tag-or'] ?? '', { low: formatNumber(low, language) })]
        : [],
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
  return {
    top: model.top,
    blocks: model.blocks.map((block) =>
      block.years.map((year, index) => columnOf(year, index, block)),
    ),
    noFigure: '',
  };
}
