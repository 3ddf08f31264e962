import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { NO_SEARCH } from '../../visuals/centuries/model.ts';
import type { AddressBar } from '../address-state.ts';
import { moved, searchInAddress } from './search.ts';

const known = { actors: ['', 'france', 'germany'], rows: ['1872-batsch-affair', '1902-panther'] };

function at(query: string) {
  const window = new Window({
    url: `https://example.org/interventions/${query}#explore-centuries`,
  });
  return { window, address: searchInAddress(known, window as unknown as AddressBar) };
}

describe('the search in the address', () => {
  it('is everything without a query', () => {
    expect(at('').address.read()).toEqual(NO_SEARCH);
  });

  it('is read and written under names that stay', () => {
    const query = '?actor=germany&kind=gunboats,debt&from=1849&to=1914&q=gold&row=1902-panther';
    const search = {
      actor: 'germany',
      kinds: ['gunboats', 'debt'],
      from: 1849,
      to: 1914,
      text: 'gold',
      row: '1902-panther',
    };
    expect(at(query).address.read()).toEqual(search);
    const { window, address } = at('');
    address.write({ ...NO_SEARCH, ...search, kinds: ['gunboats', 'debt'] }, 'push');
    expect(window.location.search).toBe(query);
    expect(window.location.hash).toBe('#explore-centuries');
  });

  it.each(['?actor=atlantis', '?kind=piracy', '?from=1700', '?to=1914.5', '?row=none', '?q=%20'])(
    'takes nothing from %s',
    (query) => expect(at(query).address.read()).toEqual(NO_SEARCH),
  );

  it('puts years into their order', () => {
    const { from, to } = at('?from=1914&to=1849').address.read();
    expect([from, to]).toEqual([1849, 1914]);
  });
});

describe('the buttons beside the handles', () => {
  it.each([
    ['earlier', 1900, 1920, 1890, 1910],
    ['later', 1900, 1920, 1910, 1930],
    ['closer', 1900, 1920, 1905, 1915],
    ['wider', 1900, 1920, 1890, 1930],
    ['earlier', 1795, 1815, 1791, 1811],
    ['later', 2020, 2026, 2020, 2026],
    ['closer', 1915, 1915, 1915, 1916],
    ['closer', 1915, 1916, 1915, 1916],
    ['wider', 1791, 2026, 1791, 2026],
    ['wider', 2010, 2026, 1994, 2026],
    ['later', 1915, 1915, 1916, 1916],
  ] as const)('%s: %i–%i becomes %i–%i', (move, from, to, newFrom, newTo) => {
    expect(moved({ from, to }, move)).toEqual({ from: newFrom, to: newTo });
  });
});
