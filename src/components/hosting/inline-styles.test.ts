import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentPolicy, hashOf } from '../head/policy.ts';
import { inlineStyles } from './inline-styles.ts';

let folder = '';
const put = (file: string, text: string) => {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), text);
};
const get = (file: string) => readFileSync(join(folder, file), 'utf8');
const LINK = '<link rel="stylesheet" href="/x/_astro/a.css">';
const page = (links: string) =>
  `<head><meta http-equiv="Content-Security-Policy" content="${contentPolicy()}">${links}</head>`;
const CSS = 'p{color:red;content:"$&"}@font-face{src:url(/x/_astro/a.woff2)}';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'built-'));
  put('_astro/a.css', `${CSS}\n`);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('inlineStyles', () => {
  it('puts the sheet where its link was, and its hash into the policy of the page', () => {
    put('mission/index.html', page(LINK));
    put('index.html', page(LINK));
    put('about/index.html', page(LINK));
    const files = ['index.html', 'mission/index.html'];
    expect(inlineStyles(folder, '/x/', files)).toEqual([hashOf(CSS)]);
    for (const file of files) {
      expect(get(file)).toContain(`<style>${CSS}</style></head>`);
      expect(get(file)).not.toContain('<link');
      expect(get(file)).toContain(`style-src 'self' ${hashOf(CSS)};`);
    }
    expect(get('about/index.html')).toBe(page(LINK));
  });

  it.each([
    ['a page without a policy', `<head>${LINK}</head>`, CSS, /policy/],
    ['a file named from where the sheet was', page(LINK), 'p{background:url(b.png)}', /b\.png/],
    ['what would end the element', page(LINK), 'p{content:"</style>"}', /a\.css/],
  ])('refuses %s', (_, html, css, message) => {
    put('_astro/a.css', css);
    put('index.html', html);
    expect(() => inlineStyles(folder, '/x/', ['index.html'])).toThrow(message);
  });
});
