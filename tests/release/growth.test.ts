/** What the site costs when its content grows: a build with one chapter, steps and rows more than this one. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { load } from 'cheerio';
import { DIST, filesOf } from '../site.ts';
import { type Workspace, createWorkspace } from '../workspace.ts';

/** The chapter whose steps and the table whose rows are all there twice. */
const CHAPTER = 'futures';
const TABLE = 'interventions';
const EXTRA = 'extra';
/** The part of a file's name that changes with its content. */
const HASHED = /(?<=\/_astro\/[^"]*\.)[\w-]{8}(?=\.\w+")/gu;

let workspace: Workspace | undefined;
let grown = '';

/** The file of a page in this build and in the one that has grown. */
const pages = (path: string): [before: string, after: string] =>
  [DIST, grown].map((folder) => readFileSync(join(folder, path, 'index.html'), 'utf8')) as [
    string,
    string,
  ];

const size = (text: string | Buffer): number => brotliCompressSync(text).length;

/** The body of a chapter once more, its steps and sections under other names. */
function twice(mdx: string): string {
  const [, head = '', body = ''] = /^(---\n.*?\n---\n)(.*)$/su.exec(mdx) ?? [];
  const again = body
    .replaceAll(/<Step id="([^"]+)"/gu, '<Step id="$1-again"')
    .replaceAll(/ card="[^"]*"/gu, '')
    .replaceAll(/^## (.*)$/gmu, '## $1, again');
  return `${head}${body}\n${again}`;
}

/** Each row of a table twice, the second under another name. */
function doubled(csv: string): string {
  const [head = '', ...rows] = csv.trimEnd().split('\n');
  return [head, ...rows.flatMap((row) => [row, row.replace(',', '-again,')])].join('\n') + '\n';
}

beforeAll(async () => {
  workspace = createWorkspace('grown');
  const { folder } = workspace;
  const chapter = join('content/chapters/en', `${CHAPTER}.mdx`);
  const text = readFileSync(join(folder, chapter), 'utf8');
  writeFileSync(
    join(folder, 'content/chapters/en', `${EXTRA}.mdx`),
    text.replace(/^title: .*$/mu, 'title: One more').replace(/^order: .*$/mu, 'order: 9'),
  );
  workspace.edit(chapter, twice);
  workspace.edit(`content/datasets/${TABLE}/table.csv`, doubled);
  const { code, output } = await workspace.build();
  if (code !== 0) throw new Error(output);
  grown = join(folder, 'dist');
}, 300_000);

afterAll(() => workspace?.remove());

describe('a site that grows', () => {
  it('has pages that grow no faster than their steps', () => {
    const [before, after] = pages(CHAPTER);
    const steps = (html: string) => load(html)('.step').length;
    expect(steps(after)).toBe(2 * steps(before));
    expect(size(after)).toBeLessThan(2 * size(before));
  });

  it('has data that grow no faster than their rows', () => {
    const bytes = (folder: string, start: string) => {
      const file = filesOf(folder).find((each) => each.startsWith(start)) ?? '';
      return size(readFileSync(join(folder, file)));
    };
    for (const file of ['visual-data/centuries.', `data/${TABLE}.csv`, `data/${TABLE}.json`]) {
      expect(bytes(grown, file)).toBeLessThan(2 * bytes(DIST, file));
    }
    const [before, after] = pages(`data/${TABLE}`);
    expect(size(after)).toBeLessThan(2 * size(before));
  });

  it('adds nothing to the pages of other chapters but a line of the menu', () => {
    for (const path of ['mission', 'expansion']) {
      const [before, after] = pages(path).map((html) => {
        const $ = load(html);
        const lines = $(`li:has(> a[href$="/${EXTRA}/"])`);
        lines.remove();
        // Code that two chapters share may be cut into other files, whose sizes the next test adds up.
        return { lines: lines.length, html: $.html().replaceAll(HASHED, '') };
      });
      expect(before?.lines).toBe(0);
      expect(after?.lines).toBe(2);
      expect(after?.html).toBe(before?.html);
    }
  });

  it('has next to no new code for a chapter that shows known pictures', () => {
    const code = (folder: string) =>
      filesOf(folder)
        .filter((file) => /^_astro\/.*\.js$/u.test(file))
        .reduce((sum, file) => sum + readFileSync(join(folder, file)).length, 0);
    expect(code(grown)).toBeLessThan(1.02 * code(DIST));
  });
});
