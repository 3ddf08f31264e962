import type { Cell, Description, Detail } from '../kit/contract.ts';
import { fill, formatDate, formatList, formatNumber } from '../kit/format.ts';
import type { Count, Phase, RecordedEvent, Statement } from './data.ts';
import type { PhasesModel } from './model.ts';

/** The picture in words, as a table, and mark by mark. */
export function describe(model: PhasesModel): Description {
  const { words } = model;
  return {
    name: words[model.record ? 'name-record' : 'name'] ?? '',
    text: textOf(model),
    table: {
      caption: words['table-caption'] ?? '',
      columns: ['date', 'kind', 'what', 'people'].map((key) => words[`column-${key}`] ?? ''),
      rows: rowsOf(model),
    },
    details: detailsOf(model),
  };
}

const nameOf = ({ order }: Phase, { words }: PhasesModel) => words[`phase-${order}`] ?? '';

/** "about 400" or "1,003": a count with the doubt it was published with. */
function countText(count: Count, { words, language }: PhasesModel): string {
  return fill(words[`count-${count.qualifier}`] ?? '{count}', {
    count: formatNumber(count.total, language),
  });
}

function textOf(model: PhasesModel): string {
  const { words, language, phases, record } = model;
  const day = (date: string) => formatDate(date, language);
  const sentences = [
    fill(words['text-kind'] ?? '', {
      phases: formatList(
        phases.map((phase) => nameOf(phase, model)),
        language,
      ),
    }),
  ];
  const say = (key: string, values: Record<string, string>) =>
    sentences.push(fill(words[key] ?? '', values));
  for (const phase of phases) {
    const name = nameOf(phase, model);
    for (const { date, who, said } of phase.statements) {
      say('text-statement', { phase: name, date: day(date), who, said });
    }
    if (phase.statements.length === 0) {
      say(record ? 'text-none' : 'text-named', { phase: name, date: day(model.until) });
    }
  }
  say('text-no-dates', {});
  if (record) {
    const { counts, peak, plan, lanes } = record;
    const last = counts.at(-1);
    if (peak && last) {
      say('text-people', {
        plan: formatNumber(plan.value, language),
        peak: countText(peak, model),
        date: day(peak.date),
        last: countText(last, model),
        'last-date': day(last.date),
      });
    }
    for (const { lane, events } of lanes) {
      say('text-lane', {
        lane: words[lane] ?? '',
        events: formatList(
          events.map((event) => `${event.short} (${dateOf(event, model)})`),
          language,
        ),
      });
    }
    say('text-article', { date: day(record.article) });
  }
  return sentences.join(' ');
}

function dateOf({ date, precision }: RecordedEvent, { language }: PhasesModel): string {
  return formatDate(date, language, { precision });
}

/** What was said of each phase, in the order of the phases; then the record, by date. */
function rowsOf(model: PhasesModel): Cell[][] {
  const { words, language, phases, record } = model;
  const day = (date: string) => formatDate(date, language);
  const number = (value: number, text: string): Cell => ({ value, text });
  const rows: Cell[][] = phases.flatMap((phase): Cell[][] => {
    const kind = fill(words['row-phase'] ?? '', {
      order: phase.order,
      phase: nameOf(phase, model),
    });
    if (phase.statements.length === 0) {
      return [[words['no-date'] ?? '', kind, noneText(phase, model), '']];
    }
    return phase.statements.map(({ date, who, said }) => [day(date), kind, `${who}: ${said}`, '']);
  });
  if (!record) return rows;
  const { plan, counts, lanes } = record;
  const dated: { date: string; cells: Cell[] }[] = [
    {
      date: plan.date,
      cells: [
        day(plan.date),
        words['row-plan'] ?? '',
        words['plan-what'] ?? '',
        number(plan.value, formatNumber(plan.value, language)),
      ],
    },
    ...counts.map((count) => ({
      date: count.date,
      cells: [
        day(count.date),
        words.people ?? '',
        words[`qualifier-${count.qualifier}`] ?? '',
        number(count.total, countText(count, model)),
      ],
    })),
    ...lanes.flatMap(({ lane, events }) =>
      events.map((event) => ({
        date: event.date,
        cells: [
          dateOf(event, model),
          words[lane] ?? '',
          `${event.title}. ${event.detail}`,
          '',
        ] as Cell[],
      })),
    ),
  ];
  dated.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return [...rows, ...dated.map(({ cells }) => cells)];
}

/** What can be said of a phase that nobody said had begun. */
function noneText(phase: Phase, model: PhasesModel): string {
  const { words, language, record } = model;
  if (record) return `${phase.noneFound?.said ?? ''}.`;
  return fill(words['named-detail'] ?? '', {
    date: formatDate(namingOf(model)?.date ?? '', language),
  });
}

/** The statement that named all four phases: the last one before the article. */
function namingOf({ phases }: PhasesModel): Statement | undefined {
  return phases.flatMap(({ statements }) => statements).at(-1);
}

function detailsOf(model: PhasesModel): Detail[] {
  const { words, language, phases, record } = model;
  const day = (date: string) => formatDate(date, language);
  const details: Detail[] = phases.flatMap((phase): Detail[] => {
    const name = nameOf(phase, model);
    if (phase.statements.length > 0) {
      return phase.statements.map(({ id, date, who, said, sources }) => ({
        key: id,
        heading: day(date),
        text: fill(words['detail-statement'] ?? '', { phase: name, who, said }),
        sources,
      }));
    }
    return [
      {
        key: `phase-${phase.order}`,
        heading: name,
        text: noneText(phase, model),
        sources: (record ? phase.noneFound?.sources : namingOf(model)?.sources) ?? [],
      },
    ];
  });
  if (!record) return details;
  const { plan, counts, lanes } = record;
  return [
    ...details,
    {
      key: plan.id,
      heading: words['row-plan'] ?? '',
      text: fill(words['detail-plan'] ?? '', { plan: formatNumber(plan.value, language) }),
      sources: plan.sources,
    },
    ...counts.map((count) => ({
      key: count.id,
      heading: day(count.date),
      text: fill(words['detail-count'] ?? '', {
        count: countText(count, model),
        plan: formatNumber(plan.value, language),
      }),
      sources: count.sources,
    })),
    ...lanes.flatMap(({ events }) =>
      events.map((event) => ({
        key: event.id,
        heading: dateOf(event, model),
        text: `${event.title}. ${event.detail}`,
        sources: event.sources,
      })),
    ),
  ];
}
