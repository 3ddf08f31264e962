/** What hosts, search programs and home screens read beside the pages. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { fullAddressProblems } from '../full-addresses.ts';
import { filesOf, readSite } from '../site.ts';

const site = readSite();
const read = (file: string) => readFileSync(join(site.folder, file), 'utf8');
const inFull = (path: string) => `${site.origin}${site.base}${path.slice(1)}`;

describe('addresses in full and in data files', () => {
  it('name pages, files and elements that exist', () => {
    expect(fullAddressProblems(site)).toEqual([]);
  });

  it('are found broken when they are', () => {
    const without = site.pages
      .filter(({ path }) => path !== '/mission/')
      .map((page) => (page.path === '/about/' ? { ...page, html: '' } : page));
    const problems = fullAddressProblems({ ...site, pages: without }).join('\n');
    expect(problems).toMatch(/^sitemap-0\.xml: .*\/mission\/ leads nowhere$/m);
    expect(problems).toMatch(/^feed\.xml: .*\/about\/#\S+ names no element$/m);
  });
});

describe('the sitemap', () => {
  it('has every page that search programs should show, once, and no other', () => {
    const index = load(read('sitemap-index.xml'), { xml: true });
    const parts = index('loc')
      .toArray()
      .map((node) => index(node).text());
    const listed = parts.flatMap((part) => {
      expect(part.startsWith(inFull('/'))).toBe(true);
      const $ = load(read(part.slice(inFull('/').length)), { xml: true });
      return $('url > loc')
        .toArray()
        .map((node) => $(node).text());
    });
    const wanted = site.pages
      .filter(({ file, $ }) => {
        const canonical = $('link[rel="canonical"]').attr('href');
        const robots = $('meta[name="robots"]').attr('content') ?? '';
        const own = inFull(`/${file.replace(/(^|\/)index\.html$/, '$1')}`);
        return canonical === own && !robots.includes('noindex') && file !== '404.html';
      })
      .map(({ path }) => inFull(path));
    expect(listed.toSorted()).toEqual(wanted.toSorted());
  });

  it('is named in robots.txt, which forbids nothing', () => {
    expect(read('robots.txt')).toContain(`Sitemap: ${inFull('/sitemap-index.xml')}\n`);
    expect(read('robots.txt')).not.toMatch(/Disallow: \S/);
  });
});

describe('the manifest', () => {
  const manifest = JSON.parse(read('manifest.webmanifest')) as {
    start_url: string;
    scope: string;
    icons: { src: string; sizes: string; type: string; purpose: string }[];
  };

  it('is named by every page, with icons', () => {
    for (const { $, file } of site.pages) {
      if ($('meta[name="robots"][content*="noindex"]').length > 0) continue;
      expect($('link[rel="manifest"]').attr('href'), file).toBe(`${site.base}manifest.webmanifest`);
      expect($('link[rel="apple-touch-icon"]').attr('href'), file).toMatch(/\.png$/);
      expect($('link[rel="icon"]').length, file).toBe(2);
    }
  });

  it('has icons of the sizes that it names', () => {
    expect([manifest.start_url, manifest.scope]).toEqual([site.base, site.base]);
    const purposes = manifest.icons.map(({ purpose, sizes }) => `${purpose} ${sizes}`);
    expect(purposes).toEqual(['any any', 'any 192x192', 'any 512x512', 'maskable 512x512']);
    for (const { src, sizes } of manifest.icons.slice(1)) {
      const bytes = readFileSync(join(site.folder, src.slice(site.base.length)));
      expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
    }
  });

  it('has an icon for those who ask for no other', () => {
    const bytes = readFileSync(join(site.folder, 'favicon.ico'));
    expect([bytes.readUInt16LE(2), bytes.readUInt16LE(4), bytes[6], bytes[7]]).toEqual([
      1, 1, 32, 32,
    ]);
    const at = bytes.readUInt32LE(18);
    expect(bytes.readUInt32LE(14)).toBe(bytes.length - at);
    expect(bytes.subarray(at + 1, at + 4).toString()).toBe('PNG');
  });
});

describe('JSON-LD', () => {
  it('parses wherever it stands, and says of what vocabulary and kind it is', () => {
    let count = 0;
    for (const { $, file } of site.pages) {
      for (const node of $('script[type="application/ld+json"]').toArray()) {
        const data = JSON.parse($(node).text()) as Record<string, unknown>;
        expect(data['@context'], file).toBe('https://schema.org');
        expect(data['@type'] ?? data['@graph'], file).toBeDefined();
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(50);
  });
});

describe('for hosts', () => {
  it('there is a page for errors that works at any depth', () => {
    const page = site.pages.find(({ file }) => file === '404.html');
    const relative = page
      ?.$('[href], [src]')
      .toArray()
      .map(({ attribs }) => attribs['href'] ?? attribs['src'] ?? '')
      .filter((address) => !/^(\/|#|https?:)/.test(address));
    expect(relative).toEqual([]);
  });

  it('names with an underscore are served, and headers cover every page', () => {
    expect(existsSync(join(site.folder, '.nojekyll'))).toBe(true);
    const rules = read('_headers')
      .split('\n')
      .filter((line) => line.startsWith('/'));
    const covers = (path: string) =>
      rules
        .slice(1)
        .some((rule) => (rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : rule === path));
    const missing = site.pages.filter(({ path }) => !covers(`${site.base}${path.slice(1)}`));
    expect(missing.map(({ file }) => file)).toEqual([]);
    expect(rules.length).toBeLessThan(100); // Cloudflare reads no more.
    expect(
      Math.max(
        ...read('_headers')
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThan(2000);
  });

  it('the workflow for GitHub Pages runs commands that exist', () => {
    interface Workflow {
      jobs: Record<
        string,
        { steps: { run?: string; uses?: string; env?: Record<string, string> }[] }
      >;
    }
    const workflow = parse(readFileSync('.github/workflows/pages.yml', 'utf8')) as Workflow;
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const commands = steps.flatMap(({ run }) => run ?? []);
    expect(commands).toEqual(['npm ci', 'npm run build']);
    expect(scripts['build']).toBeDefined();
    const build = steps.find(({ run }) => run === 'npm run build');
    expect(Object.keys(build?.env ?? {})).toEqual(['SITE', 'BASE', 'REPOSITORY']);
  });
});

it('everything kept for reading offline is there, by the bytes that are named', () => {
  const worker = read('sw.js');
  const urls = [...worker.matchAll(/\{url:`([^`]+)`/g)].map(([, url = '']) => url);
  expect(urls.length).toBeGreaterThan(100);
  const files = new Set(filesOf(site.folder));
  const missing = urls
    .map((url) => url.slice(site.base.length).replace(/(^|\/)$/, '$1index.html'))
    .filter((file) => !files.has(file));
  expect(missing).toEqual([]);
  for (const page of ['', 'claims/', 'glossary/', 'sources/', 'contents/', 'search/', 'offline/']) {
    expect(urls).toContain(`${site.base}${page}`);
  }
  const stories = site.pages.filter(
    ({ $, path }) => $('section.scrolly').length > 0 && !/print/.test(path),
  );
  for (const { path } of stories) expect(urls).toContain(`${site.base}${path.slice(1)}`);
  expect(urls.filter((url) => /\/(share|embed|social)\//.test(url))).toEqual([]);
});
