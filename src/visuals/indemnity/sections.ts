/** The views that are rows of bars: what stands in which row. */
import type { Row, Section } from '../kit/text-rows.ts';
import type { Kind } from '../kit/kinds.ts';
import type { Term } from './data.ts';
import type { IndemnityModel } from './model.ts';
import { estimateText, millions, say, shortUsd, usdText, wordings, yearText } from './phrases.ts';

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

export function today(model: IndemnityModel): Section[] {
  const { asked, data } = model;
  // An amount in euros is said beside the estimate that it updates: it has no place on this scale.
  const rows = data.estimates.flatMap(({ id, family, usd }): Row[] =>
    usd === null
      ? []
      : [
          {
            key: id,
            value: shortUsd(model, usd),
            texts: wordings(model, `question-${id}`),
            note: say(model, `answer-${id}`, { euros: eurosOf(model) }),
            parts: [{ key: id, kind: family === 'prices' ? 'solid' : 'hollow', from: 0, to: usd }],
          },
        ],
  );
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
  const most = Math.max(...data.estimates.map(({ usd }) => usd ?? 0), asked?.usd ?? 0);
  return [{ key: 'today', domain: [0, most], rows: [...own, ...rows] }];
}

const eurosOf = (model: IndemnityModel): string => {
  const inEuros = model.data.estimates.find(({ eur }) => eur !== null);
  return inEuros ? estimateText(model, inEuros) : '';
};
