import { expect, it } from 'vitest';
import { useLibrary } from '../observe.ts';
import { whenAt } from '../reader.ts';
import { STEPS } from '../steps.ts';

const { open } = useLibrary();

/** A4 between margins of 10 mm, in CSS pixels. */
const SHEET = { width: 718, height: 1047 };

it.each([
  ['before the pictures have come to life', 'mission/', false],
  ['in the middle of the chapter', 'mission/#peak', false],
  ['from a dark screen', 'mission/#peak', true],
])('on paper every step has its picture, %s', async (_, path, dark) => {
  const { page } = await open(path, { ...SHEET, theme: dark ? 'dark' : 'light' });
  if (path.includes('#')) await whenAt(page, path.split('#')[1] ?? '');
  await page.emulateMediaType('print');
  // Browsers say so before they print, and wait for what is fetched then.
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLImageElement>('.visual-plate img')].every(
      ({ complete, naturalWidth }) => complete && naturalWidth > 0,
    ),
  );
  const printed = await page.evaluate(() => {
    const seen = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((node) => node.checkVisibility()).length;
    return {
      ground: getComputedStyle(document.documentElement).backgroundColor,
      ink: getComputedStyle(document.body).color,
      stages: seen('.scrolly-graphic'),
      controls: seen('.switches, .site-header nav, .progress, summary, .step-link, .visual-failed'),
      width: document.documentElement.scrollWidth,
      steps: [...document.querySelectorAll('.step')].map((step) => {
        const image = step.querySelector('figure.visual img')?.getBoundingClientRect();
        const source = step.querySelector('.visual-source')?.getBoundingClientRect();
        return {
          id: step.id,
          height: step.getBoundingClientRect().height,
          isWhole: (image?.height ?? 0) > 100 && (source?.height ?? 0) > 8,
          left: image?.left ?? -1,
          right: image?.right ?? Infinity,
        };
      }),
    };
  });
  expect(printed.ground).toMatch(/^rgb\(250, 247, 241\)$|^rgba\(0, 0, 0, 0\)$/);
  expect(printed.ink).toBe('rgb(28, 26, 23)');
  expect(printed.stages).toBe(0);
  expect(printed.controls).toBe(0);
  expect(printed.width).toBeLessThanOrEqual(SHEET.width);
  expect(printed.steps.map(({ id }) => id)).toEqual(STEPS);
  for (const step of printed.steps) {
    expect(step.isWhole, step.id).toBe(true);
    expect(step.left, step.id).toBeGreaterThanOrEqual(0);
    expect(step.right, step.id).toBeLessThanOrEqual(SHEET.width);
    // A step that is not to be broken has to fit on a sheet.
    expect(step.height, step.id).toBeLessThan(SHEET.height);
  }
});

it('a chapter needs few sheets', async () => {
  const { page } = await open('mission/', { width: 1440, height: 900 });
  const pdf = Buffer.from(await page.pdf({ format: 'a4' })).toString('latin1');
  const sheets = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  // A step on a sheet: its picture has the wide form. The print edition is the one that spares paper.
  expect(sheets).toBeGreaterThan(STEPS.length / 2);
  expect(sheets).toBeLessThanOrEqual(STEPS.length * 1.25);
});
