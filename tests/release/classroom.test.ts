import { describe, expect, it } from 'vitest';
import { useLibrary } from '../observe.ts';
import { LAPTOP, PHONE } from '../reader.ts';
import { violationsInBothThemes } from '../violations.ts';

/** A sheet may be printed and left before its fonts were looked at on the screen. */
const { open } = useLibrary((trouble) => /preloaded using link preload/.test(trouble));

const PAGES = [
  'classroom/',
  'classroom/mission/',
  'classroom/mission/answers/',
  'classroom/mission/handout/',
  'classroom/mission/notice/',
  'classroom/mission/questions/',
  'classroom/mission/slips/',
];
const LESSONS = ['opening', 'mission', 'expansion', 'interventions', 'futures'];

describe.each([PHONE, LAPTOP])('at $width × $height', ({ width, height }) => {
  it.each(PAGES)(
    'axe finds nothing on /%s in light or dark, and nothing runs over',
    async (path) => {
      const { page } = await open(path, { width, height, motion: 'reduce' });
      expect(await violationsInBothThemes(page)).toEqual([]);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over).toBe(0);
    },
  );
});

describe('on paper', () => {
  it.each(LESSONS)(
    'the sheets of %s take one side of A4 and of Letter, the plan a few',
    async (slug) => {
      const { page } = await open(`classroom/${slug}/handout/`);
      const sheets = async (format: 'a4' | 'letter') => {
        const pdf = Buffer.from(await page.pdf({ format })).toString('latin1');
        return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
      };
      expect([await sheets('a4'), await sheets('letter')]).toEqual([1, 1]);
      const address = page.url();
      await page.goto(address.replace('/handout/', '/notice/'));
      expect([await sheets('a4'), await sheets('letter')]).toEqual([1, 1]);
      await page.goto(address.replace('/handout/', '/'));
      expect(await sheets('a4')).toBeLessThanOrEqual(4);
    },
  );
});
