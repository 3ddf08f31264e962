import { expect, it } from 'vitest';
import { typedNumbers } from '../typed-numbers.ts';

it.each([
  'On 7 October 2022 the Council adopts resolution 2699.',
  'Two in five; between February and September 2025, as of April 2026.',
  'On 26 January 2024 and on 3–4 January 2025, in 2023 and since 1804.',
  'Resolutions 2699 and 2793 of 2023 say so.',
])('lets dates, years and resolutions pass: %s', (text) => {
  expect(typedNumbers(text)).toEqual([]);
});

it.each([
  ['About 200 officers came.', '200'],
  ['The mission has 2,500 people.', '2,500'],
  ['Only 40% of the plan.', '40%'],
  ['It cost $600 million.', '$600'],
  ['Some 2500 people were planned.', '2500'],
  ['A force of 2000 people.', '2000'],
  ['They sent 6.', '6'],
  ['On 7 October 2022, 5 countries.', '5'],
])('finds %s', (text, number) => {
  expect(typedNumbers(text)).toEqual([number]);
});
