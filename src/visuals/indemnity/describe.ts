/** The picture in words, as a table, and mark by mark. */
import type { Cell, Description, Detail } from '../kit/contract.ts';
import { formatDate, formatList, formatNumber } from '../kit/format.ts';
import type { End, Estimate, Period, Term } from './data.ts';
import type { IndemnityModel } from './model.ts';
import { COMPARED } from './ordinance.ts';
import { totals } from './paid.ts';
import { endOf } from './relay.ts';
import {
  allFrancs,
  endText,
  estimateText,
  exactMillions,
  francs,
  millions,
  percentText,
  publishedText,
  ratioText,
  say,
  spanText,
  usdText,
  yearText,
} from './phrases.ts';
import type { ViewName } from './views.ts';

interface Said {
  columns: readonly string[];
  rows: Cell[][];
  details: Detail[];
  text: string;
}

const VIEWS: Record<ViewName, (model: IndemnityModel) => Said> = {
  ordinance,
  'double-debt': doubleDebt,
  'reduced-1838': reduced,
  paid,
  ended,
  today,
};

export function describe(model: IndemnityModel): Description {
  const { columns, rows, details, text } = VIEWS[model.view](model);
  return {
    name: say(model, `name-${model.view}`),
    text,
    table: {
      caption: say(model, `caption-${model.view}`),
      columns: columns.map((column) => say(model, `column-${column}`)),
      rows,
    },
    details,
  };
}

const dateOf = ({ date, precision }: Pick<Term, 'date' | 'precision'>, model: IndemnityModel) =>
  formatDate(date, model.language, { precision });

function ordinance(model: IndemnityModel): Said {
  const { ordinance: demand, ratios } = model.data;
  const amount = millions(model, demand.amount);
  const compared = COMPARED.map((key) => {
    const ratio = ratios[key];
    const values = { ratio: ratioText(model, ratio), who: say(model, `area-${key}-who`) };
    return { key, ratio, values };
  });
  return {
    columns: ['compared', 'ratio', 'says'],
    rows: [
      [say(model, 'demand-name'), francs(model, demand.amount), demand.document],
      ...compared.map(({ key, ratio, values }): Cell[] => [
        say(model, `compared-${key}`),
        { value: ratio.printed.value, text: values.ratio },
        values.who,
      ]),
    ],
    details: [
      {
        key: demand.id,
        heading: `${demand.document}, ${dateOf(demand, model)}`,
        text: say(model, 'detail-demand', { amount, terms: demand.terms }),
        sources: demand.sources,
      },
      ...compared.map(({ key, ratio, values }) => ({
        key: ratio.id,
        heading: say(model, `compared-${key}`),
        text: say(model, 'detail-ratio', values),
        sources: ratio.sources,
      })),
    ],
    text: [
      say(model, 'text-ordinance', { amount, date: dateOf(demand, model) }),
      ...compared.map(({ key, values }) =>
        say(model, 'text-ratio', { ...values, what: say(model, `compared-${key}`) }),
      ),
    ].join(' '),
  };
}

function doubleDebt(model: IndemnityModel): Said {
  const { loan, instalment, ordinance: demand, periods } = model.data;
  const { paid: first, fromLoan, fromTreasury } = instalment;
  const [period] = periods;
  if (!period) throw new Error('indemnity: no periods');
  const m = (value: number) => millions(model, value);
  const values = {
    owed: m(loan.amount),
    received: m(loan.received ?? 0),
    paid: m(first.francs),
    loan: m(fromLoan.francs),
    treasury: m(fromTreasury.francs),
    demanded: m(demand.amount),
    balance: m(period.balance),
    year: yearText(period.to),
    terms: loan.terms,
    rate: loan.rate ?? '',
  };
  const row = (name: string, value: number): Cell[] => [
    say(model, name, values),
    francs(model, value),
  ];
  return {
    columns: ['what', 'francs'],
    rows: [
      row('name-loan-owed', loan.amount),
      row('name-loan-received', loan.received ?? 0),
      row('name-instalment', first.francs),
      row('name-from-loan', fromLoan.francs),
      row('name-from-treasury', fromTreasury.francs),
      row('name-demanded', demand.amount),
      row('name-balance', period.balance),
      [say(model, 'name-rate'), { value: loan.rate ?? 0, text: percentWhole(model, loan.rate) }],
    ],
    details: [
      {
        key: loan.id,
        heading: say(model, 'name-loan', values),
        text: say(model, 'detail-loan', values),
        sources: loan.sources,
      },
      {
        key: first.id,
        heading: say(model, 'heading-instalment'),
        text: say(model, 'detail-instalment', values),
        sources: [...new Set([...first.sources, ...fromLoan.sources, ...fromTreasury.sources])],
      },
      {
        key: demand.id,
        heading: say(model, 'name-demanded', values),
        text: say(model, 'detail-demanded', values),
        sources: demand.sources,
      },
      {
        key: period.id,
        heading: say(model, 'name-balance', values),
        text: say(model, 'detail-balance', values),
        sources: period.sources,
      },
    ],
    text: say(model, 'text-double-debt', values),
  };
}

