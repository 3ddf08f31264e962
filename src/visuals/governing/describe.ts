/** The picture in words, as a table, and mark by mark. */
import type { Cell, Description } from '../kit/contract.ts';
import { fill, formatDate, sentence } from '../kit/format.ts';
import type { Event, Term } from './data.ts';
import type { GoverningModel } from './model.ts';
import { dateText, doubtText, endText, holderText, officeText, startText } from './phrases.ts';

export function describe(model: GoverningModel): Description {
  const { words, lanes, events, view } = model;
  const terms = lanes.flatMap((lane) => lane.terms);
  return {
    name: words.name ?? '',
    text: [
      fill(words[`text-${view}`] ?? '', { 'as-of': formatDate(model.asOf, model.language) }),
      ...terms.map((term) => sentenceOf(term, model)),
      ...events.map((event) => `${sentence(dateText(event.at, model))}: ${event.text}.`),
    ].join(' '),
    table: {
      caption: words.name ?? '',
      columns: ['office', 'who', 'how', 'from', 'to', 'ended', 'note'].map(
        (key) => words[`column-${key}`] ?? '',
      ),
      rows: [
        ...terms.map((term) => rowOf(term, model)),
        ...events.map((event) => eventRow(event, model)),
      ],
    },
    details: [
      ...terms.map((term) => ({
        key: term.id,
        heading: fill(words['detail-heading'] ?? '', {
          office: officeText(term.office, model),
          who: holderText(term),
        }),
        text: [sentenceOf(term, model), term.note ?? ''].filter(Boolean).join(' '),
        sources: term.sources,
      })),
      ...events.map((event) => ({
        key: event.id,
        heading: dateText(event.at, model),
        text: [`${event.text}.`, event.note ?? ''].filter(Boolean).join(' '),
        sources: event.sources,
      })),
    ],
  };
}

/** “Prime minister: Garry Conille, named under the council; 3 June 2024 to November 2024.” */
function sentenceOf(term: Term, model: GoverningModel): string {
  const { words, language } = model;
  const { holder, how, ended, disputedFrom } = term;
  const doubt = doubtText(term, model);
  return fill(words['text-term'] ?? '', {
    office: officeText(term.office, model),
    who: holder === null ? how : `${holder}, ${how}`,
    from: startText(term, model),
    to: endText(term, model),
    more: [
      ...(ended ? [ended] : []),
      ...(disputedFrom
        ? [fill(words.disputed ?? '', { date: formatDate(disputedFrom, language) })]
        : []),
      ...(doubt ? [doubt] : []),
    ]
      .map((phrase) => `; ${phrase}`)
      .join(''),
  });
}

function rowOf(term: Term, model: GoverningModel): Cell[] {
  const doubt = doubtText(term, model);
  return [
    officeText(term.office, model),
    holderText(term),
    doubt ? `${term.how} (${doubt})` : term.how,
    startText(term, model),
    endText(term, model),
    term.ended ?? '',
    term.note ?? '',
  ];
}

const eventRow = (event: Event, model: GoverningModel): Cell[] => [
  model.words.event ?? '',
  event.text,
  '',
  dateText(event.at, model),
  '',
  '',
  event.note ?? '',
];
