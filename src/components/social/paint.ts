/**
 * A drawing as an SVG that carries its own looks: what the site's style sheets give each element is
 * written into its attributes, in light colours.
 */
import { type Properties, type Rule, resolveValue } from './sheet.ts';
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

/** Words for screen readers; a card has its own. */
const UNSEEN = new Set(['title', 'desc']);

/** The rules and the tokens of the site, ready to be asked. */
export interface Sheet {
  byClass: ReadonlyMap<string, readonly Rule[]>;
  withoutClass: readonly Rule[];
  order: ReadonlyMap<Rule, number>;
  tokens: Properties;
}

export function makeSheet(rules: readonly Rule[]): Sheet {
  const tokens: Record<string, string> = {};
  for (const { selector, declarations } of rules) {
    if (selector !== ':root') continue;
    for (const [name, value] of declarations) {
      if (name.startsWith('--')) tokens[name] = resolveValue(value, tokens);
    }
  }
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
    tokens,
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
  properties: Properties;
  place: Place;
}

/** Beyond the edges of a drawing, in pixels, what is cut cannot be told from what is not. */
const BEYOND = 12;

/**
 * @param element stands in the elements that selectors speak of
 * @param size of the drawing; what lies outside is left out
 */
export function paint(
  element: Element,
  sheet: Sheet,
  size: { width: number; height: number },
): string {
  const seen: Bounds = {
    left: -BEYOND,
    top: -BEYOND,
    right: size.width + BEYOND,
    bottom: size.height + BEYOND,
  };
  return paintWithin(
    element,
    { sheet, seen },
    {
      properties: sheet.tokens,
      place: { scale: 1, x: 0, y: 0 },
    },
  );
}

interface Canvas {
  sheet: Sheet;
  seen: Bounds;
}

function paintWithin(element: Element, canvas: Canvas, inherited: Inherited): string {
  const tag = element.tagName;
  if (UNSEEN.has(tag)) return '';
  const declared = declarationsOf(element, canvas.sheet);
  const properties = { ...inherited.properties };
  for (const [name, value] of declared) {
    if (name.startsWith('--')) properties[name] = resolveValue(value, properties);
  }
  const attributes = new Map(
    [...element.attributes]
      .filter(({ name }) => !/^(class$|role$|data-|aria-)/.test(name))
      .map(({ name, value }) => [name, value]),
  );
  const place = placeWithin(inherited.place, attributes.get('transform') ?? '');
  const path = attributes.get('d');
  if (path) attributes.set('d', trimPath(path, boundsAt(place, canvas.seen)));
  for (const [name, value] of declared) {
    if (PAINTED.has(name)) attributes.set(name, resolveValue(value, properties));
  }
  setWeight(attributes);
  if (declared.get('vector-effect') === 'non-scaling-stroke') keepWidth(attributes, place.scale);
  const turn = /^rotate\((-?[\d.]+)deg\)$/.exec(declared.get('transform') ?? '')?.[1];
  if (turn !== undefined) attributes.set('transform', turned(element, turn));
  const inner = [...element.childNodes]
    .map((child) =>
      child.nodeType === element.nodeType
        ? paintWithin(child as Element, canvas, { properties, place })
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

/** What the sheet says of an element: for each property the most specific rule, the last of equals. */
function declarationsOf(element: Element, { byClass, withoutClass, order }: Sheet) {
  const classes = (element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean);
  const rules = [...withoutClass, ...classes.flatMap((name) => byClass.get(name) ?? [])]
    .filter(({ selector }) => element.matches(selector))
    .sort((a, b) => a.specificity - b.specificity || (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return new Map(rules.flatMap(({ declarations }) => declarations));
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
