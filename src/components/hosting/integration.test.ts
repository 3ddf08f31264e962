import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegrationLogger } from 'astro';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import { remarkLinks } from '../prose/remark-links.ts';
import { hosting } from './integration.ts';

it('ends a build in which a text links to nothing, with its place', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'built-'));
  mkdirSync(join(folder, 'mission'));
  writeFileSync(join(folder, 'mission/index.html'), '<h2 id="missing">Missing</h2>');
  const file = new VFile({
    path: '/anywhere/content/chapters/en/futures.mdx',
    value: 'See\n[this](/mission/#missing) and [that](/mission/#mising).',
  });
  const reader = unified().use(remarkParse).use(remarkLinks, { base: '/' });
  reader.runSync(reader.parse(file), file);
  const done = hosting().hooks['astro:build:done'];
  const ending = done?.({
    dir: pathToFileURL(`${folder}/`),
    logger: {} as AstroIntegrationLogger,
    pages: [],
    assets: new Map(),
  });
  await expect(ending).rejects.toThrow(
    /^content\/chapters\/en\/futures\.mdx:2:31 {2}the link .* nothing with the id mising$/,
  );
  rmSync(folder, { recursive: true });
});
