/** content/figures.yaml + the checked datasets → the figures that prose may show. */
import type * as z from 'zod';
import { findCell, refPaths, textIn } from './figure-cells.ts';
import type { FigureContext, FoundCell, RefPaths } from './figure-cells.ts';
import { figureSchemas, kindOfEntry } from './figure-schema.ts';
import {
  cellValue,
  daysValue,
  differenceValue,
  distanceValue,
  shareValue,
  sumValue,
} from './figure-values.ts';
import type { Computed } from './figure-values.ts';
import { ID } from './formats.ts';
import { compareText } from './problems.ts';
import type { Problem } from './problems.ts';
import type { CellRef, Figure, FigureKind, Precision } from './types.ts';
import { readYaml, schemaProblems } from './yaml.ts';
import type { Path } from './yaml.ts';

export const FIGURES_FILE = 'content/figures.yaml';

/** Which cells an entry names, and how they become a value. */
interface Plan {
  readonly label: string;
  readonly unconfirmed: boolean;
  readonly cells: readonly { readonly ref: CellRef; readonly paths: RefPaths }[];
  readonly compute: (cells: readonly FoundCell[]) => Computed | undefined;
}

function two(
  compute: (context: FigureContext, a: FoundCell, b: FoundCell) => Computed | undefined,
  context: FigureContext,
): Plan['compute'] {
  return ([a, b]) => (a && b ? compute(context, a, b) : undefined);
}

function plan(context: FigureContext, id: string, entry: unknown): Plan | undefined {
  const read = <S extends z.ZodType>(schema: S): z.output<S> | undefined => {
    const parsed = schema.safeParse(entry, { reportInput: true });
    if (parsed.success) return parsed.data;
    context.problems.push(...schemaProblems(context.yaml, parsed.error.issues, [id]));
    return undefined;
  };
  const cell = (ref: CellRef, ...path: Path) => ({ ref, paths: refPaths([id, ...path]) });
  switch (kindOfEntry(entry)) {
    case 'cell': {
      const data = read(figureSchemas.cell);
      if (data === undefined) return undefined;
      const { label, unconfirmed, ...ref } = data;
      const compute: Plan['compute'] = ([only]) => only && cellValue(only);
      return { label, unconfirmed, cells: [cell(ref)], compute };
    }
    case 'days': {
      const data = read(figureSchemas.days);
      if (data === undefined) return undefined;
      const { from, to } = data.days;
      const cells = [cell(from, 'days', 'from'), cell(to, 'days', 'to')];
      return { ...data, cells, compute: two(daysValue, context) };
    }
    case 'share': {
      const data = read(figureSchemas.share);
      if (data === undefined) return undefined;
      const cells = [cell(data.share.of, 'share', 'of'), cell(data.share.in, 'share', 'in')];
      return { ...data, cells, compute: two(shareValue, context) };
    }
    case 'difference': {
      const data = read(figureSchemas.difference);
      if (data === undefined) return undefined;
      const { from, minus } = data.difference;
      const cells = [cell(from, 'difference', 'from'), cell(minus, 'difference', 'minus')];
      return { ...data, cells, compute: two(differenceValue, context) };
    }
    case 'distance': {
      const data = read(figureSchemas.distance);
      if (data === undefined) return undefined;
      const { from, to } = data.distance;
      // The card and the page of the dataset name the places.
      const named = (ref: typeof from): CellRef => ({ ...ref, column: 'name' });
      const cells = [cell(named(from), 'distance', 'from'), cell(named(to), 'distance', 'to')];
      return { ...data, cells, compute: two(distanceValue, context) };
    }
    case 'sum': {
      const data = read(figureSchemas.sum);
      if (data === undefined) return undefined;
      const { dataset, column, rows } = data.sum;
      const cells = rows.map((row, i) => ({
        ref: { dataset, row, column },
        paths: { ...refPaths([id, 'sum']), row: [id, 'sum', 'rows', i] },
      }));
      const twice = rows.findIndex((row, i) => rows.indexOf(row) < i);
      if (twice !== -1) {
        const message = `the row "${rows[twice] ?? ''}" is added twice; take one out`;
        context.problems.push(context.yaml.at([id, 'sum', 'rows', twice], message));
      }
      return { ...data, cells, compute: (found) => sumValue(context, found) };
    }
  }
}

