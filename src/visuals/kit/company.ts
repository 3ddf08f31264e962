/** What keeps a living picture company: marks that can be inspected, and the same in a table. */
import type { Anchor, Beside, Cell } from './contract.ts';
import { type Inspected, createInspector } from './inspect.ts';

export interface Company {
  /** Says what is drawn now. */
  update(beside: Beside, anchors: ReadonlyMap<string, Anchor>): void;
  /** Closes what is being inspected. */
  close(): void;
  destroy(): void;
}

export function createCompany(figure: HTMLElement, inspected: Inspected): Company {
  const { update, close, destroy } = createInspector(inspected);
  return {
    update({ table, details }, anchors) {
      fillTable(figure, table);
      update(details, anchors);
    },
    close,
    destroy,
  };
}

/** Puts the words and rows of the current view into the figure's table. */
function fillTable(figure: HTMLElement, { caption, columns, rows }: Beside['table']): void {
  const table = figure.querySelector('.visual-table table');
  table?.parentElement?.setAttribute('aria-label', caption);
  table?.querySelector('caption')?.replaceChildren(caption);
  table?.querySelector('thead')?.replaceChildren(tableRow(columns, 'col'));
  table?.querySelector('tbody')?.replaceChildren(...rows.map((cells) => tableRow(cells, 'row')));
}

/** @param scope what the head cells of this row are the heads of */
function tableRow(cells: readonly Cell[], scope: 'col' | 'row'): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.append(
    ...cells.map((cell, index) => {
      const isHead = scope === 'col' || index === 0;
      const node = document.createElement(isHead ? 'th' : 'td');
      if (isHead) node.setAttribute('scope', scope);
      node.textContent = typeof cell === 'string' ? cell : cell.text;
      if (typeof cell !== 'string') node.className = 'number';
      return node;
    }),
  );
  return row;
}
