/** Opens a page as a mid-range phone on a slow line would and measures it to its end. */
import type { Browser, CDPSession, Page } from 'puppeteer-core';

/** A mid-range phone of 2020s Android: Lighthouse's window, a quarter of this machine's speed. */
const PHONE = { width: 412, height: 823, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const CPU_SLOWER = 4;
/** Bytes a second and milliseconds: 1.6 Mbit/s down, 750 kbit/s up, 150 ms. */
const LINE = { downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8, latency: 150 };
/** A reader in a hurry, in pixels a second: each step passes and its picture changes. */
export const READING = 1200;
/** Milliseconds without a request after which a page has loaded. */
const QUIET = 500;
/** Beyond this a task keeps a reader waiting, in milliseconds. */
const LONG = 50;

export const KINDS = ['html', 'css', 'js', 'font', 'data', 'image', 'other'] as const;
export type Kind = (typeof KINDS)[number];

export interface Measures {
  /** Bytes over the line, by kind, until the page has been scrolled to its end. */
  bytes: Record<Kind, number>;
  /** Of scripts, until the page has loaded and before it is scrolled. */
  scriptBytesAtLoad: number;
  requests: number;
  /** Requests begun before the first paint, that of the page included. */
  requestsToPaint: number;
  /** First and largest contentful paint, in milliseconds. */
  fcp: number;
  lcp: number;
  /** Cumulative layout shift, loading and scrolling. */
  cls: number;
  /** Total blocking time from the first paint until the page has loaded, in milliseconds. */
  tbt: number;
  /** Tasks above 50 ms while scrolling, and the longest of them in milliseconds. */
  longTasks: number;
  longest: number;
  /** Frames that did not come while scrolling, as a share of those due at 60 a second. */
  droppedFrames: number;
  /** JavaScript heap after scrolling and after a collection, in bytes. */
  heap: number;
}

interface Seen {
  shifts: number;
  lcp: number;
  tasks: { start: number; duration: number }[];
  frames: number[];
}

declare global {
  interface Window {
    benchSeen?: Seen;
  }
}

/**
 * @param speed pixels a second at which the page is scrolled to its end; at 0 it is not, and the measures of
 *   scrolling are 0
 */
export async function visit(browser: Browser, url: string, speed: number): Promise<Measures> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport(PHONE);
    await page.setCacheEnabled(false);
    const cdp = await page.createCDPSession();
    const loads = await watchLoads(cdp);
    await cdp.send('Network.emulateNetworkConditions', { offline: false, ...LINE });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWER });
    await page.evaluateOnNewDocument(observe, LINE.latency);
    await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
    await page.waitForNetworkIdle({ idleTime: QUIET, timeout: 120_000 });
    const loadedAt = await page.evaluate(() => performance.now());
    const scriptBytesAtLoad = loads.bytes.js;
    if (speed > 0) await scrollToEnd(page, cdp, speed);
    await page.waitForNetworkIdle({ idleTime: QUIET, timeout: 120_000 });
    return await read(page, cdp, loads, { loadedAt, scriptBytesAtLoad });
  } finally {
    await context.close();
  }
}

interface Loads {
  bytes: Record<Kind, number>;
  requests: number;
}

async function watchLoads(cdp: CDPSession): Promise<Loads> {
  const loads: Loads = {
    bytes: { html: 0, css: 0, js: 0, font: 0, data: 0, image: 0, other: 0 },
    requests: 0,
  };
  const kinds = new Map<string, Kind>();
  await cdp.send('Network.enable');
  cdp.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (!request.url.startsWith('data:')) kinds.set(requestId, 'other');
  });
  cdp.on('Network.responseReceived', ({ requestId, response }) => {
    if (kinds.has(requestId)) kinds.set(requestId, kindOf(response.mimeType));
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (!kind) return;
    loads.bytes[kind] += encodedDataLength;
    loads.requests += 1;
  });
  return loads;
}

function kindOf(mime: string): Kind {
  if (mime === 'text/html') return 'html';
  if (mime === 'text/css') return 'css';
  if (mime.endsWith('javascript')) return 'js';
  if (/font|woff/.test(mime)) return 'font';
  if (mime.startsWith('image/')) return 'image';
  if (/json|csv/.test(mime)) return 'data';
  return 'other';
}

/**
 * Runs in the page before anything else.
 * @param latency of the line, in milliseconds: a browser tells pages of it, the emulated line does not
 */
function observe(latency: number): void {
  const { connection } = navigator as Navigator & { connection?: object };
  if (connection) Object.defineProperty(connection, 'rtt', { value: latency });
  const seen: Seen = { shifts: 0, lcp: 0, tasks: [], frames: [] };
  window.benchSeen = seen;
  const watch = (type: string, onEntry: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(onEntry)).observe({
      type,
      buffered: true,
    });
  watch('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    };
    if (!hadRecentInput) seen.shifts += value;
  });
  watch('largest-contentful-paint', ({ startTime }) => (seen.lcp = startTime));
  watch('longtask', ({ startTime: start, duration }) => seen.tasks.push({ start, duration }));
}

/** Scrolls smoothly through the compositor (Chromium makes no touch of its own here) and notes each frame. */
async function scrollToEnd(page: Page, cdp: CDPSession, speed: number): Promise<void> {
  const distance = await page.evaluate(() => {
    const frames = window.benchSeen?.frames;
    const note = (time: number) => {
      frames?.push(time);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
    return document.documentElement.scrollHeight - window.innerHeight;
  });
  if (distance <= 0) return;
  await cdp.send('Input.synthesizeScrollGesture', {
    x: PHONE.width / 2,
    y: PHONE.height / 2,
    yDistance: -distance,
    speed,
    gestureSourceType: 'mouse',
  });
}

async function read(
  page: Page,
  cdp: CDPSession,
  { bytes, requests }: Loads,
  { loadedAt, scriptBytesAtLoad }: { loadedAt: number; scriptBytesAtLoad: number },
): Promise<Measures> {
  const { seen, fcp, requestsToPaint } = await page.evaluate(() => {
    const paint = performance
      .getEntriesByType('paint')
      .find(({ name }) => name === 'first-contentful-paint');
    const time = paint?.startTime ?? 0;
    const before = performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime < time);
    return { seen: window.benchSeen, fcp: time, requestsToPaint: before.length + 1 };
  });
  if (!seen) throw new Error('nothing was observed in the page');
  await cdp.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize: heap = 0 } = await page.metrics();
  const scrolling = seen.tasks.filter(({ start, duration }) => start > loadedAt && duration > LONG);
  const gaps = seen.frames.slice(1).map((time, index) => time - (seen.frames[index] ?? time));
  const due = gaps.reduce((sum, gap) => sum + Math.max(1, Math.round((gap * 60) / 1000)), 0);
  return {
    bytes,
    scriptBytesAtLoad,
    requests,
    requestsToPaint,
    fcp,
    lcp: seen.lcp,
    cls: seen.shifts,
    tbt: seen.tasks
      .filter(({ start }) => start >= fcp && start <= loadedAt)
      .reduce((sum, { duration }) => sum + Math.max(0, duration - LONG), 0),
    longTasks: scrolling.length,
    longest: Math.max(0, ...scrolling.map(({ duration }) => duration)),
    droppedFrames: due === 0 ? 0 : 1 - gaps.length / due,
    heap,
  };
}
