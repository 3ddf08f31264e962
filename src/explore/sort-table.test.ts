import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import type { AddressBar } from './address-state.ts';
import { compareCells, nextOrder, startSorting } from './sort-table.ts';

describe('compareCells', () => {
  const sorted = (cells: string[], ...how: [kind: 'number' | 'date' | 'text', isDown: boolean]) =>
    [...cells].sort((a, b) => compareCells(a, b, ...how));

  it('orders numbers by value', () => {
    expect(sorted(['980', '1,003', '-3', '', '10.5'], 'number', false)).toEqual([
      '-3',
      '10.5',
      '980',
      '1,003',
      '',
    ]);
  });

  it('orders dates by day, of any year', () => {
    expect(sorted(['2024-06-25', '1825-07-11', '', '2024-01-01'], 'date', true)).toEqual([
      '2024-06-25',
      '2024-01-01',
      '1825-07-11',
      '',
    ]);
  });

  it('orders text as readers do: without case and accents, numbers by value', () => {
    expect(sorted(['phase 10', 'Étape', 'phase 2', 'etat', ''], 'text', false)).toEqual([
      'Étape',
      'etat',
      'phase 2',
      'phase 10',
      '',
    ]);
  });

  it('leaves empty cells last, up and down', () => {
    expect(sorted(['', '2', '', '1'], 'number', true)).toEqual(['2', '1', '', '']);
  });
});

it('goes up, down, and back to the order of the file', () => {
  const up = nextOrder(undefined, 'date');
  expect(up).toEqual({ column: 'date', isDown: false });
  const down = nextOrder(up, 'date');
  expect(down).toEqual({ column: 'date', isDown: true });
  expect(nextOrder(down, 'date')).toBeUndefined();
  expect(nextOrder(down, 'people')).toEqual({ column: 'people', isDown: false });
});

describe('a table', () => {
  function open(query = '') {
    const window = new Window({ url: `https://example.org/data/x/${query}` });
    window.document.body.innerHTML = `<table data-sortable><thead><tr>
      <th>Mark</th><th data-column="date" data-type="date">Date</th>
      <th data-column="people" data-type="number"><span>People</span></th>
      <th>Sources</th></tr></thead><tbody>
      <tr id="a"><td>m</td><td data-sort="2024-06-25">25 Jun 2024</td><td>1,003</td><td>x</td></tr>
      <tr id="b"><td>m</td><td data-sort="2023-01-01">2023</td><td></td><td>x</td></tr>
      <tr id="c"><td>m</td><td></td><td>980</td><td>x</td></tr>
      </tbody></table>`;
    startSorting(window as unknown as AddressBar, window.document as unknown as ParentNode);
    const press = (name: string) =>
      [...window.document.querySelectorAll('th button')]
        .find(({ textContent }) => textContent === name)
        ?.dispatchEvent(new window.Event('click'));
    const look = () => ({
      rows: [...window.document.querySelectorAll('tbody tr')].map(({ id }) => id).join(''),
      sorts: [...window.document.querySelectorAll('th')].map((th) => th.getAttribute('aria-sort')),
      query: window.location.search,
    });
    return { window, press, look };
  }

  it('stands as in the file, with buttons in the heads that can sort', () => {
    const { look, window } = open();
    expect(look()).toEqual({ rows: 'abc', sorts: [null, 'none', 'none', null], query: '' });
    expect(window.document.querySelectorAll('th button')).toHaveLength(2);
    expect(window.document.querySelector('th:nth-child(3)')?.innerHTML).toBe(
      '<button type="button"><span>People</span></button>',
    );
  });

  it('sorts at a press, and says so in the head and in the address', () => {
    const { press, look } = open();
    press('People');
    expect(look()).toEqual({
      rows: 'cab',
      sorts: [null, 'none', 'ascending', null],
      query: '?sort=people',
    });
    press('People');
    expect(look()).toEqual({
      rows: 'acb',
      sorts: [null, 'none', 'descending', null],
      query: '?sort=-people',
    });
    press('Date');
    expect(look().rows).toBe('bac');
    press('Date');
    press('Date');
    expect(look()).toEqual({ rows: 'abc', sorts: [null, 'none', 'none', null], query: '' });
  });

  it('is sorted as its address says', () => {
    expect(open('?sort=-date&q=x').look()).toMatchObject({ rows: 'abc', query: '?sort=-date&q=x' });
    expect(open('?sort=date').look().rows).toBe('bac');
    expect(open('?sort=nothing').look().rows).toBe('abc');
  });
});
