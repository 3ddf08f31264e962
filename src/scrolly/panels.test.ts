// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { bindPanels, closePanels } from './panels.ts';

const figure = (id: string) => `
  <figure class="visual visual-stage" id="${id}">
    <details class="visual-reading"><summary>How to read it</summary><p>Words</p></details>
    <details class="visual-table"><summary>Table</summary><table></table></details>
  </figure>`;
const panels = (id: string) => [...document.querySelectorAll<HTMLDetailsElement>(`#${id} details`)];
const open = () =>
  [...document.querySelectorAll<HTMLDetailsElement>('details[open]')].map(
    (panel) => `${panel.parentElement?.id} ${panel.className}`,
  );

/** As the browser does: the state, then the event. */
function toggle(panel: HTMLDetailsElement | undefined, isOpen: boolean): void {
  if (!panel) throw new Error('no panel');
  panel.open = isOpen;
  panel.dispatchEvent(new Event('toggle'));
}

beforeEach(() => {
  document.body.innerHTML = `${figure('one')}${figure('two')}<p id="text">Text</p>
    <figure class="visual visual-plate" id="plate"><details class="visual-table" open></details></figure>`;
});

describe('closePanels', () => {
  it('closes those of its figure, save the one it is told to keep', () => {
    const [reading, table] = panels('one');
    for (const panel of [...panels('one'), ...panels('two')]) panel.open = true;
    closePanels(document.querySelector<HTMLElement>('#one') ?? expect.fail(), table);
    expect([reading?.open, table?.open]).toEqual([false, true]);
    expect(panels('two').every((panel) => panel.open)).toBe(true);
    closePanels(document.querySelector<HTMLElement>('#one') ?? expect.fail());
    expect(table?.open).toBe(false);
  });
});

describe('bindPanels', () => {
  beforeEach(() => bindPanels());

  it('leaves one open at a time in each figure', () => {
    toggle(panels('one')[0], true);
    toggle(panels('two')[0], true);
    toggle(panels('one')[1], true);
    expect(open()).toEqual(['one visual-table', 'two visual-reading', 'plate visual-table']);
  });

  it('lets one close without opening another', () => {
    toggle(panels('one')[0], true);
    toggle(panels('one')[0], false);
    expect(open()).toEqual(['plate visual-table']);
  });

  it('closes on Escape and gives the focus back to what opened it', () => {
    const [, table] = panels('one');
    toggle(table, true);
    table
      ?.querySelector('table')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(open()).toEqual(['plate visual-table']);
    expect(document.activeElement).toBe(table?.querySelector('summary'));
  });

  it('leaves other keys, and Escape with nothing open, alone', () => {
    toggle(panels('one')[1], true);
    const press = (id: string, key: string) =>
      document
        .querySelector(`#${id}`)
        ?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    press('one', 'Enter');
    expect(open()).toContain('one visual-table');
    press('two', 'Escape');
    expect(open()).toContain('one visual-table');
    expect(document.activeElement).toBe(document.body);
  });

  it('closes on a click elsewhere, not on one inside', () => {
    const [, table] = panels('one');
    toggle(table, true);
    table?.querySelector('table')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(open()).toContain('one visual-table');
    document.querySelector('#text')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(open()).toEqual(['plate visual-table']);
  });
});
