import { expect, it } from 'vitest';
import { firstSentence } from './first-sentence.ts';

it.each([
  ['One, in 2022. Two.', 'One, in 2022.'],
  ['Only one', 'Only one'],
  ['', ''],
])('%j begins with %j', (text, first) => {
  expect(firstSentence(text)).toBe(first);
});
