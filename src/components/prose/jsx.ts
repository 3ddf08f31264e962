/** Elements of MDX in a syntax tree, and their attributes. */
import type { Node, Parent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

export const isJsx = (node: Node): node is JsxElement =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

export const isNamed = (node: Node, name: string): node is JsxElement =>
  isJsx(node) && node.name === name;

/** The text of an attribute; undefined where it is absent or no plain text. */
export function attribute(element: JsxElement, name: string): string | undefined {
  for (const each of element.attributes) {
    if (each.type === 'mdxJsxAttribute' && each.name === name && typeof each.value === 'string') {
      return each.value;
    }
  }
  return undefined;
}

export function setAttribute(element: JsxElement, name: string, value: string): void {
  element.attributes.push({ type: 'mdxJsxAttribute', name, value });
}

/** An element that stands in no file: the build puts it around others. */
export const wrapper = (name: string, children: Node[]): MdxJsxFlowElement => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes: [],
  children: children as MdxJsxFlowElement['children'],
});

/** The words of a node, without markup. */
export function wordsIn(node: Node): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? (node as Parent).children.map(wordsIn).join(' ') : '';
}
