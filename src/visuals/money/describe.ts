import type { Cell, Description, Detail } from '../kit/contract.ts';
import { fill, formatList } from '../kit/format.ts';
import type { Sum } from './data.ts';
import type { MoneyModel, Point } from './model.ts';
import { amountText, dateText, statusText, whatText } from './phrases.ts';

/** The picture in words, as a table, and sum by sum. */
export function describe(model: MoneyModel): Description {
  const { words, view } = model;
  return {
    name: words[`name-${view}`] ?? '',
    text: { need: needText, freeze: freezeText, 'in-kind': inKindText }[view](model),
    table: {
      caption: words['table-caption'] ?? '',
      columns: [
        words['column-date'] ?? '',
        words['column-what'] ?? '',
        words['column-status'] ?? '',
        words['column-amount'] ?? '',
        words['column-printed'] ?? '',
      ],
      rows: model.rows.map((sum) => rowOf(sum, model)),
    },
    details: model.points.map((point) => detailOf(point, model)),
  };
}

function rowOf(sum: Sum, model: MoneyModel): Cell[] {
  return [
    dateText(sum, model),
    whatText(sum, model),
    statusText(sum, model),
    amountCell(sum, model),
    sum.printed,
  ];
}

/** A range carries its lower end as its value; sums in other currencies are not converted. */
function amountCell(sum: Sum, model: MoneyModel): Cell {
  const value = sum.amount ?? sum.low;
  if (value !== null) return { value, text: amountText(sum, model) };
  return model.words[sum.type === 'share_of_need' ? 'no-amount' : 'not-converted'] ?? '';
}

function detailOf({ key, sums: [main, ...others] }: Point, model: MoneyModel): Detail {
  const { words } = model;
  const first = fill(words['detail-main'] ?? '', {
    what: whatText(main, model),
    amount: amountText(main, model),
    status: statusText(main, model),
  });
  const rest = others.map((sum) =>
    fill(words[sum.date === main.date ? 'detail-same-day' : 'detail-other'] ?? '', {
      amount: amountText(sum, model),
      status: statusText(sum, model),
      date: dateText(sum, model),
    }),
  );
  return {
    key,
    heading: dateText(main, model),
    text: [
      first,
      rest.length > 0 ? fill(words['detail-others'] ?? '', { others: rest.join('; ') }) : '',
    ]
      .filter(Boolean)
      .join(' '),
    sources: [...new Set([main, ...others].flatMap(({ sources }) => sources))],
  };
}

/** “US$18 million (26 April 2024)”, for lists. */
function dated(sums: readonly Sum[], model: MoneyModel): string {
  return formatList(
    sums.map((sum) =>
      fill(model.words.dated ?? '', {
        amount: amountText(sum, model),
        date: dateText(sum, model),
      }),
    ),
    model.language,
  );
}

function fundText(model: MoneyModel): string[] {
  const { words, data } = model;
  const { raised, rivals } = data.fund;
  return [
    fill(words['text-raised'] ?? '', {
      amount: amountText(raised, model),
      date: dateText(raised, model),
    }),
    fill(words['text-rivals'] ?? '', { rivals: dated(rivals, model) }),
  ];
}

function needText(model: MoneyModel): string {
  const { words, data } = model;
  const last = [data.fund.raised, ...data.fund.rivals]
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .at(-1);
  return [
    fill(words['text-need'] ?? '', {
      usual: amountText(data.cost.usual, model),
      range: amountText(data.cost.range, model),
    }),
    fill(words['text-growth'] ?? '', { totals: dated(data.fund.received, model) }),
    ...fundText(model),
    last ? fill(words['text-gap'] ?? '', { date: dateText(last, model) }) : '',
  ].join(' ');
}

function freezeText(model: MoneyModel): string {
  const { words, data } = model;
  const { canada, us, france, waiver } = data;
  return [
    fill(words['text-freeze'] ?? '', {
      canada: amountText(canada.committed, model),
      paid: amountText(canada.contributed, model),
      date: dateText(canada.contributed, model),
      us: amountText(us.committed, model),
      france: amountText(france.received, model),
    }),
    fill(words['text-frozen'] ?? '', {
      frozen: amountText(us.frozen, model),
      spent: amountText(us.spent, model),
      date: dateText(us.frozen, model),
    }),
    words['text-others'] ?? '',
    fill(words['text-waiver'] ?? '', {
      amount: amountText(waiver, model),
      date: dateText(waiver, model),
    }),
  ].join(' ');
}

function inKindText(model: MoneyModel): string {
  const { words, data } = model;
  return [
    words['text-in-kind'] ?? '',
    fill(words['text-fund-pledged'] ?? '', { pledged: dated(data.fund.pledged, model) }),
    ...fundText(model),
    fill(words['text-support'] ?? '', {
      pledged: dated(data.support.pledged, model),
      provided: dated(data.support.provided, model),
    }),
    words['text-apart'] ?? '',
  ].join(' ');
}
