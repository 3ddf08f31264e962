import type { Cell, Description } from '../kit/contract.ts';
import { fill, formatDate, formatNumber } from '../kit/format.ts';
import { formatMoney } from '../kit/money.ts';
import type { Count, Dated } from './data.ts';
import { type CholeraModel, closingOf, firstOf } from './model.ts';

/** The picture in words, as a table, and mark by mark. */
export function describe(model: CholeraModel): Description {
  return model.view === 'outbreak' ? describeOutbreak(model) : describeRemedy(model);
}

const dateText = ({ date, precision }: Dated, { language }: CholeraModel) =>
  formatDate(date, language, { precision });

/** “1,234, unconfirmed”: a number with its doubt. */
function numberText(value: number | null, isSure: boolean, model: CholeraModel): string {
  const { words, language } = model;
  if (value === null) return words['no-figure'] ?? '';
  const number = formatNumber(value, language);
  return isSure ? number : fill(words.unconfirmed ?? '', { number });
}

const casesText = (count: Count, model: CholeraModel) =>
  numberText(count.cases, count.areCasesConfirmed, model);
const deathsText = (count: Count, model: CholeraModel) =>
  numberText(count.deaths, count.areDeathsConfirmed, model);

function describeOutbreak(model: CholeraModel): Description {
  const { words, data } = model;
  const cell = (value: number | null, text: string): Cell =>
    value === null ? text : { value, text };
  const highest = data.years.reduce((a, b) => ((b.deaths ?? 0) > (a.deaths ?? 0) ? b : a));
  const most = data.years.reduce((a, b) => ((b.cases ?? 0) > (a.cases ?? 0) ? b : a));
  const sure = data.totals.filter(({ areDeathsConfirmed }) => areDeathsConfirmed);
  const said = (key: string, count: Count | undefined) =>
    count
      ? fill(words[key] ?? '', {
          from: dateText(count.from, model),
          date: dateText(count.to, model),
          cases: casesText(count, model),
          deaths: deathsText(count, model),
        })
      : '';
  return {
    name: words['name-outbreak'] ?? '',
    text: [
      words['text-outbreak'] ?? '',
      said('text-deaths', highest),
      said('text-cases', most),
      said('text-total', sure[0]),
      said('text-total', sure.at(-1)),
      said('text-closing', data.totals.at(-1)),
      ...data.missions.map(({ name, from, to }) =>
        fill(words['text-mission'] ?? '', {
          name,
          from: dateText(from, model),
          to: dateText(to, model),
        }),
      ),
      words['text-floor'] ?? '',
    ].join(' '),
    table: {
      caption: words['caption-outbreak'] ?? '',
      columns: ['from', 'to', 'kind', 'cases', 'deaths'].map((key) => words[`column-${key}`] ?? ''),
      rows: data.counts.map((count) => [
        dateText(count.from, model),
        dateText(count.to, model),
        words[count.isRival ? 'kind-rival' : `kind-${count.series.replaceAll('_', '-')}`] ?? '',
        cell(count.cases, casesText(count, model)),
        cell(count.deaths, deathsText(count, model)),
      ]),
    },
    details: [
      ...[...data.years, firstOf(data), closingOf(data)].map((count) => ({
        key: count.id,
        heading: fill(words['detail-days'] ?? '', {
          from: dateText(count.from, model),
          to: dateText(count.to, model),
        }),
        text: said('detail-count', count),
        sources: count.sources,
      })),
      ...data.missions.map(({ id, name, from, to, sources }) => ({
        key: id,
        heading: name,
        text: fill(words['text-mission'] ?? '', {
          name,
          from: dateText(from, model),
          to: dateText(to, model),
        }),
        sources,
      })),
    ],
  };
}

function describeRemedy(model: CholeraModel): Description {
  const { words, language, data } = model;
  const { aim, raised } = data.fund;
  const money = (usd: number) => formatMoney(usd, language);
  const steps = data.steps.map((step) => ({
    ...step,
    date: dateText(step.at, model),
    what: words[`what-${step.kind}`] ?? '',
  }));
  const sums = [
    { ...aim, what: words['what-aim'] ?? '' },
    { ...raised, what: words['what-raised'] ?? '' },
  ];
  return {
    name: words['name-remedy'] ?? '',
    text: [
      words['text-remedy'] ?? '',
      ...steps.map(({ date, what }) => fill(words.dated ?? '', { date, what })),
      fill(words['text-fund'] ?? '', {
        aim: money(aim.usd),
        raised: money(raised.usd),
        date: dateText(raised.at, model),
      }),
    ].join(' '),
    table: {
      caption: words['caption-remedy'] ?? '',
      columns: ['date', 'what', 'usd'].map((key) => words[`column-${key}`] ?? ''),
      rows: [
        ...steps.map(({ date, what }): Cell[] => [date, what, '']),
        ...sums.map(({ at, what, usd }): Cell[] => [
          dateText(at, model),
          what,
          { value: usd, text: money(usd) },
        ]),
      ],
    },
    details: [
      ...steps.map(({ id, date, what, sources }) => ({
        key: id,
        heading: date,
        text: fill(words.sentence ?? '', { what }),
        sources,
      })),
      ...sums.map(({ id, at, what, usd, sources }) => ({
        key: id,
        heading: dateText(at, model),
        text: fill(words['detail-sum'] ?? '', { what, amount: money(usd) }),
        sources,
      })),
    ],
  };
}
