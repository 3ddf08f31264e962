/** Every picture in the page of someone else who takes no scripts: its frame is high enough. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import { type Served, serve } from '../../scripts/serve.ts';
import { COLUMNS, heightOf, heightsAt, readFacts } from '../embeds.ts';
import { DIST, readSite } from '../site.ts';

let browser: Awaited<ReturnType<typeof launchBrowser>>;
let served: Served;
beforeAll(async () => {
  browser = await launchBrowser();
  served = await serve(DIST, readSite().base);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

it.each(Object.keys(readFacts().pictures))('%s', async (id) => {
  const page = await browser.newPage();
  const heights = await heightsAt(page, `${served.url}embed/${id}/`, COLUMNS);
  await page.close();
  expect(Math.max(...heights)).toBeLessThanOrEqual(heightOf(id));
  expect(Math.max(...heights)).toBeGreaterThan(heightOf(id) - 100);
});
