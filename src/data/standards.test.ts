import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadStandards } from './standards.ts';

const GOOD = `frameworks:
  c3: { name: C3, owner: Council, url: 'https://example.org/c3' }
standards:
  argue: { framework: c3, code: D4.1.9-12, text: Argue. }
`;

describe('loadStandards', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'standards-'));
    mkdirSync(join(root, 'content'));
  });
  afterEach(() => rmSync(root, { recursive: true }));
  const load = (text: string) => {
    writeFileSync(join(root, 'content/standards.yaml'), text);
    return loadStandards(root);
  };

  it('gives each standard its framework', () => {
    expect(load(GOOD).argue).toEqual({
      id: 'argue',
      code: 'D4.1.9-12',
      text: 'Argue.',
      framework: { name: 'C3', owner: 'Council', url: 'https://example.org/c3' },
    });
  });

  it.each([
    [
      'a framework that is not there',
      'framework: c3',
      'framework: c4',
      /:4:\d+ {2}no framework "c4"/,
    ],
    ['a missing text', ', text: Argue.', '', /:4:\d+ {2}the key "text" is missing/],
    ['an address that is none', 'https://example.org/c3', 'example', /:2:\d+ {2}\S/],
  ])('stops at %s, with file and line', (_, from, to, message) => {
    expect(() => load(GOOD.replace(from, to))).toThrow(message);
  });

  it('reads those of the site, whose codes differ', () => {
    const codes = Object.values(loadStandards()).map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(10);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
