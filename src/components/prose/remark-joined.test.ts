import type { Root, Text } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { remarkJoined } from './remark-joined.ts';

/** The text as it is shown, a space that does not break as “~”. */
function joined(value: string, path = 'content/chapters/en/test.mdx'): string {
  const file = new VFile({ path, value });
  const processor = unified().use(remarkParse).use(remarkMdx).use(remarkJoined);
  const tree = processor.runSync(processor.parse(file), file) as Root;
  const texts: string[] = [];
  visit(tree, 'text', (text: Text) => {
    texts.push(text.value.replaceAll('\u00a0', '~'));
  });
  return texts.join('|');
}

test('a day keeps its month, and may part from what is before and after', () => {
  expect(joined('On 12 January 2010, and 3–4 May.')).toBe('On 12~January 2010, and 3–4~May.');
  expect(joined('In May 2010 it is 12 years. Act 5 Maybe.')).toBe(
    'In May 2010 it is 12 years. Act 5 Maybe.',
  );
});

test('a number keeps what it counts in, typed or as a figure', () => {
  expect(joined('About 5 percent.')).toBe('About 5~percent.');
  expect(joined('About <Fig id="a" /> percent of <Fig id="b" /> soldiers.')).toBe(
    'About |~percent of | soldiers.',
  );
  expect(joined('A <Term id="a" /> percent.')).toBe('A | percent.');
});

test('lessons are joined as chapters are; headings keep their words, and pages theirs', () => {
  expect(joined('## After 7 April\n\nOn 7 April.')).toBe('After 7 April|On 7~April.');
  expect(joined('On 12 January.', 'content/lessons/en/test.mdx')).toBe('On 12~January.');
  expect(joined('On 12 January.', 'content/pages/en/test.mdx')).toBe('On 12 January.');
});
