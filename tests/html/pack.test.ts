/** The zip of the site: small, the same each time, and whole without what it leaves out. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import { packSite } from '../../scripts/pack.ts';
import { DIST, filesOf } from '../site.ts';
import { IS_WHOLE } from '../whole.ts';

const LEFT_OUT = /^(social|share)\/|^(_headers|\.nojekyll|robots\.txt|sitemap-.*\.xml)$/;
const files = new Set(filesOf(DIST));
const zip = packSite(DIST);
const packed = unzipSync(zip);
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'pack-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('is under eight megabytes', () => {
  expect(zip.length).toBeLessThan(8_000_000);
});

it('has every file of the site but those for sharing and for hosts', () => {
  const missing = [...files].filter((file) => !packed[file]);
  expect(missing.every((file) => LEFT_OUT.test(file))).toBe(true);
  expect(Object.keys(packed).filter((file) => !files.has(file))).toEqual(['README.txt']);
});

it('leads to nothing that it leaves out', () => {
  const leading = Object.entries(packed)
    .filter(([name]) => name.endsWith('.html'))
    .filter(([, bytes]) => /(href|src)="\/(social|share)\//.test(strFromU8(bytes)));
  expect(leading.map(([name]) => name)).toEqual([]);
});

it.runIf(IS_WHOLE)('has the same bytes on the other side of the world', () => {
  const out = join(folder, 'site.zip');
  const env = { ...process.env, TZ: 'Pacific/Kiritimati', LC_ALL: 'fr_FR.UTF-8' };
  const says = execFileSync(process.execPath, ['scripts/pack.ts', '--dist', DIST, '--out', out], {
    env,
    encoding: 'utf8',
  });
  expect(says).toMatch(/site\.zip: \d\.\d MB/);
  expect(readFileSync(out).equals(zip)).toBe(true);
});
