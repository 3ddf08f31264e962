/** The picture in words, as a table, and mark by mark. */
import type { Cell, Description, Detail } from '../kit/contract.ts';
import type { Fact } from './data.ts';
import type { OccupationModel } from './model.ts';
import { numberText, periodText, say } from './phrases.ts';

export function describe(model: OccupationModel): Description {
  const { view, drawn, listed } = model;
  return {
    name: say(model, `name-${view}`),
    text: [
      say(model, `text-${view}`),
      ...drawn.map((fact) => say(model, 'text-fact', valuesOf(model, fact))),
    ].join(' '),
    table: {
      caption: say(model, `name-${view}`),
      columns: ['what', 'number', 'period', 'by', 'note'].map((column) =>
        say(model, `column-${column}`),
      ),
      rows: [...drawn, ...listed].map((fact) => rowOf(model, fact)),
    },
    details: drawn.map((fact) => detailOf(model, fact)),
  };
}

function valuesOf(model: OccupationModel, fact: Fact) {
  const number = unitText(model, fact);
  return {
    what: say(model, `what-${fact.id}`),
    number: number ? `: ${number}` : '',
    period: periodText(model, fact),
    by: fact.by ? `; ${fact.by}` : '',
  };
}

/** 470 miles · 1,700 km · 3,250 · 80% */
function unitText(model: OccupationModel, fact: Fact): string {
  const number = numberText(model, fact);
  return fact.unit === 'miles' || fact.unit === 'km' ? say(model, fact.unit, { number }) : number;
}

function rowOf(model: OccupationModel, fact: Fact): Cell[] {
  const single =
    fact.value ?? (fact.low === null || fact.high === null ? (fact.low ?? fact.high) : null);
  const text = unitText(model, fact);
  return [
    say(model, `what-${fact.id}`),
    single === null ? text : { value: single, text },
    periodText(model, fact),
    fact.by ?? '',
    fact.note ?? '',
  ];
}

function detailOf(model: OccupationModel, fact: Fact): Detail {
  const text = say(model, 'detail-fact', valuesOf(model, fact));
  return {
    key: fact.id,
    heading: periodText(model, fact),
    text: fact.note ? `${text} ${fact.note}.` : text,
    sources: fact.sources,
  };
}
