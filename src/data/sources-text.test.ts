import { describe, expect, it } from 'vitest';
import { loadSources } from './load.ts';
import { isRepost, noteText, saysAddress, shortPublisher } from './sources-text.ts';

describe('shortPublisher', () => {
  it.each([
    ['AP', 'AP'],
    ['Reuters (via The Star Malaysia)', 'Reuters via The Star Malaysia'],
    ['Reuters (via The Star) ', 'Reuters via The Star'],
    ['Reuters(via The Star)', 'Reuters via The Star'],
    ['AFP/APP (via UrduPoint)', 'AFP/APP via UrduPoint'],
    ['Eagle Newsfeed (citing Reuters)', 'Eagle Newsfeed citing Reuters'],
    ['US Mission (text via America News)', 'US Mission via America News'],
    ['Kenya (quoted on X, via AP)', 'Kenya quoted on X, via AP'],
    ['AFP (reposted)', 'AFP'],
    ['AFP (viable)', 'AFP'],
    ['AFP (seen via BSS)', 'AFP'],
    ['KBC (Swahili)', 'KBC'],
    ['Le Nouvelliste(Port-au-Prince)', 'Le Nouvelliste'],
    ['UN (New York) News', 'UN (New York) News'],
    ['UN (New York) News (repost)', 'UN (New York) News'],
    ['UN (New York) News (via X)', 'UN (New York) News via X'],
    ['Diplomatic History 39(3)', 'Diplomatic History 39(3)'],
    ['(unknown)', '(unknown)'],
    ['', ''],
  ])('%j is %j', (publisher, short) => {
    expect(shortPublisher(publisher)).toBe(short);
  });

  it('leaves a name to every source, and says through whom it was read', () => {
    const publishers = Object.values(loadSources()).map(({ publisher }) => publisher);
    expect(publishers.length).toBeGreaterThan(100);
    for (const publisher of publishers) {
      const short = shortPublisher(publisher);
      expect(short.trim(), publisher).not.toBe('');
      expect(short, publisher).not.toMatch(/^\W|\s$| {2}/);
      const [name = ''] = publisher.split(' (');
      expect(short.startsWith(name), publisher).toBe(true);
      const [, through] = /\((via [^)]+)\)/.exec(publisher) ?? [];
      if (through) expect(short, publisher).toBe(`${name} ${through}`);
    }
  });
});

describe('isRepost', () => {
  it.each([
    ['AFP (via UrduPoint)', ''],
    ['AP via WSVN', ''],
    ['CMC (reposted)', ''],
    ['Global Voices (reprint)', ''],
    ['AP / Al Jazeera (copy)', ''],
    ['Indymedia repost of op-ed', ''],
    ['The Haitian Times', 'Reworded repost; commander’s statement of Sunday 23 February 2025'],
    ['UN OCHA', 'Copy of the OCHA release'],
    ['Thomas Piketty (Le Monde blog)', 'Loans to 1875; reprint'],
  ])('%s, “%s”', (publisher, note) => expect(isRepost({ publisher, note })).toBe(true));

  it.each([
    ['AP', ''],
    ['Copyright Office', ''],
    ['AFP (viable)', ''],
    ['Eagle Newsfeed (citing Reuters)', ''],
    ['The New York Times', 'Licence: free to copy and derive for non-commercial purposes'],
    ['BINUH', 'Also mirrored at https://example.org'],
    ['Stars and Stripes', 'The totals were read in a garbled syndicated copy, listed separately'],
  ])('not %s, “%s”', (publisher, note) => expect(isRepost({ publisher, note })).toBe(false));
});

it('prints a remark as a sentence', () => {
  expect(noteText('three articles')).toBe('Three articles.');
  expect(noteText('Is it AP text?')).toBe('Is it AP text?');
  expect(noteText('')).toBe('');
});

it('knows a remark about the address', () => {
  expect(saysAddress('Exact address not held; published on iom.int')).toBe(true);
  expect(saysAddress('no page checked')).toBe(false);
});
