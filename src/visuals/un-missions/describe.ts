import type { Cell, Description, Detail } from '../kit/contract.ts';
import { fill, formatNumber, formatList } from '../kit/format.ts';
import { formatMoney } from '../kit/money.ts';
import type { Case, Count, Mission } from './data.ts';
import type { UnMissionsModel } from './model.ts';
import { dateText, deathsText, isBeyond, labelText, peakText } from './phrases.ts';
import type { ViewName } from './views.ts';

/** The picture in words, as a table, and mark by mark. */
export function describe(model: UnMissionsModel): Description {
  return VIEWS[model.view](model);
}

const VIEWS: Record<ViewName, (model: UnMissionsModel) => Description> = {
  missions: describeMissions,
  strength: describeStrength,
  raids: describeRaids,
  abuse: describeAbuse,
};

function describeMissions(model: UnMissionsModel): Description {
  const { words, missions } = model;
  const named = (has: (mission: Mission) => boolean) =>
    formatList(
      missions.filter(has).map(({ name }) => name),
      model.language,
    );
  return {
    name: words['name-missions'] ?? '',
    text: [
      words['text-missions'] ?? '',
      ...missions.map((mission) => [sentence(mission, model), ...caveat(mission)].join(' ')),
      fill(words['text-not-un'] ?? '', { names: named(({ isUn }) => !isUn) }),
      fill(words['text-no-cost'] ?? '', { names: named(({ budget }) => budget === null) }),
      fill(words['text-no-deaths'] ?? '', { names: named(({ deaths }) => deaths === null) }),
    ].join(' '),
    table: {
      caption: words['caption-missions'] ?? '',
      columns: [
        'mission',
        'led',
        'start',
        'deployed',
        'end',
        'ceiling',
        'peak',
        'peak-date',
        'budget',
        'deaths',
        'note',
      ].map((key) => words[`column-${key}`] ?? ''),
      rows: missions.map((mission) => rowOf(mission, model)),
    },
    details: missions.map((mission) => ({
      key: mission.id,
      heading: fill(words['detail-heading'] ?? '', { name: mission.name, full: mission.fullName }),
      text: [
        sentence(mission, model),
        mission.isUn ? '' : fill(words['detail-not-un'] ?? '', { led: mission.ledBy }),
        fill(words['detail-money'] ?? '', {
          budget: budgetText(mission, model),
          deaths: deathsText(mission, model),
        }),
        noteText(mission),
      ]
        .filter(Boolean)
        .join(' '),
      sources: mission.sources,
    })),
  };
}

const noteText = ({ note }: Mission): string => `${note}.`;

/** What must be known of a peak: who was counted beyond the ceiling, which count is from memory. */
const caveat = (mission: Mission): string[] =>
  isBeyond(mission) || mission.peak?.isFromMemory ? [noteText(mission)] : [];

/** “MINUSTAH, 1 June 2004 to 15 October 2017: …”. */
function sentence(mission: Mission, model: UnMissionsModel): string {
  const { words, language } = model;
  const { name, deployed, end, ceiling, peak, isCivilian, isPlanned } = mission;
  const kind = isCivilian
    ? 'civilian'
    : peak && ceiling !== null
      ? isPlanned
        ? 'planned'
        : isBeyond(mission)
          ? 'beyond'
          : 'both'
      : 'peak';
  return fill(words[`sentence-${kind}`] ?? '', {
    name,
    from: dateText(deployed, model),
    to: end ? dateText(end, model) : (words.today ?? ''),
    peak:
      peakText(mission, model) +
      (peak?.isFromMemory ? ` (${words['upper-unconfirmed'] ?? ''})` : ''),
    ceiling: formatNumber(ceiling ?? 0, language),
  });
}

function budgetText({ budget }: Mission, { words, language }: UnMissionsModel): string {
  return budget === null
    ? (words['no-figure'] ?? '')
    : formatMoney(budget, language, { significant: 4 });
}

