/**
 * The ways of reading other than scrolling: step through, present, and notice and wonder. This is all
 * of them that a page loads; their code comes when a reader first asks, by a button or by the address
 * (`?mode=present#peak`, `?mode=steps#peak`, `?notice#peak`).
 */
import { addAction } from './actions.ts';
import { type Mode, isMode } from './away.ts';
import type { Stage } from './stage.ts';

/** The story as a mode needs it. */
export interface Story {
  chapter: HTMLElement;
  stages: readonly Stage[];
  /** Address of the words of the modes. */
  words: string;
  /** Address of the lesson for the chapter; empty where there is none. */
  lesson: string;
  /** Hands the page back to scrolling, wherever it now stands. */
  resume(): void;
}

/** @param resume called when a reader has left a mode and the page stands where it was left */
export function startModes(stages: readonly Stage[], resume: () => void): void {
  const ways = document.querySelector<HTMLElement>('.chapter-modes');
  const chapter = ways?.closest<HTMLElement>('.chapter');
  if (!ways || !chapter) return;
  const { words = '', lesson = '' } = ways.dataset;
  const story: Story = { chapter, stages, words, lesson, resume };

  const enter = (mode: Mode, figure?: HTMLElement) => {
    // Browsers allow it only at once after a click; without it the mode fills the window.
    if (mode === 'present' && navigator.userActivation?.isActive) {
      void document.documentElement.requestFullscreen?.().catch(() => undefined);
    }
    void comes(import('./present/index.ts').then((all) => all.enter(mode, story, figure)));
  };
  const notice = (figure?: HTMLElement) => {
    void comes(import('./notice/index.ts').then((all) => all.openNotice(words, figure, story)));
  };

  ways.addEventListener('click', ({ target }) => {
    const name = target instanceof HTMLButtonElement ? target.value : null;
    if (isMode(name)) enter(name);
  });
  ways.classList.add('is-ready');
  const { present = '', notice: wonder = '' } = ways.dataset;
  for (const { figure } of stages) {
    const action = { label: present, onClick: () => enter('present', figure) };
    addAction(figure, action).className = 'is-wide';
  }
  for (const figure of chapter.querySelectorAll<HTMLElement>('.visual-stage, .visual-explorer')) {
    addAction(figure, { label: wonder, onClick: () => notice(figure) });
  }

  const query = new URLSearchParams(window.location.search);
  const asked = query.get('mode');
  if (isMode(asked)) enter(asked);
  else if (query.has('notice')) notice();
}

/** Shows that what was pressed is on its way, and says so where it cannot be had. */
async function comes(coming: Promise<void>): Promise<void> {
  const { style, dataset } = document.documentElement;
  style.cursor = 'progress';
  try {
    await coming;
  } catch {
    if (document.fullscreenElement) void document.exitFullscreen();
    const status = document.querySelector<HTMLElement>('.copy-status');
    if (status) status.textContent = status.dataset.failed ?? '';
  } finally {
    style.cursor = '';
    delete dataset.hush;
  }
}
