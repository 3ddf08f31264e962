import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import type { AddressBar } from './address-state.ts';
import { folded, hasWords, startFilters } from './list-filter.ts';

describe('looking for words', () => {
  it.each([
    ['Kreyòl Ayisyen', 'kreyol', true],
    ['Kreyòl Ayisyen', 'KREYÒL', true],
    ['Le Nouvelliste', 'nouvelliste le', true],
    ['5,626 killed', '5626', true],
    ['5,626 killed', '5,626', true],
    ['Le Nouvelliste', 'nouvelliste la', false],
    ['Le Nouvelliste', '  ', true],
  ])('%s, “%s”: %s', (text, query, found) => {
    expect(hasWords(folded(text), query)).toBe(found);
  });
});

function open(query = '') {
  const window = new Window({ url: `https://example.org/sources/${query}` });
  const { document } = window;
  document.body.innerHTML = `<form class="filters" data-items="li">
    <input type="search" name="q">
    <select name="kind"><option value="">Any</option><option value="press">Press</option>
      <option value="primary">First-hand</option></select>
    <button type="reset">Show all</button>
    <p role="status" data-shown="{shown} of {total} sources" data-none="Nothing fits."></p></form>
    <section data-group><ul><li id="a" data-kind="press">AP, Haïti</li>
      <li id="b" data-kind="press">AFP</li></ul></section>
    <section data-group><ul><li id="c" data-kind="primary press">UN, Haiti</li></ul></section>`;
  startFilters(window as unknown as AddressBar, document as unknown as ParentNode);
  const set = (name: string, value: string) => {
    const control = document.querySelector(`[name="${name}"]`) as unknown as HTMLInputElement;
    control.value = value;
    control.dispatchEvent(new window.Event('input', { bubbles: true }) as unknown as Event);
  };
  const look = () => ({
    shown: [...document.querySelectorAll('li')].filter((li) => !li.hidden).map(({ id }) => id),
    groups: [...document.querySelectorAll('section')].filter((each) => !each.hidden).length,
    says: document.querySelector('[role="status"]')?.textContent,
    query: window.location.search,
  });
  return { window, document, set, look };
}

describe('a list', () => {
  it('is whole with a plain address', () => {
    const { look, document } = open();
    expect(look()).toEqual({
      shown: ['a', 'b', 'c'],
      groups: 2,
      says: '3 of 3 sources',
      query: '',
    });
    expect(document.querySelector('form')?.className).toBe('filters');
  });

  it('is narrowed down by words and by choices together', () => {
    const { set, look } = open();
    set('q', 'haiti');
    expect(look()).toEqual({
      shown: ['a', 'c'],
      groups: 2,
      says: '2 of 3 sources',
      query: '?q=haiti',
    });
    set('kind', 'primary');
    expect(look()).toEqual({
      shown: ['c'],
      groups: 1,
      says: '1 of 3 sources',
      query: '?q=haiti&kind=primary',
    });
    set('q', 'nobody');
    expect(look()).toMatchObject({ shown: [], groups: 0, says: 'Nothing fits.' });
  });

  it('is what its address says, and follows Back', () => {
    const { window, look, document } = open('?kind=press&q=AFP&other=1');
    expect(look().shown).toEqual(['b']);
    expect(document.querySelector('form')?.className).toBe('filters is-narrowed');
    expect((document.querySelector('select') as unknown as HTMLSelectElement).value).toBe('press');
    window.history.replaceState(null, '', '/sources/');
    window.dispatchEvent(new window.Event('popstate'));
    expect(look().shown).toEqual(['a', 'b', 'c']);
  });

  it('takes no choice that it does not offer', () => {
    expect(open('?kind=rumour').look().shown).toEqual(['a', 'b', 'c']);
  });

  it('is whole again on request', () => {
    const { window, document, look } = open('?kind=press&q=AFP&other=1');
    document.querySelector('form')?.dispatchEvent(new window.Event('reset', { cancelable: true }));
    expect(look()).toMatchObject({ shown: ['a', 'b', 'c'], query: '?other=1' });
    expect((document.querySelector('input') as unknown as HTMLInputElement).value).toBe('');
  });
});
