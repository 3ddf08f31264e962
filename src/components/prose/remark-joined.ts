/**
 * Keeps together what reads as one number in a chapter: the day of a date and its month, and a number and
 * what it counts in. Lines do not break between them. Comes after all that reads the text. Headings are left
 * alone, because their addresses are made of their words.
 */
import type { Parent, Root, Text } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

const NO_BREAK = '\u00a0';
const SCALES = ['percent', 'thousand', 'million', 'billion'];

/** Names of the months, as the language of a chapter has them in a date. */
const monthsOf = (language: string): string[] => {
  const { format } = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format(Date.UTC(2000, month)));
};

export function remarkJoined() {
  return (tree: Root, file: VFile): void => {
    const [, language] = /content[\\/]chapters[\\/]([^\\/]+)[\\/]/.exec(file.path ?? '') ?? [];
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
