/** The views that are rows of bars: what stands in which row. */
import type { Part, Row, Section } from '../kit/text-rows.ts';
import type { Subject } from '../kit/kinds.ts';
import type { Fact } from './data.ts';
import type { OccupationModel } from './model.ts';
import { numberText, onLine, periodText, reachOf, say, wordings } from './phrases.ts';

/** Rows whose note binds whoever reads them; the others have theirs in the table. */
const NOTED = new Set([
  '1915-range',
  '1916-service',
  '1929-les-cayes-commissioner',
  '1929-les-cayes-press',
  '1929-les-cayes-new-yorker',
  '1929-les-cayes-later',
]);

/** A row from zero: solid to what was counted, hatched from the lower to the upper end. */
function countRow(model: OccupationModel, fact: Fact, subject?: Subject): Row {
  const { id, value, low, high, note } = fact;
  const solid = value ?? low;
  const parts: Part[] = [];
  if (solid !== null) parts.push({ key: id, kind: 'solid', from: 0, to: solid });
  if (value === null && low !== null && high !== null) {
    parts.push({ key: `${id}-range`, kind: 'range', from: low, to: high });
  }
  return {
    key: id,
    value: numberText(model, fact),
    texts: wordings(model, `row-${id}`, { period: periodText(model, fact, true) }),
    note: note !== null && NOTED.has(id) ? `${note}.` : undefined,
    parts,
    isOpen: value === null && high === null,
    subject,
  };
}

const pick = ({ drawn }: OccupationModel, ids: readonly string[]): Fact[] =>
  drawn.filter(({ id }) => ids.includes(id));

/** Every so many years on a line, from a first one. */
const years = (from: number, to: number, step: number) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step).map(
    (at) => ({ at, text: String(at) }),
  );

export function forcedLabour(model: OccupationModel): Section[] {
  const [corvee] = pick(model, ['1916-corvee']);
  const roads = model.drawn.filter(({ unit }) => unit === 'miles');
  const [km] = model.drawn.filter(({ unit }) => unit === 'km');
  if (!corvee || !km) throw new Error('occupation: no forced labour, no roads');
  const first = onLine(corvee.from);
  const start = Math.floor(onLine(model.span.from));
  return [
    {
      key: 'corvee',
      domain: [start, onLine(model.span.to)],
      ticks: years(start, onLine(model.span.to), 5),
      rows: [
        {
          key: corvee.id,
          value: '',
          texts: wordings(model, `row-${corvee.id}`, {
            end: periodText(model, { ...corvee, from: corvee.to, fromPrecision: 'day' }),
          }),
          parts: [
            // The start is known as one year or the next.
            { key: 'corvee-start', kind: 'range', from: first, to: first + 1 },
            { key: 'corvee', kind: 'solid', from: first + 1, to: onLine(corvee.to) },
          ],
        },
      ],
    },
    {
      key: 'miles',
      heads: wordings(model, 'head-miles'),
      domain: [0, Math.max(...roads.map(reachOf))],
      rows: roads.map((fact) => countRow(model, fact)),
    },
    {
      key: 'km',
      heads: wordings(model, 'head-km'),
      domain: [0, 1],
      rows: [{ ...countRow(model, km), parts: [], isOpen: false }],
    },
  ];
}

const US_FORCES = ['1915-us-all-causes'];
const WARS = ['1915-first-caco-war', '1918-second-caco-war', '1917-journalist'];
const PERALTE = '1919-peralte-followers';

/** Part of a count above: in the lighter shade, so that the eye does not add them. */
const lighter = (row: Row): Row => ({
  ...row,
  parts: row.parts.map((part) => (part.kind === 'solid' ? { ...part, kind: 'second' } : part)),
});

