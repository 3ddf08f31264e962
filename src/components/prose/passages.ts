/** A chapter cut into what a reader can be sent to: its steps, and the text between them. */
import type { Link, Node, Parent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

export interface Passage {
  /** Id of the step, or of the first paragraph outside of steps; '' where there is none. */
  place: string;
  /** Title of the step, or the heading that the passage stands under; '' before the first. */
  title: string;
  isStep: boolean;
  /** As a reader meets it, without citations and markup; '' under a heading that steps follow at once. */
  text: string;
  /** Ids of the terms that are explained in it. */
  terms: string[];
}

/** What an element without words of its own prints. */
export interface Printed {
  figure(id: string): string;
  term(id: string): string;
}

/** Reads a chapter whose paragraphs have their numbers. */
export function passagesIn(tree: Root, printed: Printed): Passage[] {
  const passages: Passage[] = [];
  const emptyUnder = (title: string): Passage => ({
    place: '',
    title,
    isStep: false,
    text: '',
    terms: [],
  });
  let open = emptyUnder('');
  let isNamed = true;
  /** A heading is a place of its own when no text follows it. */
  const close = (title?: string) => {
    const text = tidy(open.text);
    if (text || !isNamed) passages.push({ ...open, text });
    isNamed = title === undefined;
    open = emptyUnder(title ?? open.title);
  };
  for (const node of tree.children) {
    const { name } = node as Element;
    if (node.type === 'heading' && node.depth === 2) close(tidy(textOf(node, printed)));
    else if (name === 'Scrolly') {
      close();
      passages.push(...stepsIn(node as Element, printed));
    } else if (name === 'Explorer') close();
    else {
      const [first] = 'children' in node ? (node as Parent).children : [];
      // A paragraph, or one that an element around it keeps off the paper.
      const id = node.data?.hProperties?.id ?? first?.data?.hProperties?.id;
      if (open.place === '' && typeof id === 'string') open.place = id;
      open.text += ` ${textOf(node, printed)}`;
      open.terms.push(...termsIn(node));
    }
  }
  close();
  return passages;
}

const stepsIn = (section: Element, printed: Printed): Passage[] =>
  (section as Parent).children
    .filter((node): node is MdxJsxFlowElement => (node as Element).name === 'Step')
    .map((step) => ({
      place: attribute(step, 'id'),
      title: attribute(step, 'title'),
      isStep: true,
      text: tidy(step.children.map((node) => textOf(node, printed)).join(' ')),
      terms: termsIn(step),
    }));

function textOf(node: Node, printed: Printed): string {
  const element = node as Element;
  if (isOwnLink(node)) return '';
  if (element.name === 'Fig') return printed.figure(attribute(element, 'id'));
  if (element.name === 'Term' && element.children.length === 0) {
    return printed.term(attribute(element, 'id'));
  }
  if (node.type === 'text' || node.type === 'inlineCode')
    return (node as { value: string } & Node).value;
  if (!('children' in node)) return ' ';
  const { children } = node as Parent;
  const isBlock = node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote';
  return children.map((child) => textOf(child, printed)).join(isBlock ? ' ' : '');
}

function termsIn(node: Node): string[] {
  const found: string[] = [];
  visit(node, (each) => {
    if ((each as Element).name === 'Term') found.push(attribute(each as Element, 'id'));
  });
  return found;
}

/** The number of a paragraph, which links to it. */
const isOwnLink = (node: Node): boolean =>
  node.type === 'link' && Boolean((node as Link).data?.hProperties?.className);

function attribute({ attributes }: Element, wanted: string): string {
  for (const each of attributes) {
    if (each.type === 'mdxJsxAttribute' && each.name === wanted && typeof each.value === 'string') {
      return each.value;
    }
  }
  return '';
}

/** One space between words, none before the sign that a citation was taken from. */
const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:])/g, '')
    .trim();
