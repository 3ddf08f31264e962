/**
 * Notice and wonder: a picture alone, with axes and labels but without headline, notes and sources,
 * beside questions that come one at a time. The headline comes last. What a reader writes stays in the
 * page and goes with it; on paper there are lines to write on.
 */
import sheet from '../../styles/notice.css?url';
import { fetchModeWords, make, makeButton, sayFrom } from '../mode-words.ts';
import { deedOf } from '../present/keys.ts';
import { toggleFullscreen } from '../present/screen.ts';
import { loadSheet } from '../sheet.ts';
import type { Stage } from '../stage.ts';
import { bareOf, formOf, hasNotes, headlineOf, plottedIn } from './bare.ts';
import { PROMPTS, createPrompts, revealedOf } from './prompts.ts';

/** The chapter that a picture belongs to; a page with one picture alone has none. */
export interface Home {
  stages: readonly Stage[];
  /** Hands the page back to scrolling. */
  resume(): void;
}

/** How far one press of an arrow key moves what is longer than the window, as a share of it. */
const SCROLLED = 0.4;

/**
 * Shows one picture in this way.
 * @param address of the words (see `modeWordsFile`)
 * @param figure a `figure.visual`; without one, the picture that the address names
 */
export async function openNotice(address: string, figure?: HTMLElement, home?: Home) {
  const root = document.documentElement;
  if (root.dataset.notice !== undefined) return;
  const asked = idOf();
  const opener = document.activeElement;
  const picture = figure ?? figureOf(asked);
  const [words] = await Promise.all([fetchModeWords(address), loadSheet(sheet)]);
  const main = picture?.closest<HTMLElement>('main') ?? document.body;
  if (!picture || root.dataset.notice !== undefined) return;
  const say = sayFrom(words);
  const stage = home?.stages.find((each) => each.figure === picture);
  const step = stage?.steps.find(({ id }) => id === (figure ? '' : asked)) ?? current(stage);

  // The address leads back here, by itself and on paper.
  const { pathname, search: before } = window.location;
  const place = step?.id ?? picture.closest<HTMLElement>('[data-explorer]')?.id ?? asked;
  history.replaceState(history.state, '', `${pathname}?notice${place ? `#${place}` : ''}`);

  const section = make('section', 'notice');
  section.dataset.form = formOf(picture);
  const heading = make('h1', 'notice-title', say('notice-title'));
  heading.id = 'notice-title';
  heading.tabIndex = -1;
  section.setAttribute('aria-labelledby', heading.id);

  const name = words.names[picture.dataset.visual ?? ''] ?? '';
  const plotted = plottedIn(picture, step?.dataset.view);
  const caption = make('div', 'notice-caption');
  caption.id = 'notice-caption';
  caption.append(make('p', 'notice-name', name), make('p', 'notice-plotted', plotted));
  const frame = make('div', 'notice-picture');

  const { list, ask } = createPrompts(PROMPTS.map((prompt) => say(`ask-${prompt}`)));
  const status = make('p', 'visually-hidden');
  status.setAttribute('role', 'status');
  const onward = makeButton('notice-button notice-next', '', () => go(at + 1));
  const back = makeButton('notice-button', say('back'), () => go(at - 1));
  const full = makeButton('notice-button notice-full', say('full'), () => void toggleFullscreen());
  const print = makeButton('notice-button', say('print'), () => window.print());
  const leave = makeButton('notice-button', say('leave'), close);
  const buttons = make('div', 'notice-buttons');
  buttons.append(onward, back, full, print, leave);
  const side = make('div', 'notice-side');
  side.append(
    list,
    buttons,
    make('p', 'notice-lead', say('notice-lead')),
    make('p', 'notice-private', say('private')),
    status,
  );
  section.append(heading, frame, side, make('p', 'notice-foot', window.location.href));

  const marker = document.createComment('picture');
  picture.replaceWith(marker);
  frame.append(caption, picture);
  main.append(section);
  root.dataset.notice = '';
  const bare = bareOf(picture, [name, plotted].filter(Boolean).join('. '), caption.id);
  bare.tell(false);
  if (stage && step) {
    stage.show(step, false);
    // Until it is drawn an image stands in its place, with all its notes; that is better than nothing.
    void stage.load().then(() => section.classList.add('has-picture'));
  } else {
    section.classList.add('has-picture');
  }
  window.scrollTo({ top: 0, behavior: 'instant' });
  window.addEventListener('resize', onResize);
  document.addEventListener('keydown', onKey);

  /** Where the reader is: a question, and from the last one on how many things are revealed. */
  let at = 0;
  go(0);
  heading.focus({ preventScroll: true });

  /** The next question; after the last one the headline, the notes, and where the figures are from. */
  function go(to: number): void {
    if (!picture) return;
    const all = revealedOf(hasNotes(picture));
    const last = PROMPTS.length - 1;
    const isNew = to !== at;
    at = Math.min(Math.max(to, 0), last + all.length);
    const shown = all.slice(0, Math.max(at - last, 0));
    const following = all[shown.length];
    ask(at);
    for (const each of all) section.classList.toggle(`shows-${each}`, shown.includes(each));
    bare.tell(shown.length > 0);
    onward.textContent = say(at < last ? 'next-question' : `reveal-${following}`);
    back.setAttribute('aria-disabled', String(at === 0));
    const hadFocus = onward === document.activeElement;
    onward.hidden = following === undefined;
    if (hadFocus && onward.hidden) back.focus({ preventScroll: true });
    if (!isNew) return;
    const revealed = shown.at(-1);
    status.textContent =
      revealed === undefined
        ? say(`ask-${PROMPTS[at]}`)
        : revealed === 'headline'
          ? headlineOf(picture)
          : say(`revealed-${revealed}`);
    buttons.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  function onResize(): void {
    if (picture) section.dataset.form = formOf(picture);
  }

  /** @returns whether there was more that way */
  function scroll(way: 1 | -1): boolean {
    return [side, document.scrollingElement].some((node) => {
      if (!node) return false;
      const { scrollTop } = node;
      node.scrollTop += way * node.clientHeight * SCROLLED;
      return Math.abs(node.scrollTop - scrollTop) > 1;
    });
  }

  function onKey(event: KeyboardEvent): void {
    // What is open closes first, by its own rules.
    if (document.querySelector('dialog[open], :popover-open')) return;
    const target = event.target instanceof Element ? event.target : null;
    if (event.key === 'Escape') {
      if (target?.closest('figure')?.querySelector('details[open]')) return;
      if (target?.closest('textarea')) return (onward.hidden ? back : onward).focus();
    }
    const deed = deedOf(event, false);
    if (deed === 'leave') close();
    else if (deed === 'next' || (deed === 'down' && !scroll(1))) go(at + 1);
    else if (deed === 'previous' || (deed === 'up' && !scroll(-1))) go(at - 1);
    else if (deed !== 'down' && deed !== 'up') return;
    event.preventDefault();
  }

  function close(): void {
    window.removeEventListener('resize', onResize);
    document.removeEventListener('keydown', onKey);
    bare.tell(true);
    if (picture) marker.replaceWith(picture);
    section.remove();
    delete root.dataset.notice;
    if (document.fullscreenElement) void document.exitFullscreen();
    const query = new URLSearchParams(before);
    query.delete('notice');
    const search = query.size > 0 ? `?${query}` : '';
    history.replaceState(history.state, '', `${pathname}${search}${place ? `#${place}` : ''}`);
    (step ?? picture)?.scrollIntoView({ behavior: 'instant' });
    if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    home?.resume();
  }
}

/** The picture that an id names: of its section, of its explorer, else the first of the page. */
function figureOf(id: string): HTMLElement | null {
  const target = id ? document.getElementById(id) : null;
  const around = target?.closest('.scrolly, .explorer');
  return (
    around?.querySelector<HTMLElement>('.visual-stage, .visual-explorer') ??
    document.querySelector<HTMLElement>('figure.visual:not(.visual-plate)') ??
    document.querySelector<HTMLElement>('figure.visual')
  );
}

function idOf(): string {
  try {
    return decodeURIComponent(window.location.hash.slice(1));
  } catch {
    return '';
  }
}

const current = (stage: Stage | undefined): HTMLElement | undefined =>
  stage?.steps.find(({ id }) => id === stage.section.dataset.activeStep) ?? stage?.steps[0];
