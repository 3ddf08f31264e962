import { cellNumber, cellText, cellTexts } from '../../data/cells.ts';
import type { Dataset, Row } from '../../data/types.ts';
import type { Known, MoneyData, Range, Sum } from './data.ts';

export const DATASETS = ['funding'] as const;

const CONFIDENT = new Set(['high', 'medium']);

/** Which rows are meant; what is left out may be anything. */
type Wanted = Partial<Pick<Sum, 'type' | 'donor' | 'status' | 'isRival'>>;

/** Takes from the table the sums that the picture draws; rows of low confidence stay out. */
export function prepare(tables: Record<(typeof DATASETS)[number], Dataset>): MoneyData {
  const sums = tables.funding.rows
    .filter((row) => CONFIDENT.has(cellText(row, 'confidence')))
    .map(toSum)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));

  const all = (wanted: Wanted) =>
    sums.filter((sum) => Object.entries(wanted).every(([key, is]) => sum[key as 'type'] === is));
  const known = (wanted: Wanted) => all(wanted).filter((sum): sum is Known => sum.amount !== null);
  const only = <T>(found: readonly T[], wanted: Wanted): T => {
    const [one] = found;
    if (!one || found.length > 1) {
      throw new Error(`funding: ${found.length} rows for ${JSON.stringify(wanted)}, expected one`);
    }
    return one;
  };
  const one = (wanted: Wanted) => only(known(wanted), wanted);
  const range = <T extends Sum>(found: readonly T[], wanted: Wanted) =>
    only(
      found.filter((sum): sum is T & Range => sum.low !== null && sum.high !== null),
      wanted,
    );

  const cost = { type: 'cost_estimate', donor: 'mission per year' };
  const total = { type: 'trust_fund_total', isRival: false };
  const share = (donor: string, status: string) => ({ type: 'trust_fund_donor', donor, status });
  const france = share('France', 'received');
  return {
    cost: { usual: one({ ...cost, isRival: false }), range: range(all(cost), cost) },
    fund: {
      received: known({ ...total, status: 'received' }),
      raised: one({ ...total, status: 'raised' }),
      rivals: known({ type: 'trust_fund_total', isRival: true }),
      pledged: known({ ...total, status: 'pledged' }),
    },
    canada: {
      committed: one(share('Canada', 'committed')),
      contributed: one(share('Canada', 'contributed')),
    },
    us: {
      committed: one(share('United States', 'committed')),
      spent: one(share('United States', 'spent')),
      frozen: one({ type: 'freeze' }),
    },
    france: { received: range(known(france), france) },
    waiver: one({ type: 'waiver' }),
    support: {
      pledged: known({ type: 'us_support_pledged', isRival: false }),
      provided: known({ type: 'us_support_total', isRival: false }),
    },
    sums,
  };
}

function toSum(row: Row): Sum {
  const number = (column: string) => (row[column] === null ? null : cellNumber(row, column));
  return {
    id: cellText(row, 'id'),
    date: cellText(row, 'date'),
    precision: cellText(row, 'date_precision') as Sum['precision'],
    type: cellText(row, 'type'),
    donor: cellText(row, 'donor'),
    amount: number('amount_usd'),
    low: number('low_usd'),
    high: number('high_usd'),
    isMore: row.qualifier === 'more_than',
    printed: cellText(row, 'amount_original'),
    status: cellText(row, 'status'),
    isRival: row.standing === 'rival',
    sources: cellTexts(row, 'source'),
  };
}
