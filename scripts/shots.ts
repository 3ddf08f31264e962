/**
 * Takes screenshots of the built site for people to look at: `npm run shots -- /mission/ peak`.
 * Writes `.cache/shots/<page>-<step>-<width>-<theme>.png` at 390, 820 and 1440 px, light and dark;
 * `--no-js` shows the page without JavaScript in full length, `--print` writes a PDF.
 */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser.ts';
import { serve } from './serve.ts';

const OUT = '.cache/shots';
const HEIGHTS: Record<string, number> = { 390: 844, 820: 1180, 1440: 900, 320: 640 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'no-js': { type: 'boolean', default: false },
    print: { type: 'boolean', default: false },
    widths: { type: 'string', default: '390,820,1440' },
    themes: { type: 'string', default: 'light,dark' },
  },
});
const [path = '/mission/', ...steps] = positionals;
const places = steps.length > 0 ? steps : [''];
const name = path.replaceAll('/', '') || 'index';

mkdirSync(OUT, { recursive: true });
const served = await serve('dist');
const browser = await launchBrowser();
for (const width of values.widths.split(',')) {
  for (const theme of values.themes.split(',')) {
    const page = await browser.newPage();
    await page.setViewport({ width: Number(width), height: HEIGHTS[width] ?? 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await page.setJavaScriptEnabled(!values['no-js']);
    for (const step of places) {
      await page.goto('about:blank');
      await page.goto(`${served.url}${path.slice(1)}${step ? `#${step}` : ''}`);
      await page.evaluate(() => document.fonts.ready.then(() => undefined)).catch(() => undefined);
      await new Promise((done) => setTimeout(done, 1200));
      const file = [name, step, values['no-js'] ? 'nojs' : '', width, theme];
      await page.screenshot({
        path: `${OUT}/${file.filter(Boolean).join('-')}.png`,
        fullPage: values['no-js'] || (!step && path !== '/mission/'),
      });
    }
    await page.close();
  }
}
if (values.print) {
  const page = await browser.newPage();
  await page.goto(served.url + path.slice(1));
  // Browsers say so before they print and wait for what is fetched then; a PDF made by a program does not.
  await page.evaluate(async () => {
    window.dispatchEvent(new Event('beforeprint'));
    const wanted = [...document.images].filter(({ loading }) => loading !== 'lazy');
    await Promise.all(wanted.map((image) => image.decode().catch(() => undefined)));
  });
  await page.pdf({ path: `${OUT}/${name}.pdf`, format: 'a4' });
}
await browser.close();
await served.close();
