import { Window } from 'happy-dom';
import { describe, expect, it, vi } from 'vitest';
import { type AddressBar, addressState, choice, choices, number, words } from './address-state.ts';

const KINDS = ['attack', 'massacre', 'prison-break'] as const;
const fields = {
  view: choice('view', ['map', 'list'], 'map'),
  kinds: choices('kind', KINDS),
  year: number('year', { min: 2018, max: 2026, initial: 2026 }),
  search: words('q', 10),
};

function at(address: string) {
  const window = new Window({ url: `https://example.org${address}` });
  return { window, state: addressState(fields, window as unknown as AddressBar) };
}

const PLAIN = { view: 'map', kinds: [], year: 2026, search: '' };

describe('state in the address', () => {
  it('is plain without a query', () => {
    expect(at('/x/').state.read()).toEqual(PLAIN);
  });

  it('is read from the query', () => {
    expect(at('/x/?view=list&kind=massacre,attack&year=2024&q=+Saint-Marc+').state.read()).toEqual({
      view: 'list',
      kinds: ['attack', 'massacre'],
      year: 2024,
      search: 'Saint-Marc',
    });
  });

  it.each([
    '?view=3d',
    '?kind=war',
    '?kind=',
    '?year=2027',
    '?year=',
    '?year=soon',
    '?q=%20',
    '?view=%3Cimg%20src=x%20onerror=alert(1)%3E',
  ])('falls back on %s', (query) => {
    expect(at(`/x/${query}`).state.read()).toEqual(PLAIN);
  });

  it('keeps what it knows of a half-known list', () => {
    expect(at('/x/?kind=war,massacre').state.read().kinds).toEqual(['massacre']);
  });

  it('writes only what differs, and leaves the rest of the address alone', () => {
    const { window, state } = at('/x/?other=1#step');
    state.write({ view: 'map', kinds: ['massacre', 'attack'], year: 2020, search: '' }, 'push');
    expect(window.location.href).toBe(
      'https://example.org/x/?other=1&kind=attack,massacre&year=2020#step',
    );
    state.write({ view: 'map', kinds: [], year: 2026, search: '' }, 'push');
    expect(window.location.href).toBe('https://example.org/x/?other=1#step');
  });

  it('reads back what it wrote', () => {
    const { state } = at('/x/');
    const wanted = { view: 'list', kinds: ['prison-break'], year: 2019, search: 'é & ü' } as const;
    state.write(wanted, 'push');
    expect(state.read()).toEqual(wanted);
  });

  it('adds an entry for a choice, none while dragging, none for no change', () => {
    const { window, state } = at('/x/');
    const pushed = vi.spyOn(window.history, 'pushState');
    const replaced = vi.spyOn(window.history, 'replaceState');
    state.write({ ...PLAIN, year: 2020, view: 'map' }, 'replace');
    state.write({ ...PLAIN, year: 2021, view: 'map' }, 'push');
    state.write({ ...PLAIN, year: 2021, view: 'map' }, 'push');
    expect([pushed.mock.calls.length, replaced.mock.calls.length]).toEqual([1, 1]);
  });

  it('tells of Back until it is told to stop', () => {
    const { window, state } = at('/x/?year=2020');
    const heard: number[] = [];
    const stop = state.onMove(({ year }) => heard.push(year));
    window.dispatchEvent(new window.Event('popstate'));
    stop();
    window.dispatchEvent(new window.Event('popstate'));
    expect(heard).toEqual([2020]);
  });
});