const percentWhole = (model: IndemnityModel, percent: number | null) =>
  say(model, 'percent', { number: percent ?? '' });

function reduced(model: IndemnityModel): Said {
  const { offers } = model.data;
  const outcome = ({ isInForce }: Term) => say(model, isInForce ? 'in-force' : 'not-accepted');
  return {
    columns: ['date', 'document', 'total', 'balance', 'outcome'],
    rows: offers.map((offer) => [
      dateOf(offer, model),
      offer.document,
      francs(model, offer.total),
      offer.amount < offer.total ? francs(model, offer.amount) : '',
      outcome(offer),
    ]),
    details: offers.map((offer) => ({
      key: offer.id,
      heading: `${offer.document}, ${dateOf(offer, model)}`,
      text: say(model, 'detail-offer', {
        total: millions(model, offer.total),
        terms: offer.terms,
        outcome: outcome(offer),
      }),
      sources: offer.sources,
    })),
    text: [
      say(model, 'text-reduced'),
      ...offers.map((offer) =>
        say(model, 'text-offer', {
          date: dateOf(offer, model),
          document: offer.document,
          total: millions(model, offer.total),
          outcome: outcome(offer),
        }),
      ),
    ].join(' '),
  };
}

function paid(model: IndemnityModel): Said {
  const { periods, instalment } = model.data;
  const all = totals(model);
  const borrowed = instalment.fromLoan.francs;
  const agreed = model.data.offers.at(-1)?.total ?? NaN;
  const peak = periods.reduce((a, b) => (b.percentOfOutput > a.percentOfOutput ? b : a));
  const most = periods.reduce((a, b) => (b.paid > a.paid ? b : a));
  const least = periods.reduce((a, b) => (b.paid < a.paid ? b : a));
  const years = (count: number) => formatNumber(count, model.language);
  const text = ({ value }: { value: number }) => formatNumber(value, model.language);
  const values = (period: Period) => ({
    period: spanText(period),
    paid: text({ value: period.paid }),
    indemnity: text({ value: period.indemnity }),
    loan: text({ value: period.loan }),
    fees: text({ value: period.lateFees }),
    share: percentText(model, period.percentOfOutput),
    unpaid: years(period.unpaidYears),
    balance: text({ value: period.balance }),
    years: years(period.years),
  });
  return {
    columns: ['period', 'paid', 'indemnity', 'loan', 'fees', 'share', 'unpaid', 'left'],
    rows: [
      ...periods.map((period): Cell[] => [
        spanText(period),
        allFrancs(model, period.paid),
        allFrancs(model, period.indemnity),
        allFrancs(model, period.loan),
        allFrancs(model, period.lateFees),
        { value: period.percentOfOutput, text: percentText(model, period.percentOfOutput) },
        { value: period.unpaidYears, text: say(model, 'of-years', values(period)) },
        allFrancs(model, period.balance),
      ]),
      [
        say(model, 'all-periods'),
        exactMillions(model, all.paid),
        exactMillions(model, all.indemnity),
        exactMillions(model, all.loan),
        exactMillions(model, all.lateFees),
        '',
        '',
        '',
      ],
      [say(model, 'name-borrowed'), '', '', francs(model, borrowed), '', '', '', ''],
      [say(model, 'name-agreed'), '', francs(model, agreed), '', '', '', '', ''],
    ],
    details: periods.map((period) => ({
      key: period.id,
      heading: spanText(period),
      text: [
        say(model, 'detail-period', values(period)),
        ...(period.unpaidYears > 0 ? [say(model, 'detail-unpaid', values(period))] : []),
      ].join(' '),
      sources: period.sources,
    })),
    text: say(model, 'text-paid', {
      total: exactMillions(model, all.paid),
      indemnity: exactMillions(model, all.indemnity),
      loan: exactMillions(model, all.loan),
      fees: exactMillions(model, all.lateFees),
      borrowed: millions(model, borrowed),
      agreed: millions(model, agreed),
      peak: spanText(peak),
      share: percentText(model, peak.percentOfOutput),
      most: spanText(most),
      'most-paid': text({ value: most.paid }),
      least: spanText(least),
      'least-paid': text({ value: least.paid }),
      'least-unpaid': years(least.unpaidYears),
      'least-years': years(least.years),
    }),
  };
}

