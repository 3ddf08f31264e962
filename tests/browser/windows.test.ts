import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { activeStep, triggerLine } from '../../src/scrolly/geometry.ts';
import { useLibrary } from '../observe.ts';
import {
  LAPTOP,
  PHONE,
  WINDOWS,
  drawingAt,
  jumpTo,
  scrollUntil,
  sidewaysOverflow,
  whenAt,
  whenDrawn,
} from '../reader.ts';
import { SECTIONS, STEPS } from '../steps.ts';
import { IS_WHOLE, sampleOf } from '../whole.ts';

const { open } = useLibrary();

/** Where things are, in pixels of the window. */
function layout(page: Page) {
  return page.evaluate(() => {
    const box = (node: Element | null | undefined) => {
      const { top, bottom, left, right, width, height } =
        node?.getBoundingClientRect() ?? new DOMRect();
      return { top, bottom, left, right, width, height };
    };
    const stages = [...document.querySelectorAll('.scrolly-graphic')];
    return {
      window: { width: innerWidth, height: innerHeight },
      stages: stages.map((node) => ({ ...box(node), position: getComputedStyle(node).position })),
      plates: [...document.querySelectorAll('.visual-plate')].map(box),
      steps: [...document.querySelectorAll<HTMLElement>('.step')].map((node) => ({
        id: node.id,
        top: node.getBoundingClientRect().top,
        text: box(node.querySelector('.step-text')),
        visual: node.closest('section')?.dataset.visual,
      })),
      scrollY,
    };
  });
}

/** The step that the reader sees as the current one, reckoned from the boxes of the page. */
async function stepByGeometry(page: Page): Promise<string | undefined> {
  const { window, stages, steps } = await layout(page);
  const stage = stages.find(({ height }) => height > 0);
  const isBeside = !stage || stage.width < window.width * 0.9;
  const line = triggerLine({
    height: window.height,
    graphicBottom: isBeside ? null : stage.height,
  });
  return steps[
    activeStep(
      steps.map(({ top }) => top),
      line,
    )
  ]?.id;
}

async function isRight(page: Page): Promise<void> {
  const step = await stepByGeometry(page);
  await whenAt(page, step ?? '');
  // The drawing has the form and the size of the room it has.
  await page.waitForFunction(
    (id) => {
      const section = document.getElementById(id)?.closest('section');
      const frame = section?.querySelector('.scrolly-graphic .drawing')?.getBoundingClientRect();
      const svg = [...(section?.querySelectorAll('.scrolly-graphic .drawing > svg') ?? [])].find(
        (each) => each.getClientRects().length > 0,
      );
      const [, , width, height] = (svg?.getAttribute('viewBox') ?? '').split(' ').map(Number);
      return (
        frame !== undefined &&
        Math.abs((width ?? 0) - frame.width) < 1 &&
        Math.abs((height ?? 0) - frame.height) < 1
      );
    },
    {},
    step ?? '',
  );
}

