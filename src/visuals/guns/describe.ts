import type { Cell, Description, Detail } from '../kit/contract.ts';
import { fill, formatDate, formatList, formatNumber } from '../kit/format.ts';
import { formatMoney, formatMoneyRange } from '../kit/money.ts';
import { periodText } from '../kit/period.ts';
import type { Estimate, Step } from './data.ts';
import type { GunsModel } from './model.ts';

/** "270,000–500,000" or "more than 500,000". */
export function estimateText({ low, high }: Estimate, { words, language }: GunsModel): string {
  const number = formatNumber(low, language);
  if (high === null) return fill(words['more-than'] ?? '', { number });
  return fill(words.range ?? '', { low: number, high: formatNumber(high, language) });
}

/** "US$400–500" or "up to US$10,000". */
export function priceNumber(
  { low, high }: NonNullable<Step['price']>,
  { words, language }: GunsModel,
): string {
  return low === null
    ? fill(words['price-most'] ?? '', { price: formatMoney(high, language) })
    : formatMoneyRange(low, high, language);
}

/** What a handgun costs at a step. */
export function priceText(
  { low, high }: NonNullable<Step['price']>,
  { words, language }: GunsModel,
): string {
  return low === null
    ? fill(words['price-up-to'] ?? '', { price: formatMoney(high, language) })
    : fill(words['price-range'] ?? '', { price: formatMoneyRange(low, high, language) });
}

/** The picture in words, as a table, and mark by mark. */
export function describe(model: GunsModel): Description {
  const { words, language, view, estimates, steps } = model;
  const isEstimates = view === 'estimates';
  const columns = isEstimates
    ? ['when', 'firearms', 'who', 'note']
    : ['step', 'what', 'price', 'when-documented', 'who', 'note'];
  const list = isEstimates
    ? estimates.map((each) =>
        fill(words['text-estimate'] ?? '', {
          firearms: estimateText(each, model),
          label: words[`row-${each.id}`] ?? '',
        }),
      )
    : steps.map(({ label, price }) =>
        price
          ? fill(words['text-step-price'] ?? '', { label, price: priceText(price, model) })
          : label,
      );
  return {
    name: words.name ?? '',
    text: [
      words[`text-kind-${view}`] ?? '',
      fill(words['text-list'] ?? '', { list: formatList(list, language) }),
      ...(isEstimates
        ? []
        : estimates.map((each) =>
            fill(words['text-beside'] ?? '', { firearms: estimateText(each, model) }),
          )),
      words[`text-end-${view}`] ?? '',
    ].join(' '),
    table: {
      caption: words[`caption-${view}`] ?? '',
      columns: columns.map((column) => words[`column-${column}`] ?? ''),
      rows: isEstimates
        ? estimates.map((each) => estimateRow(each, model))
        : [
            ...steps.map((each) => stepRow(each, model)),
            ...estimates.map((each): Cell[] => [
              words['beside'] ?? '',
              '',
              { value: each.low, text: estimateText(each, model) },
              whenOf(each, model),
              each.who,
              each.note ?? '',
            ]),
          ],
    },
    details: isEstimates
      ? estimates.map((each) => estimateDetail(each, model))
      : [
          ...estimates.map((each) => estimateDetail(each, model)),
          ...steps.map((each) => stepDetail(each, model)),
        ],
  };
}

function whenOf({ from, to }: Estimate, { words, language }: GunsModel): string {
  return periodText(from, to, language, words.range ?? '');
}

function estimateRow(estimate: Estimate, model: GunsModel): Cell[] {
  return [
    whenOf(estimate, model),
    { value: estimate.low, text: estimateText(estimate, model) },
    estimate.who,
    estimate.note ?? '',
  ];
}

function stepRow(step: Step, model: GunsModel): Cell[] {
  return [
    step.label,
    step.what,
    step.price ? { value: step.price.high, text: priceText(step.price, model) } : '',
    formatDate(step.date, model.language, { precision: step.precision }),
    step.who,
    step.note ?? '',
  ];
}

function estimateDetail(estimate: Estimate, model: GunsModel): Detail {
  return {
    key: estimate.id,
    heading: whenOf(estimate, model),
    text: [
      fill(model.words['detail-estimate'] ?? '', {
        firearms: estimateText(estimate, model),
        who: estimate.who,
      }),
      estimate.note ? `${estimate.note}.` : '',
    ]
      .filter(Boolean)
      .join(' '),
    sources: estimate.sources,
  };
}

function stepDetail(step: Step, model: GunsModel): Detail {
  return {
    key: step.id,
    heading: step.label,
    text: [
      step.what,
      step.price ? `${priceText(step.price, model)}.` : '',
      fill(model.words['detail-step'] ?? '', { who: step.who }),
      step.note ? `${step.note}.` : '',
    ]
      .filter(Boolean)
      .join(' '),
    sources: step.sources,
  };
}
