import type { Cell, Description, Detail } from '../kit/contract.ts';
import { fill, formatDate, formatList, formatNumber } from '../kit/format.ts';
import { STATES } from './data.ts';
import type { ExpansionModel, ReportedPlace, ShownEvent } from './model.ts';
import { killedSentence, killedText, stateText, whenText } from './phrases.ts';

/** The picture in words, as a table, and mark by mark: events by date, then places. */
export function describe(model: ExpansionModel): Description {
  const { words, events, places } = model;
  const columns = ['what', 'kind', 'where', 'when', 'least', 'most', 'source'];
  return {
    name: words.name ?? '',
    text: textOf(model),
    table: {
      caption: fill(words['table-caption'] ?? '', {
        date: formatDate(model.date, model.language),
      }),
      columns: columns.map((column) => words[`column-${column}`] ?? ''),
      rows: [
        ...events.map((event) => eventRow(event, model)),
        ...places.map((place) => placeRow(place, model)),
        sumRow(model),
      ],
    },
    details: [
      ...events.map((event) => eventDetail(event, model)),
      ...places.map((place) => placeDetail(place, model)),
    ],
  };
}

const publishersOf = (sources: readonly string[], { publishers }: ExpansionModel): string =>
  [...new Set(sources.map((id) => publishers[id] ?? id))].join(', ');

function eventRow(event: ShownEvent, model: ExpansionModel): Cell[] {
  const { words, language } = model;
  const { value, low, high } = event.killed;
  const cell = (number: number | null): Cell =>
    number === null
      ? (words['no-figure'] ?? '')
      : { value: number, text: formatNumber(number, language) };
  return [
    event.title,
    words[`kind-${event.kind}`] ?? event.kind,
    event.where,
    whenText(event, model),
    cell(low ?? value),
    cell(high ?? value),
    publishersOf(event.sources, model),
  ];
}

function placeRow(place: ReportedPlace, model: ExpansionModel): Cell[] {
  const { report, department } = place;
  return [
    place.name,
    stateText(report, model),
    nameOfDepartment(department, model),
    fill(model.words.since ?? '', { date: dateOf(report, model) }),
    '',
    '',
    publishersOf(report.sources, model),
  ];
}

/** How many places there are in each state, and how many of which nothing is reported. */
function sumRow(model: ExpansionModel): Cell[] {
  const counts = countsOf(model);
  return [
    model.words.sum ?? '',
    STATES.toReversed()
      .map((state) => `${counts[state]} ${model.words[state]}`)
      .join(', '),
    fill(model.words['sum-unreported'] ?? '', { count: counts.unreported }),
    '',
    '',
    '',
    '',
  ];
}

type Counts = Record<(typeof STATES)[number] | 'unreported', number>;

function countsOf({ places, unreported }: ExpansionModel): Counts {
  const inState = (state: string) => places.filter(({ report }) => report.state === state).length;
  return {
    'none-reported': inState('none-reported'),
    contested: inState('contested'),
    'control-or-influence': inState('control-or-influence'),
    unreported: unreported.length,
  };
}

const dateOf = (
  { date, precision }: ReportedPlace['report'],
  { language }: ExpansionModel,
): string => formatDate(date, language, { precision });

const nameOfDepartment = (code: string, { departments }: ExpansionModel): string =>
  departments.find((each) => each.code === code)?.name ?? code;

/** What holds for some marks only, after what all of them say. */
const withNotes = (text: string, notes: readonly (string | false | undefined)[]): string =>
  [text, ...notes].filter(Boolean).join(' ');

function eventDetail(event: ShownEvent, model: ExpansionModel): Detail {
  const { words } = model;
  const text = fill(words['detail-event'] ?? '', {
    when: whenText(event, model),
    kind: words[`kind-${event.kind}`] ?? event.kind,
    detail: event.detail,
    killed: killedSentence(event.killed, model),
  });
  return {
    key: event.id,
    heading: event.title,
    text: withNotes(text, [
      event.isUnreported && fill(words['detail-unreported'] ?? '', { place: event.where }),
      event.isEstimated && words['detail-estimated'],
    ]),
    sources: event.sources,
  };
}

function placeDetail(place: ReportedPlace, model: ExpansionModel): Detail {
  const { report, before, isChanged, isEstimated } = place;
  const { words } = model;
  const text = fill(words['detail-place'] ?? '', {
    state: stateText(report, model),
    date: dateOf(report, model),
    evidence: report.evidence,
  });
  return {
    key: place.id,
    heading: place.name,
    text: withNotes(text, [
      isChanged &&
        before !== null &&
        fill(words['detail-before'] ?? '', { state: words[before] ?? '' }),
      isEstimated && words['detail-estimated'],
    ]),
    sources: report.sources,
  };
}

/** Kind of picture, how many places in which state, the named events, the deadliest so far. */
function textOf(model: ExpansionModel): string {
  const { words, language, events } = model;
  const counts = countsOf(model);
  const say = (event: ShownEvent) =>
    fill(words['text-event'] ?? '', {
      title: event.title,
      when: whenText(event, model),
      killed: killedText(event.killed, model),
    });
  const named = events.filter(({ isNamed }) => isNamed);
  const most = ({ killed }: ShownEvent) => killed.high ?? killed.value ?? killed.low ?? 0;
  const deadliest = events.toSorted((a, b) => most(b) - most(a))[0];
  return [
    fill(words['text-kind'] ?? '', {
      focus: words[`focus-${model.focus}`] ?? '',
      date: formatDate(model.date, language),
    }),
    fill(words['text-places'] ?? '', {
      held: counts['control-or-influence'],
      contested: counts.contested,
      none: counts['none-reported'],
      unreported: counts.unreported,
    }),
    changesText(model),
    named.length > 0
      ? fill(words['text-named'] ?? '', { list: formatList(named.map(say), language) })
      : '',
    deadliest && most(deadliest) > 0
      ? fill(words['text-most'] ?? '', { event: say(deadliest) })
      : (words['text-none'] ?? ''),
    words['not-areas'] ?? '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Which places have another state than up to the step before, and which have none from before it. */
function changesText({ places, since, words, language }: ExpansionModel): string {
  const changed = places.filter(({ isChanged }) => isChanged);
  if (changed.length === 0) return '';
  const list = (isNew: boolean) => {
    const names = changed
      .filter(({ before }) => (before === null) === isNew)
      .map(({ name, report }) => `${name} (${words[report.state] ?? ''})`);
    return names.length > 0 ? formatList(names, language) : (words.none ?? '');
  };
  return fill(words['text-changed'] ?? '', {
    date: formatDate(since, language),
    changed: list(false),
    added: list(true),
  });
}
