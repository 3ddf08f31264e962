import type { Words } from '../kit/contract.ts';
import type { Language } from '../kit/format.ts';
import type { Known, MoneyData, Sum } from './data.ts';
import { VIEWS, type ViewName } from './views.ts';

/**
 * What a stretch of a bar says: promised or expected, paid or provided, between the lowest and the
 * highest figure published, committed but frozen.
 */
export type Kind = 'hollow' | 'solid' | 'range' | 'frozen';

/** A stretch of a bar, in US dollars from the bar’s own zero. */
export interface Part {
  key: string;
  kind: Kind;
  from: number;
  to: number;
}

/** Sums of one account. Parts lie over each other; they are never put end to end to make a total. */
export interface Bar {
  key: string;
  subject: 'mission' | 'power';
  parts: Part[];
  /** The source says “more than”: the bar has no upper edge. */
  isOpen: boolean;
}

/** What can be inspected: where on its bar, and the sums it stands for, the main one first. */
export interface Point {
  key: string;
  bar: string;
  at: number;
  sums: [Sum, ...Sum[]];
}

export interface MoneyModel {
  view: ViewName;
  language: Language;
  words: Words;
  bars: Bar[];
  points: Point[];
  /** The sums that the drawing names one by one. */
  data: MoneyData;
  /** All sums of the kinds that the view shows, by date. */
  rows: Sum[];
}

/** What `money` shows in a view: accounts, their sums and what is known of them; no pixels. */
export function model(
  data: MoneyData,
  view: ViewName,
  language: Language,
  words: Words,
): MoneyModel {
  const types: readonly string[] = VIEWS[view].types;
  const shown = { need, freeze, 'in-kind': inKind }[view](data);
  return {
    view,
    language,
    words,
    ...shown,
    data,
    rows: data.sums.filter(({ type }) => types.includes(type)),
  };
}

type Shown = Pick<MoneyModel, 'bars' | 'points'>;

/** The trust fund: solid as far as every newest published total goes, a range to the highest. */
function fundBar({ fund: { raised, rivals } }: MoneyData): Bar {
  const totals = [raised, ...rivals].map(({ amount }) => amount);
  const low = Math.min(...totals);
  return {
    key: 'fund',
    subject: 'mission',
    isOpen: false,
    parts: [
      { key: 'fund-paid', kind: 'solid', from: 0, to: low },
      { key: 'fund-range', kind: 'range', from: low, to: Math.max(...totals) },
    ],
  };
}

function raisedPoint({ fund: { raised, rivals } }: MoneyData): Point {
  return { key: raised.id, bar: 'fund', at: raised.amount, sums: [raised, ...rivals] };
}

function need(data: MoneyData): Shown {
  const { cost, fund } = data;
  const { usual, range } = cost;
  return {
    // The outline comes last: it is drawn over what stands in it.
    bars: [
      fundBar(data),
      {
        key: 'cost',
        subject: 'mission',
        isOpen: false,
        parts: [
          { key: 'cost-range', kind: 'range', from: range.low, to: range.high },
          { key: 'cost-usual', kind: 'hollow', from: 0, to: usual.amount },
        ],
      },
    ],
    points: [
      { key: usual.id, bar: 'cost', at: usual.amount, sums: [usual] },
      { key: range.id, bar: 'cost', at: (range.low + range.high) / 2, sums: [range] },
      raisedPoint(data),
      ...[...fund.received, ...fund.rivals.filter(({ amount }) => amount < fund.raised.amount)]
        .toSorted((a, b) => b.amount - a.amount)
        .map((sum): Point => ({ key: sum.id, bar: 'fund', at: sum.amount, sums: [sum] })),
    ],
  };
}

function freeze({ canada, us, france, waiver, sums }: MoneyData): Shown {
  const paid = us.committed.amount - us.frozen.amount;
  const bar = (key: string, subject: Bar['subject'], parts: Part[]): Bar => ({
    key,
    subject,
    parts,
    isOpen: false,
  });
  const point = (key: string, at: number, of: [Sum, ...Sum[]]): Point => ({
    key: of[0].id,
    bar: key,
    at,
    sums: of,
  });
  /** What Canada pledged until then in its own currency: the same money, printed another way. */
  const inOwnCurrency = sums.filter(
    ({ type, donor, amount, date }) =>
      type === 'pledge' &&
      donor === canada.committed.donor &&
      amount === null &&
      date <= canada.committed.date,
  );
  return {
    bars: [
      bar('canada', 'mission', [
        { key: 'canada-paid', kind: 'solid', from: 0, to: canada.contributed.amount },
        { key: 'canada-committed', kind: 'hollow', from: 0, to: canada.committed.amount },
      ]),
      bar('us', 'mission', [
        { key: 'us-spent', kind: 'solid', from: 0, to: us.spent.amount },
        { key: 'us-frozen', kind: 'frozen', from: paid, to: us.committed.amount },
        { key: 'us-committed', kind: 'hollow', from: 0, to: us.committed.amount },
      ]),
      bar('france', 'mission', [
        { key: 'france-paid', kind: 'solid', from: 0, to: france.received.low },
        {
          key: 'france-range',
          kind: 'range',
          from: france.received.low,
          to: france.received.high,
        },
      ]),
      bar('waiver', 'power', [
        { key: 'waiver-exempted', kind: 'hollow', from: 0, to: waiver.amount },
      ]),
    ],
    points: [
      point('canada', canada.committed.amount / 2, [
        canada.committed,
        canada.contributed,
        ...inOwnCurrency,
      ]),
      point('us', paid + us.frozen.amount / 2, [us.frozen, us.committed, us.spent]),
      point('france', france.received.amount / 2, [france.received]),
      point('waiver', waiver.amount / 2, [waiver]),
    ],
  };
}

function inKind(data: MoneyData): Shown {
  const { fund, support } = data;
  const newest = (sums: readonly Known[]) => {
    const sum = sums.at(-1);
    if (!sum) throw new Error('money: nothing pledged or provided');
    return sum;
  };
  const promised = newest(fund.pledged);
  const pledged = newest(support.pledged);
  const provided = newest(support.provided);
  const alone =
    (bar: string) =>
    (sum: Known): Point => ({
      key: sum.id,
      bar,
      at: sum.amount,
      sums: [sum],
    });
  return {
    bars: [
      {
        key: 'fund-pledged',
        subject: 'mission',
        isOpen: false,
        parts: [{ key: 'fund-pledged', kind: 'hollow', from: 0, to: promised.amount }],
      },
      fundBar(data),
      {
        key: 'support-pledged',
        subject: 'power',
        isOpen: false,
        parts: [{ key: 'support-pledged', kind: 'hollow', from: 0, to: pledged.amount }],
      },
      {
        key: 'support',
        subject: 'power',
        isOpen: provided.isMore,
        parts: [{ key: 'support-provided', kind: 'solid', from: 0, to: provided.amount }],
      },
    ],
    points: [
      {
        key: promised.id,
        bar: 'fund-pledged',
        at: promised.amount,
        sums: [promised, ...fund.pledged.slice(0, -1).reverse()],
      },
      raisedPoint(data),
      ...support.pledged.map(alone('support-pledged')),
      ...support.provided.map(alone('support')),
    ],
  };
}
