import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Workspace, createWorkspace } from '../workspace.ts';
import { IS_WHOLE } from '../whole.ts';

const CHAPTER = 'content/chapters/en/mission.mdx';
const LESSON = 'content/lessons/en/mission.mdx';
const TABLE = 'content/datasets/strength/table.csv';
const GLOSSARY = 'content/glossary.yaml';
const TEXTS = 'content/visuals/en/strength.yaml';

let workspace: Workspace;
beforeAll(() => {
  workspace = createWorkspace('broken');
});
afterAll(() => workspace.remove());

/** `file:line:column` of the first place where `passage` stands. */
function place(file: string, passage: string): string {
  const before = readFileSync(join(workspace.folder, file), 'utf8').split(passage)[0] ?? '';
  const lines = before.split('\n');
  return `${file}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}

const CASES: {
  name: string;
  file: string;
  from: RegExp;
  to: string;
  /** What the message points at, once the file is broken. */
  at: string;
  message: RegExp;
}[] = [
  {
    name: 'a figure that does not exist',
    file: CHAPTER,
    from: /<Fig id="kenya-pledged" \/>/,
    to: '<Fig id="kenya-plegded" />',
    at: '<Fig id="kenya-plegded" />',
    message: /kenya-plegded.*no such figure/,
  },
  {
    name: 'a source that does not exist',
    file: CHAPTER,
    from: /<Cite id="unscr-2699" \/>/,
    to: '<Cite id="unscr-9999" />',
    at: '<Cite id="unscr-9999" />',
    message: /unscr-9999.*no such source/,
  },
  {
    name: 'a term that does not exist',
    file: CHAPTER,
    from: /<Term id="trust-fund">/,
    to: '<Term id="trust-found">',
    at: '<Term id="trust-found">',
    message: /trust-found.*no such term/,
  },
  {
    name: 'a term without a definition',
    file: GLOSSARY,
    from: /(  trust-fund:[^]*?)\n    definition:[^]*?(?=\n    sources)/,
    to: '$1',
    at: 'term: Trust fund',
    message: /"definition" is missing/,
  },
  {
    name: 'a term with a source that does not exist',
    file: GLOSSARY,
    from: /\[unsc-2793, menafn/,
    to: '[unsc-9999, menafn',
    at: 'unsc-9999',
    message: /unknown source "unsc-9999"/,
  },
  {
    name: 'a view that does not exist',
    file: CHAPTER,
    from: /<Step id="peak" view="peak"/,
    to: '<Step id="peak" view="summit"',
    at: '<Step id="peak" view="summit"',
    message: /no view "summit" in strength, there are: .*peak/,
  },
  {
    name: 'a step id that is used twice',
    file: CHAPTER,
    from: /<Step id="bases"/,
    to: '<Step id="vote"',
    at: '<Step id="vote" view="bases"',
    message: /step id "vote".*second time/,
  },
  {
    name: 'a step that a lesson names and no chapter has',
    file: LESSON,
    from: /<StepRef to="mission#gains" \/>/,
    to: '<StepRef to="mission#gain" />',
    at: '<StepRef to="mission#gain" />',
    message: /no step "mission#gain"/,
  },
  {
    name: 'an image without a text alternative',
    file: CHAPTER,
    from: /(?=\n<Scrolly)/,
    to: '\n![](/icon.svg)\n',
    at: '![](/icon.svg)',
    message: /an image without a text alternative/,
  },
  {
    name: 'a table with a word for a number',
    file: TABLE,
    from: /^(2024-07-16-total,[^\n]*?approx,)400,/m,
    to: '$1four hundred,',
    at: 'four hundred',
    message: /four hundred/,
  },
  {
    name: 'a title with a figure that does not exist',
    file: TEXTS,
    from: /\{peak-share\}/,
    to: '{peak-chair}',
    at: 'At its peak the mission',
    message: /peak-chair/,
  },
];

describe('a build stops, and says where', () => {
  it.each(IS_WHOLE ? CASES : CASES.filter((_, index) => index % 16 === 0))(
    'at $name',
    async ({ file, from, to, at, message }) => {
      const restore = workspace.edit(file, (text) => text.replace(from, to));
      const { code, output } = await workspace.build();
      const expected = place(file, at);
      restore();
      expect(code).not.toBe(0);
      const lines = output.split('\n').filter((line) => line.includes(`${expected} `));
      expect(lines.join('\n'), output).toMatch(message);
    },
  );
});
