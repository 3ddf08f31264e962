/**
 * Measures built sites as a mid-range phone on a slow line sees them: `npm run bench`, or
 * `npm run bench -- ../another/dist --pages /,/story/` to compare several in the same run.
 *
 * Each page is opened with an empty cache at 412 × 823 px, four times slower than this machine,
 * over 1.6 Mbit/s with 150 ms, and scrolled to its end: at 1,200 pixels a second, as a reader in a
 * hurry, or with `--speed 3000` as a fling, in which pages may leave out what nobody can read. Runs of
 * all pages take turns, so that whatever else the machine does falls on all alike. Numbers are medians.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../browser.ts';
import { barePage } from './bare.ts';
import { type Cdn, openCdn } from './cdn.ts';
import { medianOf } from './medians.ts';
import { type Result, reportTable } from './report.ts';
import { type Measures, READING, visit } from './visit.ts';

const OURS = 'dist';
const OUR_PAGES = ['/', '/mission/', '/expansion/', '/interventions/', '/futures/'];
const BARE = '/bare-page-of-the-same-text';

interface Entry {
  site: string;
  page: string;
  cdn: Cdn;
  runs: Measures[];
  bareRuns: Measures[];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '5' },
    pages: { type: 'string' },
    json: { type: 'string' },
    speed: { type: 'string', default: String(READING) },
    base: { type: 'string', default: '/' },
  },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs takes a whole number from 1');

const speed = Number(values.speed);
if (!(speed > 0)) throw new Error('--speed takes pixels a second');

const fileOf = (folder: string, page: string) => join(folder, page, 'index.html');

/** The pages asked for, or else ours; of another site those of them that it has, or its first page. */
function pagesOf(folder: string): string[] {
  const asked = values.pages?.split(',') ?? OUR_PAGES;
  const there = asked.filter((page) => existsSync(fileOf(folder, page)));
  if (there.length > 0) return there;
  if (!existsSync(fileOf(folder, '/'))) throw new Error(`${folder}: no built site; build it first`);
  return ['/'];
}

const folders = positionals.includes(OURS) ? positionals : [OURS, ...positionals];
const entries: Entry[] = [];
const cdns: Cdn[] = [];
for (const site of folders) {
  const pages = pagesOf(site);
  const bares = pages.map((page): [string, string] => [
    BARE + page,
    barePage(readFileSync(fileOf(site, page), 'utf8')),
  ]);
  const cdn = await openCdn(site, new Map(bares), values.base);
  cdns.push(cdn);
  entries.push(...pages.map((page) => ({ site, page, cdn, runs: [], bareRuns: [] })));
}

const browser = await launchBrowser();
for (let run = 1; run <= runs; run += 1) {
  for (const { site, page, cdn, runs: measured, bareRuns } of entries) {
    process.stderr.write(`run ${run} of ${runs}: ${site} ${page}\n`);
    bareRuns.push(await visit(browser, cdn.origin + BARE + page, 0));
    measured.push(await visit(browser, cdn.origin + values.base + page.slice(1), speed));
  }
}
await browser.close();
await Promise.all(cdns.map((cdn) => cdn.close()));

const results = entries.map(({ site, page, runs: measured, bareRuns }): Result => ({
  site,
  page,
  measures: medianOf(measured),
  bare: medianOf(bareRuns),
}));
console.log(reportTable(results));
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
