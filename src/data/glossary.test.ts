import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadGlossary } from './load.ts';
import { compileTables } from './tables.ts';
import { GLOSSARY, makeFixture, SOURCES } from './testing.ts';
import type { Fixture } from './testing.ts';
import { compileAndWrite } from './write.ts';

let content: Fixture;
beforeEach(() => {
  content = makeFixture();
});
afterEach(() => {
  rmSync(content.root, { recursive: true });
});

/** What is put for what, and the one line that must come of it. */
const broken: readonly [name: string, from: string, to: string, expected: string][] = [
  [
    'without a definition',
    '    definition: People sent to help.\n',
    '',
    '4:5  the key "definition" is missing',
  ],
  ['with an empty definition', 'A shared yard.', "' '", '12:17  this is empty, expected text'],
  [
    'with an unknown source',
    'ap-1',
    'ap-2',
    '6:21  unknown source "ap-2"; expected an id from content/sources.csv',
  ],
  ['with a source twice', 'ap-1', 'un-1', '6:21  "un-1" stands in this list twice'],
  ['without a source', '[un-1, ap-1]', '[]', '6:14  expected one source or more'],
  [
    'with unconfirmed sources only, which has to be said',
    '    unconfirmed: true\n',
    '',
    '13:14  "lakou" has only unconfirmed sources; add one, or "unconfirmed: true"',
  ],
  [
    'whose id stands there twice',
    '  lakou:',
    '  force:',
    '7:3  this key stands here a second time; keep one',
  ],
  [
    'of the same name as another',
    'term: Lakou',
    'term: The force',
    '8:11  "The force" is the term of "force" too; keep one',
  ],
  [
    'whose id is not one',
    '  lakou:',
    '  Lakou:',
    '7:3  "Lakou" is not an id; expected small letters, digits and single hyphens',
  ],
  ['in another language', 'lang: ht', 'lang: xx', '9:11  "xx" is not known here; expected fr, ht'],
  [
    'with an unknown key',
    'in_text: lakou',
    'prose: lakou',
    '10:5  unknown key "prose"; check its spelling, or take it out',
  ],
  [
    'that is only a word',
    '  lakou:\n    term: Lakou\n    lang: ht\n    in_text: lakou\n    ht: lakou\n    definition: A shared yard.\n    sources: [rumour]\n    unconfirmed: true\n',
    '  lakou: a yard\n',
    '7:10  this is text, expected keys with values',
  ],
];

describe('a term', () => {
  it.each(broken)('%s is reported where it stands', (_name, from, to, expected) => {
    content.edit(GLOSSARY, from, to);
    expect(content.problems()).toEqual([`${GLOSSARY}:${expected}`]);
    expect(compileTables(content.root).files.size).toBe(0);
  });

  it('says nothing of sources that cannot be read', () => {
    content.edit(SOURCES, 'un-1,', '"un-1,');
    expect(content.problems().filter((line) => line.startsWith(GLOSSARY))).toEqual([]);
  });
});

describe('the glossary', () => {
  const compile = () => {
    const out = join(content.root, '.cache/compiled');
    compileAndWrite(content.root, out, compileTables);
    return out;
  };

  it('is compiled with its day', () => {
    expect(loadGlossary(compile())).toEqual({
      as_of: '2025-02-06',
      terms: {
        force: {
          id: 'force',
          term: 'The force',
          definition: 'People sent to help.',
          sources: ['un-1', 'ap-1'],
          unconfirmed: false,
        },
        lakou: {
          id: 'lakou',
          term: 'Lakou',
          lang: 'ht',
          in_text: 'lakou',
          ht: 'lakou',
          definition: 'A shared yard.',
          sources: ['rumour'],
          unconfirmed: true,
        },
      },
    });
  });

  it('publishes the sources of its terms', () => {
    const published = () => readFileSync(join(compile(), 'public/data/sources.csv'), 'utf8');
    expect(published()).not.toContain('\nunused,');
    content.edit(GLOSSARY, 'ap-1', 'unused');
    expect(published()).toContain('\nunused,');
  });

  it('must be there, and have its day', () => {
    content.edit(GLOSSARY, '2025-02-06', '2025-02-30');
    expect(content.problems()[0]).toMatch(/^content\/glossary\.yaml:1:8 .*not in the calendar/u);
    content.remove(GLOSSARY);
    expect(content.problems()).toEqual([`${GLOSSARY}:1:1  the file is missing`]);
  });
});
