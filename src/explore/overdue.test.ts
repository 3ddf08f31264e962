import { Window } from 'happy-dom';
import { expect, it } from 'vitest';
import { markOverdue } from './overdue.ts';

const marked = (now: Date): string[] => {
  const { document } = new Window();
  document.body.innerHTML = `<p data-review-by="2026-02-06" data-overdue="Overdue">Due by 6 February</p>
    <p data-review-by="2027-11-30" data-overdue="Overdue">Due by 30 November</p>`;
  markOverdue(now, document as unknown as ParentNode);
  return [...document.querySelectorAll('p')].map(({ textContent }) => textContent ?? '');
};

it('marks what is past, from the day after', () => {
  expect(marked(new Date(2026, 1, 6, 23, 59))).toEqual(['Due by 6 February', 'Due by 30 November']);
  expect(marked(new Date(2026, 1, 7, 0, 1))).toEqual([
    'Due by 6 February Overdue',
    'Due by 30 November',
  ]);
  expect(marked(new Date(2028, 0, 1)).every((text) => text.endsWith('Overdue'))).toBe(true);
});
