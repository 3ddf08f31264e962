import type { Cell, Description, Detail } from '../kit/contract.ts';
import { fill, formatList, formatNumber } from '../kit/format.ts';
import type { YearCount } from './data.ts';
import type { KidnappingsModel } from './model.ts';

/** The picture in words, as a table, and count by count. */
export function describe(model: KidnappingsModel): Description {
  const { words, blocks } = model;
  const shown = blocks.flatMap(({ years }) =>
    years.flatMap(({ reported, rival }) => [reported, ...(rival ? [rival] : [])]),
  );
  const columns = ['year', 'count', 'people', 'note'];
  return {
    name: words.name ?? '',
    text: textOf(model),
    table: {
      caption: words['table-caption'] ?? '',
      columns: columns.map((column) => words[`column-${column}`] ?? ''),
      rows: shown.map((each): Cell[] => [
        each.year,
        each.who,
        { value: each.people, text: peopleText(each, model) },
        each.note ?? '',
      ]),
    },
    details: shown.map((each) => detailOf(each, model)),
  };
}

/** "1,009", or "1,009 (1,002 to 1,009)" where the source gives two numbers. */
function peopleText({ people, low, high }: YearCount, { words, language }: KidnappingsModel) {
  const number = formatNumber(people, language);
  if (low === high) return number;
  return fill(words.range ?? '', {
    number,
    low: formatNumber(low, language),
    high: formatNumber(high, language),
  });
}

function textOf(model: KidnappingsModel): string {
  const { words, language, view, blocks } = model;
  const listOf = (counts: readonly YearCount[]) =>
    formatList(
      counts.map((each) =>
        fill(words['text-year'] ?? '', { year: each.year, people: peopleText(each, model) }),
      ),
      language,
    );
  const rivals = blocks.flatMap(({ years }) => years.flatMap(({ rival }) => rival ?? []));
  return [
    words[`text-kind-${view}`] ?? '',
    ...blocks.map(({ count, years }) =>
      fill(words[`text-${count}`] ?? '', {
        list: listOf(years.map(({ reported }) => reported)),
      }),
    ),
    ...(rivals.length > 0 ? [fill(words['text-cardh'] ?? '', { list: listOf(rivals) })] : []),
    words[`text-end-${view}`] ?? '',
  ].join(' ');
}

function detailOf(each: YearCount, model: KidnappingsModel): Detail {
  const { words } = model;
  return {
    key: each.id,
    heading: each.year,
    text: [
      fill(words['detail-people'] ?? '', { people: peopleText(each, model), who: each.who }),
      each.note ? `${each.note}.` : '',
    ]
      .filter(Boolean)
      .join(' '),
    sources: each.sources,
  };
}
