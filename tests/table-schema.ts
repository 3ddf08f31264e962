/**
 * Checks the published tables against the published descriptor, knowing only the two standards (CSV,
 * Table Schema) and nothing of the compiler that made them.
 */
import { parse } from 'csv-parse/sync';

interface Constraints {
  required?: boolean;
  unique?: boolean;
  minimum?: number;
  maximum?: number;
  enum?: string[];
  pattern?: string;
}

interface Field {
  name: string;
  type: string;
  format?: string;
  trueValues?: string[];
  falseValues?: string[];
  description?: string;
  constraints?: Constraints;
}

interface ForeignKey {
  fields: string;
  reference: { resource: string; fields: string };
}

export interface Resource {
  name: string;
  path: string;
  title: string;
  schema: {
    fields: Field[];
    missingValues: string[];
    primaryKey: string;
    foreignKeys?: ForeignKey[];
  };
}

export interface DataPackage {
  name: string;
  version: string;
  licenses: { name: string; path: string }[];
  resources: Resource[];
}

export type Table = { head: string[]; rows: Record<string, string>[] };

/** @throws when lines are of unequal length or quotes are unbalanced */
export function readTable(csv: string): Table {
  const [head = [], ...lines] = parse(csv, { relax_column_count: false }) as string[][];
  const rows = lines.map((cells) =>
    Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ''])),
  );
  return { head, rows };
}

const isDay = (text: string) =>
  /^\d{4}-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);

/** What is wrong with one filled cell, if anything. */
function cellProblem(field: Field, value: string): string | undefined {
  const { minimum, maximum, enum: values, pattern } = field.constraints ?? {};
  switch (field.type) {
    case 'integer':
      if (!/^-?(0|[1-9]\d*)$/.test(value)) return 'is no integer';
      break;
    case 'number':
      if (!/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(value)) return 'is no number';
      break;
    case 'date':
      if (!isDay(value)) return 'is no date';
      break;
    case 'boolean':
      if (![...(field.trueValues ?? []), ...(field.falseValues ?? [])].includes(value)) {
        return 'is neither true nor false';
      }
      break;
    case 'string':
      if (field.format === 'uri' && !URL.canParse(value)) return 'is no address';
      break;
    default:
      return `has the unknown type ${field.type}`;
  }
  if (minimum !== undefined && Number(value) < minimum) return `is under ${minimum}`;
  if (maximum !== undefined && Number(value) > maximum) return `is over ${maximum}`;
  if (values && !values.includes(value)) return 'is not among the values allowed';
  if (pattern && !new RegExp(`^(?:${pattern})$`, 'u').test(value)) return `is not ${pattern}`;
  return undefined;
}

/** All problems of all tables; `tables` by the name of the resource. */
export function packageProblems(
  { resources }: DataPackage,
  tables: ReadonlyMap<string, Table>,
): string[] {
  return resources.flatMap(({ name, schema }) => {
    const table = tables.get(name);
    if (!table) return [`${name}: no table`];
    const problems: string[] = [];
    const report = (row: number, what: string) => problems.push(`${name}, row ${row + 1}: ${what}`);
    const isMissing = (value: string) => schema.missingValues.includes(value);

    const expected = schema.fields.map((field) => field.name);
    if (table.head.join() !== expected.join())
      problems.push(`${name}: other columns than described`);
    for (const field of schema.fields) {
      const seen = new Set<string>();
      const isKey = field.name === schema.primaryKey;
      table.rows.forEach((row, index) => {
        const value = row[field.name] ?? '';
        if (isMissing(value)) {
          if (field.constraints?.required || isKey) report(index, `${field.name} is empty`);
          return;
        }
        const problem = cellProblem(field, value);
        if (problem) report(index, `${field.name} "${value}" ${problem}`);
        if ((field.constraints?.unique || isKey) && seen.has(value)) {
          report(index, `${field.name} "${value}" stands there twice`);
        }
        seen.add(value);
      });
    }
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const target = tables.get(reference.resource || name);
      const known = new Set(target?.rows.map((row) => row[reference.fields]));
      table.rows.forEach((row, index) => {
        const value = row[fields] ?? '';
        if (!isMissing(value) && !known.has(value)) {
          report(index, `${fields} "${value}" is not in ${reference.resource || name}`);
        }
      });
    }
    return problems;
  });
}
