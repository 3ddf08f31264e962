/** Reads small texts as the build does. */
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { afterAll, describe, expect, it } from 'vitest';
import { formatProblem } from '../../data/problems.ts';
import { brokenLinks, remarkLinks, textLinks } from './remark-links.ts';

const FILE = 'content/pages/en/test.mdx';

function read(value: string): void {
  const file = new VFile({ path: `/anywhere/${FILE}`, value });
  const processor = unified().use(remarkParse).use(remarkMdx).use(remarkLinks, { base: '/' });
  processor.runSync(processor.parse(file), file);
}

// What is noted of a text stays until it is read again.
afterAll(() => read('No link'));

describe('a picture in a text', () => {
  it('stops the build without a text alternative, at its place', () => {
    const message = 'an image without a text alternative';
    expect(() => read('One\n\nand ![](/x.svg)')).toThrow(`${FILE}:3:5  ${message}`);
    expect(() => read('One\n\n<img src="/x.svg" />')).toThrow(`${FILE}:3:1  ${message}`);
    expect(() => read('![A map](/x.svg) <img alt="" src="/x.svg" />')).not.toThrow();
  });
});

describe('a link in a text', () => {
  it('is looked up when all pages are there', () => {
    read(
      'See [a](/mission/#peak), [b](/mission/#no),\n[c](/nowhere/), [d](/search/?q=x) and [e](https://x.example/).',
    );
    const own = textLinks().filter(({ file }) => file === FILE);
    const pages: Record<string, string> = { '/mission/': '<i id="peak">', '/search/': '' };
    const found = brokenLinks(own, (path) => pages[path]).map(formatProblem);
    expect(found).toEqual([
      `${FILE}:1:26  the link /mission/#no: /mission/ has nothing with the id no`,
      `${FILE}:2:1  the link /nowhere/ leads to no page of this site`,
    ]);
  });
});
