import type { Cell, Description } from '../kit/contract.ts';
import { fill, formatDate } from '../kit/format.ts';
import { formatMoney } from '../kit/money.ts';
import type { UsAidModel } from './model.ts';

/** The picture in words, as a table, and bar by bar. */
export function describe(model: UsAidModel): Description {
  const { words, language, years, periods, freeze, named, view } = model;
  const money = (usd: number) => formatMoney(usd, language, { significant: 4 });
  const cell = (usd: number): Cell => ({ value: usd, text: money(usd) });
  const date = (day: string) => formatDate(day, language);
  const said = (key: string) => fill(words[key] ?? '', { from: freeze.from, to: freeze.to });
  const fiscal = (year: string) => fill(words.fiscal ?? '', { year });
  const sums = periods.map((period) => ({
    ...period,
    text: fill(words['sum-of'] ?? '', {
      ruler: words[`ruler-${period.key}`] ?? '',
      amount: money(period.usd),
      constant: money(period.constant),
    }),
  }));
  return {
    name: words.name ?? '',
    text: [
      words['text-kind'] ?? '',
      ...sums.map(({ text }) => text),
      ...named.map(({ name, usd }) =>
        fill(words['text-year'] ?? '', { year: name, amount: money(usd) }),
      ),
      said('text-freeze'),
    ].join(' '),
    table: {
      caption: words[`caption-${view}`] ?? '',
      columns: ['what', 'from', 'to', 'usd', 'constant'].map((key) => words[`column-${key}`] ?? ''),
      rows: [
        ...years.map(({ name, from, to, usd, constant }): Cell[] => [
          fiscal(name),
          date(from),
          date(to),
          cell(usd),
          cell(constant),
        ]),
        ...periods.map(({ key, from, to, usd, constant }): Cell[] => [
          fill(words['sum-row'] ?? '', { ruler: words[`ruler-${key}`] ?? '' }),
          date(from),
          date(to),
          cell(usd),
          cell(constant),
        ]),
        [said('freeze'), freeze.from, freeze.to, '', ''],
      ],
    },
    details: [
      ...years.map(({ id, name, usd, constant, sources }) => ({
        key: id,
        heading: fiscal(name),
        text: fill(words['detail-year'] ?? '', { amount: money(usd), constant: money(constant) }),
        sources,
      })),
      ...sums.map(({ id, from, to, text, sources }) => ({
        key: id,
        heading: fill(words['detail-days'] ?? '', { from: date(from), to: date(to) }),
        text,
        sources,
      })),
      {
        key: freeze.id,
        heading: said('freeze'),
        text: said('text-freeze'),
        sources: freeze.sources,
      },
    ],
  };
}
