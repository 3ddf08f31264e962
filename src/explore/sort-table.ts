/**
 * Sorts the rows of tables that the page holds whole: buttons in the heads of columns, the order kept
 * in the address. Without JavaScript the heads are plain and the rows stand as in the file.
 */
import { type AddressBar, addressState, choice } from './address-state.ts';

export type SortKind = 'number' | 'date' | 'text';

/** An order of rows: a column, up or down. */
export interface Order {
  column: string;
  isDown: boolean;
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** The value of a printed number, without its separators. */
const valueOf = (text: string): number => Number(text.replace(/[,\s]/g, ''));

const compareAs: Readonly<Record<SortKind, (a: string, b: string) => number>> = {
  number: (a, b) => valueOf(a) - valueOf(b),
  date: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
  text: (a, b) => collator.compare(a, b),
};

/** Orders cells by value, down if asked; empty ones come last either way. */
export function compareCells(a: string, b: string, kind: SortKind, isDown: boolean): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  const order = compareAs[kind](a, b);
  return isDown ? -order : order;
}

/** The next order when the head of `column` is pressed: up, down, as in the file. */
export function nextOrder(now: Order | undefined, column: string): Order | undefined {
  if (now?.column !== column) return { column, isDown: false };
  return now.isDown ? undefined : { column, isDown: true };
}

const print = (order: Order | undefined): string =>
  order ? `${order.isDown ? '-' : ''}${order.column}` : '';

export function startSorting(bar: AddressBar = window, root: ParentNode = document): void {
  for (const table of root.querySelectorAll<HTMLTableElement>('table[data-sortable]')) {
    start(table, bar);
  }
}

function start(table: HTMLTableElement, bar: AddressBar): void {
  const body = table.querySelector('tbody');
  const asInFile = [...table.querySelectorAll('tbody > tr')];
  const heads = [...table.querySelectorAll<HTMLTableCellElement>('thead th[data-column]')];
  const names = heads.map(({ dataset }) => dataset.column ?? '');
  const state = addressState(
    { sort: choice('sort', [...names, ...names.map((name) => `-${name}`)], '') },
    bar,
  );
  const read = (): Order | undefined => {
    const { sort } = state.read();
    return sort ? { column: sort.replace(/^-/, ''), isDown: sort.startsWith('-') } : undefined;
  };

  const cellText = (row: Element, index: number): string => {
    const cell = row.children[index] as HTMLElement | undefined;
    return cell?.dataset.sort ?? cell?.textContent?.trim() ?? '';
  };
  const apply = (order: Order | undefined): void => {
    const named = names.indexOf(order?.column ?? '');
    heads.forEach((head, at) => {
      const isOrdered = order !== undefined && at === named;
      const sort = isOrdered ? (order.isDown ? 'descending' : 'ascending') : 'none';
      head.setAttribute('aria-sort', sort);
    });
    const rows = [...asInFile];
    if (order) {
      const head = heads[named];
      const index = [...(head?.parentElement?.children ?? [])].indexOf(head as Element);
      const kind = (head?.dataset.type ?? 'text') as SortKind;
      const texts = new Map(rows.map((row) => [row, cellText(row, index)]));
      rows.sort((a, b) => compareCells(texts.get(a) ?? '', texts.get(b) ?? '', kind, order.isDown));
    }
    body?.append(...rows);
  };

  for (const head of heads) {
    const button = table.ownerDocument.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const order = nextOrder(read(), head.dataset.column ?? '');
      state.write({ sort: print(order) }, 'push');
      apply(order);
    });
  }
  state.onMove(() => apply(read()));
  apply(read());
}
