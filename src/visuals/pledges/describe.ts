import type { Cell, Description, Detail } from '../kit/contract.ts';
import { fill, formatDate, formatList, formatNumber } from '../kit/format.ts';
import type { Pledge } from './data.ts';
import { type Group, type PledgesModel, countryName } from './model.ts';

/** "1,000", "1,500–2,000" where sources differ, "300 (derived)": the number pledged. */
export function pledgedText(
  pledged: NonNullable<Pledge['pledged']>,
  { language, words }: PledgesModel,
): string {
  const { value, low, high, isDerived } = pledged;
  const number = formatNumber(value, language);
  if (low === high) return isDerived ? fill(words.derived ?? '', { number }) : number;
  return fill(words.range ?? '', {
    low: formatNumber(low, language),
    high: formatNumber(high, language),
  });
}

/** The picture in words, as a table, and country by country. */
export function describe(model: PledgesModel): Description {
  const { words } = model;
  const pledges = model.groups.flatMap(({ numbered, unnumbered }) => [...numbered, ...unnumbered]);
  return {
    name: words.name ?? '',
    text: [
      words[`text-kind-${model.view}`] ?? '',
      ...model.groups.flatMap((group) => sentencesOf(group, model)),
    ].join(' '),
    table: {
      caption: words['table-caption'] ?? '',
      columns: [
        words['column-country'] ?? '',
        words['column-pledged'] ?? '',
        words['column-date'] ?? '',
        words['column-arrived'] ?? '',
        words['column-counted'] ?? '',
        words['column-note'] ?? '',
      ],
      rows: pledges.map((pledge) => rowOf(pledge, model)),
    },
    details: pledges.map((pledge) => detailOf(pledge, model)),
  };
}

function sentencesOf({ outcome, numbered, unnumbered }: Group, model: PledgesModel): string[] {
  const { words, language } = model;
  const sentences: string[] = [];
  if (numbered.length > 0) {
    const countries = numbered.map((pledge) =>
      fill(words[`text-country-${outcome}`] ?? '', {
        country: countryName(pledge, model),
        pledged: pledgedText(pledge.pledged, model),
        arrived: formatNumber(pledge.arrived ?? 0, language),
      }),
    );
    sentences.push(
      fill(words[`text-${outcome}`] ?? '', { countries: formatList(countries, language) }),
    );
  }
  if (unnumbered.length > 0) {
    const countries = unnumbered.map((pledge) => countryName(pledge, model));
    sentences.push(
      fill(words[`text-unnumbered-${outcome}`] ?? '', {
        countries: formatList(countries, language),
      }),
    );
  }
  return sentences;
}

function rowOf(pledge: Pledge, model: PledgesModel): Cell[] {
  const { words, language } = model;
  const { pledged, arrived, countedOn } = pledge;
  return [
    countryName(pledge, model),
    pledged
      ? {
          value: pledged.value,
          text: pledgedText(pledged, model),
        }
      : (words['no-number'] ?? ''),
    dateOf(pledge, model),
    arrived === null
      ? (words['no-figure'] ?? '')
      : { value: arrived, text: formatNumber(arrived, language) },
    countedOn ? formatDate(countedOn, language) : '',
    pledge.note ?? '',
  ];
}

function detailOf(pledge: Pledge, model: PledgesModel): Detail {
  const { words, language } = model;
  const { pledged, arrived, countedOn, note } = pledge;
  const sentences = [
    fill(words[pledged ? 'detail-pledged' : 'detail-unnumbered'] ?? '', {
      pledged: pledged ? pledgedText(pledged, model) : '',
      date: dateOf(pledge, model),
    }),
    arrived === null || countedOn === null
      ? (words['detail-open'] ?? '')
      : fill(words[arrived === 0 ? 'detail-none' : 'detail-arrived'] ?? '', {
          arrived: formatNumber(arrived, language),
          date: formatDate(countedOn, language),
        }),
    note ? `${note}.` : '',
  ];
  return {
    key: pledge.id,
    heading: countryName(pledge, model),
    text: sentences.filter(Boolean).join(' '),
    sources: pledge.sources,
  };
}

function dateOf({ date, precision }: Pledge, { language }: PledgesModel): string {
  return formatDate(date ?? '', language, { precision: date ? precision : 'unknown' });
}