function rowOf(mission: Mission, model: UnMissionsModel): Cell[] {
  const { words, language } = model;
  const { name, isUn, ledBy, start, deployed, end, ceiling, peak, deaths, isCivilian } = mission;
  const none = words[isCivilian ? 'civilian' : 'no-figure'] ?? '';
  const { budget } = mission;
  return [
    isUn ? name : fill(words['not-un'] ?? '', { name }),
    ledBy,
    dateText(start, model),
    dateText(deployed, model),
    end ? dateText(end, model) : (words.ongoing ?? ''),
    ceiling === null ? none : { value: ceiling, text: formatNumber(ceiling, language) },
    peak ? { value: peak.high, text: peakText(mission, model) } : none,
    peak ? dateText(peak.at, model) : '',
    budget === null
      ? budgetText(mission, model)
      : { value: budget, text: budgetText(mission, model) },
    deaths === null
      ? (words['no-figure'] ?? '')
      : { value: deaths, text: deathsText(mission, model) },
    mission.note,
  ];
}

function describeStrength(model: UnMissionsModel): Description {
  const { words, language, columns, peak, highest, ceilings, counts, rivals, events } = model;
  const number = (value: number) => formatNumber(value, language);
  const cell = (value: number | null): Cell =>
    value === null ? (words['no-figure'] ?? '') : { value, text: number(value) };
  const first = columns[0];
  const last = columns.at(-1);
  if (!first || !last || !peak || !highest) throw new Error('un-missions: no counts of MINUSTAH');
  const what = ({ isRival }: Count) => words[isRival ? 'what-rival' : 'what-count'] ?? '';
  const details: Detail[] = [
    ...columns.map((count) => ({
      key: count.id,
      heading: dateText(count.at, model),
      text: fill(words['detail-count'] ?? '', {
        total: number(count.total),
        military: number(count.military),
        police: number(count.police),
      }),
      sources: count.sources,
    })),
    ...rivals.map((count) => ({
      key: count.id,
      heading: dateText(count.at, model),
      text: fill(words['detail-rival'] ?? '', { total: number(count.total) }),
      sources: count.sources,
    })),
    ...ceilings.map((ceiling) => ({
      key: ceiling.id,
      heading: dateText(ceiling.at, model),
      text: fill(words['detail-ceiling'] ?? '', {
        value: number(ceiling.value),
        resolution: ceiling.resolution,
      }),
      sources: ceiling.sources,
    })),
    ...events.map(({ id, at, sources }) => ({
      key: id,
      heading: dateText(at, model),
      text: words[`detail-${id}`] ?? '',
      sources,
    })),
  ];
  return {
    name: words['name-strength'] ?? '',
    text: fill(words['text-strength'] ?? '', {
      first: number(first.total),
      'first-date': dateText(first.at, model),
      peak: number(peak.total),
      'peak-date': dateText(peak.at, model),
      last: number(last.total),
      'last-date': dateText(last.at, model),
      ceiling: number(highest.value),
      'ceiling-date': dateText(highest.at, model),
      earthquake: dateText(events[0]?.at ?? peak.at, model),
      cholera: dateText(events[1]?.at ?? peak.at, model),
    }),
    table: {
      caption: words['caption-strength'] ?? '',
      columns: ['date', 'what', 'total', 'military', 'police'].map(
        (key) => words[`column-${key}`] ?? '',
      ),
      rows: [
        ...counts.map((count): { date: string; row: Cell[] } => ({
          date: count.at.date,
          row: [
            dateText(count.at, model),
            what(count),
            cell(count.total),
            cell(count.military),
            cell(count.police),
          ],
        })),
        ...ceilings.map((ceiling): { date: string; row: Cell[] } => ({
          date: ceiling.at.date,
          row: [
            dateText(ceiling.at, model),
            fill(words['what-ceiling'] ?? '', { resolution: ceiling.resolution }),
            cell(ceiling.value),
            '',
            '',
          ],
        })),
      ]
        .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
        .map(({ row }) => row),
    },
    details,
  };
}

