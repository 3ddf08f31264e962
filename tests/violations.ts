/** What axe finds wrong with a page as it stands. */
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'puppeteer-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What may stand although a rule says otherwise: the rule, where, and why. None so far. */
const ALLOWED: readonly { rule: string; target: RegExp; because: string }[] = [];

/** Every violation: the rule, where, and what would mend it. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ path: AXE });
  const { violations: found } = await page.evaluate(
    (tags) =>
      (window as unknown as { axe: typeof axe }).axe.run({
        runOnly: { type: 'tag', values: tags },
        rules: { 'target-size': { enabled: true } },
        resultTypes: ['violations'],
      }),
    RULES,
  );
  return found.flatMap(({ id, nodes }) =>
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
