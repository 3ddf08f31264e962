import { describe, expect, it } from 'vitest';
import { chapterPath, chapterSlug, withBase } from './site.ts';

describe('withBase', () => {
  it.each([
    ['/', '/', '/'],
    ['/', '/mission/', '/mission/'],
    ['/', '/sources/#un-1', '/sources/#un-1'],
    ['/x/', '/', '/x/'],
    ['/x/', '/mission/', '/x/mission/'],
    ['/x/', '/data/strength.csv', '/x/data/strength.csv'],
    ['/x/y/', '/', '/x/y/'],
    ['/x/y/', '/data/strength/#landing', '/x/y/data/strength/#landing'],
    ['/x', '/mission/', '/x/mission/'],
    ['/x//', '/mission/', '/x/mission/'],
    ['', '/mission/', '/mission/'],
  ])('at %j, %j is %j', (base, path, address) => {
    expect(withBase(path, base)).toBe(address);
  });

  it('takes the base of the build unless told another', () => {
    expect(withBase('/mission/')).toBe(withBase('/mission/', import.meta.env.BASE_URL));
  });
});

describe('chapterSlug', () => {
  it('leaves out the language', () => {
    expect(chapterSlug('en/mission')).toBe('mission');
    expect(chapterSlug('ht/misyon')).toBe('misyon');
  });
});

describe('chapterPath', () => {
  it('puts the opening on the first page, and every other chapter on its own', () => {
    expect(chapterPath('opening')).toBe('/');
    expect(chapterPath('mission')).toBe('/mission/');
  });
});
