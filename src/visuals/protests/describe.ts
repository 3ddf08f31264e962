import type { Cell, Description, Detail } from '../kit/contract.ts';
import { fill, formatDate, formatList, formatNumber } from '../kit/format.ts';
import { periodText } from '../kit/period.ts';
import type { Protest } from './data.ts';
import { type ProtestsModel, keyOf } from './model.ts';

const COLUMNS = [
  'when',
  'where',
  'size',
  'called',
  'demands',
  'response',
  'dead',
  'sources',
  'note',
] as const;

/** The picture in words, as a table, and demonstration by demonstration. */
export function describe(model: ProtestsModel): Description {
  const { words, language, article, lanes, protests } = model;
  return {
    name: words.name ?? '',
    text: [
      words['text-kind'] ?? '',
      ...lanes.map(({ demand, protests: own }) =>
        fill(words[own.length > 0 ? 'text-lane' : 'text-none'] ?? '', {
          demand: words[`demand-${demand}`] ?? '',
          list: formatList(
            own.map((each) =>
              each.isConfirmed
                ? whenText(each, model)
                : fill(words['text-unconfirmed'] ?? '', { when: whenText(each, model) }),
            ),
            language,
          ),
        }),
      ),
      fill(words['text-article'] ?? '', { date: formatDate(article, language) }),
      words['text-sizes'] ?? '',
    ].join(' '),
    table: {
      caption: words['table-caption'] ?? '',
      columns: COLUMNS.map((column) => words[`column-${column}`] ?? ''),
      rows: protests.map((each): Cell[] => [
        whenText(each, model),
        each.place,
        each.size,
        each.calledBy ?? words['nobody-named'] ?? '',
        each.gist,
        each.response ?? words['nothing-found'] ?? '',
        deadCell(each, model),
        words[each.isConfirmed ? 'confirmed' : 'unconfirmed'] ?? '',
        each.note ?? '',
      ]),
    },
    details: lanes.flatMap(({ demand, protests: own }) =>
      own.map((each): Detail => {
        const { place, size, calledBy, gist, response } = each;
        return {
          key: keyOf(each, demand),
          heading: fill(words['detail-heading'] ?? '', { when: whenText(each, model), place }),
          text: [
            fill(words.detail ?? '', { size, gist: /[.?]$/.test(gist) ? gist : `${gist}.` }),
            fill(words['detail-called'] ?? '', { by: calledBy ?? words['nobody-named'] ?? '' }),
            response ?? '',
            each.isConfirmed ? '' : (words['detail-unconfirmed'] ?? ''),
          ]
            .filter(Boolean)
            .join(' '),
          sources: each.sources,
        };
      }),
    ),
  };
}

const whenText = ({ date, to }: Protest, { language, words }: ProtestsModel): string =>
  periodText(date, to, language, words.period ?? '');

/** None reported is not zero. */
function deadCell({ dead }: Protest, { words, language }: ProtestsModel): Cell {
  if (!dead) return words['none-reported'] ?? '';
  const low = formatNumber(dead.low, language);
  const text =
    dead.high === null
      ? fill(words['at-least'] ?? '', { low })
      : fill(words.range ?? '', { low, high: formatNumber(dead.high, language) });
  return { value: dead.low, text };
}