export function deaths(model: OccupationModel): Section[] {
  const counts = model.drawn.filter(({ id }) => id !== PERALTE);
  const whole = counts.filter(({ id }) => ![...US_FORCES, ...WARS].includes(id));
  const domain = [0, Math.max(...counts.map(reachOf))] as const;
  const [peralte] = pick(model, [PERALTE]);
  return [
    {
      key: 'whole',
      heads: wordings(model, 'head-whole'),
      domain,
      rows: whole.map((fact) => countRow(model, fact, 'people')),
    },
    {
      key: 'wars',
      heads: wordings(model, 'head-wars'),
      domain,
      rows: [
        ...pick(model, WARS).map((fact) => ({
          ...lighter(countRow(model, fact, 'people')),
          isMinor: fact.id !== '1918-second-caco-war',
        })),
        ...(peralte
          ? [
              {
                key: peralte.id,
                value: '',
                texts: wordings(model, `row-${peralte.id}`, {
                  date: periodText(model, peralte, true),
                }),
                parts: [],
                isMinor: true,
              },
            ]
          : []),
      ],
    },
    {
      key: 'us',
      heads: wordings(model, 'head-us'),
      domain,
      rows: pick(model, US_FORCES).map((fact) => countRow(model, fact)),
    },
  ];
}

/** Of revenue in a decade, to the debts under one bank: not a third year of the two above. */
const ONE_BANK = '1916-service';

export function budget(model: OccupationModel): Section[] {
  const row = (fact: Fact): Row => {
    const counted = countRow(model, fact);
    const shown = fact.id === ONE_BANK ? lighter(counted) : counted;
    const whole: Part = { key: `${fact.id}-whole`, kind: 'hollow', from: 0, to: 100 };
    return { ...shown, parts: [...shown.parts, whole] };
  };
  const [bank] = pick(model, [ONE_BANK]);
  return [
    {
      key: 'shares',
      heads: wordings(model, 'head-all-debts'),
      domain: [0, 100],
      rows: model.drawn.filter((fact) => fact !== bank).map(row),
    },
    {
      key: 'one-bank',
      heads: wordings(model, 'head-one-bank'),
      domain: [0, 100],
      rows: bank ? [row(bank)] : [],
    },
  ];
}

/** One square for each person killed; hatched where only some of those who counted have them. */
function unitRow(model: OccupationModel, fact: Fact): Row {
  const { id, value, low } = fact;
  const sure = value ?? low ?? 0;
  const parts = Array.from({ length: reachOf(fact) }, (_, index): Part => ({
    key: `${id}-unit-${index}`,
    kind: index < sure ? 'solid' : 'range',
    from: index + 0.08,
    to: index + 0.92,
  }));
  return { ...countRow(model, fact, 'people'), parts };
}

export function withdrawal(model: OccupationModel): Section[] {
  const counts = model.drawn.filter(({ unit }) => unit === 'people');
  const spells = model.drawn.filter(({ unit }) => unit === null);
  const first = Math.floor(onLine(model.span.from));
  const last = Math.max(...spells.map(({ to }) => onLine(to)));
  return [
    {
      key: 'killed',
      heads: wordings(model, 'head-les-cayes', {
        date: periodText(model, counts[0] ?? (spells[0] as Fact)),
      }),
      domain: [0, Math.max(...counts.map(reachOf))],
      rows: counts.map((fact) => unitRow(model, fact)),
    },
    {
      key: 'control',
      domain: [first, last],
      ticks: [...new Set([...spells.map(({ from }) => from), ...spells.map(({ to }) => to)])]
        .map((date) => Number(date.slice(0, 4)))
        .filter((year, index, all) => all.indexOf(year) === index)
        .map((year) => ({ at: year, text: String(year) })),
      rows: spells.map((fact): Row => ({
        key: fact.id,
        value: fact.to.slice(0, 4),
        texts: wordings(model, `row-${fact.id}`, {
          end: periodText(model, { ...fact, from: fact.to, fromPrecision: fact.toPrecision }),
        }),
        note: say(model, `note-${fact.id}`),
        parts: [
          {
            key: fact.id,
            kind: fact.id === '1915-us-occupation' ? 'solid' : 'second',
            from: onLine(fact.from),
            to: onLine(fact.to),
          },
        ],
      })),
    },
  ];
}
