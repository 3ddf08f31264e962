// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bindCopyLinks } from './copy.ts';

const written: string[] = [];
let allow: boolean;
/** Lets what was promised happen. */
const settled = async () => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};
const click = (selector: string) => {
  const link = document.querySelector(selector) ?? expect.fail();
  const event = new MouseEvent('click', { bubbles: true, cancelable: true });
  // The test's page must not go anywhere.
  let isPlain = false;
  document.addEventListener(
    'click',
    () => {
      isPlain = !event.defaultPrevented;
      event.preventDefault();
    },
    { once: true },
  );
  link.dispatchEvent(event);
  return { link, isPlain };
};

beforeEach(() => {
  vi.useFakeTimers();
  written.length = 0;
  allow = true;
  vi.stubGlobal('navigator', {
    clipboard: {
      writeText: (text: string) => {
        if (!allow) return Promise.reject(new Error('not allowed'));
        written.push(text);
        return Promise.resolve();
      },
    },
  });
  document.body.innerHTML = `
    <p class="copy-status" role="status" data-copied="Address copied" data-more="More"></p>
    <a class="step-link" href="https://example.org/mission/#peak">link</a>
    <a class="para-link" href="https://example.org/mission/#p4">4</a>
    <a class="other" href="https://example.org/">elsewhere</a>`;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('bindCopyLinks', () => {
  const status = () => document.querySelector('.copy-status')?.textContent;

  it('copies the address of a step or paragraph, and the link still leads there', async () => {
    bindCopyLinks();
    expect(click('.step-link').isPlain).toBe(true);
    await settled();
    click('.para-link');
    await settled();
    expect(written).toEqual([
      'https://example.org/mission/#peak',
      'https://example.org/mission/#p4',
    ]);
    expect(status()).toBe('Address copied');
  });

  it('says so for two seconds', async () => {
    bindCopyLinks();
    const { link } = click('.step-link');
    await settled();
    expect(link.classList.contains('is-copied')).toBe(true);
    vi.advanceTimersByTime(1999);
    expect(status()).toBe('Address copied');
    vi.advanceTimersByTime(1);
    expect(status()).toBe('');
    expect(link.classList.contains('is-copied')).toBe(false);
  });

  it('counts the two seconds from the last copy', async () => {
    bindCopyLinks();
    const { link } = click('.step-link');
    await settled();
    vi.advanceTimersByTime(1500);
    click('.para-link');
    click('.step-link');
    await settled();
    vi.advanceTimersByTime(1000);
    expect(status()).toBe('Address copied');
    expect(link.classList.contains('is-copied')).toBe(true);
    vi.advanceTimersByTime(1000);
    expect(status()).toBe('');
    expect(document.querySelector('.is-copied')).toBeNull();
  });

  it('leaves other links alone', async () => {
    bindCopyLinks();
    click('.other');
    await settled();
    expect(written).toEqual([]);
  });

  it('offers more right after the link, until another is copied', async () => {
    const asked: Element[] = [];
    bindCopyLinks(document, (link) => asked.push(link));
    const { link } = click('.step-link');
    await settled();
    expect(link.nextElementSibling?.textContent).toBe('More');
    vi.advanceTimersByTime(60_000);
    const { link: other } = click('.para-link');
    await settled();
    expect([...document.querySelectorAll('.copy-more')]).toEqual([other.nextElementSibling]);
    expect(asked).toEqual([]);
    click('.copy-more');
    expect(asked).toEqual([other]);
  });

  it('shows more at once where the browser does not allow it, or cannot, and claims nothing', async () => {
    const asked: Element[] = [];
    bindCopyLinks(document, (link) => asked.push(link));
    allow = false;
    const { link, isPlain } = click('.step-link');
    expect(isPlain).toBe(true);
    await settled();
    expect(status()).toBe('');
    vi.stubGlobal('navigator', {});
    const { link: other } = click('.para-link');
    await settled();
    expect(document.querySelector('.is-copied')).toBeNull();
    expect(asked).toEqual([link, other]);
  });

  it('works on a page without a place to say so', async () => {
    document.querySelector('.copy-status')?.remove();
    bindCopyLinks();
    const { link } = click('.step-link');
    await settled();
    expect(link.classList.contains('is-copied')).toBe(true);
  });
});
