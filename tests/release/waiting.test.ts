/**
 * What a reader of a chapter has to wait for, by the clock of the page's own thread at a quarter of this
 * machine's speed, so that what else the machine does counts for little.
 */
import type { CDPSession } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { useLibrary } from '../observe.ts';
import { PHONE } from '../reader.ts';
import { readSite } from '../site.ts';

const { open } = useLibrary();

/** Milliseconds from which on a task is long. */
const LONG = 50;
const SLOWER = 4;

/**
 * What each page has reached, in milliseconds: by how much its tasks go beyond what is long, in sum. The aim
 * is none; until then none may get worse. About half as much again as was
 * measured on 2026-12-01 on a machine that did other things as well.
 */
const REACHED: Readonly<Record<string, Waiting>> = {
  '/': { loading: 700, scrolling: 900 },
  '/mission/': { loading: 1800, scrolling: 1800 },
  '/expansion/': { loading: 1600, scrolling: 1300 },
  '/interventions/': { loading: 1200, scrolling: 1900 },
  '/futures/': { loading: 400, scrolling: 1000 },
};

interface Waiting {
  loading: number;
  scrolling: number;
}

interface Read extends Waiting {
  shifts: number;
}

const noteShifts = () => {
  const state = window as unknown as { shifts: number };
  state.shifts = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      state.shifts += (entry as PerformanceEntry & { value: number }).value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
};

/** By how much tasks of the page's main thread are too long while something is done, by its own clock. */
async function tooLong(client: CDPSession, run: () => Promise<unknown>): Promise<number> {
  interface Event {
    name: string;
    pid: number;
    tid: number;
    ts: number;
    dur?: number;
    tdur?: number;
    args?: { name?: string };
  }
  const events: Event[] = [];
  const onData = ({ value }: { value: object[] }) => events.push(...(value as Event[]));
  client.on('Tracing.dataCollected', onData);
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', '__metadata'], excludedCategories: ['*'] },
  });
  const complete = new Promise((done) => client.once('Tracing.tracingComplete', done));
  try {
    await run();
  } finally {
    await client.send('Tracing.end');
    await complete;
    client.off('Tracing.dataCollected', onData);
  }
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const long = events
    .filter(({ pid, tid, tdur = 0 }) => mains.has(`${pid} ${tid}`) && tdur > LONG * 1000)
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  let end = 0;
  let sum = 0;
  for (const { ts, dur = 0, tdur = 0 } of long) {
    // A task is recorded by those who run it, too: one within another.
    if (ts < end) continue;
    end = ts + dur;
    sum += tdur / 1000 - LONG;
  }
  return Math.round(sum);
}

/** Opens a chapter on a slow phone and scrolls it to its end. */
async function readToEnd(path: string): Promise<Read> {
  const { page, visit } = await open('404.html', { ...PHONE, first: noteShifts });
  page.setDefaultTimeout(60_000);
  const client = await page.createCDPSession();
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.setCacheEnabled(false);
  const loading = await tooLong(client, async () => {
    await visit(path);
    await page.waitForNetworkIdle({ idleTime: 500 });
  });
  const scrolling = await tooLong(client, async () => {
    await page.evaluate(async () => {
      while (scrollY + innerHeight < document.documentElement.scrollHeight - 2) {
        scrollBy({ top: innerHeight / 2, behavior: 'instant' });
        // A fling brings no pictures: at each place they have the time to come.
        await new Promise((done) => setTimeout(done, 150));
      }
    });
    await page.waitForNetworkIdle({ idleTime: 300 });
  });
  const shifts = await page.evaluate(() => (window as unknown as { shifts: number }).shifts);
  return { shifts, loading, scrolling };
}

const PATHS = readSite()
  .pages.filter(({ $ }) => $('section.scrolly').length > 0)
  .map(({ path }) => path);

it.each(PATHS)('%s never shifts, and keeps no reader waiting longer than it did', async (path) => {
  const most = REACHED[path] ?? expect.fail(`${path} has no numbers yet`);
  const isWithin = ({ loading, scrolling }: Waiting) =>
    loading <= most.loading && scrolling <= most.scrolling;
  const once = await readToEnd(path.slice(1));
  expect(once.shifts).toBeLessThan(0.005);
  // What else the machine does can make one reading slow, hardly two.
  const { loading, scrolling } = isWithin(once) ? once : await readToEnd(path.slice(1));
  expect({ loading, scrolling }).toSatisfy(isWithin, `at most ${JSON.stringify(most)}`);
});
