/**
 * A drawing as an SVG that carries its own looks: what the site's style sheets give each element is
 * written into its attributes, in light colours, which every program reads. What differs in dark ones
 * can be had as the rules of a small style sheet, for browsers.
 */
import { type Properties, type Rule, THEMES, type Theme, resolveValue } from './sheet.ts';
import { type Bounds, trimPath } from './trim.ts';

/** What a mark or a label can get from a style sheet. */
export const PAINTED = new Set([
  'display',
  'fill',
  'fill-opacity',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'opacity',
  'paint-order',
  'stop-color',
  'stroke',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'stroke-width',
]);

/** Words for screen readers; a file has its own. */
const UNSEEN = new Set(['title', 'desc']);

/** The rules and the tokens of the site, ready to be asked. */
export interface Sheet {
  byClass: ReadonlyMap<string, readonly Rule[]>;
  withoutClass: readonly Rule[];
  order: ReadonlyMap<Rule, number>;
  tokens: Tokens;
  /** The attributes that selectors ask for, besides classes. */
  asked: readonly string[];
  /** What is known already of elements of a kind, see `kindOf`. */
  known: Map<string, Looks>;
}

type Declarations = ReadonlyMap<string, string>;

type Tokens = Readonly<Record<Theme, Properties>>;

/** What the sheet makes of all elements of a kind. */
interface Looks {
  declared: Declarations;
  /** Handed down to them, and by them. */
  above: Tokens;
  tokens: Tokens;
  /** By attribute, in light colours. */
  light: readonly (readonly [name: string, value: string])[];
  /** As declarations: what differs in dark colours. */
  dark: string;
}

export function makeSheet(rules: readonly Rule[]): Sheet {
  const declared = rules
    .filter(({ selector }) => selector === ':root')
    .flatMap(({ declarations }) => declarations);
  const used = rules.filter(({ declarations }) =>
    declarations.some(
      ([property]) => PAINTED.has(property) || /^(--|transform$|vector-effect$)/.test(property),
    ),
  );
  return {
    byClass: Map.groupBy(
      used.filter(({ className }) => className !== undefined),
      ({ className = '' }) => className,
    ),
    withoutClass: used.filter(({ className }) => className === undefined),
    order: new Map(rules.map((rule, index) => [rule, index])),
    asked: [...new Set(used.flatMap(({ selector }) => attributesIn(selector)))],
    known: new Map(),
    tokens: { light: worked(declared, {}, 'light'), dark: worked(declared, {}, 'dark') },
  };
}

const attributesIn = (selector: string) =>
  [...selector.matchAll(/\[([\w-]+)/g)].map(([, name = '']) => name);

/** The custom properties among some declarations, on top of those that were handed down. */
function worked(
  declarations: Iterable<readonly [name: string, value: string]>,
  before: Properties,
  theme: Theme,
): Properties {
  const properties: Record<string, string> = { ...before };
  for (const [name, value] of declarations) {
    if (name.startsWith('--')) properties[name] = resolveValue(value, properties, theme);
  }
  return properties;
}

/** The rules of dark looks: a class for each set of declarations that elements share. */
export interface DarkLooks {
  /** @param declarations such as `fill:#ffffff;stroke:#000000` */
  classFor(declarations: string): string;
  /** The rules of all classes that were asked for. */
  rules(): string;
}

export function darkLooks(): DarkLooks {
  const classes = new Map<string, string>();
  return {
    classFor(declarations) {
      const known = classes.get(declarations) ?? `d${classes.size}`;
      classes.set(declarations, known);
      return known;
    },
    rules: () => [...classes].map(([declarations, name]) => `.${name}{${declarations}}`).join(''),
  };
}

/** Where things stand on the drawing: enlarged, then moved, as the groups of maps are. */
interface Place {
  scale: number;
  x: number;
  y: number;
}

/** What is handed down from an element to those in it. */
interface Inherited {
  tokens: Tokens;
  place: Place;
  /** The kind of the element that hands it down. */
  kind: string;
}

/** Beyond the edges of a drawing, in pixels, what is cut cannot be told from what is not. */
const BEYOND = 12;

/**
 * @param element stands in the elements that selectors speak of
 * @param size of the drawing; what lies outside is left out
 * @param dark where to put what differs in dark colours; without it the drawing has light ones only
 */
export function paint(
  element: Element,
  sheet: Sheet,
  size: { width: number; height: number },
  dark?: DarkLooks,
): string {
  const seen: Bounds = {
    left: -BEYOND,
    top: -BEYOND,
    right: size.width + BEYOND,
    bottom: size.height + BEYOND,
  };
  return paintWithin(
    element,
    { sheet, seen, dark },
    { tokens: sheet.tokens, place: { scale: 1, x: 0, y: 0 }, kind: kindAbove(element, sheet) },
  );
}

interface Canvas {
  sheet: Sheet;
  seen: Bounds;
  dark: DarkLooks | undefined;
}

function paintWithin(element: Element, canvas: Canvas, inherited: Inherited): string {
  const tag = element.tagName;
  if (UNSEEN.has(tag)) return '';
  const kind = kindOf(element, inherited.kind, canvas.sheet);
  const { declared, tokens, light, dark } = looksOf(element, kind, canvas.sheet, inherited.tokens);
  const attributes = new Map(
    [...element.attributes]
      .filter(({ name }) => !/^(class$|role$|data-|aria-)/.test(name))
      .map(({ name, value }) => [name, value]),
  );
  const place = placeWithin(inherited.place, attributes.get('transform') ?? '');
  const path = attributes.get('d');
  if (path) attributes.set('d', trimPath(path, boundsAt(place, canvas.seen)));
  for (const [name, value] of light) attributes.set(name, value);
  if (canvas.dark && dark) attributes.set('class', canvas.dark.classFor(dark));
  setWeight(attributes);
  if (declared.get('vector-effect') === 'non-scaling-stroke') keepWidth(attributes, place.scale);
  const turn = /^rotate\((-?[\d.]+)deg\)$/.exec(declared.get('transform') ?? '')?.[1];
  if (turn !== undefined) attributes.set('transform', turned(element, turn));
  const inner = [...element.childNodes]
    .map((child) =>
      child.nodeType === element.nodeType
        ? paintWithin(child as Element, canvas, { tokens, place, kind })
        : escaped(child.textContent ?? ''),
    )
    .join('');
  const written = [...attributes].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  return `<${tag}${written}>${inner}</${tag}>`;
}

/** @param transform `translate(x,y)scale(k)`, or a part of it; a mark that is turned is not a group */
function placeWithin({ scale, x, y }: Place, transform: string): Place {
  const [, right = '0', down = '0'] = /translate\(([^,)\s]+)[,\s]*([^)]*)\)/.exec(transform) ?? [];
  const [, factor = '1'] = /scale\(([^)]+)\)/.exec(transform) ?? [];
  return {
    scale: scale * Number(factor),
    x: x + scale * Number(right),
    y: y + scale * Number(down),
  };
}