describe('a window that changes its size', () => {
  it('from wide to narrow and back keeps the right state', async () => {
    const { page } = await open('mission/#peak', { ...LAPTOP, motion: 'reduce' });
    await whenAt(page, 'peak');
    const before = await drawingAt(page, 'peak');
    await page.setViewport(PHONE);
    await isRight(page);
    await jumpTo(page, 'peak');
    await whenAt(page, 'peak');
    expect(await drawingAt(page, 'peak')).toContain('drawing-narrow');
    await page.setViewport(LAPTOP);
    await isRight(page);
    await jumpTo(page, 'peak');
    await whenAt(page, 'peak');
    await whenDrawn(page, 'peak', before);
    expect(await sidewaysOverflow(page)).toEqual([]);
  });

  it('only in height keeps the step, whether little or much changes', async () => {
    const { page } = await open('mission/#vote', PHONE);
    await whenAt(page, 'vote');
    for (const height of [788, 844, 640, 844]) {
      await page.setViewport({ width: PHONE.width, height });
      await jumpTo(page, 'vote');
      await whenAt(page, 'vote');
      await isRight(page);
    }
    await scrollUntil(page, 'court');
    await whenAt(page, 'court');
  });

  it('that is turned on its side shows pictures in the text, and back the moving one', async () => {
    const { page } = await open('mission/#vote', PHONE);
    await whenAt(page, 'vote');
    await page.setViewport({ width: PHONE.height, height: PHONE.width });
    const turned = await layout(page);
    expect(turned.stages.every(({ height }) => height === 0)).toBe(true);
    expect(turned.plates.every(({ height, width }) => height > 100 && width > 100)).toBe(true);
    expect(await sidewaysOverflow(page)).toEqual([]);
    await jumpTo(page, 'rotation');
    await page.waitForFunction(
      () =>
        document.querySelector<HTMLElement>('#rotation')?.closest('section')?.dataset.activeStep ===
        'rotation',
    );
    await page.setViewport(PHONE);
    const back = await layout(page);
    expect(back.plates.every(({ height }) => height === 0)).toBe(true);
    await jumpTo(page, 'rotation');
    await whenAt(page, 'rotation');
    await isRight(page);
  });
});

describe.each(sampleOf([PHONE, LAPTOP, ...WINDOWS.slice(1, 2), { width: 320, height: 640 }], 2))(
  'at $width × $height',
  ({ width, height }) => {
    it('nothing sticks out sideways', async () => {
      const { page, visit } = await open('glossary/', { width, height });
      for (const path of [
        ...sampleOf(['mission/#peak', 'mission/']),
        '',
        'data/',
        'data/strength/',
        'sources/',
        'glossary/',
        '404.html',
      ]) {
        await visit(path);
        expect(await sidewaysOverflow(page), path).toEqual([]);
      }
    });

    it('a step that is opened has its text in sight, never under the picture', async () => {
      const { page } = await open('mission/', { width, height, motion: 'reduce' });
      // A sample has the first step of each section and its last.
      const ends = SECTIONS.flatMap((steps) => [steps.at(0) ?? '', steps.at(-1) ?? '']);
      for (const id of IS_WHOLE ? STEPS : ends) {
        await jumpTo(page, id);
        await whenAt(page, id);
        const { stages, steps, window } = await layout(page);
        const stage = stages.find(({ top, bottom }) => top <= 1 && bottom > 100);
        const text = steps.find((step) => step.id === id)?.text;
        if (!stage || !text) throw new Error(`no picture or no text at ${id}`);
        expect(stage.position).toBe('sticky');
        const isBeside = text.right <= stage.left || text.left >= stage.right;
        if (!isBeside) expect(text.top).toBeGreaterThanOrEqual(stage.bottom);
        expect(text.top).toBeLessThan(window.height - 60);
        // Room for a few lines of text.
        if (!isBeside) expect(window.height - stage.bottom).toBeGreaterThan(180);
      }
    });

    it('a step becomes the current one while its heading is in sight', async () => {
      const { page } = await open('mission/', { width, height, motion: 'reduce' });
      for (const id of ['offer', 'peak']) {
        await jumpTo(page, STEPS[STEPS.indexOf(id) - 1] ?? '');
        await scrollUntil(page, id, 30, 1);
        const { stages, steps, window } = await layout(page);
        const text = steps.find((step) => step.id === id)?.text;
        const stage = stages.find(({ top, bottom }) => top <= 1 && bottom > 100);
        if (!stage || !text) throw new Error(`no picture or no text at ${id}`);
        const isBeside = text.right <= stage.left;
        expect(text.top).toBeGreaterThan(isBeside ? 0 : stage.bottom);
        expect(text.top).toBeLessThan(window.height);
      }
    });

    it('a paragraph that is opened by its address is in sight', async () => {
      const { page, visit } = await open('mission/', { width, height });
      for (const id of sampleOf(['p12', 'p24', 'p3', 'p16'], 2)) {
        await visit(`mission/#${id}`);
        const step = await page.evaluate(
          (p) => document.getElementById(p)?.closest('.step')?.id,
          id,
        );
        await whenAt(page, step ?? '');
        const isSeen = await page.evaluate((p) => {
          const node = document.getElementById(p);
          const { left, top } = node?.getBoundingClientRect() ?? new DOMRect();
          return node?.contains(document.elementFromPoint(left + 20, top + 12));
        }, id);
        expect(isSeen, id).toBe(true);
      }
    });
  },
);

