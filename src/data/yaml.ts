/** YAML text → plain data, with a way back from a path in the data to a place in the file. */
import { join } from 'node:path';
import { isMap, isNode, isScalar, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import type * as z from 'zod';
import { problem } from './problems.ts';
import type { Problem } from './problems.ts';
import { stampOf } from './stamp.ts';
import { controlCharacters, controlMessage, readText } from './text.ts';
import type { TextFile } from './text.ts';

export type Path = readonly (string | number)[];

export interface Yaml {
  readonly file: string;
  readonly data: unknown;
  /** A problem at the value that `path` leads to, or at the nearest thing around it that exists. */
  readonly at: (path: Path, message: string) => Problem;
  /** A problem at the key `key` of the map that `path` leads to. */
  readonly atKey: (path: Path, key: string, message: string) => Problem;
}

function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function offsetOfKey(document: Document, path: Path, key: string): number {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  const pair = isMap(node)
    ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
    : undefined;
  return isScalar(pair?.key) && pair.key.range ? pair.key.range[0] : offsetOf(document, path);
}

/** What the parser has against the text: every repeated key, but else only the first complaint. */
function complaints(document: Document): { offset: number; message: string }[] {
  const found: { offset: number; message: string }[] = [];
  for (const error of [...document.errors, ...document.warnings]) {
    if (error.code === 'DUPLICATE_KEY') {
      found.push({ offset: error.pos[0], message: 'this key stands here a second time; keep one' });
    } else if (!found.some((f) => f.message.startsWith('YAML'))) {
      found.push({ offset: error.pos[0], message: `YAML cannot be read: ${error.message}` });
    }
  }
  visit(document, {
    Alias: (_key, node) => {
      const offset = node.range?.[0] ?? 0;
      found.push({ offset, message: 'a YAML alias (*name); write the value out' });
    },
  });
  return found;
}

/** What was read without a problem, and from which file. */
const known = new Map<string, { stamp: string; yaml: Yaml }>();

/** Reads a YAML file. `yaml` is absent when the text cannot be read as YAML. */
export function readYaml(root: string, file: string): { problems: Problem[]; yaml?: Yaml } {
  const path = join(root, file);
  const stamp = stampOf(path);
  const before = known.get(path);
  if (before && before.stamp === stamp) return { problems: [], yaml: before.yaml };
  const { problems, content } = readText(root, file);
  if (content === undefined) return { problems };
  const read = parseYaml(content, problems);
  if (stamp !== undefined && read.yaml && read.problems.length === 0) {
    known.set(path, { stamp, yaml: read.yaml });
  }
  return read;
}

function parseYaml(content: TextFile, before: Problem[]): { problems: Problem[]; yaml?: Yaml } {
  const { file, text, locate } = content;
  const report = (offset: number, message: string): Problem => {
    const { line, column } = locate(offset);
    return problem(file, line, column, message);
  };
  const control = controlCharacters(text).map((o) => report(o, controlMessage(text, o)));
  if (control.length > 0) return { problems: [...before, ...control] };
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: true });
  const wrong = complaints(document).map((c) => report(c.offset, c.message));
  if (wrong.length > 0) return { problems: [...before, ...wrong] };
  const yaml: Yaml = {
    file,
    data: document.toJS() as unknown,
    at: (path, message) => report(offsetOf(document, path), message),
    atKey: (path, key, message) => report(offsetOfKey(document, path, key), message),
  };
  return { problems: before, yaml };
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  object: 'keys with values',
  record: 'keys with values',
  array: 'a list',
  null: 'nothing',
};

function kindOf(value: unknown): string {
  if (value === null) return 'nothing';
  const name = Array.isArray(value) ? 'array' : typeof value;
  return KINDS[name] ?? name;
}

function explain(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type': {
      const hint =
        issue.expected === 'string' && ['number', 'boolean'].includes(typeof issue.input)
          ? '; put it in quotes'
          : '';
      const expected = KINDS[issue.expected] ?? issue.expected;
      return `this is ${kindOf(issue.input)}, expected ${expected}${hint}`;
    }
    case 'invalid_value': {
      const given = typeof issue.input === 'string' ? `"${issue.input}"` : kindOf(issue.input);
      return `${given} is not known here; expected ${issue.values.map(String).join(', ')}`;
    }
    default:
      return issue.message;
  }
}

/** Turns what zod found into problems at the right places. Parse with `reportInput: true`. */
export function schemaProblems(yaml: Yaml, issues: readonly z.core.$ZodIssue[], root: Path = []) {
  return issues.flatMap((issue): Problem[] => {
    const path = [...root, ...(issue.path as Path)];
    if (issue.code === 'unrecognized_keys') {
      const message = (key: string): string =>
        `unknown key "${key}"; check its spelling, or take it out`;
      return issue.keys.map((key) => yaml.atKey(path, key, message(key)));
    }
    const key = path.at(-1);
    if (issue.input === undefined && typeof key === 'string') {
      return [yaml.at(path, `the key "${key}" is missing`)];
    }
    return [yaml.at(path, explain(issue))];
  });
}
