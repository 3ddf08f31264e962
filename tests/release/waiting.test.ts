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

interface Read {
  shifts: number;
  /** Milliseconds of each long task, while loading and while scrolling. */
  loading: number[];
  scrolling: number[];
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

/** The long tasks of the page's main thread while something is done, by its own clock. */
async function longTasks(client: CDPSession, run: () => Promise<unknown>): Promise<number[]> {
  interface Event {
    name: string;
    pid: number;
    tid: number;
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
  return events
    .filter(({ pid, tid, tdur = 0 }) => mains.has(`${pid} ${tid}`) && tdur > LONG * 1000)
    .map(({ tdur = 0 }) => Math.round(tdur / 1000));
}

/** Opens a chapter on a slow phone and scrolls it to its end. */
async function readToEnd(path: string): Promise<Read> {
  const { page, visit } = await open('404.html', { ...PHONE, first: noteShifts });
  page.setDefaultTimeout(60_000);
  const client = await page.createCDPSession();
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.setCacheEnabled(false);
  const loading = await longTasks(client, async () => {
    await visit(path);
    await page.waitForSelector('figure.visual[data-state="live"]');
  });
  const scrolling = await longTasks(client, async () => {
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

it.each(PATHS)('%s never shifts, and never keeps the reader waiting', async (path) => {
  const once = await readToEnd(path.slice(1));
  expect(once.shifts).toBeLessThan(0.005);
  const isLong = once.loading.length + once.scrolling.length > 0;
  // What else the machine does can make one reading slow, hardly two.
  const { loading, scrolling } = isLong ? await readToEnd(path.slice(1)) : once;
  expect({ loading, scrolling }).toEqual({ loading: [], scrolling: [] });
});
