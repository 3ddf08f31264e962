import type { Cell, Description, Detail } from '../kit/contract.ts';
import { fill, formatDate, formatList } from '../kit/format.ts';
import type { Fact } from './data.ts';
import { type Panel, type ServicesModel, drawnFacts } from './model.ts';
import { childrenText, countedText, figureText, fromText, isAhead, toText } from './phrases.ts';

/** The picture in words, as a table, and mark by mark. */
export function describe(model: ServicesModel): Description {
  const { words, view, facts } = model;
  return {
    name: words[`name-${view}`] ?? '',
    text: textOf(model),
    table: {
      caption: words[`caption-${view}`] ?? '',
      columns: ['what', 'where', 'from', 'to', 'figure', 'whole', 'children', 'note'].map(
        (column) => words[`column-${column}`] ?? '',
      ),
      rows: facts.map((fact) => rowOf(fact, model)),
    },
    details: drawnFacts(model).map((fact) => detailOf(fact, model)),
  };
}

function textOf(model: ServicesModel): string {
  const { words, view, shares, columns, lanes, language, article } = model;
  const at = (fact: Fact) => `${figureText(fact, model)} (${fromText(fact, model)})`;
  const figures = ({ key, facts }: Panel) =>
    fill(words['text-panel'] ?? '', {
      panel: words[`panel-${key}`] ?? '',
      list: formatList(facts.map(at), language),
    });
  return [
    words[`text-${view}`] ?? '',
    ...[...shares, ...columns].map(figures),
    ...lanes.flatMap(({ facts }) => facts.map((fact) => eventText(fact, model))),
    ...(lanes.length > 0
      ? [fill(words['text-article'] ?? '', { date: formatDate(article, language) })]
      : []),
  ].join(' ');
}

/** What happened, where and when, as a sentence. */
function eventText(fact: Fact, model: ServicesModel): string {
  const { words } = model;
  const isDay = fact.from === fact.to || fact.kind === 'reopening';
  const span =
    fact.to === null ? 'event-open' : isAhead(fact, model) ? 'event-announced' : 'event-days';
  const key = isDay ? 'event-day' : span;
  const sentence = fill(words[key] ?? '', {
    what: fact.what,
    where: fact.where,
    from: fromText(fact, model),
    to: toText(fact, model),
  });
  return fact.isOpen && fact.to !== null ? `${sentence} ${words['event-went-on'] ?? ''}` : sentence;
}

function rowOf(fact: Fact, model: ServicesModel): Cell[] {
  const { figure, children, shareOf, note } = fact;
  return [
    fact.what,
    fact.where,
    fromText(fact, model),
    toText(fact, model),
    figure ? { value: figure.value, text: countedShort(fact, model) } : '',
    shareOf ?? '',
    children && children.low === children.high
      ? { value: children.low, text: childrenText(fact, model) }
      : childrenText(fact, model),
    note ?? '',
  ];
}

/** In the table a percentage has its whole beside it. */
function countedShort(fact: Fact, model: ServicesModel): string {
  return fact.figure?.measure === 'percent' ? figureText(fact, model) : countedText(fact, model);
}

function detailOf(fact: Fact, model: ServicesModel): Detail {
  const { words } = model;
  const isEvent = !['count', 'share'].includes(fact.kind);
  const sentences = isEvent
    ? [eventText(fact, model)]
    : [
        fill(words['detail-figure'] ?? '', {
          what: fact.what,
          where: fact.where,
          count: countedText(fact, model),
        }),
        fact.children
          ? fill(words['detail-children'] ?? '', { count: childrenText(fact, model) })
          : '',
      ];
  return {
    key: fact.id,
    heading: fromText(fact, model),
    text: [...sentences, fact.note ?? ''].filter(Boolean).join(' '),
    sources: fact.sources,
  };
}
