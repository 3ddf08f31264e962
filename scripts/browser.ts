/**
 * Finds a Chrome or Chromium for tests and screenshots, or installs Debian's where that is possible.
 * Downloads of a browser by test tools are not used: they fail on machines without internet.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first browser among `CHROME_PATH`, the search path and the usual folders. */
export function installedBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [env.CHROME_PATH, ...onPath, ...ELSEWHERE].find(
    (path): path is string => path !== undefined && isExecutable(path),
  );
}

/** Installs Debian's Chromium, if this is Debian's apt and we are root. */
function installDebianChromium(): void {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || spawnSync('apt-get', ['--version']).status !== 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  console.log('No browser found: installing Debian’s chromium …');
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    env,
    stdio: 'ignore',
  });
}

/**
 * The path of a browser.
 * @throws one line that says what to install
 */
export function findBrowser(): string {
  const found = installedBrowser();
  if (found) return found;
  installDebianChromium();
  const installed = installedBrowser();
  if (installed) return installed;
  throw new Error(
    'The browser tests need Chrome or Chromium: install one, or set CHROME_PATH to its program file.',
  );
}

/** Starts the browser without its own network traffic. */
export function launchBrowser(): Promise<Browser> {
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
    ],
  });
}

if (import.meta.main) {
  const path = findBrowser();
  console.log(path, execFileSync(path, ['--version'], { encoding: 'utf8' }).trim());
}
