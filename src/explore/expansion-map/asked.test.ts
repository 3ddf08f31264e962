import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { NOTHING_ASKED } from '../../visuals/expansion-map/explored.ts';
import type { ExpansionData } from '../../visuals/expansion-map/data.ts';
import { prepareVisual } from '../../visuals/registry.ts';
import type { AddressBar } from '../address-state.ts';
import { askedInAddress } from './asked.ts';

const data = prepareVisual('expansion-map') as ExpansionData;

function at(query: string) {
  const window = new Window({ url: `https://example.org/expansion/${query}#explore` });
  return { window, address: askedInAddress(data, window as unknown as AddressBar) };
}

describe('the explorer in the address', () => {
  it('reads a link that a teacher made', () => {
    const { address } = at('?department=artibonite&kind=massacre&year=2024');
    expect(address.read()).toEqual({
      ...NOTHING_ASKED,
      department: 'artibonite',
      kind: 'massacre',
      year: '2024',
    });
  });

  it.each(['?date=2024-13-40', '?date=soon', '?year=1999', '?kind=war', '?map=moon', '?event=x'])(
    'falls back on %s',
    (query) => {
      expect(at(query).address.read()).toEqual(NOTHING_ASKED);
    },
  );

  it('reads back what it wrote', () => {
    const { address, window } = at('');
    const asked = {
      date: '2024-10-03',
      year: '2024',
      kind: 'massacre',
      department: 'ouest',
      map: 'capital',
      event: 'pont-sonde-2024',
    } as const;
    address.write(asked, 'push');
    expect(address.read()).toEqual(asked);
    expect(window.location.hash).toBe('#explore');
  });
});