const CONFIDENCE = ['low', 'medium', 'high'];

/** The weakest of the confidences that the rows state. */
function weakest(cells: readonly FoundCell[]): string | undefined {
  const stated = cells.map((cell) => textIn(cell.row, 'confidence')).filter((c) => c !== undefined);
  return CONFIDENCE.find((c) => stated.includes(c)) ?? stated[0];
}

/** The day of the rows, where they all have the same one, and how exact it is. */
function dateOf(cells: readonly FoundCell[]): { date?: string; precision?: Precision } {
  const dates = cells.map((cell) => textIn(cell.row, 'date'));
  const [first] = cells;
  const [date] = dates;
  if (first === undefined || date === undefined || dates.some((d) => d !== date)) return {};
  const column = first.about.columns.find((c) => c.name === 'date' && c.type === 'date');
  if (column === undefined) return {};
  const precision = column.precision && textIn(first.row, column.precision);
  return { date, precision: precision ? (precision as Precision) : undefined };
}

function figure(id: string, kind: FigureKind, made: Plan, found: FoundCell[], computed: Computed) {
  const [first] = found;
  const refs = found.map(({ ref }) => ({ dataset: ref.dataset, row: ref.row, column: ref.column }));
  const result: Figure = {
    id,
    label: made.label,
    kind,
    value: computed.value,
    low: computed.low,
    high: computed.high,
    unit: computed.unit,
    approximate:
      computed.approximate === true ||
      found.some((cell) => textIn(cell.row, 'qualifier') === 'approx'),
    ...dateOf(found),
    asOf: found.map((cell) => cell.about.as_of).toSorted(compareText)[0] ?? '',
    sources: [...new Set(found.flatMap((cell) => cell.sources))],
    refs,
    confidence: weakest(found),
    note: kind === 'cell' && first ? textIn(first.row, 'note') : undefined,
    unconfirmed: made.unconfirmed,
  };
  return result;
}

/** Checks one entry and works it out; undefined when there is a problem with it. */
function compileFigure(context: FigureContext, id: string, entry: unknown): Figure | undefined {
  if (!ID.test(id)) {
    const message = `"${id}" is not an id; expected small letters, digits and single hyphens`;
    context.problems.push(context.yaml.atKey([], id, message));
  }
  const made = plan(context, id, entry);
  if (made === undefined) return undefined;
  const found = made.cells
    .map(({ ref, paths }) => findCell(context, ref, paths, made.unconfirmed))
    .filter((cell) => cell !== undefined);
  if (found.length < made.cells.length) return undefined;
  const computed = made.compute(found);
  return computed && figure(id, kindOfEntry(entry), made, found, computed);
}

/** Reads all figures; those without problems are in `figures`, in the order of their ids. */
export function readFigures(
  root: string,
  known: Pick<FigureContext, 'datasets' | 'sources'>,
): { problems: Problem[]; figures: Figure[] } {
  const { problems, yaml } = readYaml(root, FIGURES_FILE);
  if (yaml === undefined) return { problems, figures: [] };
  const { data } = yaml;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    problems.push(yaml.at([], 'expected figure ids, each with how it is found'));
    return { problems, figures: [] };
  }
  const context: FigureContext = { ...known, yaml, problems };
  const figures = Object.entries(data)
    .map(([id, entry]) => compileFigure(context, id, entry))
    .filter((made) => made !== undefined)
    .toSorted((a, b) => compareText(a.id, b.id));
  return { problems, figures };
}
