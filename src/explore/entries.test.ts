import { Window } from 'happy-dom';
import { afterEach, expect, it, vi } from 'vitest';
import { type Entries, fillEntries } from './entries.ts';

const ENTRIES: Entries = {
  a: {
    text: 'What <b>happened</b>.',
    facts: [{ name: 'Who', text: 'A power' }],
    note: 'Unconfirmed.',
    sources: [{ id: 'un', href: '/sources/#un', name: 'UN', label: 'Source: UN, A letter' }],
  },
};

/** A list as the page has it; the fetch that fills it answers as told. */
function listOf(answer: { ok: boolean; status: number; json: () => Promise<unknown> }) {
  const { document } = new Window();
  vi.stubGlobal('document', document);
  vi.stubGlobal('fetch', vi.fn().mockResolvedValue(answer));
  document.body.innerHTML = `<section data-entries="/entries/x.json">
    <details data-row="a"><summary>A</summary><p class="found-sources"><a href="/data/x/#a">Row</a></p></details>
    <details data-row="b"><summary>B</summary><p class="found-sources"><a href="/data/x/#b">Row</a></p></details>
  </section>`;
  return document.body as unknown as HTMLElement;
}

afterEach(() => vi.unstubAllGlobals());

it('puts into each entry what was fetched for it, as text', async () => {
  const root = listOf({ ok: true, status: 200, json: () => Promise.resolve(ENTRIES) });
  await fillEntries(root);
  const [first, second] = [...root.querySelectorAll('details')];
  expect([...(first?.children ?? [])].map(({ tagName }) => tagName)).toEqual([
    'SUMMARY',
    'P',
    'DL',
    'P',
    'P',
  ]);
  expect(first?.querySelector('p')?.textContent).toBe('What <b>happened</b>.');
  expect(first?.querySelector('dl')?.textContent).toBe('WhoA power');
  const links = [...(first?.querySelectorAll('.found-sources a') ?? [])];
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['/sources/#un', '/data/x/#a']);
  expect(links[0]?.getAttribute('data-cite')).toBe('un');
  expect(links[0]?.getAttribute('aria-label')).toBe('Source: UN, A letter');
  expect(second?.children).toHaveLength(2);
});

it('says so when the file cannot be had', async () => {
  const root = listOf({ ok: false, status: 404, json: () => Promise.resolve({}) });
  await expect(fillEntries(root)).rejects.toThrow('/entries/x.json: 404');
});
