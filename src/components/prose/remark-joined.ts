/**
 * Keeps together what reads as one number in a chapter or a lesson: the day of a date and its month, and a
 * number and what it counts in. Lines do not break between them. Comes after all that reads the text.
 * Headings are left alone, because their addresses are made of their words.
 */
import type { Parent, Root, Text } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { NO_BREAK, monthsOf } from './joined.ts';

const SCALES = ['percent', 'thousand', 'million', 'billion'];

export function remarkJoined() {
  return (tree: Root, file: VFile): void => {
    const [, language] =
      /content[\\/](?:chapters|lessons)[\\/]([^\\/]+)[\\/]/.exec(file.path ?? '') ?? [];
    if (!language) return;
    const scales = SCALES.join('|');
    const inText = new RegExp(`(?<=\\d) (?=(?:${monthsOf(language).join('|')}|${scales})\\b)`, 'g');
    const afterFigure = new RegExp(`^ (?=(?:${scales})\\b)`);
    visit(tree, 'paragraph', (paragraph) => {
      visit(paragraph, 'text', (text: Text, index, parent: Parent | undefined) => {
        text.value = text.value.replace(inText, NO_BREAK);
        const before = parent?.children[(index ?? 0) - 1] as MdxJsxTextElement | undefined;
        if (before?.name === 'Fig') text.value = text.value.replace(afterFigure, NO_BREAK);
      });
    });
  };
}
