import { expect, it } from 'vitest';
import { copiesFor } from './prints.ts';

it('has a handout and a slip for each pair and a ticket for each student', () => {
  expect(copiesFor(28, 7)).toEqual({
    students: 28,
    pairs: 14,
    handouts: 14,
    slips: 2,
    tickets: 7,
  });
});

it('rounds up, so that nobody goes without', () => {
  expect(copiesFor(29, 7)).toMatchObject({ pairs: 15, handouts: 15, slips: 3, tickets: 8 });
});
