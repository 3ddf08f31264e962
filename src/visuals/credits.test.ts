import { describe, expect, it } from 'vitest';
import { loadSources } from '../data/load.ts';
import { creditLine, creditsOf } from './credits.ts';
import { pictures } from './testing.ts';
import { loadVisualTexts } from './texts.ts';

describe('the sources of a view', () => {
  const sources = loadSources();

  it.each(pictures().map(({ id, view }) => [id, view] as const))(
    'of %s, %s are those of its marks',
    (id, view) => {
      const ids = creditsOf(id, view, 'en');
      expect(ids.length).toBeGreaterThan(0);
      expect(new Set(ids).size).toBe(ids.length);
      for (const each of ids) expect(sources[each]?.kind, each).not.toBe('unconfirmed');
    },
  );

  it('change with the view: a map of 2020 does not name a report of 2025', () => {
    const early = creditsOf('expansion-map', 'before-2021', 'en');
    expect(early).toContain('sentinel-lasaline');
    expect(early).not.toContain('unodc-2025-07-02');
    expect(creditsOf('expansion-map', 'after-april', 'en').length).toBeGreaterThan(early.length);
  });

  it('begin with the credited ones', () => {
    const { credit } = loadVisualTexts('strength', 'en');
    const [first = ''] = creditsOf('strength', 'peak', 'en');
    expect(credit).toContain(first);
  });
});

describe('the line under a picture', () => {
  it('names three, with the year where two are of one publisher, and counts the rest', () => {
    const ids = ['unscr-2699', 'binuh-2025-q1-afp', 'bbc-2025-04-01', 'unodc-2025-07-02'];
    expect(creditLine(ids).named.map(({ id }) => id)).toEqual(ids.slice(0, 3));
    expect(creditLine(ids).more).toBe(1);
    const names = (...pair: string[]) => creditLine(pair).named.map(({ name }) => name);
    expect(names('iom-2024-11', 'iom-2025-06-11')).toEqual(['IOM, 2024', 'IOM, 2025']);
    expect(names('iom-2025-03-18', 'iom-2025-06-11')).toEqual([
      'IOM, 18 March 2025',
      'IOM, 11 June 2025',
    ]);
    expect(names('iom-2024-11')).toEqual(['IOM']);
  });
});
