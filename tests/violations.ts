/** What axe finds wrong with a page as it stands. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** Evaluated, not added as a script: the pages' own policy would keep a foreign script out. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What may stand although a rule says otherwise: the rule, where, and why. None so far. */
const ALLOWED: readonly { rule: string; target: RegExp; because: string }[] = [];

/** The rules whose answer depends on the theme. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * Every violation: the rule, where, and what would mend it.
 * @param within a selector, where the rest of the page is not of interest
 */
export async function violations(page: Page, within = 'html'): Promise<string[]> {
  return found(page, within, {
    runOnly: { type: 'tag', values: RULES },
    rules: { 'target-size': { enabled: true } },
  });
}

/** The same in light and, for all that colours can break, in dark: two looks at one load. */
export async function violationsInBothThemes(page: Page, within = 'html'): Promise<string[]> {
  const setTheme = (name: string) =>
    page.evaluate((theme) => {
      const { dataset } = document.documentElement;
      const before = getComputedStyle(document.body).color;
      const isNew = dataset.theme !== theme;
      dataset.theme = theme;
      if (isNew && getComputedStyle(document.body).color === before)
        throw new Error('same colours');
    }, name);
  await setTheme('light');
  const light = await violations(page, within);
  await setTheme('dark');
  const dark = await found(page, within, { runOnly: { type: 'rule', values: COLOURS } });
  return [...light, ...dark.map((line) => `in dark: ${line}`)];
}

async function found(page: Page, within: string, options: axe.RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const { violations: all } = await page.evaluate(
    (where, how) =>
      (window as unknown as { axe: typeof axe }).axe.run(where, {
        ...how,
        resultTypes: ['violations'],
      }),
    within,
    options,
  );
  return all.flatMap(({ id, nodes }) =>
    nodes
      .filter(
        ({ target }) =>
          !ALLOWED.some(({ rule, target: where }) => rule === id && where.test(target.join(' '))),
      )
      .map(
        ({ target, failureSummary }) =>
          `${id}: ${target.join(' ')} — ${failureSummary?.replace(/\s+/g, ' ')}`,
      ),
  );
}
