import type { Cell, Description, Detail } from '../kit/contract.ts';
import { fill, formatDate, formatNumber } from '../kit/format.ts';
import type { Statement } from './data.ts';
import type { Lane, Span, StatusModel } from './model.ts';

/** The picture in words, as a table, and mark by mark. */
export function describe(model: StatusModel): Description {
  const { words, lanes } = model;
  return {
    name: words.name ?? '',
    text: [
      words[`text-kind-${model.view}`] ?? '',
      ...(model.focus ? focusSentences(model.focus, model) : lanes.flatMap(laneSentences(model))),
      fill(words['text-article'] ?? '', { date: formatDate(model.article, model.language) }),
    ].join(' '),
    table: {
      caption: words['table-caption'] ?? '',
      columns: [
        words['column-date'] ?? '',
        words['column-person'] ?? '',
        words['column-who'] ?? '',
        words['column-official'] ?? '',
        words['column-status'] ?? '',
        words['column-said'] ?? '',
        words['column-note'] ?? '',
      ],
      rows: lanes.flatMap(({ statements }) => statements.map((each) => rowOf(each, model))),
    },
    details: model.focus
      ? model.focus.dated.map((each) => statementDetail(each, model))
      : lanes.flatMap((lane) => laneDetails(lane, model)),
  };
}

/** The statements that contradict the lane’s own line: what another authority said. */
export function otherVoices({ dated }: Lane) {
  return dated.filter(({ official, speaker }) => official && speaker === 'haiti');
}

function dateOf({ date, precision }: Statement, { language }: StatusModel): string {
  return formatDate(date ?? '', language, { precision: date ? precision : 'unknown' });
}

function laneSentences(model: StatusModel) {
  return (lane: Lane): string[] => {
    const { words } = model;
    return [
      fill(words['text-event'] ?? '', {
        person: lane.person,
        date: dateOf(lane.event, model),
        event: lane.event.short,
      }),
      ...lane.spans.map((span) => spanText(span, model)),
      ...otherVoices(lane).map((each) => statementText(each, model)),
    ];
  };
}

function focusSentences(lane: Lane, model: StatusModel): string[] {
  return [
    ...lane.spans.map((span) => spanText(span, model)),
    ...lane.statements.map((each) => statementText(each, model)),
  ];
}

function spanText({ status, days, opening }: Span, model: StatusModel): string {
  const { words, language } = model;
  return fill(words[`text-span-${status}${days === null ? '' : '-ended'}`] ?? '', {
    date: dateOf(opening, model),
    days: formatNumber(days ?? 0, language),
    who: opening.saidBy ?? '',
  });
}

function statementText(statement: Statement, model: StatusModel): string {
  const { words } = model;
  const { status, saidBy } = statement;
  const text = fill(words[status === 'event' ? 'text-happened' : 'text-statement'] ?? '', {
    date: dateOf(statement, model),
    who: saidBy ?? '',
    said: statement.said,
  });
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function rowOf(statement: Statement, model: StatusModel): Cell[] {
  const { words } = model;
  const { status, official } = statement;
  const yesNo = status === 'event' ? '' : (words[official ? 'yes' : 'no'] ?? '');
  return [
    dateOf(statement, model),
    statement.person,
    statement.saidBy ?? '',
    yesNo,
    words[`status-${status}`] ?? '',
    statement.said,
    statement.note ?? '',
  ];
}

function statementDetail(statement: Statement, model: StatusModel): Detail {
  const { words } = model;
  const { id, status, official, saidBy, said, note, sources } = statement;
  const who = fill(words[official ? 'detail-official' : 'detail-unofficial'] ?? '', {
    who: saidBy ?? '',
  });
  return {
    key: id,
    heading: dateOf(statement, model),
    text: [status === 'event' ? said : `${who}: ${said}`, note ? `${note}.` : '']
      .filter(Boolean)
      .join(' '),
    sources,
  };
}

function laneDetails(lane: Lane, model: StatusModel): Detail[] {
  const { event, spans, person } = lane;
  return [
    { ...statementDetail(event, model), heading: `${person}, ${dateOf(event, model)}` },
    ...otherVoices(lane).map((each) => statementDetail(each, model)),
    ...spans.map((span) => ({
      key: span.key,
      heading: person,
      text: `${spanText(span, model)} ${span.opening.said}`,
      sources: span.opening.sources,
    })),
  ];
}
