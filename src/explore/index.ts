/**
 * Explorers: pictures that a reader steers after the steps have shown the way. Each folder beside
 * this file is the explorer of the visual of the same name: it binds the controls that the page
 * already holds, keeps their state in the address, and redraws the picture from that state.
 */
import type { LivePayload } from '../visuals/kit/contract.ts';
import { fillEntries } from './entries.ts';

export interface Explorer {
  /**
   * Brings one explorer to life.
   * @param root the `<section class="explorer">` with the figure and its controls
   */
  start(root: HTMLElement, payload: LivePayload): void;
}

const MODULES = import.meta.glob<{ explorer: Explorer }>('./*/index.ts');

/** Starts every explorer of the page as it comes near; one that fails stays the built picture. */
export function startExplorers(): void {
  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        void startOne(target as HTMLElement);
      }
    },
    { rootMargin: '100% 0px' },
  );
  for (const root of document.querySelectorAll('[data-explorer]')) near.observe(root);
}

async function startOne(root: HTMLElement): Promise<void> {
  const id = root.dataset.explorer ?? '';
  const address = root.querySelector<HTMLElement>('figure.visual')?.dataset.payload ?? '';
  try {
    const load = MODULES[`./${id}/index.ts`];
    if (!load) throw new Error(`no explorer "${id}"`);
    const [{ explorer }, response] = await Promise.all([load(), fetch(address)]);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    await fillEntries(root);
    explorer.start(root, (await response.json()) as LivePayload);
    root.dataset.state = 'live';
  } catch {
    root.dataset.state = 'static';
  }
}
