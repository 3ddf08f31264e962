import { cellNumber, cellText, cellTexts } from '../../data/cells.ts';
import type { Dataset, Precision, Row } from '../../data/types.ts';
import type { End, Estimate, IndemnityData, Loan, Payment, Period, Ratio, Term } from './data.ts';

export const DATASETS = [
  'indemnity-by-period',
  'indemnity-terms',
  'indemnity-payments',
  'indemnity-estimates',
  'debt-service',
] as const;

/** Offers and documents that moved the figure, in their order. */
const OFFERS = ['1824-offer', '1825-ordinance', '1833-offer', '1838-offer', '1838-treaty'];

/** Loans from France between those of 1825 and the one from New York that repaid them. */
const LOANS = ['1875-loan', '1896-loan', '1910-loan'];

/** Kinds of estimates of today’s value, in the order of the picture; they are never mixed. */
const FAMILIES = ['prices', 'growth', 'interest', 'output_ratio'];

const CONFIDENT = new Set(['high', 'medium']);

/** Takes from the tables what the picture draws. @throws when a row is missing or not well supported */
export function prepare(tables: Record<(typeof DATASETS)[number], Dataset>): IndemnityData {
  const find = (dataset: (typeof DATASETS)[number], id: string): Row => {
    const row = tables[dataset].rows.find((each) => each.id === id);
    if (!row) throw new Error(`${dataset}: no row "${id}"`);
    if (!CONFIDENT.has(cellText(row, 'confidence'))) {
      throw new Error(`${dataset}: "${id}" is not well supported`);
    }
    return row;
  };
  const term = (id: string) => toTerm(find('indemnity-terms', id));
  const payment = (id: string) => toPayment(find('indemnity-payments', id));
  const estimate = (id: string) => find('indemnity-estimates', id);
  const periods = tables['indemnity-by-period'].rows.map(toPeriod);
  const base = toEstimate(estimate('prices-562m'));
  const lastPaid = lastOnIndemnity(periods);

  const end = (row: Row, rest: Partial<End> = {}): End => ({
    ...fact(row),
    to: cellText(row, 'end'),
    precision: cellText(row, 'end_precision') as Precision,
    contested: null,
    within: null,
    years: null,
    ...rest,
  });
  const paidUp = (id: string) => find('indemnity-payments', id);
  const indemnityEnd = paidUp('1893-end-indemnity');
  const refinanced = term('1922-loan');
  const refinancedLength = estimate('length-97-years');
  const calledLength = estimate('length-122-years');
  const called = paidUp('1947-bonds-called');

  return {
    ordinance: term('1825-ordinance'),
    ratios: {
      output: inPercent(find('debt-service', '1825-debt-stock')),
      exports: inYears(estimate('demand-to-exports')),
      revenue: inYears(estimate('instalment-to-revenue-1825')),
    },
    loan: term('1825-loan'),
    instalment: {
      paid: payment('1825-first-instalment'),
      fromLoan: payment('1825-from-loan'),
      fromTreasury: payment('1825-from-treasury'),
    },
    offers: OFFERS.map(term),
    periods,
    from: cellText(find('indemnity-terms', '1825-ordinance'), 'date'),
    ends: [
      end(find('indemnity-by-period', lastPaid.id), { within: lastPaid.from }),
      end(paidUp('1883-end-indemnity')),
      end(find('indemnity-by-period', periods.at(-1)?.id ?? '')),
      end(indemnityEnd, {
        contested: {
          date: cellText(indemnityEnd, 'start'),
          precision: cellText(indemnityEnd, 'start_precision') as Precision,
        },
      }),
      end(paidUp('1893-end-loan')),
      {
        ...refinanced,
        to: refinanced.date,
        contested: null,
        within: null,
        years: cellNumber(refinancedLength, 'years'),
        sources: [...cellTexts(refinancedLength, 'source'), ...refinanced.sources],
      },
      end(called, {
        years: cellNumber(calledLength, 'years'),
        sources: [...cellTexts(called, 'source'), ...cellTexts(calledLength, 'source')],
      }),
    ].map(({ id, sources, to, precision, contested, within, years }) => ({
      id,
      sources,
      to,
      precision,
      contested,
      within,
      years,
    })),
    loans: LOANS.map((id) => toLoan(find('indemnity-terms', id))),
    newYorkUsd: cellNumber(find('indemnity-terms', refinanced.id), 'amount_usd'),
    estimates: tables['indemnity-estimates'].rows
      .filter(
        (row) =>
          FAMILIES.includes(cellText(row, 'family')) &&
          CONFIDENT.has(cellText(row, 'confidence')) &&
          row.standing === 'preferred' &&
          row.id !== base.id,
      )
      .map(toEstimate)
      .toSorted((a, b) => FAMILIES.indexOf(a.family) - FAMILIES.indexOf(b.family)),
    base,
  };
}

