/** Cells → the value of a figure. Each function returns undefined after it reported a problem. */
import { kilometresBetween } from './distance.ts';
import { dayNumber } from './formats.ts';
import { textIn } from './figure-cells.ts';
import type { FigureContext, FoundCell } from './figure-cells.ts';
import type { Figure } from './types.ts';

export type Computed = Pick<Figure, 'value' | 'low' | 'high' | 'unit'> & {
  /** Over and above what the rows say of themselves. */
  readonly approximate?: boolean;
};

type Maybe = Computed | undefined;

interface Numeric {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly ranged: boolean;
}

/** Takes out what binary fractions add: 0.1 + 0.2 has as many decimals as its parts. */
function tidy(value: number, parts: readonly number[]): number {
  const decimals = parts.map((part) => String(part).split('.')[1]?.length ?? 0);
  return Number(value.toFixed(Math.min(100, Math.max(0, ...decimals))));
}

function report(context: FigureContext, cell: FoundCell, message: string): undefined {
  context.problems.push(context.yaml.at(cell.paths.column, message));
}

function numeric(context: FigureContext, cell: FoundCell): Numeric | undefined {
  const { value, low, high, column } = cell;
  if (typeof value !== 'number') {
    const message = `"${column.name}" is of type ${column.type}; expected integer or number`;
    return report(context, cell, message);
  }
  const ranged = low !== undefined || high !== undefined;
  return { value, low: low ?? value, high: high ?? value, ranged };
}

function pair(context: FigureContext, a: FoundCell, b: FoundCell): [Numeric, Numeric] | undefined {
  const first = numeric(context, a);
  const second = numeric(context, b);
  if (first === undefined || second === undefined) return undefined;
  if (a.column.unit !== b.column.unit) {
    const message = `the unit is ${b.column.unit ?? ''}, expected ${a.column.unit ?? ''} as in the other cell`;
    return report(context, b, message);
  }
  return [first, second];
}

export function cellValue(cell: FoundCell): Computed {
  const { type, unit } = cell.column;
  return { value: cell.value, low: cell.low, high: cell.high, unit: unit ?? type };
}

/** Days since 1970 of a date cell that is known to the day (or said to be approximate). */
function dayOf(context: FigureContext, cell: FoundCell): number | undefined {
  const { column, row, value } = cell;
  if (column.type !== 'date') {
    return report(context, cell, `"${column.name}" is of type ${column.type}; expected date`);
  }
  const precision = column.precision === undefined ? 'day' : textIn(row, column.precision);
  if (precision !== 'day' && precision !== 'approx') {
    const message = `the date of "${cell.ref.row}" is exact to the ${precision ?? '?'}; expected a day`;
    return precision === undefined ? undefined : report(context, cell, message);
  }
  return dayNumber(String(value));
}

export function daysValue(context: FigureContext, from: FoundCell, to: FoundCell): Maybe {
  const [start, end] = [dayOf(context, from), dayOf(context, to)];
  if (start === undefined || end === undefined) return undefined;
  if (end < start) {
    return report(context, to, `${to.value} is before ${from.value}; expected a later day`);
  }
  const approximate = [from, to].some((c) => textIn(c.row, c.column.precision ?? '') === 'approx');
  return { value: end - start, unit: 'days', approximate };
}

export function shareValue(context: FigureContext, of: FoundCell, all: FoundCell): Maybe {
  const both = pair(context, of, all);
  if (both === undefined) return undefined;
  const [part, whole] = both;
  if (whole.value <= 0 || part.value < 0 || part.value > whole.value) {
    const message = `${part.value} in ${whole.value} is not a share from 0 to 1`;
    return report(context, all, message);
  }
  const value = part.value / whole.value;
  if ((!part.ranged && !whole.ranged) || whole.low <= 0) return { value, unit: 'share' };
  const high = Math.min(1, part.high / whole.low);
  return { value, low: part.low / whole.high, high, unit: 'share' };
}

export function sumValue(context: FigureContext, cells: readonly FoundCell[]): Maybe {
  const parts = cells.map((cell) => numeric(context, cell));
  const numbers = parts.filter((part) => part !== undefined);
  if (numbers.length < parts.length) return undefined;
  const add = (name: 'value' | 'low' | 'high'): number => {
    const values = numbers.map((part) => part[name]);
    return tidy(
      values.reduce((a, b) => a + b, 0),
      values,
    );
  };
  const unit = cells[0]?.column.unit ?? '';
  return numbers.some((part) => part.ranged)
    ? { value: add('value'), low: add('low'), high: add('high'), unit }
    : { value: add('value'), unit };
}

export function differenceValue(context: FigureContext, from: FoundCell, minus: FoundCell): Maybe {
  const both = pair(context, from, minus);
  if (both === undefined) return undefined;
  const [a, b] = both;
  const less = (x: number, y: number): number => tidy(x - y, [x, y]);
  const unit = from.column.unit ?? '';
  const value = less(a.value, b.value);
  if (!a.ranged && !b.ranged) return { value, unit };
  return { value, low: less(a.low, b.high), high: less(a.high, b.low), unit };
}

/** Longitude and latitude of the row that a cell stands in. */
function pointOf(context: FigureContext, cell: FoundCell): [number, number] | undefined {
  const [lon, lat] = ['lon', 'lat'].map((column) => cell.row.get(column)?.value);
  if (typeof lon === 'number' && typeof lat === 'number') return [lon, lat];
  const message = `the row "${cell.ref.row}" has no coordinates; expected "lon" and "lat"`;
  context.problems.push(context.yaml.at(cell.paths.row, message));
  return undefined;
}

export function distanceValue(context: FigureContext, from: FoundCell, to: FoundCell): Maybe {
  const [start, end] = [pointOf(context, from), pointOf(context, to)];
  if (start === undefined || end === undefined) return undefined;
  return { value: kilometresBetween(start, end), unit: 'kilometres', approximate: true };
}
