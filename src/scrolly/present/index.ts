/**
 * Step through and present: the chapter stop by stop instead of scrolled. The page's own elements are
 * shown one stop at a time, so that numbers, sources, pictures and addresses are those of the story.
 */
import sheet from '../../styles/present.css?url';
import { fetchModeWords, make, sayFrom } from '../mode-words.ts';
import { type Mode, isAway } from '../away.ts';
import type { Story } from '../modes.ts';
import { loadSheet } from '../sheet.ts';
import { type After, createBar } from './bar.ts';
import { showCode, showKeys } from './dialogs.ts';
import { fitText } from './fit.ts';
import { type Deed, deedOf } from './keys.ts';
import { holdLinks } from './links.ts';
import { showList } from './list.ts';
import { createMore } from './more.ts';
import { isOwnChange, toggleFullscreen } from './screen.ts';
import { type Slide, detourAt, slideAt, slidesOf } from './slides.ts';

/** How far one press of an arrow key moves text that is longer than the screen, as a share of it. */
const SCROLLED = 0.4;

/**
 * Enters a mode at the stop of a picture's current step, at what the address names, or at the head.
 * @param figure the picture whose button was pressed
 */
export async function enter(mode: Mode, story: Story, figure?: HTMLElement): Promise<void> {
  const root = document.documentElement;
  const { chapter, stages } = story;
  const [words] = await Promise.all([fetchModeWords(story.words), loadSheet(sheet)]);
  const say = sayFrom(words);
  if (isAway()) return;
  const slides = slidesOf(chapter, stages);
  const asked = figure?.closest<HTMLElement>('.scrolly')?.dataset.activeStep;
  const isAtTop = window.scrollY < window.innerHeight / 2;
  let index = slideAt(slides, asked ?? (figure || !isAtTop || isLink() ? hashOf() : ''));
  let hasLetters = mode === 'present';
  let isBlack = false;

  const main = chapter.closest<HTMLElement>('main') ?? document.body;
  const progress = document.querySelector<HTMLElement>('.progress');
  const cover = make('div', 'mode-black');
  cover.hidden = true;
  const bar = createBar(mode, afterOf(chapter, mode), say, act);
  const more = createMore(chapter, box, say);
  bar.element.prepend(more.element);
  const count = slides.filter(({ number }) => number !== undefined).length;

  root.dataset.mode = mode;
  main.append(bar.element, cover);
  go(index, false);
  bar.next().focus({ preventScroll: true });

  document.addEventListener('keydown', onKey, true);
  document.addEventListener('fullscreenchange', onFullscreen);
  window.addEventListener('hashchange', onHash);
  cover.addEventListener('click', light);
  const letGo = holdLinks(chapter);
  const resized = new ResizeObserver(fit);
  resized.observe(main);
  void document.fonts?.ready.then(fit);

  function slide(): Slide {
    return slides[index] as Slide;
  }

  /** What scrolls when the text is longer than the screen. */
  function box(): HTMLElement {
    return slide().step?.closest<HTMLElement>('.scrolly-steps') ?? chapter;
  }

  function fit(): void {
    if (mode === 'present') fitText(chapter, box());
    more.update();
  }

  /** Steps bear the numbers of the print edition; what stands between them is told by the next one. */
  function placeOf(at: number): string {
    const { kind, number } = slides[at] as Slide;
    if (number !== undefined) return say('counter', { number, count });
    if (kind === 'head') return say('place-head');
    const next = slides.slice(at).find((each) => each.number !== undefined)?.number;
    return next ? say('place-before', { number: next }) : say('place-after', { number: count });
  }

  function go(to: number, mayAnimate = true): void {
    const before = slide();
    const isSameSection = slides[to]?.stage === before.stage;
    mark(before, false);
    index = to;
    const { kind, id, title, section, stage, step } = slide();
    mark(slide(), true);
    chapter.dataset.slide = kind;
    if (stage && step) {
      stage.show(step, mayAnimate && isSameSection);
      void stage.load();
    }
    void slides[to + 1]?.stage?.load();
    box().scrollTop = 0;
    // A low window scrolls itself.
    window.scrollTo({ top: 0, behavior: 'instant' });
    fit();
    progress?.style.setProperty('--progress', ((to + 1) / slides.length).toFixed(4));
    const { pathname, search } = window.location;
    history.replaceState(history.state, '', `${pathname}${search}${id ? `#${id}` : ''}`);
    const place = placeOf(to);
    const [isFirst, isLast] = [to === 0, to === slides.length - 1];
    bar.show({ place, section, isFirst, isLast, detour: detourAt(slides, to) });
    bar.announce(say('announce', { place, title }));
    // The focus never stays on what has gone.
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body || !isShown(activeElement)) {
      bar.next().focus({ preventScroll: true });
    }
  }

  function act(deed: Deed): void {
    const last = slides.length - 1;
    switch (deed) {
      case 'next':
        if (index < last) go(index + 1);
        else onward();
        break;
      case 'previous':
        if (index > 0) go(index - 1);
        break;
      case 'down':
        if (!scroll(1)) act('next');
        break;
      case 'up':
        if (!scroll(-1)) act('previous');
        break;
      case 'first':
        go(0);
        break;
      case 'last':
        go(last);
        break;
      case 'black':
        isBlack = true;
        cover.hidden = false;
        bar.announce(say('is-black'));
        break;
      case 'code':
        showCode(main, addressOf(slide()), slide().title, say);
        break;
      case 'help':
        showKeys(main, { isOn: hasLetters, set: (isOn) => (hasLetters = isOn) }, say);
        break;
      case 'full':
        void toggleFullscreen();
        break;
      case 'list':
        showList(main, { slides, current: index, lesson: story.lesson, go }, say);
        break;
      case 'skip':
        go(detourAt(slides, index)?.to ?? index);
        break;
      case 'leave':
        leave();
    }
  }

  /** At the end the way on is offered, never taken by a key that was pressed once too often. */
  function onward(): void {
    bar.next().focus();
    bar.announce(say('is-end'));
  }

  /** @returns whether there was more text that way */
  function scroll(way: 1 | -1): boolean {
    return [box(), document.scrollingElement].some((node) => {
      if (!node) return false;
      const { scrollTop } = node;
      node.scrollTop += way * node.clientHeight * SCROLLED;
      return Math.abs(node.scrollTop - scrollTop) > 1;
    });
  }

  function light(): void {
    isBlack = false;
    cover.hidden = true;
  }

  function onKey(event: KeyboardEvent): void {
    if (isBlack) {
      event.preventDefault();
      event.stopPropagation();
      light();
      return;
    }
    // What is open closes first, by its own rules.
    if (document.querySelector('dialog[open], :popover-open')) return;
    const target = event.target instanceof Element ? event.target : null;
    if (event.key === 'Escape' && target?.closest('figure')?.querySelector('details[open]')) return;
    const deed = deedOf(event, hasLetters);
    if (deed === null) return;
    event.preventDefault();
    act(deed);
  }

  /** Escape out of full screen reaches no key handler: it closes what is open, or leaves the mode. */
  function onFullscreen(): void {
    if (document.fullscreenElement || isOwnChange()) return;
    const open = main.querySelector<HTMLDialogElement>('dialog[open]');
    if (isBlack) light();
    else if (open) open.close();
    else leave();
  }

  /** A link in the text led elsewhere in the chapter. */
  function onHash(): void {
    const to = slideAt(slides, hashOf());
    if (to !== index) go(to);
  }

  function leave(): void {
    document.removeEventListener('keydown', onKey, true);
    document.removeEventListener('fullscreenchange', onFullscreen);
    window.removeEventListener('hashchange', onHash);
    resized.disconnect();
    letGo();
    more.destroy();
    bar.element.remove();
    cover.remove();
    const { step, elements, id } = slide();
    mark(slide(), false);
    delete chapter.dataset.slide;
    delete chapter.dataset.long;
    chapter.style.removeProperty('--type');
    root.dataset.mode = 'scroll';
    if (document.fullscreenElement) void document.exitFullscreen();
    const query = new URLSearchParams(window.location.search);
    query.delete('mode');
    const search = query.size > 0 ? `?${query}` : '';
    const { pathname } = window.location;
    history.replaceState(history.state, '', `${pathname}${search}${id ? `#${id}` : ''}`);
    returnTo(step ?? (id ? document.getElementById(id) : null) ?? elements[0] ?? chapter);
    story.resume();
  }
}

/** Tells the style sheet what of the chapter is shown. */
function mark({ elements, entries }: Slide, isShown: boolean): void {
  for (const element of elements) {
    element.classList.toggle('is-slide', isShown);
    const isParted = isShown && entries?.[0]?.parentElement === element;
    element.classList.toggle('is-parted', isParted);
  }
  for (const entry of entries ?? []) entry.classList.toggle('is-slide', isShown);
}

/** Scrolls to where the reader was and puts the focus there, so that Tab goes on from it. */
function returnTo(place: HTMLElement): void {
  place.scrollIntoView({ behavior: 'instant' });
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
}

/** The address of a stop for someone else's screen: as it is read, not as it is presented. */
function addressOf({ id }: Slide): string {
  const { origin, pathname } = window.location;
  return `${origin}${pathname}${id ? `#${id}` : ''}`;
}

/** The next chapter goes on in the same mode; other pages have none. */
function afterOf(chapter: HTMLElement, mode: Mode): After | null {
  const link = chapter.querySelector<HTMLAnchorElement>('.way-next, .opening-chapters a');
  if (!link) return null;
  const title = link.querySelector('.way-title, .opening-name')?.textContent ?? '';
  const isChapter = link.matches('[rel="next"], .opening-chapters a');
  return { href: `${link.pathname}${isChapter ? `?mode=${mode}` : ''}`, title };
}

function hashOf(): string {
  try {
    return decodeURIComponent(window.location.hash.slice(1));
  } catch {
    return '';
  }
}

/** Whether the address asked for a mode: then it also says where. */
function isLink(): boolean {
  return new URLSearchParams(window.location.search).has('mode');
}

function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}
