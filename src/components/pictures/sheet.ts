/**
 * The part of CSS that pictures are styled with, worked out at build time: a picture that stands in a
 * file of its own has no style sheets, and programs that draw know neither custom properties nor mixed
 * colours nor most selectors. Rules under a condition (`@media …`) speak of screens and paper; a file
 * is neither.
 */

export interface Rule {
  selector: string;
  /** A class that the element itself must have, where the selector asks for one. */
  className: string | undefined;
  specificity: number;
  declarations: readonly (readonly [property: string, value: string])[];
}

/** The rules of a style sheet in their order, one for each selector. */
export function readRules(css: string): Rule[] {
  const text = css.replaceAll(/\/\*.*?\*\//gs, '');
  const rules: Rule[] = [];
  let start = 0;
  let depth = 0;
  let open = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === ';' && depth === 0) start = at + 1;
    if (text[at] === '{') {
      depth += 1;
      if (depth === 1) open = at;
    }
    if (text[at] !== '}') continue;
    depth -= 1;
    if (depth > 0) continue;
    const prelude = text.slice(start, open).trim();
    const body = text.slice(open + 1, at);
    start = at + 1;
    if (prelude.startsWith('@')) continue;
    if (body.includes('{')) throw new Error(`${prelude}: nested rules are not read`);
    const declarations = readDeclarations(body);
    for (const selector of splitList(prelude)) {
      rules.push({
        selector,
        className: classOf(selector),
        specificity: specificityOf(selector),
        declarations,
      });
    }
  }
  return rules;
}

function readDeclarations(body: string): Rule['declarations'] {
  return body.split(';').flatMap((declaration) => {
    const [property = '', ...value] = declaration.split(':');
    if (value.length === 0) return [];
    return [[property.trim(), value.join(':').replace('!important', '').trim()] as const];
  });
}

/** Splits at the commas that stand in no brackets. */
export function splitList(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if ('(['.includes(character)) depth += 1;
    if (')]'.includes(character)) depth -= 1;
    if (character === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.replaceAll(/\s+/g, ' ').trim());
}

/** What the last compound of a selector asks of the element itself. */
function classOf(selector: string): string | undefined {
  const last =
    selector
      .replaceAll(/\([^()]*\)/g, '()')
      .split(/[\s>+~]+/)
      .at(-1) ?? '';
  return /\.([\w-]+)/.exec(last.replaceAll(/\[[^\]]*\]/g, ''))?.[1];
}

/** Ids, then classes, attributes and states, then tags, as one number. */
export function specificityOf(selector: string): number {
  let inner = 0;
  const plain = selector
    .replaceAll(/:where\((?:[^()]|\([^()]*\))*\)/g, '')
    .replaceAll(/:(?:is|not)\(((?:[^()]|\([^()]*\))*)\)/g, (_, list: string) => {
      inner += Math.max(...splitList(list).map(specificityOf));
      return '';
    });
  const count = (pattern: RegExp) => plain.match(pattern)?.length ?? 0;
  return (
    inner +
    10_000 * count(/#[\w-]+/g) +
    100 * (count(/\.[\w-]+/g) + count(/\[[^\]]*\]/g) + count(/(?<!:):[\w-]+/g)) +
    count(/(?:^|[\s>+~])[a-z]+/g) +
    count(/::[\w-]+/g)
  );
}

/** Values of custom properties, by name with its hyphens. */
export type Properties = Readonly<Record<string, string>>;

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** A value as it is in one theme: `light-dark(…)`, `var(…)` and `color-mix(…)` worked out. */
export function resolveValue(
  value: string,
  properties: Properties,
  theme: Theme = 'light',
): string {
  const chosen = value.replaceAll(
    /light-dark\(([^,()]+),\s*([^()]+)\)/g,
    theme === 'light' ? '$1' : '$2',
  );
  const filled = chosen.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => {
    const found = properties[name];
    if (found === undefined) throw new Error(`no custom property ${name}`);
    return found;
  });
  return filled.replaceAll(
    /color-mix\(in srgb, (\S+) (\d+)%, ([^()\s]+)\)/g,
    (_, one: string, share: string, other: string) => mix(one, Number(share) / 100, other),
  );
}

function mix(one: string, share: number, other: string): string {
  const [a, b] = [one, other].map(channels);
  if (!a) throw new Error(`not a six-digit colour: ${one}`);
  if (other === 'transparent') return `rgba(${a.join(', ')}, ${share})`;
  if (!b) throw new Error(`not a six-digit colour: ${other}`);
  const mixed = a.map((value, index) => Math.round(value * share + (b[index] ?? 0) * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function channels(colour: string): number[] | undefined {
  const [, hex] = /^#([0-9a-f]{6})$/i.exec(colour) ?? [];
  return hex === undefined ? undefined : [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
}
