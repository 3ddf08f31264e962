/**
 * Explorers: pictures that a reader steers after the steps have shown the way. Each folder beside
 * this file is the explorer of the visual of the same name: it binds the controls that the page
 * already holds, keeps their state in the address, and redraws the picture from that state.
 */
import type { LivePayload } from '../visuals/kit/contract.ts';

export interface Explorer {
  /**
   * Brings one explorer to life.
   * @param root the `<section class="explorer">` with the figure and its controls
   */
  start(root: HTMLElement, payload: LivePayload): void;
}

const MODULES = import.meta.glob<{ explorer: Explorer }>('./*/index.ts');

/**
 * Starts the explorers of the page, each when a reader first does something with it, as it is built until
 * then: or as it comes near, where the address may ask for a state. One that fails stays the built picture.
 */
export function startExplorers(): void {
  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        if (window.location.search) void startOne(target as HTMLElement);
        else awaitReader(target as HTMLElement);
      }
    },
    { rootMargin: '100% 0px' },
  );
  for (const root of document.querySelectorAll('[data-explorer]')) near.observe(root);
}

/** Signs that a reader makes use of an explorer; a mouse makes the first as it comes. */
const SIGNS = ['pointerover', 'focusin', 'click', 'input', 'change', 'submit'] as const;

/** What a reader did while the code was on its way, and what a field then held. */
interface Missed {
  event: Event;
  value: string | undefined;
}

function awaitReader(root: HTMLElement): void {
  const missed: Missed[] = [];
  let isComing = false;
  const onSign = (event: Event) => {
    const { target, type } = event;
    // A finger that passes by, and links, which lead on by themselves.
    if ((event as PointerEvent).pointerType === 'touch' && type === 'pointerover') return;
    if (!(target instanceof Element) || target.closest('a')) return;
    if (type === 'click' || type === 'submit') event.preventDefault();
    if (type === 'click' || type === 'input' || type === 'change') {
      missed.push({ event, value: (target as HTMLInputElement).value });
    }
    if (isComing) return;
    isComing = true;
    void startOne(root).then(() => {
      for (const sign of SIGNS) root.removeEventListener(sign, onSign);
      missed.forEach(repeat);
    });
  };
  for (const sign of SIGNS) root.addEventListener(sign, onSign);
}

function repeat({ event, value }: Missed): void {
  const { target, type } = event;
  if (event instanceof MouseEvent) {
    target?.dispatchEvent(new MouseEvent(type, event));
    return;
  }
  if (value !== undefined) (target as HTMLInputElement).value = value;
  target?.dispatchEvent(new Event(type, { bubbles: true }));
}

async function startOne(root: HTMLElement): Promise<void> {
  const id = root.dataset.explorer ?? '';
  const address = root.querySelector<HTMLElement>('figure.visual')?.dataset.payload ?? '';
  try {
    const load = MODULES[`./${id}/index.ts`];
    if (!load) throw new Error(`no explorer "${id}"`);
    const [{ explorer }, { fillEntries }, response] = await Promise.all([
      load(),
      import('./entries.ts'),
      fetch(address),
    ]);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    await fillEntries(root);
    explorer.start(root, (await response.json()) as LivePayload);
    root.dataset.state = 'live';
  } catch {
    root.dataset.state = 'static';
  }
}
