/**
 * What the engines of the last two and a half years do not all have, and what of it may be used anyway.
 * `ENGINES` in astro.config.mjs has the compiler translate syntax for Safari 17.4, Chrome 124 and
 * Firefox 125; it translates neither functions of the browser nor what only changes how a page looks.
 */
import { type Node, parse } from 'acorn';

/** The newest syntax that all of those engines read. */
export const SYNTAX = 2024;

export interface Young {
  name: string;
  /** Which of the engines learnt it after that, or never. */
  missing: string;
  /** Why a page may use it all the same. */
  harmless?: string;
}

/** Names of properties and functions, wherever they are read from. */
const YOUNG_NAMES: readonly Young[] = [
  ...['union', 'intersection', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf'].map((name) => ({
    name,
    missing: 'Firefox 127',
  })),
  { name: 'isDisjointFrom', missing: 'Firefox 127' },
  { name: 'requestIdleCallback', missing: 'Safari' },
  { name: 'scheduler', missing: 'Safari, Firefox' },
  { name: 'startViewTransition', missing: 'Safari, Firefox' },
  { name: 'navigation', missing: 'Safari, Firefox' },
  { name: 'onscrollend', missing: 'Safari' },
  { name: 'moveBefore', missing: 'Safari, Firefox' },
  { name: 'setHTML', missing: 'Safari' },
  { name: 'getHTML', missing: 'Chrome 125, Firefox 128' },
  { name: 'highlights', missing: 'Firefox 140' },
  { name: 'sumPrecise', missing: 'Safari, Chrome' },
  { name: 'Temporal', missing: 'Safari, Chrome' },
  { name: 'DurationFormat', missing: 'Chrome 129, Firefox 136' },
  { name: 'fromBase64', missing: 'Chrome, Firefox 133' },
  { name: 'Float16Array', missing: 'Chrome 135, Firefox 129' },
  { name: 'deviceMemory', missing: 'Safari, Firefox' },
  {
    name: 'connection',
    missing: 'Safari, Firefox',
    harmless:
      'asked for with a question mark: where a browser does not say, the line counts as good',
  },
];

/** Methods of iterators; arrays have them as well, so what they are called on decides. */
const ITERATOR_METHODS = new Set(
  'map filter flatMap some every find forEach reduce take drop toArray'.split(' '),
);
const MAKES_ITERATOR = new Set(['values', 'keys', 'entries', 'matchAll']);

interface AnyNode extends Node {
  [key: string]: unknown;
}

/** Reads a script as a module. @throws where it is newer than the engines or no JavaScript */
export function youngInScript(source: string): string[] {
  const found: string[] = [];
  const harmful = new Map(
    YOUNG_NAMES.filter(({ harmless }) => !harmless).map((young) => [young.name, young.missing]),
  );
  const visit = (node: AnyNode): void => {
    const name = calledProperty(node);
    const missing = name && harmful.get(name);
    if (missing) found.push(`${name} (${missing})`);
    if (name && ITERATOR_METHODS.has(name) && isIterator(node['object'] as AnyNode))
      found.push(`${name} of an iterator (Safari 18.4, Firefox 131)`);
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) {
        if (child && typeof (child as AnyNode).type === 'string') visit(child as AnyNode);
      }
    }
  };
  visit(parse(source, { ecmaVersion: SYNTAX, sourceType: 'module' }) as unknown as AnyNode);
  return found;
}

/** The name of `x.name`, where it is no key of an object that the site itself made. */
function calledProperty(node: AnyNode): string | undefined {
  if (node.type !== 'MemberExpression' || node['computed'] === true) return undefined;
  return (node['property'] as { name?: string }).name;
}

/** `map.values()` and the like; `Object.values(map)` is an array. */
function isIterator(node: AnyNode): boolean {
  if (node.type !== 'CallExpression') return false;
  const callee = node['callee'] as AnyNode;
  const name = calledProperty(callee);
  const owner = (callee['object'] as { name?: string } | undefined)?.name;
  return name !== undefined && MAKES_ITERATOR.has(name) && owner !== 'Object';
}

/** By what it looks like in a style sheet. */
const YOUNG_STYLES: readonly (Young & { pattern: RegExp })[] = [
  { name: 'light-dark()', pattern: /light-dark\(/, missing: 'Safari 17.5' },
  { name: 'round()', pattern: /\b(round|mod|rem)\(/, missing: 'Chrome 125' },
  { name: 'anchors', pattern: /anchor\(|anchor-name|position-area/, missing: 'Safari, Firefox' },
  { name: '@scope', pattern: /@scope/, missing: 'Firefox' },
  { name: '@property', pattern: /@property/, missing: 'Firefox 128' },
  { name: '@function', pattern: /@function/, missing: 'Safari, Firefox' },
  { name: 'style()', pattern: /@container[^{]*style\(/, missing: 'Firefox' },
  { name: 'relative colours', pattern: /(rgb|hsl|lab|lch|color)\(from /, missing: 'Firefox 128' },
  {
    name: '::details-content',
    pattern: /::details-content/,
    missing: 'Chrome 131, Safari 18.4',
    harmless: 'what is folded up stays so on paper, or is printed when its box was ticked before',
  },
  { name: ':open', pattern: /:open\b/, missing: 'Chrome 133, Safari' },
  { name: ':state()', pattern: /:state\(/, missing: 'Chrome 125, Firefox 126' },
  {
    name: 'scroll-driven motion',
    pattern: /animation-timeline/,
    missing: 'Firefox, Safari',
    harmless: 'only where it is supported; a script moves the bar in the others',
  },
  {
    name: 'field-sizing',
    pattern: /field-sizing/,
    missing: 'Firefox, Safari',
    harmless: 'a field for words keeps its height and scrolls',
  },
  { name: 'interpolate-size', pattern: /interpolate-size/, missing: 'Safari, Firefox' },
  { name: 'zoom', pattern: /[;{]zoom:/, missing: 'Firefox 126' },
  {
    name: 'content-visibility',
    pattern: /content-visibility/,
    missing: 'Safari 18',
    harmless: 'it goes with ::details-content, or only saves work',
  },
  { name: '@starting-style', pattern: /@starting-style/, missing: 'Safari 17.5, Firefox 129' },
  { name: 'scrollbar-gutter', pattern: /scrollbar-gutter/, missing: 'Safari 18.2' },
  {
    name: 'text-wrap: pretty',
    pattern: /text-wrap:\s*pretty/,
    missing: 'Safari, Firefox',
    harmless: 'lines break as they always did',
  },
  {
    name: 'text-wrap: balance',
    pattern: /text-wrap:\s*balance/,
    missing: 'Safari 17.5',
    harmless: 'headings break as they always did',
  },
  {
    name: 'hanging-punctuation',
    pattern: /hanging-punctuation/,
    missing: 'Chrome, Firefox',
    harmless: 'quotes stand within the column',
  },
];

/** What a style sheet uses that not all engines have and that is not harmless. */
export function youngInStyles(css: string): string[] {
  return YOUNG_STYLES.filter(({ harmless, pattern }) => !harmless && pattern.test(css)).map(
    ({ name, missing }) => `${name} (${missing})`,
  );
}
