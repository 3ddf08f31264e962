/**
 * Nodes of a drawing. Their document is that of the `<svg>` they are made for, so that a build draws
 * without a browser. This is what pictures would use of d3's selections, in a tenth of the code.
 */
import { stop } from './tween.ts';
import { write } from './writes.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** A layer of a drawing: a `<g>` that holds marks of one kind, or other layers. */
export type Group = SVGGElement;

/** By name; what is null or undefined is taken away. */
export type Attributes = Record<string, string | number | null | undefined>;

/** Sets attributes. What is there already is not written again: the browser would style it anew. */
export function setAll(node: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) node.removeAttribute(name);
    else if (node.getAttribute(name) !== String(value)) node.setAttribute(name, String(value));
  }
}

/** A new element at the end of another. */
export function append<E extends SVGElement>(
  parent: Element,
  tag: string,
  attributes: Attributes,
): E {
  const node = parent.ownerDocument.createElementNS(SVG, tag) as E;
  setAll(node, attributes);
  parent.append(node);
  return node;
}

/** The group of this name, made on first use: a second drawing finds the first one's nodes. */
export function layer(parent: Element, name: string): Group {
  const known = [...parent.children].find((child) => child.getAttribute('data-layer') === name);
  return (known as Group | undefined) ?? append(parent, 'g', { 'data-layer': name });
}

/** A datum and its node; `isNew` where the node was not there before. */
export interface Joined<D> {
  node: SVGElement;
  datum: D;
  isNew: boolean;
}

/**
 * One node for each datum, in the order of the data: those of the same `data-key` stay, also where a
 * drawing at build time left them in the HTML; the rest go. Whatever let a node come up is cut short.
 * @param group holds nothing else
 */
export function join<D extends { key: string }>(
  group: Group,
  tag: string,
  data: readonly D[],
): Joined<D>[] {
  const known = new Map<string | null, Element>();
  const wanted = new Set(data.map(({ key }) => key));
  for (const node of [...group.children]) {
    const key = node.getAttribute('data-key') ?? '';
    if (wanted.has(key) && !known.has(key)) known.set(key, node);
    else node.remove();
  }
  let next = group.firstElementChild;
  return data.map((datum) => {
    const { key } = datum;
    const before = known.get(key);
    known.delete(key);
    const node = (before ?? append(group, tag, { 'data-key': key })) as SVGElement;
    if (node === next) next = node.nextElementSibling;
    else group.insertBefore(node, next);
    stop(node, 'appear');
    node.removeAttribute('opacity');
    return { node, datum, isNew: !before };
  });
}

/** Paths in the order given, one node each; the first stays the first. @param group holds nothing else */
export function drawPaths(
  group: Group,
  paths: readonly { className: string; d: string | null }[],
): void {
  write(() => {
    for (const node of [...group.children].slice(paths.length)) node.remove();
    paths.forEach(({ className, d }, index) => {
      setAll(group.children[index] ?? append(group, 'path', {}), { class: className, d });
    });
  });
}
