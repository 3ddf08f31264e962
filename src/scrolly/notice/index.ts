/**
 * Notice and wonder: a picture alone, with axes and labels but without headline, notes and sources,
 * beside questions that come one at a time. The headline comes last. What a reader writes stays in the
 * page and goes with it; on paper there are lines to write on.
 */
import sheet from '../../styles/notice.css?url';
import { type ModeWords, fetchModeWords, make, makeButton, sayFrom } from '../mode-words.ts';
import { loadSheet } from '../sheet.ts';
import type { Stage } from '../stage.ts';

/** The chapter that a picture belongs to; a page with one picture alone has none. */
export interface Home {
  stages: readonly Stage[];
  /** Hands the page back to scrolling. */
  resume(): void;
}

const PROMPTS = ['notice', 'wonder', 'touch', 'headline'] as const;
/** What is shown after the prompts, in this order. */
const REVEALED = ['headline', 'notes', 'sources'] as const;
/** Lines on paper under each question. */
const LINES = 5;

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
  const frame = make('div', 'notice-picture');
  const list = make('ol', 'notice-prompts');
  const prompts = PROMPTS.map((name) => prompt(name, say(`ask-${name}`)));
  list.append(...prompts);
  const status = make('p', 'visually-hidden');
  status.setAttribute('role', 'status');
  const onward = makeButton('notice-button notice-next', '', advance);
  const print = makeButton('notice-button', say('print'), () => window.print());
  const leave = makeButton('notice-button', say('leave'), close);
  const buttons = make('div', 'notice-buttons');
  buttons.append(onward, print, leave);
  const side = make('div', 'notice-side');
  side.append(
    make('p', 'notice-lead', say('notice-lead')),
    list,
    buttons,
    make('p', 'notice-private', say('private')),
    status,
  );
  section.append(heading, frame, side, make('p', 'notice-foot', window.location.href));

  const marker = document.createComment('picture');
  picture.replaceWith(marker);
  frame.append(picture);
  main.append(section);
  root.dataset.notice = '';
  const bare = hideHeadline(picture, nameOf(picture, step?.dataset.view, words));
  frame.before(make('p', 'notice-name', words.names[picture.dataset.visual ?? '']));
  if (stage && step) {
    stage.show(step, false);
    void stage.load();
  }
  window.scrollTo({ top: 0, behavior: 'instant' });
  window.addEventListener('resize', onResize);
  document.addEventListener('keydown', onKey);

  let shown = 0;
  advance();
  heading.focus({ preventScroll: true });

  /** The next question; after the last one the headline, the notes, and where the figures are from. */
  function advance(): void {
    shown += 1;
    prompts.forEach((item, index) => (item.hidden = index >= shown));
    const revealed = shown - PROMPTS.length;
    REVEALED.forEach((name, index) => section.classList.toggle(`shows-${name}`, index < revealed));
    if (revealed === 1) bare.undo();
    const following = REVEALED[Math.max(revealed, 0)];
    if (shown < PROMPTS.length) onward.textContent = say('next-question');
    else if (following) onward.textContent = say(`reveal-${following}`);
    onward.hidden = revealed >= REVEALED.length;
    if (shown > 1) tell(revealed);
  }

  /** Says what has come and puts the focus where the reader goes on. */
  function tell(revealed: number): void {
    if (revealed <= 0) {
      prompts[shown - 1]?.querySelector('textarea')?.focus();
      return;
    }
    const name = REVEALED[revealed - 1] ?? 'headline';
    status.textContent =
      name === 'headline' && picture ? headlineOf(picture) : say(`revealed-${name}`);
    if (onward.hidden) print.focus();
  }

  function onResize(): void {
    if (picture) section.dataset.form = formOf(picture);
  }

  function onKey(event: KeyboardEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const isOwn = target?.closest('textarea, .marks, .mark-card, [popover]');
    if (event.key !== 'Escape' || isOwn || document.querySelector(':popover-open')) return;
    if (target?.closest('figure')?.querySelector('details[open]')) return;
    close();
  }

  function close(): void {
    window.removeEventListener('resize', onResize);
    document.removeEventListener('keydown', onKey);
    bare.undo();
    if (picture) marker.replaceWith(picture);
    section.remove();
    delete root.dataset.notice;
    const query = new URLSearchParams(before);
    query.delete('notice');
    const search = query.size > 0 ? `?${query}` : '';
    history.replaceState(history.state, '', `${pathname}${search}${place ? `#${place}` : ''}`);
    (step ?? picture)?.scrollIntoView({ behavior: 'instant' });
    if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    home?.resume();
  }
}

/** A question with room for an answer: a field on the screen, lines on paper. */
function prompt(name: string, question: string): HTMLLIElement {
  const item = make('li', '');
  const label = make('label', '', question);
  const field = make('textarea', '');
  field.id = `notice-${name}`;
  field.rows = 3;
  field.autocomplete = 'off';
  label.htmlFor = field.id;
  const written = make('p', 'notice-written');
  field.addEventListener('input', () => (written.textContent = field.value));
  item.append(label, field, written);
  for (let line = 0; line < LINES; line += 1) item.append(make('span', 'notice-line'));
  return item;
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

/** Which of the two drawings the reader sees; it is the one that goes to paper. */
function formOf(figure: HTMLElement): string {
  const svgs = [...figure.querySelectorAll<SVGSVGElement>('svg[data-form]')];
  return svgs.find((svg) => svg.getClientRects().length > 0)?.dataset.form ?? 'wide';
}

/** What is plotted, without what was found. */
function nameOf(figure: HTMLElement, view = figure.dataset.view, { names }: ModeWords): string {
  const texts = [...figure.querySelectorAll<HTMLElement>('.view-texts')];
  const shown = texts.find(({ dataset }) => dataset.forView === view) ?? texts[0];
  const subtitle = shown?.querySelector('.visual-subtitle')?.textContent;
  return [names[figure.dataset.visual ?? ''], subtitle].filter(Boolean).join('. ');
}

/**
 * Those who hear the picture are given its plain name too; marks, description and table stay, as they
 * are what others see.
 */
function hideHeadline(figure: HTMLElement, name: string) {
  const frame = figure.querySelector<HTMLElement>('.drawing');
  const label = frame?.dataset.inspectLabel;
  const svgs = [...figure.querySelectorAll('svg[data-form]')];
  const set = (text: string, marks = text) => {
    for (const svg of svgs) svg.querySelector(':scope > title')?.replaceChildren(text);
    if (frame) frame.dataset.inspectLabel = marks;
    frame?.querySelector('.marks')?.setAttribute('aria-label', marks);
    // The image of the view, while the code that draws it is on its way.
    frame?.querySelector('.is-view img')?.setAttribute('alt', text);
  };
  figure.dataset.name = name;
  set(name);
  return {
    undo() {
      if (figure.dataset.name === undefined) return;
      delete figure.dataset.name;
      set(headlineOf(figure), label);
    },
  };
}

const headlineOf = (figure: HTMLElement): string =>
  figure.querySelector('.view-texts.is-shown .visual-title')?.textContent ?? '';
