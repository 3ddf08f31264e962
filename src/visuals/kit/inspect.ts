import { withBase } from '../../data/site.ts';
import type { Anchor, Detail, SourceNames } from './contract.ts';
import { markOfShape, markWithin } from './hit.ts';

export interface Inspector {
  /** Replaces the marks that can be inspected. */
  update(details: readonly Detail[], anchors: ReadonlyMap<string, Anchor>): void;
  close(): void;
  destroy(): void;
}

export interface Inspected {
  /** The box that holds the drawing; the card is placed inside it. */
  frame: HTMLElement;
  /** The list box in it, with its name, that is filled with the marks. */
  list: HTMLElement;
  sources: SourceNames;
  /** Called with the key of a mark that the reader clicks, taps, or chooses by Enter or Space. */
  onPick?: ((key: string) => void) | undefined;
}

/** How far from a mark, in pixels, a pointer or finger still means it. */
const REACH = 28;

/**
 * Lets a reader inspect marks by mouse, touch and keys: one stop for Tab, arrows from mark to mark,
 * Escape out. The list box holds the same words as the card, so a screen reader hears each mark as it
 * is reached; nothing is said here that the table does not say.
 */
export function createInspector({ frame, list, sources, onPick }: Inspected): Inspector {
  const card = document.createElement('div');
  card.className = 'mark-card';
  card.hidden = true;
  const ring = document.createElement('div');
  ring.className = 'mark-ring';
  ring.hidden = true;
  frame.append(ring, card);

  const prefix = frame.closest('figure')?.id || 'figure';
  let marks: { detail: Detail; anchor: Anchor; option: HTMLElement }[] = [];
  let current = -1;

  const close = () => {
    marks[current]?.option.setAttribute('aria-selected', 'false');
    current = -1;
    card.hidden = true;
    ring.hidden = true;
    list.removeAttribute('aria-activedescendant');
  };

  const open = (index: number) => {
    const mark = marks[index];
    if (!mark || index === current) return;
    marks[current]?.option.setAttribute('aria-selected', 'false');
    current = index;
    mark.option.setAttribute('aria-selected', 'true');
    list.setAttribute('aria-activedescendant', mark.option.id);
    ring.hidden = false;
    ring.style.translate = `${mark.anchor.x}px ${mark.anchor.y}px`;
    fillCard(card, mark.detail, sources);
    card.hidden = false;
    placeCard(card, frame, mark.anchor);
  };

  const nearest = (event: PointerEvent | MouseEvent) => {
    const box = frame.getBoundingClientRect();
    const x = event.clientX - box.left;
    const y = event.clientY - box.top;
    let best = -1;
    let reach = REACH;
    marks.forEach(({ anchor }, index) => {
      const distance = Math.hypot(anchor.x - x, anchor.y - y);
      if (distance < reach) {
        reach = distance;
        best = index;
      }
    });
    return best;
  };

  /** The mark whose shape lies under the pointer, else the one whose anchor is nearest to it. */
  const pointed = (event: PointerEvent | MouseEvent) => {
    const box = frame.getBoundingClientRect();
    const at = { x: event.clientX - box.left, y: event.clientY - box.top };
    for (const shape of document.elementsFromPoint(event.clientX, event.clientY)) {
      const key = frame.contains(shape) ? shape.getAttribute('data-key') : null;
      if (key === null) continue;
      const named = markOfShape(
        key,
        marks.map(({ detail }) => detail.key),
      );
      if (named >= 0) return named;
      const { left, right, top, bottom } = shape.getBoundingClientRect();
      const area = {
        left: left - box.left,
        right: right - box.left,
        top: top - box.top,
        bottom: bottom - box.top,
      };
      const held = markWithin(
        area,
        at,
        marks.map(({ anchor }) => anchor),
        getComputedStyle(shape).fill === 'none',
      );
      if (held >= 0) return held;
    }
    return nearest(event);
  };

  /** On the list of marks, or on a source that the card names. */
  const hasFocus = () => frame.contains(document.activeElement);

  const onMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch' || card.contains(event.target as Node)) return;
    const index = pointed(event);
    if (index >= 0) open(index);
    else if (!hasFocus()) close();
  };
  const onLeave = (event: PointerEvent) => {
    if (event.pointerType !== 'touch' && !hasFocus()) close();
  };
  const onClick = (event: MouseEvent) => {
    if (card.contains(event.target as Node)) return;
    const index = pointed(event);
    if (index >= 0) pick(index);
    else close();
  };
  /** Opens a mark and tells of it; a picture that is redrawn meanwhile shows the same mark after. */
  const pick = (index: number) => {
    const key = marks[index]?.detail.key;
    if (key !== undefined) onPick?.(key);
    open(onPick ? marks.findIndex(({ detail }) => detail.key === key) : index);
  };
  const onKey = (event: KeyboardEvent) => {
    const last = marks.length - 1;
    const to = {
      ArrowRight: Math.min(current + 1, last),
      ArrowDown: Math.min(current + 1, last),
      ArrowLeft: Math.max(current - 1, 0),
      ArrowUp: Math.max(current - 1, 0),
      Home: 0,
      End: last,
    }[event.key];
    // Links of the card keep their own Enter.
    const isChoice = event.key === 'Enter' || event.key === ' ';
    if (onPick && isChoice && current >= 0 && document.activeElement === list) {
      event.preventDefault();
      pick(current);
      return;
    }
    if (event.key !== 'Escape' && to === undefined) return;
    // Escape is for the card of a source first, where one is open.
    if (event.key === 'Escape' && card.querySelector(':popover-open')) return;
    // What had the focus in the card is about to go.
    if (card.contains(document.activeElement)) list.focus();
    if (to === undefined) {
      close();
    } else {
      event.preventDefault();
      open(to);
    }
  };
  const onFocusOut = (event: FocusEvent) => {
    if (!frame.contains(event.relatedTarget as Node | null)) close();
  };

  // A card that stays while the page moves on would speak of another step.
  const onScroll = () => {
    if (current >= 0 && !hasFocus()) close();
  };
  window.addEventListener('scroll', onScroll, { passive: true });
  frame.addEventListener('pointermove', onMove);
  frame.addEventListener('pointerleave', onLeave);
  frame.addEventListener('click', onClick);
  frame.addEventListener('keydown', onKey);
  frame.addEventListener('focusout', onFocusOut);

  return {
    update(details, anchors) {
      close();
      marks = details.flatMap((detail, index) => {
        const anchor = anchors.get(detail.key);
        if (!anchor) return [];
        const option = document.createElement('div');
        option.id = `${prefix}-mark-${index}`;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        option.textContent = `${detail.heading}: ${detail.text}`;
        return [{ detail, anchor, option }];
      });
      list.replaceChildren(...marks.map(({ option }) => option));
    },
    close,
    destroy() {
      window.removeEventListener('scroll', onScroll);
      frame.removeEventListener('pointermove', onMove);
      frame.removeEventListener('pointerleave', onLeave);
      frame.removeEventListener('click', onClick);
      frame.removeEventListener('keydown', onKey);
      frame.removeEventListener('focusout', onFocusOut);
      list.replaceChildren();
      card.remove();
      ring.remove();
    },
  };
}

