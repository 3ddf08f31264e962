import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fullAddressProblems } from '../full-addresses.ts';
import { DIST, canonicalPath, filesOf, linkProblems, readSite, sharedPath } from '../site.ts';
import { IS_WHOLE } from '../whole.ts';
import { type Workspace, createWorkspace } from '../workspace.ts';

const made: Workspace[] = [];
let two = '';
let inFolder = '';

/** A folder to build in; all have the same content, even if someone is editing the project. */
function workspace(name: string): Workspace {
  const next = createWorkspace(name, made[0]?.folder);
  made.push(next);
  return next;
}

/** Builds the site and returns where it lies. */
async function build(at: Workspace, env?: Record<string, string>): Promise<string> {
  const { code, output } = await at.build(env);
  if (code !== 0) throw new Error(output);
  return join(at.folder, 'dist');
}

beforeAll(async () => {
  inFolder = await build(workspace('base'), {
    BASE: '/x/y/',
    SITE: 'https://explainer.example',
  });
  if (!IS_WHOLE) return;
  const again = workspace('a-longer-name');
  // It draws its social cards anew, or two builds would be the same only by copying.
  rmSync(join(again.folder, '.cache/social'), { recursive: true });
  // On another day's side of the world, in another language.
  two = await build(again, {
    TZ: 'Pacific/Kiritimati',
    LANG: 'fr_FR.UTF-8',
    LC_ALL: 'fr_FR.UTF-8',
  });
}, 300_000);

afterAll(() => made.forEach((workspace) => workspace.remove()));

describe('builds', () => {
  it.skipIf(!IS_WHOLE)('are the same, byte by byte, wherever they are made', () => {
    expect(filesOf(two)).toEqual(filesOf(DIST));
    const differing = filesOf(DIST).filter(
      (file) => !readFileSync(join(DIST, file)).equals(readFileSync(join(two, file))),
    );
    expect(differing).toEqual([]);
  });

  it('name no folder of the machine', () => {
    for (const { folder } of made) {
      const dist = join(folder, 'dist');
      const found = filesOf(dist).filter((file) => {
        const text = readFileSync(join(dist, file), 'latin1');
        return text.includes(folder) || text.includes(process.cwd());
      });
      expect(found).toEqual([]);
    }
  });
});

describe('a build for a sub-folder of another site', () => {
  it('has every link under the base', () => {
    const site = readSite(inFolder);
    expect(site.origin).toBe('https://explainer.example');
    expect(site.base).toBe('/x/y/');
    expect(linkProblems(site)).toEqual([]);
    expect(fullAddressProblems(site)).toEqual([]);
  });

  it('has the same pages, each with its canonical address', () => {
    const site = readSite(inFolder);
    expect(site.pages.map(({ path }) => path)).toEqual(
      readSite(DIST).pages.map(({ path }) => path),
    );
    for (const page of site.pages) {
      const { path, $ } = page;
      expect($('link[rel="canonical"]').attr('href')).toBe(
        `https://explainer.example/x/y${canonicalPath(page)}`,
      );
      expect($('meta[property="og:url"]').attr('content')).toBe(
        `https://explainer.example/x/y${sharedPath(page)}`,
      );
      expect($('meta[property="og:image"]').attr('content')).toMatch(
        /^https:\/\/explainer\.example\/x\/y\/social\/[^?#]+\.png$/,
      );
      const isInNav = $('header nav a')
        .toArray()
        .some(({ attribs }) => attribs['href'] === `/x/y${path}`);
      expect($('header nav a[aria-current="page"]').length).toBe(isInNav ? 1 : 0);
    }
  });

  it('tells hosts and home screens so', () => {
    const read = (file: string) => readFileSync(join(inFolder, file), 'utf8');
    const rules = read('_headers').match(/^\/\S*/gm) ?? [];
    expect(rules.filter((rule) => rule !== '/*' && !rule.startsWith('/x/y/'))).toEqual([]);
    expect(read('robots.txt')).toContain('https://explainer.example/x/y/sitemap-index.xml');
    expect(JSON.parse(read('manifest.webmanifest'))).toMatchObject({ scope: '/x/y/' });
    const kept = [...read('sw.js').matchAll(/\{url:`([^`]+)`/g)].map(([, url = '']) => url);
    expect(kept.length).toBeGreaterThan(100);
    expect(kept.filter((url) => !url.startsWith('/x/y/'))).toEqual([]);
  });

  it('asks for the data of its pictures under the base', () => {
    for (const { $ } of readSite(inFolder).pages) {
      for (const { attribs } of $('[data-payload]').toArray()) {
        expect(attribs['data-payload']).toMatch(/^\/x\/y\/visual-data\//);
      }
      for (const { attribs } of $('[data-edition]').toArray()) {
        expect(attribs['data-edition']).toMatch(/^\/x\/y\/embed\//);
      }
      for (const { attribs } of $('[data-cards]').toArray()) {
        expect(attribs['data-cards']).toMatch(/^\/x\/y\/cards\//);
      }
    }
  });
});