function ended(model: IndemnityModel): Said {
  const { ends, from } = model.data;
  const start = formatDate(from, model.language);
  const when = (end: End) =>
    end.within === null
      ? formatDate(end.to, model.language, { precision: end.precision })
      : endText(end);
  const who = ({ id }: End) => say(model, `who-${id}`);
  const until = (end: End) =>
    end.contested
      ? say(model, 'contested', {
          from: formatDate(end.contested.date, model.language, {
            precision: end.contested.precision,
          }),
          to: when(end),
        })
      : when(end);
  const { loan, loans } = model.data;
  const newYork = endOf(model, '1922-loan');
  /** The start of the debt that ended, or of the first of several. */
  const since = ({ id }: End): string => {
    if (id === '1893-end-loan') return dateOf(loan, model);
    if (id === newYork.id) return loans[0] ? dateOf(loans[0], model) : '';
    return id === '1947-bonds-called' ? yearText(newYork.to) : start;
  };
  const french = loans.map((each) => ({
    ...each,
    at: dateOf(each, model),
    amount: millions(model, each.francs),
  }));
  return {
    columns: ['counted', 'from', 'until', 'chain', 'says'],
    rows: [
      ...ends.map((end): Cell[] => [
        say(model, `what-${end.id}`),
        since(end),
        until(end),
        end.years === null
          ? ''
          : {
              value: end.years,
              text: say(model, 'years', { number: formatNumber(end.years, model.language) }),
            },
        who(end),
      ]),
      ...french.map(({ at, amount, purpose }): Cell[] => [
        say(model, 'what-french', { amount }),
        at,
        say(model, 'taken-over', { date: when(newYork) }),
        '',
        purpose,
      ]),
    ],
    details: [
      ...ends.map((end) => ({
        key: end.id,
        heading: say(model, 'detail-end-heading', { what: say(model, `what-${end.id}`) }),
        text: say(model, 'detail-end', { date: until(end), who: who(end) }),
        sources: [...new Set(end.sources)],
      })),
      ...french.map(({ id, at, amount, purpose, sources }) => ({
        key: id,
        heading: say(model, 'relay-french', { year: at }),
        text: say(model, 'detail-french', { amount, purpose }),
        sources,
      })),
    ],
    text: [
      say(model, 'text-ended', { date: start, year: yearText(from) }),
      ...french.map(({ at, amount }) => say(model, 'text-french', { date: at, amount })),
      ...ends.map((end) =>
        say(model, 'text-end', {
          what: say(model, `what-${end.id}`),
          date: until(end),
          who: who(end),
        }),
      ),
    ].join(' '),
  };
}

function today(model: IndemnityModel): Said {
  const { asked, data } = model;
  const { estimates, base } = data;
  const family = (estimate: Estimate) => say(model, `family-${estimate.family.replace('_', '-')}`);
  const cells = (estimate: Estimate): Cell => {
    const { usd, eur } = estimate;
    const text = estimateText(model, estimate);
    // Only a rounded amount is written; its cell holds what the words say.
    const value = usd ?? eur ?? 0;
    return Number.isInteger(value / 1e6) ? { value, text } : text;
  };
  const own = asked
    ? { percent: asked.percent.toFixed(1), amount: usdText(model, asked.usd), year: base.basis }
    : null;
  return {
    columns: ['family', 'author', 'published', 'amount', 'method'],
    rows: [
      ...(own && asked
        ? [
            [
              say(model, 'asked-family'),
              say(model, 'asked-author'),
              '',
              { value: asked.usd, text: own.amount },
              say(model, 'asked-method', own),
            ],
          ]
        : []),
      ...estimates.map((estimate): Cell[] => [
        family(estimate),
        estimate.author,
        publishedText(model, estimate),
        cells(estimate),
        estimate.method,
      ]),
    ],
    details: [
      ...(own
        ? [
            {
              key: 'asked',
              heading: say(model, 'asked-heading', own),
              text: say(model, 'asked-detail', own),
              sources: base.sources,
            },
          ]
        : []),
      ...estimates.map((estimate) => ({
        key: estimate.id,
        heading: `${estimate.author}, ${publishedText(model, estimate)}`,
        text: say(model, 'detail-estimate', {
          amount: estimateText(model, estimate),
          method: estimate.method,
        }),
        sources: estimate.sources,
      })),
    ],
    text: [
      ...(own ? [say(model, 'text-asked', own)] : []),
      say(model, 'text-today', {
        authors: formatList([...new Set(estimates.map(({ author }) => author))], model.language),
      }),
      ...estimates.map((estimate) =>
        say(model, 'text-estimate', {
          family: family(estimate),
          author: estimate.author,
          amount: estimateText(model, estimate),
          method: estimate.method,
        }),
      ),
    ].join(' '),
  };
}
