import { describe, expect, it } from 'vitest';
import { embeddedFaces, printedIn } from './type.ts';

/** What each face prints, by file. */
const printed = (svg: string) =>
  Object.fromEntries(
    [...printedIn(svg)].map(([{ file }, characters]) => [file, [...characters].sort().join('')]),
  );

describe('the glyphs of a picture', () => {
  it('are those of its texts, by family and weight, as these are handed down', () => {
    const svg =
      '<svg><title>xyz</title><g font-weight="700"><text>ab<tspan font-weight="400">c</tspan>d</text>' +
      '<rect fill="none"/></g><text font-family="Newsreader, serif" font-weight="600">é</text><text>e</text></svg>';
    expect(printed(svg)).toEqual({
      'public-sans-650.ttf': 'abd',
      'public-sans-400.ttf': 'ce',
      'newsreader-600.ttf': 'é',
    });
  });

  it('are read as they are printed, not as they are written', () => {
    expect(printed('<svg><text>&lt;&amp;&quot;</text></svg>')).toEqual({
      'public-sans-400.ttf': '"&<',
    });
  });
});

it('a face in a file holds the glyphs that are asked for and hardly more', async () => {
  const bytes = async (text: string) => {
    const rules = await embeddedFaces(`<svg><text>${text}</text></svg>`);
    const [, data = ''] = /base64,([^)]+)\)/.exec(rules) ?? [];
    return Buffer.from(data, 'base64').length;
  };
  const [few, many] = [await bytes('ab'), await bytes('abcdefghijklmnopqrstuvwxyz0123456789')];
  expect(few).toBeGreaterThan(100);
  expect(many).toBeGreaterThan(2 * few);
  expect(many).toBeLessThan(8000);
});