/** What can be seen, in the numbers of a group. */
function boundsAt({ scale, x, y }: Place, { left, top, right, bottom }: Bounds): Bounds {
  return {
    left: (left - x) / scale,
    top: (top - y) / scale,
    right: (right - x) / scale,
    bottom: (bottom - y) / scale,
  };
}

/** The program that draws knows weights in hundreds; of two faces it takes the nearest heavier one. */
function setWeight(attributes: Map<string, string>): void {
  const weight = Number(attributes.get('font-weight'));
  if (weight > 0) attributes.set('font-weight', String(Math.round(weight / 100) * 100));
}

/** A line that is as wide and as dashed on an enlarged map as on any other. */
function keepWidth(attributes: Map<string, string>, scale: number): void {
  const smaller = (length: string) => String(parseFloat(length) / scale);
  attributes.set('stroke-width', smaller(attributes.get('stroke-width') ?? '1'));
  const dashes = attributes.get('stroke-dasharray');
  if (dashes)
    attributes.set(
      'stroke-dasharray',
      dashes
        .split(/[\s,]+/)
        .map(smaller)
        .join(' '),
    );
}

/**
 * Everything that selectors may ask of an element and of those it stands in, as one text. A drawing has
 * many elements of few kinds, and to ask all selectors takes time.
 */
function kindOf(element: Element, above: string, { asked }: Sheet): string {
  const attributes = asked.map((name) => element.getAttribute(name) ?? '');
  const own = [element.tagName, element.getAttribute('class') ?? '', ...attributes];
  return `${above} > ${own.join(',')}`;
}

function kindAbove(element: Element, sheet: Sheet): string {
  const parent = element.parentElement;
  return parent ? kindOf(parent, kindAbove(parent, sheet), sheet) : '';
}

/** Worked out for the first element of a kind. */
function looksOf(element: Element, kind: string, sheet: Sheet, above: Tokens): Looks {
  const before = sheet.known.get(kind);
  if (before?.above === above) return before;
  const declared = declarationsOf(element, sheet);
  const isPlain = [...declared.keys()].every((name) => !name.startsWith('--'));
  const tokens: Tokens = isPlain
    ? above
    : {
        light: worked(declared, above.light, 'light'),
        dark: worked(declared, above.dark, 'dark'),
      };
  const painted = [...declared].filter(([name]) => PAINTED.has(name));
  const [light = [], dark = []] = THEMES.map((theme) =>
    painted.map(([name, value]) => [name, resolveValue(value, tokens[theme], theme)] as const),
  );
  const differing = dark.filter(([, value], index) => value !== light[index]?.[1]);
  const looks: Looks = {
    declared,
    above,
    tokens,
    light,
    dark: differing.map(([name, value]) => `${name}:${value}`).join(';'),
  };
  sheet.known.set(kind, looks);
  return looks;
}

/** What the sheet says of an element: for each property the most specific rule, the last of equals. */
function declarationsOf(element: Element, { byClass, withoutClass, order }: Sheet): Declarations {
  const classes = (element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean);
  const rules = [...withoutClass, ...classes.flatMap((name) => byClass.get(name) ?? [])]
    .filter(({ selector }) => element.matches(selector))
    .sort((a, b) => a.specificity - b.specificity || (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return new Map(rules.flatMap(({ declarations: all }) => all));
}

/** Turned about its own middle, as `transform-box: fill-box` with a centred origin has it. */
function turned(element: Element, angle: string): string {
  const number = (name: string) => Number(element.getAttribute(name) ?? 0);
  const x = number('x') + number('width') / 2;
  const y = number('y') + number('height') / 2;
  return `rotate(${angle} ${x} ${y})`;
}

/** Text as XML has it. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