it('the link of a step stands by its last word on every phone', async () => {
  const { page } = await open('futures/', { width: 320, height: 844, motion: 'reduce' });
  for (const width of [320, 360, 390, 412]) {
    await page.setViewport({ width, height: 844 });
    const alone = await page.$$eval('.step-head', (heads) =>
      heads.flatMap((head) => {
        const word = [...(head.querySelector('h3')?.getClientRects() ?? [])].at(-1);
        const link = head.querySelector('.step-link')?.getBoundingClientRect();
        const isBeside = word && link && link.top < word.bottom && link.left >= word.right;
        return isBeside ? [] : [head.textContent.trim()];
      }),
    );
    expect(alone, `${width} wide`).toEqual([]);
  }
});

describe.each([
  { name: 'a laptop at 400 %', width: 320, height: 256 },
  { name: 'a phone on its side', width: 740, height: 360 },
])('$name', ({ width, height }) => {
  it('has nothing that sticks, and a picture after each step', async () => {
    const { page } = await open('mission/#peak', { width, height });
    const { stages, plates } = await layout(page);
    expect(stages.every((stage) => stage.height === 0)).toBe(true);
    expect(plates).toHaveLength(STEPS.length);
    expect(plates.every((plate) => plate.height > 100)).toBe(true);
    expect(plates.every((plate) => plate.left >= 0 && plate.right <= width)).toBe(true);
    expect(await sidewaysOverflow(page)).toEqual([]);
    const stuck = await page.evaluate(
      () =>
        [...document.querySelectorAll('main *')].filter(
          (node) =>
            /sticky|fixed/.test(getComputedStyle(node).position) &&
            node.checkVisibility() &&
            node.getBoundingClientRect().height > 60,
        ).length,
    );
    expect(stuck).toBe(0);
  });

  it('still follows the steps', async () => {
    const { page } = await open('mission/', { width, height });
    await scrollUntil(page, 'court', 200);
    await page.waitForFunction(() => location.hash === '#court');
  });
});

describe('focus', () => {
  it.each(sampleOf([PHONE, LAPTOP]))(
    'is never hidden by the picture at $width × $height',
    async (size) => {
      const { page } = await open('mission/#others-arrive', { ...size, motion: 'reduce' });
      await whenAt(page, 'others-arrive');
      await page.evaluate(() => {
        document
          .querySelector<HTMLElement>('#others-arrive .step-link')
          ?.focus({ preventScroll: true });
      });
      const hidden: string[] = [];
      const press = async (keys: 'Tab' | 'Shift+Tab', times: number) => {
        for (let count = 0; count < times; count += 1) {
          if (keys === 'Shift+Tab') await page.keyboard.down('Shift');
          await page.keyboard.press('Tab');
          if (keys === 'Shift+Tab') await page.keyboard.up('Shift');
          const found = await page.evaluate(async () => {
            await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
            const node = document.activeElement as HTMLElement;
            const seen = [...node.getClientRects()].some((rect) => {
              const at = document.elementFromPoint(
                rect.left + rect.width / 2,
                rect.top + rect.height / 2,
              );
              return at !== null && (node.contains(at) || at.contains(node));
            });
            return seen
              ? ''
              : `${node.className} ${node.textContent?.trim()} in ${node.closest('[id]')?.id}`;
          });
          if (found) hidden.push(`${keys}: ${found}`);
        }
      };
      await press('Tab', 30);
      await press('Shift+Tab', 45);
      expect(hidden).toEqual([]);
    },
  );
});
