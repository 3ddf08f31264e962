/** Reads the texts that writers type: chapters and lessons, as they are before the build. */
import { existsSync, readdirSync } from 'node:fs';
import type { Node, Parent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse as parseYaml } from 'yaml';
import { wordsOf } from './site.ts';

export interface Prose {
  /** 1-based. */
  line: number;
  text: string;
}

const FOLDERS = ['content/chapters', 'content/lessons'];

/** Every file of prose, from the root of the project. */
export function proseFiles(): string[] {
  return FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.mdx?$/.test(file))
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
      .sort(),
  );
}

/** Attributes of components that readers see. */
const SHOWN = ['title', 'summary', 'label', 'caption'];

/** Blocks whose text is read as a whole. */
const BLOCKS = ['paragraph', 'heading', 'tableCell'];

/** Front matter, paragraphs, headings, items and titles, without figures and citations. */
export function proseOf(mdx: string): Prose[] {
  const [head = ''] = /^---\n.*?\n---\n/s.exec(mdx) ?? [];
  // Blank lines instead of the front matter keep the numbers of the lines.
  const body = head.replace(/[^\n]/g, '') + mdx.slice(head.length);
  const tree = unified().use(remarkParse).use(remarkMdx).parse(body);
  const found = stringsIn(head ? parseYaml(head.replaceAll('---', '')) : undefined).map(
    (text): Prose => ({ line: 1, text }),
  );
  const walk = (node: Node) => {
    const line = node.position?.start.line ?? 1;
    for (const attribute of (node as MdxJsxFlowElement).attributes ?? []) {
      if (!('name' in attribute) || typeof attribute.value !== 'string') continue;
      if (SHOWN.includes(attribute.name)) found.push({ line, text: attribute.value });
    }
    if (BLOCKS.includes(node.type)) found.push({ line, text: wordsOf(textOf(node)) });
    else if ('children' in node) (node as Parent).children.forEach(walk);
  };
  walk(tree);
  return found;
}

function textOf(node: Node): string {
  const { name } = node as MdxJsxFlowElement;
  if (name === 'Fig' || name === 'Cite') return ' ';
  if (node.type === 'text') return (node as Node & { value: string }).value;
  return 'children' in node ? (node as Parent).children.map(textOf).join('') : '';
}

/** An id of a term, a source or a step is no prose: `unscr-2699`, `mission#peak`. */
const IS_ID = /^(?=.*[a-z])[a-z0-9]+(?:[-#][a-z0-9]+)+$/;

function stringsIn(data: unknown): string[] {
  if (typeof data === 'string') return IS_ID.test(data) ? [] : [wordsOf(data)];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(stringsIn) : [];
}
