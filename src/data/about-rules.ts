/**
 * What must hold between the parts of an about.yaml, beyond the shape of each part. Works on data
 * whose shape may still be wrong, so that one run reports both; a part of the wrong shape is the
 * schema's business and passes here.
 */
import { SEMVER } from './formats.ts';
import type { Problem } from './problems.ts';
import type { Path, Yaml } from './yaml.ts';

type Loose = Readonly<Record<string, unknown>>;

function loose(value: unknown): Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Loose)
    : {};
}

function items(value: unknown): Loose[] {
  return Array.isArray(value) ? value.map(loose) : [];
}

const NUMERIC: readonly unknown[] = ['integer', 'number'];

/** Which keys belong to which types of column. */
const BELONGS: readonly { key: string; types: readonly unknown[]; needed: boolean }[] = [
  { key: 'unit', types: NUMERIC, needed: true },
  { key: 'values', types: ['enum'], needed: true },
  { key: 'minimum', types: NUMERIC, needed: false },
  { key: 'maximum', types: NUMERIC, needed: false },
  { key: 'low', types: NUMERIC, needed: false },
  { key: 'high', types: NUMERIC, needed: false },
  { key: 'precision', types: ['date'], needed: false },
  { key: 'of', types: ['row'], needed: true },
  { key: 'not_before', types: ['date'], needed: false },
  { key: 'point_unless', types: ['place'], needed: false },
];

function keysOfType(yaml: Yaml, column: Loose, path: Path): Problem[] {
  const { type } = column;
  if (typeof type !== 'string') return [];
  return BELONGS.flatMap(({ key, types, needed }) => {
    const given = column[key] !== undefined;
    if (types.includes(type)) {
      const message = `the key "${key}" is missing; a column of type ${type} needs it`;
      return needed && !given ? [yaml.at(path, message)] : [];
    }
    const message = `"${key}" does not belong to a column of type ${type}; only to ${types.join(', ')}`;
    return given ? [yaml.atKey(path, key, message)] : [];
  });
}

/** The types of columns that a companion may have, by the key that names it. */
const COMPANIONS: Readonly<Record<string, readonly unknown[]>> = {
  precision: ['enum', 'text'],
  not_before: ['date'],
  point_unless: ['boolean'],
};

/** Keys that name another column must name one that can serve. */
function companions(yaml: Yaml, columns: Loose[], column: Loose, path: Path): Problem[] {
  const found: Problem[] = [];
  const companion = (key: string): Loose | undefined => {
    const name = column[key];
    if (typeof name !== 'string') return undefined;
    const other = columns.find((c) => c.name === name);
    if (other === undefined) {
      const message = `there is no column "${name}"; expected the name of a column of this file`;
      found.push(yaml.at([...path, key], message));
    }
    return other;
  };
  for (const key of ['low', 'high']) {
    const other = companion(key);
    if (other === undefined) continue;
    const name = String(other.name);
    if (!NUMERIC.includes(other.type)) {
      found.push(yaml.at([...path, key], `the column "${name}" must be of type integer or number`));
    } else if (
      other.unit !== undefined &&
      column.unit !== undefined &&
      other.unit !== column.unit
    ) {
      const message = `the column "${name}" must have the unit of this one, ${String(column.unit)}`;
      found.push(yaml.at([...path, key], message));
    }
  }
  for (const [key, types] of Object.entries(COMPANIONS)) {
    const other = companion(key);
    if (other === undefined || types.includes(other.type)) continue;
    const message = `the column "${String(other.name)}" must be of type ${types.join(' or ')}`;
    found.push(yaml.at([...path, key], message));
  }
  return found;
}

function columnRules(yaml: Yaml, columns: Loose[]): Problem[] {
  return columns.flatMap((column, i) => {
    const path = ['columns', i];
    const found = [...keysOfType(yaml, column, path), ...companions(yaml, columns, column, path)];
    if (columns.findIndex((c) => c.name === column.name) < i && column.name !== undefined) {
      const message = `there is a column "${String(column.name)}" above; names must differ`;
      found.push(yaml.at([...path, 'name'], message));
    }
    const { minimum, maximum, values } = column;
    if (typeof minimum === 'number' && typeof maximum === 'number' && minimum > maximum) {
      found.push(yaml.at([...path, 'minimum'], `minimum ${minimum} is above maximum ${maximum}`));
    }
    if (Array.isArray(values) && new Set(values).size < values.length) {
      found.push(yaml.at([...path, 'values'], 'a value stands here twice; values must differ'));
    }
    return found;
  });
}

function keyRules(yaml: Yaml, about: Loose, columns: Loose[]): Problem[] {
  const { key } = about;
  if (typeof key !== 'string' || columns.length === 0) return [];
  const column = columns.find((c) => c.name === key);
  if (column === undefined) {
    return [yaml.at(['key'], `there is no column "${key}"; expected the column that names a row`)];
  }
  return column.type === 'id' || typeof column.type !== 'string'
    ? []
    : [yaml.at(['key'], `the column "${key}" must be of type id`)];
}

/** Types of which the values come one after the other. */
const ORDERED: readonly unknown[] = ['date', ...NUMERIC];

function orderRules(yaml: Yaml, about: Loose, columns: Loose[]): Problem[] {
  const { order } = about;
  if (typeof order !== 'string' || columns.length === 0) return [];
  const column = columns.find((c) => c.name === order);
  if (column === undefined) {
    const message = `there is no column "${order}"; expected the column that orders the rows`;
    return [yaml.at(['order'], message)];
  }
  return ORDERED.includes(column.type) || typeof column.type !== 'string'
    ? []
    : [yaml.at(['order'], `the column "${order}" must be of type ${ORDERED.join(', ')}`)];
}

function historyRules(yaml: Yaml, about: Loose): Problem[] {
  const found: Problem[] = [];
  const { as_of: asOf, review_by: reviewBy, version, changes } = about;
  if (typeof asOf === 'string' && typeof reviewBy === 'string' && reviewBy < asOf) {
    found.push(yaml.at(['review_by'], `review_by ${reviewBy} is before as_of ${asOf}`));
  }
  const versions = items(changes).map((change) => change.version);
  if (
    typeof version === 'string' &&
    SEMVER.test(version) &&
    versions.length > 0 &&
    !versions.includes(version)
  ) {
    found.push(yaml.at(['version'], `changes say nothing about version ${version}; add a line`));
  }
  versions.forEach((v, i) => {
    if (v !== undefined && versions.indexOf(v) < i) {
      const message = `version ${String(v)} stands in changes twice`;
      found.push(yaml.at(['changes', i, 'version'], message));
    }
  });
  return found;
}

/** All breaches of the rules in one about.yaml. */
export function aboutRules(yaml: Yaml): Problem[] {
  const about = loose(yaml.data);
  const columns = items(about.columns);
  return [
    ...columnRules(yaml, columns),
    ...keyRules(yaml, about, columns),
    ...orderRules(yaml, about, columns),
    ...historyRules(yaml, about),
  ];
}
