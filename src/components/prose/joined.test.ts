import { expect, test } from 'vitest';
import { joined } from './joined.ts';

test('a day keeps its month, and may part from what is before and after', () => {
  const dates = '28 July 1915 to 1 August 1934 · May 2010 · about 2012';
  expect(joined(dates, 'en').replaceAll('\u00a0', '~')).toBe(
    '28~July 1915 to 1~August 1934 · May 2010 · about 2012',
  );
  expect(joined('7 avril 2025', 'fr')).toBe('7\u00a0avril 2025');
});
