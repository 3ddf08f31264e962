import type { Cell, Description, Detail } from '../kit/contract.ts';
import { fill, formatList, formatNumber } from '../kit/format.ts';
import type { Quarter } from './data.ts';
import type { SexualViolenceModel } from './model.ts';

/** The picture in words, as a table, and quarter by quarter. */
export function describe(model: SexualViolenceModel): Description {
  const { words, language, quarters, isRevised } = model;
  const columns = ['quarter', 'survivors', 'rape', 'collective', 'first', 'note'];
  const numberCell = (value: number): Cell => ({ value, text: formatNumber(value, language) });
  return {
    name: words.name ?? '',
    text: textOf(model),
    table: {
      caption: words['table-caption'] ?? '',
      columns: columns.map((column) => words[`column-${column}`] ?? ''),
      rows: quarters.map((quarter): Cell[] => [
        nameOf(quarter, model),
        numberCell(quarter.survivors),
        numberCell(quarter.rape),
        numberCell(quarter.collective),
        quarter.first === null ? (words['no-other'] ?? '') : numberCell(quarter.first),
        quarter.note ?? '',
      ]),
    },
    details: quarters.flatMap((quarter) => [
      detailOf(quarter, model),
      ...(isRevised && quarter.first !== null ? [firstOf(quarter, quarter.first, model)] : []),
    ]),
  };
}

function nameOf({ number, year }: Quarter, { words }: SexualViolenceModel): string {
  return fill(words['quarter-long'] ?? '', { number, year });
}

function textOf(model: SexualViolenceModel): string {
  const { words, language, quarters, view, isRevised } = model;
  const number = (value: number) => formatNumber(value, language);
  const list = quarters.map((quarter) =>
    fill(words[isRevised && quarter.first !== null ? 'text-revised' : 'text-quarter'] ?? '', {
      quarter: nameOf(quarter, model),
      survivors: number(quarter.survivors),
      rape: number(quarter.rape),
      collective: number(quarter.collective),
      first: number(quarter.first ?? 0),
    }),
  );
  return [
    words[`text-kind-${view}`] ?? '',
    fill(words['text-list'] ?? '', { list: formatList(list, language) }),
    words.note ?? '',
    words[`text-end-${view}`] ?? '',
  ].join(' ');
}

function detailOf(quarter: Quarter, model: SexualViolenceModel): Detail {
  const { words, language } = model;
  return {
    key: quarter.id,
    heading: nameOf(quarter, model),
    text: [
      fill(words.detail ?? '', {
        survivors: formatNumber(quarter.survivors, language),
        rape: formatNumber(quarter.rape, language),
        collective: formatNumber(quarter.collective, language),
      }),
      quarter.note ? fill(words['detail-note'] ?? '', { note: quarter.note }) : '',
    ]
      .filter(Boolean)
      .join(' '),
    sources: quarter.sources,
  };
}

function firstOf(quarter: Quarter, first: number, model: SexualViolenceModel): Detail {
  const { words, language } = model;
  return {
    key: `${quarter.id}-first`,
    heading: nameOf(quarter, model),
    text: fill(words['detail-first'] ?? '', {
      first: formatNumber(first, language),
      survivors: formatNumber(quarter.survivors, language),
    }),
    sources: quarter.sources,
  };
}