/** The last period in which something was paid on the indemnity itself. */
function lastOnIndemnity(periods: readonly Period[]): Period {
  const last = periods.findLast(({ indemnity }) => indemnity > 0);
  if (!last) throw new Error('indemnity: nothing paid on it');
  return last;
}

const fact = (row: Row) => ({ id: cellText(row, 'id'), sources: cellTexts(row, 'source') });
const numberIn = (row: Row, column: string) =>
  row[column] === null ? null : cellNumber(row, column);

function inYears(row: Row): Ratio {
  const years = cellNumber(row, 'years_of_income');
  return { ...fact(row), years, printed: { value: years, isPercent: false } };
}

function inPercent(row: Row): Ratio {
  const percent = cellNumber(row, 'percent');
  return { ...fact(row), years: percent / 100, printed: { value: percent, isPercent: true } };
}

function toTerm(row: Row): Term {
  // A loan in dollars has no francs of its own.
  const amount = numberIn(row, 'amount_francs') ?? 0;
  return {
    ...fact(row),
    date: cellText(row, 'date'),
    precision: cellText(row, 'date_precision') as Precision,
    document: cellText(row, 'instrument'),
    total: numberIn(row, 'total_francs') ?? amount,
    amount,
    isInForce: row.outcome === 'in_force',
    received: numberIn(row, 'received_francs'),
    rate: numberIn(row, 'interest_rate'),
    terms: cellText(row, 'terms'),
  };
}

function toLoan(row: Row): Loan {
  return {
    ...fact(row),
    date: cellText(row, 'date'),
    precision: cellText(row, 'date_precision') as Precision,
    francs: cellNumber(row, 'amount_francs'),
    purpose: cellText(row, 'purpose'),
  };
}

function toPayment(row: Row): Payment {
  return { ...fact(row), date: cellText(row, 'start'), francs: cellNumber(row, 'francs') };
}

function toPeriod(row: Row): Period {
  return {
    ...fact(row),
    from: cellText(row, 'start'),
    to: cellText(row, 'end'),
    years: cellNumber(row, 'years'),
    paid: cellNumber(row, 'paid'),
    indemnity: cellNumber(row, 'indemnity'),
    loan: cellNumber(row, 'loan'),
    lateFees: cellNumber(row, 'late_fees'),
    percentOfOutput: cellNumber(row, 'percent_of_gdp'),
    balance: cellNumber(row, 'balance'),
    unpaidYears: cellNumber(row, 'years_without_payment'),
    note: typeof row.note === 'string' ? row.note : null,
  };
}

function toEstimate(row: Row): Estimate {
  return {
    ...fact(row),
    family: cellText(row, 'family'),
    author: cellText(row, 'author'),
    date: cellText(row, 'date'),
    precision: cellText(row, 'date_precision') as Precision,
    usd: numberIn(row, 'usd'),
    eur: numberIn(row, 'eur'),
    basis: cellText(row, 'basis'),
    method: cellText(row, 'method'),
  };
}
