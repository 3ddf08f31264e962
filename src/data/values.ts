/** One cell's text → its typed value, or what is wrong with it. */
import { DATASETS_FOLDER, dayFault, ID, INTEGER, isWebAddress, NUMBER } from './formats.ts';
import type { Column, Value } from './types.ts';

/** The ids that cells may name; undefined when the file with them is broken: then nothing is said. */
export interface Known {
  readonly sources: ReadonlySet<string> | undefined;
  readonly places: ReadonlySet<string> | undefined;
  /** The keys of the rows of each dataset that is there. */
  readonly rows: ReadonlyMap<string, ReadonlySet<string> | undefined>;
  /** Steps and datasets as cells write them: `mission#vote`, `data/strength`. */
  readonly addresses: ReadonlySet<string>;
}

export type Read = { readonly value: Value } | { readonly fault: string };

const ok = (value: Value): Read => ({ value });
const fault = (message: string): Read => ({ fault: message });

const NOT_ID = 'expected small letters, digits and single hyphens, such as first-landing';

function readNumber(text: string, column: Column): Read {
  const whole = column.type === 'integer';
  const value = Number(text);
  const wanted = whole
    ? 'a whole number in plain digits, such as 1617'
    : 'a number in plain digits, such as 1617 or 10.5';
  if (!(whole ? INTEGER : NUMBER).test(text) || Object.is(value, -0)) {
    return fault(`"${text}" is not ${whole ? 'an integer' : 'a number'}; expected ${wanted}`);
  }
  if (whole && !Number.isSafeInteger(value))
    return fault(`${text} is too large to be kept exactly`);
  const unit = column.unit ?? '';
  if (column.minimum !== undefined && value < column.minimum) {
    return fault(`${text} is below the minimum of this column, ${column.minimum} ${unit}`);
  }
  if (column.maximum !== undefined && value > column.maximum) {
    return fault(`${text} is above the maximum of this column, ${column.maximum} ${unit}`);
  }
  return ok(value);
}

function readList(text: string): string[] | string {
  const values = text.split(';');
  if (values.some((v) => v === '' || v.trim() !== v)) {
    return `"${text}" has an empty value or spaces in it; expected values joined by ";" alone`;
  }
  const repeated = values.find((v, i) => values.indexOf(v) < i);
  return repeated === undefined ? values : `"${repeated}" stands in this list twice`;
}

/** A list of names that must be known; with `allowed` undefined any will do. */
function readNames(
  text: string,
  allowed: ReadonlySet<string> | undefined,
  { what, expected }: { what: string; expected: string },
): Read {
  const values = readList(text);
  if (typeof values === 'string') return fault(values);
  const strange = values.filter((v) => allowed !== undefined && !allowed.has(v));
  if (strange.length === 0) return ok(values);
  const names = strange.map((v) => `"${v}"`).join(', ');
  return fault(`unknown ${what} ${names}; expected ${expected} joined by ";"`);
}

/** Reads the text of a cell that is not empty. */
export function readValue(text: string, column: Column, known: Known): Read {
  switch (column.type) {
    case 'text':
      return ok(text);
    case 'id':
      return ID.test(text) ? ok(text) : fault(`"${text}" is not an id; ${NOT_ID}`);
    case 'integer':
    case 'number':
      return readNumber(text, column);
    case 'date': {
      const wrong = dayFault(text);
      return wrong === undefined ? ok(text) : fault(wrong);
    }
    case 'enum':
      return column.values?.includes(text)
        ? ok(text)
        : fault(`"${text}" is not known here; expected ${column.values?.join(', ') ?? ''}`);
    case 'boolean':
      return text === 'yes' || text === 'no'
        ? ok(text === 'yes')
        : fault(`"${text}" is not known here; expected yes or no`);
    case 'source':
      return readNames(text, known.sources, {
        what: 'source',
        expected: 'ids from content/sources.csv',
      });
    case 'row': {
      const table = `${DATASETS_FOLDER}/${column.of ?? ''}/table.csv`;
      return readNames(text, known.rows.get(column.of ?? ''), {
        what: 'row',
        expected: `ids from ${table}`,
      });
    }
    case 'address':
      return readNames(text, known.addresses, {
        what: 'step or dataset',
        expected: 'addresses such as mission#vote or data/strength',
      });
    case 'place':
      return known.places === undefined || known.places.has(text)
        ? ok(text)
        : fault(`unknown place "${text}"; expected an id from content/datasets/places/table.csv`);
    case 'list': {
      const values = readList(text);
      return typeof values === 'string' ? fault(values) : ok(values);
    }
    case 'url':
      return isWebAddress(text)
        ? ok(text)
        : fault(`"${text}" is not a web address; expected http:// or https:// and the rest`);
  }
}

const LISTS: readonly Column['type'][] = ['source', 'row', 'address', 'list'];

/** The value of an empty cell. */
export function emptyValue(column: Column): Value {
  return LISTS.includes(column.type) ? [] : null;
}