function fillCard(card: HTMLElement, detail: Detail, sources: SourceNames) {
  const heading = document.createElement('strong');
  heading.textContent = detail.heading;
  const text = document.createElement('span');
  text.textContent = detail.text;
  const from = document.createElement('small');
  for (const id of detail.sources) {
    const name = sources[id];
    if (name === undefined) continue;
    if (from.hasChildNodes()) from.append(' · ');
    from.append(citation(id, name));
  }
  card.replaceChildren(heading, text, from);
}

/** A source as the text cites it, so that it opens the same card. */
function citation(id: string, name: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.className = 'cite';
  link.dataset.cite = id;
  link.href = withBase(`/sources/#${id}`);
  link.textContent = name;
  return link;
}

/** Beside the mark where there is room, never over it, never outside the frame. */
function placeCard(card: HTMLElement, frame: HTMLElement, { x, y }: Anchor): void {
  const gap = 14;
  const { clientWidth, clientHeight } = frame;
  const { offsetWidth, offsetHeight } = card;
  const left = Math.min(Math.max(x - offsetWidth / 2, 0), clientWidth - offsetWidth);
  const above = y - offsetHeight - gap;
  const below = Math.min(y + gap, clientHeight - offsetHeight);
  card.style.translate = `${left}px ${above >= 0 ? above : Math.max(below, 0)}px`;
}
