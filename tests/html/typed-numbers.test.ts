import { expect, it } from 'vitest';
import { proseOf } from '../prose.ts';
import { typedNumbers } from '../typed-numbers.ts';

it.each([
  'On 7 October 2022 the Council adopts resolution 2699.',
  'Two in five; between February and September 2025, as of April 2026.',
  'On 26 January 2024 and on 3–4 January 2025, in 2023 and since 1804.',
  'Resolutions 2699 and 2793 of 2023 say so, as resolution 940 did.',
  'The occupation (1915–1934), between 1957 and 1986, in the 1990s.',
  'The groups G9 and 400 Mawozo; the 19th century, the 2nd of four.',
  'At 20:30 a flight lands.',
  '2. What did the Council decide?',
])('lets dates, resolutions, names and ordinals pass: %s', (text) => {
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
  ['Between 1500 and 2000 officers.', '1500'],
  ['Some 1500–2000 people.', '1500'],
  ['Nearly 400 people of Mawozo.', '400'],
  ['Of them 12. The rest came later.', '12'],
  ['It cost US$600 million.', '$600'],
])('finds %s', (text, number) => {
  expect(typedNumbers(text)[0]).toBe(number);
});

it('reads all that a writer types, with its line, and no figure', () => {
  const prose = proseOf(`---
title: The 3 parts
steps: [One, Two 2]
ids: [unscr-2699, mission#peak-2, 7-8]
---

# Heading of 4

Text <Fig id="x5" /> and *6*, <Term id="g9">G9</Term>. <Cite id="y7" />

<Step id="eight-8" title="Title of 9">

1. First of 10
2. Second

</Step>
`);
  expect(prose).toEqual([
    { line: 1, text: 'The 3 parts' },
    { line: 1, text: 'One' },
    { line: 1, text: 'Two 2' },
    { line: 1, text: '7-8' },
    { line: 7, text: 'Heading of 4' },
    { line: 9, text: 'Text and 6, G9.' },
    { line: 11, text: 'Title of 9' },
    { line: 13, text: 'First of 10' },
    { line: 14, text: 'Second' },
  ]);
});
