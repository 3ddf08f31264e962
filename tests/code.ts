/** The scripts of the built site: which file needs which, and what they fetch for which picture. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type Node, parse } from 'acorn';
import { DIST } from './site.ts';

interface Script {
  /** Files that must be there before this one runs. */
  needs: string[];
  /** What it may load later: by pattern of the source, as `./strength/draw.ts`, else by its own name. */
  later: Map<string, string>;
}

const known = new Map<string, Script>();

/** @param name of a file in `_astro` */
export function scriptOf(name: string): Script {
  const script = known.get(name) ?? read(name);
  known.set(name, script);
  return script;
}

/** These files and all that they need. */
export function withNeeds(names: readonly string[]): Set<string> {
  const all = new Set<string>();
  const add = (name: string) => {
    if (all.has(name)) return;
    all.add(name);
    scriptOf(name).needs.forEach(add);
  };
  names.forEach(add);
  return all;
}

function read(name: string): Script {
  const text = readFileSync(join(DIST, '_astro', name), 'utf8');
  const script: Script = { needs: [], later: new Map() };
  const visit = (node: Node, pattern: string | null) => {
    const { type, source, key } = node as Node & { source?: Node; key?: Node };
    const file = source && posix.basename(textOf(source) ?? '');
    if (file && /^(Import|Export\w+)Declaration$/.test(type)) script.needs.push(file);
    if (file && type === 'ImportExpression') script.later.set(pattern ?? file, file);
    const named = type === 'Property' && key ? textOf(key) : null;
    for (const part of Object.values(node).flat()) {
      if (isNode(part)) visit(part, named ?? pattern);
    }
  };
  visit(parse(text, { ecmaVersion: 'latest', sourceType: 'module' }), null);
  return script;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

/** The text of a string, also of one between backticks. */
function textOf(node: Node): string | null {
  const { value, quasis } = node as { value?: unknown; quasis?: { value: { cooked: string } }[] };
  if (typeof value === 'string') return value;
  return quasis?.length === 1 ? (quasis[0]?.value.cooked ?? null) : null;
}
