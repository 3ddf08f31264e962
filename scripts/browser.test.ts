import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ENGINES, installedBrowser } from './browser.ts';

describe('a browser that is installed', () => {
  let folder = '';
  const place = (name: string): string => {
    const path = join(folder, name);
    writeFileSync(path, '');
    chmodSync(path, 0o755);
    return path;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'browser-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is the one that the environment names, else the first on the search path', () => {
    const esr = place('firefox-esr');
    const own = place('nightly');
    expect(installedBrowser('firefox', { PATH: folder })).toBe(esr);
    expect(installedBrowser('firefox', { PATH: folder, FIREFOX_PATH: own })).toBe(own);
    expect(installedBrowser('firefox', { PATH: folder, FIREFOX_PATH: `${own}-not` })).toBe(esr);
  });

  it('of one engine is none of the other', () => {
    const chromium = place('chromium');
    expect(ENGINES).toEqual(['chromium', 'firefox']);
    expect(installedBrowser('chromium', { PATH: folder })).toBe(chromium);
    expect(installedBrowser('firefox', { PATH: folder })).not.toBe(chromium);
  });
});
