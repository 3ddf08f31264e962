import type { Cell, Description, Detail } from '../kit/contract.ts';
import { fill, formatDate, formatList, formatNumber } from '../kit/format.ts';
import type { JourneyModel } from './model.ts';
import { QUESTIONS } from './questions.ts';

type Told = Pick<Description, 'text' | 'details'> & { rows: Cell[][] };

export function describe(model: JourneyModel): Description {
  const { view, words, language } = model;
  const phrase = (key: string, values: Readonly<Record<string, string | number>> = {}) =>
    fill(words[key] ?? '', values);
  const number = (value: number): string => formatNumber(value, language);
  const cell = (value: number): Cell => ({ value, text: number(value) });
  const day = (date: string, precision: 'day' | 'month' | 'year' | 'approx' | 'unknown' = 'day') =>
    formatDate(date, language, { precision });
  const { deaths, present, planned, killed, displaced, interventions, from, to, kilometres } =
    model;

  const death = ({ id, name, date, where, cause, sources }: (typeof deaths)[number]): Detail => ({
    key: id,
    heading: name,
    text: phrase('detail-death', { date: day(date), where, cause }),
    sources,
  });
  const there: Detail = {
    key: 'present',
    heading: phrase('mission-name'),
    text: phrase('detail-present', { people: number(present.people), date: day(present.date) }),
    sources: present.sources,
  };
  const presentRow = [phrase('row-present'), day(present.date), cell(present.people)];

  const ambush = (text: string): Told => ({
    text,
    rows: deaths.slice(1, 2).map(({ name, where, date }) => [name, day(date), where]),
    details: deaths.slice(1, 2).map(death),
  });

  const TOLD: Record<JourneyModel['view'], () => Told> = {
    world: () => ambush(phrase('text-world')),
    road: () => ambush(phrase('text-road', { date: day(deaths[1]?.date ?? '') })),
    officer: () => ({
      text: phrase('text-officer', {
        people: number(present.people),
        deaths: formatList(
          deaths.map(({ name, date }) => `${name}, ${day(date)}`),
          language,
        ),
      }),
      rows: [...deaths.map(({ name, date, where }) => [name, day(date), where]), presentRow],
      details: [...deaths.map(death), there],
    }),
    distance: () => ({
      text: phrase('text-distance', {
        kilometres: number(kilometres),
        kenyans: number(present.kenyans),
      }),
      rows: [
        [phrase('row-way'), '', phrase('way-length', { kilometres: number(kilometres) })],
        [phrase('row-kenyans'), day(present.date), cell(present.kenyans)],
      ],
      details: [
        ...[from, to].map(({ id, name }) => ({
          key: id,
          heading: name,
          text: phrase('detail-end'),
          sources: ['geonames'],
        })),
        {
          key: 'way',
          heading: phrase('way-length', { kilometres: number(kilometres) }),
          text: phrase('detail-way', { kenyans: number(present.kenyans) }),
          sources: present.sources,
        },
      ],
    }),
    promise: () => ({
      text: phrase('text-promise', {
        planned: number(planned.people),
        people: number(present.people),
        date: day(present.date),
      }),
      rows: [[phrase('row-planned'), day(planned.date), cell(planned.people)], presentRow],
      details: [
        there,
        {
          key: 'planned',
          heading: phrase('row-planned'),
          text: phrase('detail-planned', { people: number(planned.people) }),
          sources: planned.sources,
        },
      ],
    }),
    country: () => {
      const date = day(displaced.date, displaced.precision);
      const year = killed.date.slice(0, 4);
      return {
        text: phrase('text-country', {
          displaced: number(displaced.people),
          date,
          killed: number(killed.people),
          year,
          people: number(present.people),
        }),
        rows: [
          [phrase('displaced-name', { date }), date, cell(displaced.people)],
          ...displaced.hosts.map(({ name, people }) => [name, date, cell(people)]),
          [phrase('killed-name', { year }), year, cell(killed.people)],
          presentRow,
        ],
        details: [
          ...displaced.hosts.map(({ code, name, people }) => ({
            key: code,
            heading: name,
            text: phrase('detail-host', { people: number(people), date }),
            sources: displaced.sources,
          })),
          {
            key: 'killed',
            heading: phrase('killed-name', { year }),
            text: phrase('detail-killed', { people: number(killed.people), year }),
            sources: killed.sources,
          },
          there,
        ],
      };
    },
    past: () => ({
      text: phrase('text-past', {
        count: number(interventions.length),
        sustained: number(interventions.filter(({ force }) => force === 'sustained').length),
        first: day(interventions[0]?.start ?? '', 'month'),
        last: day(interventions.at(-1)?.start ?? '', 'month'),
      }),
      rows: interventions.map(({ title, start, precision, force }) => [
        title,
        day(start, precision),
        phrase(`force-${force ?? 'disputed'}`),
      ]),
      details: interventions.flatMap(({ id, short, title, start, precision, sources }) =>
        short === undefined
          ? []
          : [
              {
                key: id,
                heading: short,
                text: `${title}: ${day(start, precision)}.`,
                sources: sources ?? [],
              },
            ],
      ),
    }),
    questions: () => ({
      text: phrase('text-questions'),
      rows: QUESTIONS.map((key) => [phrase(`question-${key}`), '', phrase(`answer-${key}`)]),
      details: [],
    }),
  };
  const { text, rows, details } = TOLD[view]();
  return {
    name: phrase('name'),
    text,
    table: {
      caption: phrase('table-caption'),
      columns: ['what', 'date', 'value'].map((key) => phrase(`column-${key}`)),
      rows,
    },
    details,
  };
}
