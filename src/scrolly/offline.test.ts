// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { canKeep, isRefused, isSpared } from './offline.ts';

const browser = (has: boolean) => (has ? { serviceWorker: {} } : {}) as Navigator;

describe('keeping the story', () => {
  beforeEach(() => localStorage.clear());

  it('needs a browser that can, and an address that is the site’s own', () => {
    expect(canKeep(browser(true), 'explainer.example')).toBe(true);
    expect(canKeep(browser(false), 'explainer.example')).toBe(false);
    for (const host of ['localhost', '127.0.0.1', '[::1]']) {
      expect(canKeep(browser(true), host)).toBe(false);
    }
  });

  it('spares a slow line and one that the reader spares', () => {
    expect(isSpared(undefined)).toBe(false);
    expect(isSpared({ saveData: false, effectiveType: '4g' })).toBe(false);
    expect(isSpared({ saveData: true, effectiveType: '4g' })).toBe(true);
    for (const effectiveType of ['slow-2g', '2g', '3g']) {
      expect(isSpared({ effectiveType })).toBe(true);
    }
  });

  it('takes a no, and storage that is blocked, for a no', () => {
    expect(isRefused()).toBe(false);
    localStorage.setItem('offline', 'off');
    expect(isRefused()).toBe(true);
    vi.stubGlobal('localStorage', undefined);
    expect(isRefused()).toBe(true);
    vi.unstubAllGlobals();
  });
});
