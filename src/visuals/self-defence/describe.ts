import type { Cell, Description, Detail } from '../kit/contract.ts';
import { fill, formatList, formatNumber } from '../kit/format.ts';
import { periodText } from '../kit/period.ts';
import type { Killed } from './data.ts';
import type { SelfDefenceModel } from './model.ts';

/** "528", "25–50" or "more than 500". */
export function numberText(
  { low, high, qualifier }: Killed,
  { words, language }: SelfDefenceModel,
): string {
  const number = formatNumber(low, language);
  if (low !== high) {
    return fill(words.range ?? '', { low: number, high: formatNumber(high, language) });
  }
  return qualifier ? fill(words[qualifier] ?? '', { number }) : number;
}

/** What stands beside the number, from long to short. */
export function labelsOf({ id }: Killed, { words }: SelfDefenceModel): string[] {
  return [words[`row-${id}`] ?? '', words[`row-short-${id}`] ?? ''];
}

function whenOf({ from, to }: Killed, { words, language }: SelfDefenceModel): string {
  return periodText(from, to, language, words.period ?? '');
}

/** The picture in words, as a table, and number by number. */
export function describe(model: SelfDefenceModel): Description {
  const { words, language, drawn, others } = model;
  const columns = ['when', 'what', 'people', 'note'];
  return {
    name: words.name ?? '',
    text: [
      words['text-kind'] ?? '',
      fill(words['text-list'] ?? '', {
        list: formatList(
          drawn.map((each) =>
            fill(words['text-row'] ?? '', {
              people: numberText(each, model),
              label: words[`row-${each.id}`] ?? '',
            }),
          ),
          language,
        ),
      }),
      words.note ?? '',
      words['text-end'] ?? '',
    ].join(' '),
    table: {
      caption: words['table-caption'] ?? '',
      columns: columns.map((column) => words[`column-${column}`] ?? ''),
      rows: [...drawn, ...others].map((each): Cell[] => [
        whenOf(each, model),
        each.place ?? words['whole-country'] ?? '',
        { value: each.people ?? each.low, text: numberText(each, model) },
        each.note ?? '',
      ]),
    },
    details: drawn.map((each) => detailOf(each, model)),
  };
}

function detailOf(each: Killed, model: SelfDefenceModel): Detail {
  const { words } = model;
  return {
    key: each.id,
    heading: whenOf(each, model),
    text: [
      fill(words.detail ?? '', {
        people: numberText(each, model),
        label: words[`row-${each.id}`] ?? '',
      }),
      each.note ? `${each.note}.` : '',
    ]
      .filter(Boolean)
      .join(' '),
    sources: each.sources,
  };
}
