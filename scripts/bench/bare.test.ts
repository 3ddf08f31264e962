import { expect, it } from 'vitest';
import { barePage } from './bare.ts';

it('keeps the words of the story and nothing of its looks', () => {
  const bare = barePage(
    `<html><head><title>A & B</title><link rel="stylesheet" href="a.css"></head><body><nav><p>Menu</p></nav>
     <main><h1 class="big">Head</h1><p id="p1">One <b>two</b>
       three.</p><figure><p>Caption</p><svg><text>5</text></svg></figure>
       <ul><li>Point <p>inside</p></li><li>Last</li></ul><script>let a = 1;</script></main></body></html>`,
  );
  expect(bare).toContain('<title>A &amp; B</title>');
  expect(
    bare
      .match(/<body>(.*)<\/body>/su)?.[1]
      ?.split('\n')
      .filter(Boolean),
  ).toEqual(['<h1>Head</h1>', '<p>One two three.</p>', '<p>inside</p>', '<p>Last</p>']);
  expect(bare).not.toMatch(/stylesheet|script|Menu|Caption|svg/u);
});
