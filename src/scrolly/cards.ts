/**
 * Cards for numbers, citations and terms: one popover for the page, shown by hover, focus and tap.
 * The links stay links. A mouse or a key follows them at once; of a finger the first tap opens the
 * card, and the second or the card's own links lead on. Tab goes from link to link of the text as if
 * there were no cards; the arrow down leads into the card, which says so. Where the browser has no
 * popovers, or the cards cannot be loaded, every link is as the build left it. page.ts loads this when it
 * is first needed.
 */
import { type Cards, fillCard } from './card.ts';
import { placeCard } from './place.ts';
import { TRIGGERS } from './triggers.ts';

type Trigger = HTMLAnchorElement;

/** Milliseconds that a mouse stays on a link until its card shows, and off both until it goes. */
const REST = 150;
const LEAVE = 300;

/**
 * @param address of the file with the page's cards; fetched when first needed
 * @param keys says which key leads into a card
 * @param missed what the reader did on such links while this code was on its way
 */
export function startCards(address: string, keys: string, missed: readonly Event[]): void {
  const element = document.createElement('div');
  element.className = 'card';
  element.popover = 'auto';
  // In the document from the start: it describes links whose card is still on its way.
  const hint = createHint(keys);
  element.append(hint);
  document.body.append(element);
  /** The link that the card speaks of, or spoke of last. */
  let trigger: Trigger | undefined;
  /** The link that the mouse rests on, while its card is to come. */
  let awaited: Trigger | undefined;
  /** The link whose card was closed while the mouse was on it: it may not open again by itself. */
  let dismissed: Trigger | undefined;
  /** The link whose card was open when the pointer came down on it. */
  let pressed: Trigger | undefined;
  let isTouch = false;
  /** A popover that closes gives the focus back, which is no wish to open it again. */
  let isClosing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let cards: Promise<Cards> | undefined;

  const isOpen = () => element.matches(':popover-open');
  const load = () => {
    cards ??= fetchCards(address);
    cards.catch(() => (cards = undefined));
    return cards;
  };
  const later = (delay: number, run: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(run, delay);
  };
  const close = () => {
    if (isOpen()) element.hidePopover();
  };
  const place = () => {
    if (!trigger || !isOpen()) return;
    element.style.maxHeight = '';
    const { width, height } = element.getBoundingClientRect();
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const at = placeCard([...trigger.getClientRects()], { width, height }, view);
    element.style.left = `${at.left}px`;
    element.style.top = `${at.top}px`;
    element.style.maxHeight = `${at.maxHeight}px`;
  };
  /**
   * @param isWanted asked again when the cards have come
   * @returns false where there is no card to be had
   */
  const show = async (link: Trigger, isWanted: () => boolean): Promise<boolean> => {
    clearTimeout(timer);
    if (link === trigger && isOpen()) return true;
    const card = await load().then(
      (all) => all[keyOf(link)],
      () => undefined,
    );
    if (!card) return false;
    if (!isWanted() || !link.isConnected) return true;
    close();
    trigger = link;
    dismissed = undefined;
    // The card says what the browser's own hint would say.
    link.removeAttribute('title');
    link.setAttribute('aria-expanded', 'true');
    fillCard(element, card);
    element.append(hint);
    hint.hidden = !link.matches(':focus-visible');
    // Beside its link in the document, so that Tab leads from the card to the link after it.
    link.after(element);
    element.showPopover();
    element.scrollTop = 0;
    place();
    return true;
  };
  const isHeld = () =>
    trigger?.matches(':hover, :focus-visible') || element.matches(':hover, :focus-within');
  const letGo = () => {
    if (!isTouch && !isHeld()) close();
  };
  const leave = () => {
    awaited = undefined;
    later(LEAVE, letGo);
  };

  document.addEventListener('pointermove', ({ pointerType, target }) => {
    const link = linkAt(target);
    if (pointerType === 'touch' || !link || link === awaited || link === dismissed) return;
    isTouch = false;
    awaited = link;
    void load().catch(() => undefined);
    later(REST, () => void show(link, () => link.matches(':hover')));
  });
  document.addEventListener('pointerover', ({ pointerType, target }) => {
    const link = linkAt(target);
    if (link !== dismissed) dismissed = undefined;
    if (pointerType !== 'touch' && (!link || link !== awaited)) leave();
  });
  document.addEventListener('pointerdown', ({ pointerType, target }) => {
    isTouch = pointerType === 'touch';
    const link = linkAt(target);
    pressed = isOpen() && link === trigger ? link : undefined;
    if (isTouch && link) void load().catch(() => undefined);
  });
  document.addEventListener('keydown', (event) => {
    isTouch = false;
    if (isOpen() && trigger && moveByArrow(event.key, trigger, element)) event.preventDefault();
  });
  document.addEventListener('click', (event) => {
    const link = linkAt(event.target);
    if (!link || !isTouch || link === pressed) return;
    event.preventDefault();
    void show(link, () => true).then((isShown) => {
      if (!isShown) location.assign(link.href);
    });
  });
  document.addEventListener('focusin', ({ target }) => {
    const link = linkAt(target);
    if (link?.matches(':focus-visible') && !isClosing) {
      link.setAttribute('aria-describedby', hint.id);
      void show(link, () => document.activeElement === link);
    } else {
      // At once: a card that lingers would lie over what has the focus now.
      letGo();
    }
  });
  document.addEventListener('focusout', leave);
  element.addEventListener('beforetoggle', ({ newState }) => {
    if (newState !== 'closed') return;
    trigger?.removeAttribute('aria-expanded');
    dismissed = trigger;
    isClosing = true;
    setTimeout(() => (isClosing = false));
  });
  const onScroll = () => {
    place();
    if (trigger && isOpen() && !isSeen(trigger)) close();
  };
  window.addEventListener('scroll', onScroll, { passive: true });
  window.addEventListener('resize', place);
  for (const event of missed) event.target?.dispatchEvent(event);
}

/** Says to ears and, in a card that keys have opened, to eyes which key leads into it. */
function createHint(text: string): HTMLElement {
  const hint = document.createElement('p');
  hint.id = 'card-keys';
  hint.className = 'card-keys';
  hint.hidden = true;
  hint.textContent = text;
  return hint;
}

/**
 * Arrow down from the link into its card and on to the card's next link, arrow up back to the link.
 * @returns whether the key moved the focus
 */
function moveByArrow(key: string, trigger: Trigger, element: HTMLElement): boolean {
  const stops = [trigger, ...element.querySelectorAll('a')];
  const at = stops.indexOf(document.activeElement as Trigger);
  const next = stops[at + (key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !next || (key !== 'ArrowDown' && key !== 'ArrowUp')) return false;
  next.focus();
  return true;
}

function linkAt(target: EventTarget | null): Trigger | undefined {
  return (target instanceof Element && target.closest<Trigger>(TRIGGERS)) || undefined;
}

function keyOf(link: Trigger): string {
  const { cite, term } = link.dataset;
  if (cite) return `cite:${cite}`;
  if (term) return `term:${term}`;
  return `fig:${link.querySelector<HTMLElement>('[data-fig]')?.dataset.fig ?? ''}`;
}

/** Whether a link is in the window, and not under the picture that sticks. */
function isSeen(link: Trigger): boolean {
  const [line] = link.getClientRects();
  if (!line) return false;
  const at = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
  return link.contains(at);
}

async function fetchCards(address: string): Promise<Cards> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as Cards;
}
