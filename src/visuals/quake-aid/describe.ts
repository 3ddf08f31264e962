/** The picture in words, as a table, and bar by bar. */
import type { Cell, Description, Detail } from '../kit/contract.ts';
import type { Fact } from './data.ts';
import type { QuakeAidModel } from './model.ts';
import { dateText, moneyText, percentText, say, sumText } from './phrases.ts';

const COLUMNS = ['what', 'layer', 'usd', 'percent', 'of', 'date', 'by', 'note'] as const;

export function describe(model: QuakeAidModel): Description {
  const { view, drawn, listed } = model;
  const name = say(model, `name-${view}`);
  return {
    name,
    text: [
      say(model, `text-${view}`),
      ...drawn.map((fact) => say(model, 'text-fact', valuesOf(model, fact))),
      say(model, `text-end-${view}`),
    ].join(' '),
    table: {
      caption: name,
      columns: COLUMNS.map((column) => say(model, `column-${column}`)),
      rows: [...drawn, ...listed].map((fact) => rowOf(model, fact)),
    },
    details: drawn.map((fact) => detailOf(model, fact)),
  };
}

/** US$2.38 billion of US$4.5 billion · 13% of US$2.38 billion · US$1.34 billion, 24% paid */
function numberText(model: QuakeAidModel, fact: Fact): string {
  const { percent, paid, of } = fact;
  const sum = sumText(model, fact);
  const share = percent === null ? sum : percentText(model, percent);
  const part =
    of === null ? share : say(model, 'part', { share, whole: moneyText(model, of, false) });
  return paid === null
    ? part
    : say(model, 'part-paid', { amount: part, share: percentText(model, paid) });
}

function valuesOf(model: QuakeAidModel, fact: Fact) {
  return {
    what: fact.label,
    number: numberText(model, fact),
    date: dateText(model, fact),
    by: fact.by,
  };
}

const whatOf = (model: QuakeAidModel, { layer, label }: Fact) => [
  label,
  say(model, `layer-${layer}`),
];

function rowOf(model: QuakeAidModel, fact: Fact): Cell[] {
  const { usd, atLeast, of, percent, paid, by, note } = fact;
  const sum = usd ?? atLeast;
  const share = percent ?? paid;
  return [
    ...whatOf(model, fact),
    sum === null ? '' : { value: sum, text: sumText(model, fact) },
    share === null ? '' : { value: share, text: percentText(model, share) },
    of === null ? '' : { value: of, text: moneyText(model, of) },
    dateText(model, fact),
    by,
    note ?? '',
  ];
}

function detailOf(model: QuakeAidModel, fact: Fact): Detail {
  const text = say(model, 'detail-fact', valuesOf(model, fact));
  return {
    key: fact.id,
    heading: say(model, `layer-${fact.layer}`),
    text: fact.note === null ? text : `${text} ${fact.note}.`,
    sources: fact.sources,
  };
}
