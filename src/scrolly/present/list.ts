/** All stops of a chapter under their sections, to go to any of them. */
import { make, makeButton, type Say } from '../mode-words.ts';
import { makeDialog } from './dialogs.ts';
import type { Slide } from './slides.ts';

export interface Listed {
  slides: readonly Slide[];
  current: number;
  /** Address of the lesson for this chapter; empty where there is none. */
  lesson: string;
  go: (index: number) => void;
}

export function showList(
  host: HTMLElement,
  { slides, current, lesson, go }: Listed,
  say: Say,
): void {
  const dialog = makeDialog(host, 'mode-list', say('list-title'), say);
  const entries: HTMLButtonElement[] = [];
  let section: string | undefined;
  let list = make('ol', '');
  const body = make('div', 'mode-list-body');
  slides.forEach((slide, index) => {
    if (slide.section !== section) {
      section = slide.section;
      list = make('ol', '');
      body.append(make('h3', '', section), list);
    }
    const entry = makeButton(`mode-stop is-${slide.kind}`, '', () => {
      dialog.close();
      go(index);
    });
    entry.append(
      make('span', 'mode-stop-number', slide.number === undefined ? '' : String(slide.number)),
      make('span', '', nameOf(slide, say)),
    );
    if (slide.isHard) entry.append(make('em', 'mode-stop-hard', say('hard')));
    if (index === current) entry.setAttribute('aria-current', 'step');
    entries.push(entry);
    const item = make('li', '');
    item.append(entry);
    list.append(item);
  });
  if (lesson) {
    const link = make('a', 'mode-lesson', say('lesson'));
    link.href = lesson;
    dialog.append(link);
  }
  dialog.append(body);
  dialog.addEventListener('keydown', (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const from = entries.findIndex((entry) => entry === document.activeElement);
    if (by === undefined) return;
    event.preventDefault();
    entries[Math.min(Math.max(from + by, 0), entries.length - 1)]?.focus();
  });
  dialog.showModal();
  entries[current]?.focus();
  entries[current]?.scrollIntoView({ block: 'center', behavior: 'instant' });
}

function nameOf({ kind, label }: Slide, say: Say): string {
  if (kind === 'head') return say('stop-head');
  return kind === 'explorer' ? say('stop-explorer') : label;
}
