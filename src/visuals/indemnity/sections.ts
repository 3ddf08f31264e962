/** The views that are rows of bars: what stands in which row. */
import { formatMoneyRange } from '../kit/money.ts';
import type { Row, Section } from '../kit/text-rows.ts';
import type { Kind } from '../kit/view-scene.ts';
import type { End, Estimate, Term } from './data.ts';
import { GROWTH } from './growth.ts';
import type { IndemnityModel } from './model.ts';
import {
  lastOnIndemnity,
  millions,
  say,
  shortUsd,
  usdText,
  wordings,
  yearText,
} from './phrases.ts';

export function doubleDebt(model: IndemnityModel): Section[] {
  const { loan, instalment, ordinance, periods } = model.data;
  const m = (value: number) => millions(model, value);
  const due = loan.amount;
  const received = loan.received ?? 0;
  const { paid, fromLoan, fromTreasury } = instalment;
  const [first] = periods;
  const owed = first?.balance ?? 0;
  return [
    {
      key: 'loan',
      domain: [0, due],
      rows: [
        {
          key: loan.id,
          value: m(due),
          texts: wordings(model, 'row-loan', { received: m(received) }),
          note: say(model, 'note-loan', { terms: loan.terms, rate: loan.rate ?? '' }),
          parts: [
            { key: 'loan-received', kind: 'solid', from: 0, to: received },
            { key: 'loan-owed', kind: 'hollow', from: 0, to: due },
          ],
        },
        {
          key: paid.id,
          value: m(paid.francs),
          texts: wordings(model, 'row-instalment', { due: m(due) }),
          note: say(model, 'note-instalment', {
            loan: m(fromLoan.francs),
            treasury: m(fromTreasury.francs),
          }),
          parts: [
            { key: 'from-loan', kind: 'solid', from: 0, to: fromLoan.francs },
            { key: 'from-treasury', kind: 'second', from: fromLoan.francs, to: paid.francs },
            { key: 'instalment-due', kind: 'hollow', from: 0, to: due },
          ],
        },
      ],
    },
    {
      key: 'owed',
      heads: wordings(model, 'head-owed'),
      domain: [0, Math.max(ordinance.amount, owed)],
      rows: [
        {
          key: ordinance.id,
          value: m(ordinance.amount),
          texts: wordings(model, 'row-demanded'),
          parts: [{ key: 'demanded', kind: 'hollow', from: 0, to: ordinance.amount }],
        },
        {
          key: first?.id ?? '',
          value: m(owed),
          texts: wordings(model, 'row-owed', { year: yearText(first?.to ?? '') }),
          note: say(model, 'note-owed'),
          parts: [{ key: 'owed-1829', kind: 'hollow', from: 0, to: owed }],
        },
      ],
    },
  ];
}

/** Whether a figure was Haiti’s own proposal. */
const isHaitian = ({ id }: Term) => id === '1824-offer' || id === '1833-offer';

export function reduced(model: IndemnityModel): Section[] {
  const { offers } = model.data;
  return [
    {
      key: 'offers',
      domain: [0, Math.max(...offers.map(({ total }) => total))],
      rows: offers.map((offer): Row => {
        const { id, total, amount, date, isInForce } = offer;
        const kind: Kind = isInForce ? 'solid' : 'hollow';
        const charged = total - amount;
        return {
          key: id,
          value: millions(model, total),
          texts: wordings(model, `row-${id}`, { year: yearText(date) }),
          note:
            charged > 0
              ? say(model, 'note-charged', {
                  charged: millions(model, charged),
                  balance: millions(model, amount),
                })
              : undefined,
          parts: [
            ...(charged > 0 ? [{ key: `${id}-charged`, kind, from: 0, to: charged }] : []),
            { key: `${id}-balance`, kind, from: charged, to: total },
          ],
          subject: isHaitian(offer) ? 'haiti' : undefined,
        };
      }),
    },
  ];
}

/** A date as a place on a line of years. */
const onLine = (date: string): number =>
  Number(date.slice(0, 4)) + (Number(date.slice(5, 7)) - 1) / 12 + Number(date.slice(8)) / 366;

/** What ended was a loan: the first, or one that repaid another. */
const LOANS = new Set(['1893-end-loan', '1922-loan', '1947-bonds-called']);

export function ended(model: IndemnityModel): Section[] {
  const { data } = model;
  const { from, ends } = data;
  const start = onLine(from);
  const last = Math.max(...ends.map(({ to }) => onLine(to)));
  const row = ({ id, to, contested }: End): Row => {
    const kind: Kind = LOANS.has(id) ? 'second' : 'solid';
    const until = contested ? onLine(contested.date) : onLine(to);
    return {
      key: id,
      value: contested ? `${yearText(contested.date)}/${yearText(to)}` : yearText(to),
      texts: wordings(model, `row-${id}`),
      note:
        id === data.periods.at(-1)?.id
          ? say(model, `note-${id}`, { period: lastOnIndemnity(model) })
          : undefined,
      parts: [
        { key: `${id}-paying`, kind, from: start, to: until },
        ...(contested
          ? [{ key: `${id}-contested`, kind: 'range' as const, from: until, to: onLine(to) }]
          : []),
      ],
    };
  };
  const years = Array.from({ length: 7 }, (_, index) => 1825 + index * 20);
  return [
    {
      key: 'ends',
      domain: [1825, last],
      ticks: years.filter((year) => year <= last).map((at) => ({ at, text: String(at) })),
      rows: ends.map(row),
    },
  ];
}

export const byId = (model: IndemnityModel, id: string): Estimate => {
  const found = model.data.estimates.find((each) => each.id === id);
  if (!found) throw new Error(`no estimate "${id}"`);
  return found;
};

export function today(model: IndemnityModel): Section[] {
  const { asked, data } = model;
  const low = byId(model, GROWTH.low).usd ?? 0;
  const high = byId(model, GROWTH.high).usd ?? 0;
  const rows = data.estimates
    .filter(({ id }) => id !== GROWTH.high)
    .map((estimate): Row => {
      const { id, family, usd, eur } = estimate;
      const texts = wordings(model, `row-${id}`);
      if (id === GROWTH.low) {
        return {
          key: id,
          value: formatMoneyRange(low, high, model.language, { short: true }),
          texts,
          note: say(model, `note-${id}`),
          parts: [{ key: 'growth', kind: 'range', from: low, to: high }],
        };
      }
      const kind: Kind = family === 'prices' ? 'solid' : 'hollow';
      return {
        key: id,
        value:
          usd === null
            ? say(model, 'euros-short', { number: (eur ?? 0) / 1e9 })
            : shortUsd(model, usd),
        texts,
        note: say(model, `note-${id}`),
        parts: usd === null ? [] : [{ key: id, kind, from: 0, to: usd }],
      };
    });
  const own: Row[] = asked
    ? [
        {
          key: 'asked',
          value: usdText(model, asked.usd),
          texts: wordings(model, 'row-asked', { percent: asked.percent.toFixed(1) }),
          parts: [{ key: 'asked', kind: 'own', from: 0, to: asked.usd }],
        },
      ]
    : [];
  return [{ key: 'today', domain: [0, Math.max(high, asked?.usd ?? 0)], rows: [...own, ...rows] }];
}