/** “22 December 2006 – 28 February 2007”, or one day. */
function daysText({ from, to }: Pick<Case, 'from' | 'to'>, model: UnMissionsModel): string {
  const ends = [dateText(from, model), dateText(to, model)];
  return [...new Set(ends)].join(' – ');
}

/** “Allegations of misconduct in half a year, 48. 4 of them sexual.” */
const sentenceOf = (each: Case, model: UnMissionsModel): string =>
  [labelText(each, model), each.outcome]
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(' ');

function describeRaids(model: UnMissionsModel): Description {
  const { words, language, columns, raid, offensive } = model;
  if (!raid || !offensive) throw new Error('un-missions: no raid');
  const number = (value: number) => formatNumber(value, language);
  const cell = (value: number): Cell => ({ value, text: number(value) });
  const date = dateText(raid.at, model);
  const days = daysText(offensive, model);
  const values = {
    date,
    days,
    number: number(raid.admitted),
    highest: number(raid.highest),
    rounds: number(raid.rounds),
  };
  const said = (key: string) => fill(words[key] ?? '', values);
  return {
    name: words['name-raids'] ?? '',
    text: [
      said('text-raids'),
      ...columns.map((count) =>
        fill(words['text-count'] ?? '', {
          date: dateText(count.at, model),
          total: number(count.total),
        }),
      ),
    ].join(' '),
    table: {
      caption: words['name-raids'] ?? '',
      columns: ['date', 'what', 'number'].map((key) => words[`column-${key}`] ?? ''),
      rows: [
        [date, words['what-admitted'] ?? '', cell(raid.admitted)],
        [date, words['what-highest'] ?? '', cell(raid.highest)],
        [date, words['what-rounds'] ?? '', cell(raid.rounds)],
        [days, words['what-offensive'] ?? '', ''],
        ...columns.map((count): Cell[] => [
          dateText(count.at, model),
          words['what-present'] ?? '',
          cell(count.total),
        ]),
      ],
    },
    details: [
      { key: raid.id, heading: date, text: said('detail-raid'), sources: raid.sources },
      {
        key: offensive.id,
        heading: days,
        text: said('detail-offensive'),
        sources: offensive.sources,
      },
      ...columns.map((count) => ({
        key: count.id,
        heading: dateText(count.at, model),
        text: fill(words['detail-present'] ?? '', { total: number(count.total) }),
        sources: count.sources,
      })),
    ],
  };
}

function describeAbuse(model: UnMissionsModel): Description {
  const { words, language, abuse } = model;
  if (!abuse) throw new Error('un-missions: no abuse');
  const cases = [abuse.named, abuse.sentHome, abuse.press, ...abuse.others];
  const number = ({ people, allegations }: Case): Cell => {
    const value = people ?? allegations;
    return value === null ? '' : { value, text: formatNumber(value, language) };
  };
  const people = (each: Case) => formatNumber(each.people ?? 0, language);
  return {
    name: words['name-abuse'] ?? '',
    text: [
      fill(words['text-abuse'] ?? '', {
        named: people(abuse.named),
        home: people(abuse.sentHome),
        press: people(abuse.press),
      }),
      ...abuse.others.map((each) => sentenceOf(each, model)),
    ].join(' '),
    table: {
      caption: words['name-abuse'] ?? '',
      columns: ['date', 'what', 'number', 'outcome'].map((key) => words[`column-${key}`] ?? ''),
      rows: cases.map((each) => [daysText(each, model), each.label, number(each), each.outcome]),
    },
    details: cases.map((each) => ({
      key: each.id,
      heading: daysText(each, model),
      text: sentenceOf(each, model),
      sources: each.sources,
    })),
  };
}
