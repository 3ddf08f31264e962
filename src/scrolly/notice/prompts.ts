/** The questions of notice and wonder, and what comes after them, one at a time and in this order. */
import { make } from '../mode-words.ts';

export const PROMPTS = ['notice', 'wonder', 'touch', 'headline'] as const;
const REVEALED = ['headline', 'notes', 'sources'] as const;
export type Revealed = (typeof REVEALED)[number];

/** Lines on paper under each question. */
const LINES = 5;

/** @param hasNotes whether the picture has notes; without, nothing is said to come */
export const revealedOf = (hasNotes: boolean): Revealed[] =>
  REVEALED.filter((name) => name !== 'notes' || hasNotes);

export interface Prompts {
  list: HTMLOListElement;
  /** Asks one of them; those before it stand above it with what was written. */
  ask(index: number): void;
}

export function createPrompts(questions: readonly string[]): Prompts {
  const list = make('ol', 'notice-prompts');
  const items = questions.map((question, index) => createPrompt(PROMPTS[index] ?? '', question));
  list.append(...items);
  return {
    list,
    ask(asked) {
      items.forEach((item, index) => {
        item.hidden = index > asked;
        item.classList.toggle('is-asked', index === asked);
      });
    },
  };
}

/** A question with room for an answer: a field on the screen, lines on paper. */
function createPrompt(name: string, question: string): HTMLLIElement {
  const item = make('li', '');
  const label = make('label', '', question);
  const field = make('textarea', '');
  field.id = `notice-${name}`;
  field.rows = 2;
  field.autocomplete = 'off';
  label.htmlFor = field.id;
  const written = make('p', 'notice-written');
  field.addEventListener('input', () => (written.textContent = field.value));
  item.append(label, field, written);
  for (let line = 0; line < LINES; line += 1) item.append(make('span', 'notice-line'));
  return item;
}
