/** The tests of drawings can fail, and see every picture. */
import { describe, expect, it } from 'vitest';
import type { Size } from './kit/contract.ts';
import { VISUAL_IDS } from './registry.ts';
import { blank, faultsOf, pictures } from './testing.ts';

describe('the tests of drawings', () => {
  it('see every visual of the registry', () => {
    expect(new Set(pictures().map(({ id }) => id))).toEqual(new Set(VISUAL_IDS));
    expect(VISUAL_IDS.length).toBeGreaterThan(1);
  });

  const faults = (inner: string, form: Size['form'] = 'narrow') => {
    const svg = blank();
    svg.innerHTML = inner;
    return faultsOf(svg, { width: 320, height: 200, form });
  };

  it('see words that lie over others or outside', () => {
    expect(
      faults(
        '<text class="label" x="5" y="20">One</text><text class="label" x="10" y="22">Two</text>' +
          '<text class="label" x="310" y="100">Three</text><text class="label" x="5" y="3">Four</text>',
      ),
    ).toEqual(['“Three” outside', '“Four” outside', '“One” over “Two”']);
  });

  it('see words by the size of type of their class and form', () => {
    const text = (look: string) =>
      faults(`<text class="label ${look}" x="245" y="100">million</text>`);
    const wide = (look: string) =>
      faults(`<text class="label ${look}" x="245" y="100">million</text>`, 'wide');
    expect([text(''), text('sum'), text('hero'), wide(''), wide('counter')].flat()).toEqual([]);
    expect(wide('strong sum')).toEqual(['“million” outside']);
    expect(wide('hero')).toEqual(['“million” outside']);
  });

  it('see what is no number, has no size or says nothing', () => {
    expect(
      faults(
        '<rect x="NaN" width="-1" height="0" /><circle r="null" />' +
          '<text class="label" x="5" y="20">undefined</text><text class="label" x="5" y="60"> </text>',
      ),
    ).toEqual([
      'rect x="NaN"',
      'rect width="-1"',
      'circle r="null"',
      'says “undefined”',
      'says “ ”',
    ]);
  });
});
