/** The picture in words, as a table, and mark by mark. */
import { formatList } from '../kit/format.ts';
import type { Cell, Description, Detail } from '../kit/contract.ts';
import type { Fact } from './data.ts';
import type { RiceModel } from './model.ts';
import { numberText, periodText, say } from './phrases.ts';

export function describe(model: RiceModel): Description {
  const { eaten, named, harvests, average, imports, opening, tariffs, listed } = model;
  const drawn = [...eaten, ...harvests, average, imports, opening, ...tariffs];
  return {
    name: say(model, 'name'),
    text: [
      say(model, 'text-kind'),
      say(model, 'text-eaten', {
        list: list(model, [...eaten.slice(0, 1), ...named]),
      }),
      say(model, 'text-harvests', {
        average: numberText(model, average),
        period: periodText(model, average),
        list: list(model, harvests),
      }),
      say(model, 'text-imports', {
        imports: numberText(model, imports),
        period: periodText(model, imports),
      }),
      say(model, 'text-tariff', {
        opening: periodText(model, opening),
        before: numberText(model, tariffs[0]),
        after: numberText(model, tariffs[1]),
        cut: periodText(model, tariffs[1]),
      }),
      say(model, 'text-gap'),
    ].join(' '),
    table: {
      caption: say(model, 'table-caption'),
      columns: ['period', 'what', 'tonnes', 'percent', 'note'].map((column) =>
        say(model, `column-${column}`),
      ),
      rows: [...drawn, ...listed].map((fact) => rowOf(model, fact)),
    },
    details: drawn.map((fact) => detailOf(model, fact)),
  };
}

const list = (model: RiceModel, facts: readonly Fact[]) =>
  formatList(
    facts.map((fact) =>
      say(model, 'text-year', {
        number: numberText(model, fact),
        period: periodText(model, fact),
      }),
    ),
    model.language,
  );

function whatOf(model: RiceModel, { measure, isForecast }: Fact): string {
  const what = say(model, `what-${measure}`);
  return isForecast ? say(model, 'forecast', { what }) : what;
}

function rowOf(model: RiceModel, fact: Fact): Cell[] {
  const { unit, value, low, high, note } = fact;
  const single = value ?? (high === null ? low : null);
  const text = numberText(model, fact);
  const cell: Cell = single === null ? text : { value: single, text };
  return [
    periodText(model, fact),
    whatOf(model, fact),
    unit === 'tonnes' ? cell : '',
    unit === 'percent' ? cell : '',
    note ?? '',
  ];
}

function detailOf(model: RiceModel, fact: Fact): Detail {
  const { unit, note } = fact;
  const what = whatOf(model, fact);
  const key = unit === 'tonnes' ? 'detail-tonnes' : 'detail-percent';
  const text =
    unit === null ? `${what}.` : say(model, key, { what, number: numberText(model, fact) });
  return {
    key: fact.id,
    heading: periodText(model, fact),
    text: note === null ? text : `${text} ${note}.`,
    sources: fact.sources,
  };
}
