/** Starts what every page has: switches, cards for numbers, citations and terms, reading offline. */
import { bindSwitches } from './preferences.ts';
import { TRIGGERS } from './triggers.ts';

export function startPage(): void {
  bindSwitches();
  const { cards, cardKeys = '' } = document.body.dataset;
  if (cards && 'popover' in HTMLElement.prototype) awaitCards(cards, cardKeys);
  if (import.meta.env.PROD && 'serviceWorker' in navigator) keepForLater();
}

/** Milliseconds after loading: long after all that the reader is looking at. */
const KEEP_AFTER = 4000;

/** Keeps the story for reading offline; without it the page is the same. */
function keepForLater(): void {
  window.addEventListener('load', () => {
    setTimeout(() => {
      import('./offline.ts').then(({ keepIfWanted }) => keepIfWanted()).catch(() => undefined);
    }, KEEP_AFTER);
  });
}

/** Signs that a reader may want a card; a finger's first tap comes as the last two. */
const SIGNS = ['pointermove', 'focusin', 'pointerdown', 'click'] as const;

/**
 * Until a reader reaches for a link that has a card, every such link is a plain one. What happens while
 * the code is on its way is told to it when it has come; if it does not come, a tap follows the link.
 */
function awaitCards(address: string, keys: string): void {
  const missed: Event[] = [];
  const onSign = (event: Event) => {
    const link = event.target instanceof Element && event.target.closest('a');
    if (!link || !link.matches(TRIGGERS)) return;
    // A mouse and a key follow a link at once.
    const isTouch = missed.some(
      (each) => each instanceof PointerEvent && each.pointerType === 'touch',
    );
    if (event.type === 'click') {
      if (!isTouch) return;
      event.preventDefault();
    }
    missed.push(event);
    if (missed.length > 1) return;
    const letGo = () => {
      for (const type of SIGNS) document.removeEventListener(type, onSign);
    };
    void import('./cards.ts').then(
      ({ startCards }) => {
        letGo();
        startCards(address, keys, missed);
      },
      () => {
        letGo();
        if (missed.some(({ type }) => type === 'click')) {
          location.assign(link.href);
        }
      },
    );
  };
  for (const type of SIGNS) document.addEventListener(type, onSign);
}
