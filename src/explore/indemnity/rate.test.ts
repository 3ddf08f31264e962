import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import type { AddressBar } from '../address-state.ts';
import { kept, rateInAddress } from './rate.ts';

function at(query: string) {
  const window = new Window({
    url: `https://example.org/interventions/${query}#explore-indemnity`,
  });
  return { window, address: rateInAddress(window as unknown as AddressBar) };
}

describe('the rate in the address', () => {
  it.each([
    ['', 2.5],
    ['?growth=0', 0],
    ['?growth=3.4', 3.4],
    ['?growth=3.44', 3.4],
    ['?growth=4', 4],
  ])('%s is %d', (query, percent) => {
    expect(at(query).address.read()).toEqual({ percent });
  });

  it.each(['?growth=4.1', '?growth=6', '?growth=-1', '?growth=', '?growth=lots', '?growth=1e9'])(
    'falls back on %s',
    (query) => {
      expect(at(query).address.read()).toEqual({ percent: 2.5 });
    },
  );

  it('reads back what it wrote', () => {
    const { address, window } = at('?actor=france');
    address.write({ percent: 3.3 }, 'push');
    expect(window.location.search).toBe('?actor=france&growth=3.3');
    expect(window.location.hash).toBe('#explore-indemnity');
    expect(address.read()).toEqual({ percent: 3.3 });
    address.write({ percent: 2.5 }, 'push');
    expect(window.location.search).toBe('?actor=france');
  });
});

it('keeps a rate within its bounds and on its steps', () => {
  expect([-1, 0.04, 0.05, 2.5 + 0.1, 0.1 + 0.2, 99].map(kept)).toEqual([0, 0, 0.1, 2.6, 0.3, 4]);
});
