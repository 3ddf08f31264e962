/**
 * Finds the browsers of tests and screenshots, or installs Debian's where that is possible.
 * Downloads of a browser by test tools are not used: they fail on machines without internet.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';

export type Engine = 'chromium' | 'firefox';

interface Known {
  /** The variable of the environment that names its program file. */
  variable: string;
  /** What a reader of a message calls it. */
  title: string;
  /** Program files on the search path, the likelier first. */
  names: readonly string[];
  elsewhere: readonly string[];
  /** Debian's package. */
  debian: string;
}

const KNOWN: Readonly<Record<Engine, Known>> = {
  chromium: {
    variable: 'CHROME_PATH',
    title: 'Chrome or Chromium',
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'chrome',
      'microsoft-edge',
    ],
    elsewhere: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    ],
    debian: 'chromium',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    title: 'Firefox',
    names: ['firefox-esr', 'firefox'],
    elsewhere: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
      'C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe',
    ],
    debian: 'firefox-esr',
  },
};

export const ENGINES = Object.keys(KNOWN) as Engine[];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first browser of an engine among its variable, the search path and the usual folders. */
export function installedBrowser(
  engine: Engine = 'chromium',
  env: NodeJS.ProcessEnv = process.env,
): string | undefined {
  const { variable, names, elsewhere } = KNOWN[engine];
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [env[variable], ...onPath, ...elsewhere].find(
    (path): path is string => path !== undefined && isExecutable(path),
  );
}

/** Installs Debian's packages of engines that are missing, if this is Debian's apt and we are root. */
export function installMissing(engines: readonly Engine[] = ENGINES): void {
  const missing = engines.filter((engine) => !installedBrowser(engine));
  const isRoot = process.getuid?.() === 0;
  if (missing.length === 0 || !isRoot) return;
  if (spawnSync('apt-get', ['--version']).status !== 0) return;
  const packages = missing.map((engine) => KNOWN[engine].debian);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  console.log(`Installing Debian’s ${packages.join(' and ')} for the browser tests …`);
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    env,
    stdio: 'ignore',
  });
}

/**
 * The path of a browser.
 * @throws one line that says what to install
 */
export function findBrowser(engine: Engine = 'chromium'): string {
  if (!installedBrowser(engine)) installMissing([engine]);
  const found = installedBrowser(engine);
  if (found) return found;
  const { title, variable } = KNOWN[engine];
  throw new Error(
    `The browser tests need ${title}: install it, or set ${variable} to its program file.`,
  );
}

/**
 * Starts Chromium without its own network traffic.
 * @param more further arguments of its command line
 */
export function launchBrowser(...more: string[]): Promise<Browser> {
  return puppeteer.launch({
    executablePath: findBrowser(),
    headless: true,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--force-color-profile=srgb',
      '--hide-scrollbars',
      ...more,
    ],
  });
}

/** What Firefox takes from its preferences alone: WebDriver BiDi cannot set it for a page. */
export interface FirefoxSystem {
  theme: 'light' | 'dark';
  motion: 'reduce' | 'no-preference';
  javascript: boolean;
}

/** Starts Firefox, driven by WebDriver BiDi, on a system that is set as asked. */
export function launchFirefox({ theme, motion, javascript }: FirefoxSystem): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless: true,
    extraPrefsFirefox: {
      'ui.systemUsesDarkTheme': theme === 'dark' ? 1 : 0,
      'ui.prefersReducedMotion': motion === 'reduce' ? 1 : 0,
      'javascript.enabled': javascript,
      // As Chromium is started: bars that take no room, and no page fetched before it is asked for.
      'ui.useOverlayScrollbars': 1,
      'network.prefetch-next': false,
      // As on Android, macOS and Windows; Firefox on Linux rounds every letter to whole pixels.
      'gfx.text.subpixel-position.force-enabled': true,
    },
  });
}

if (import.meta.main) {
  for (const engine of ENGINES) {
    const path = findBrowser(engine);
    console.log(path, execFileSync(path, ['--version'], { encoding: 'utf8' }).trim());
  }
}
