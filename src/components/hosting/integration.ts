/** What a host needs beside the pages, made after the build from what was built. */
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatProblem } from '../../data/problems.ts';
import { brokenLinks, textLinks } from '../prose/remark-links.ts';
import { readChapterTitles } from '../../data/steps.ts';
import { chapterPath } from '../../data/site.ts';
import { headersFile } from './headers.ts';
import { inlineStyles } from './inline-styles.ts';
import { writeWorker } from './offline.ts';

/** All files of a folder, by relative path with forward slashes, sorted. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();
}

/** The text of what stands at a path without the base; undefined when there is nothing. */
function pageOf(folder: string, path: string): string | undefined {
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  return existsSync(file) && statSync(file).isFile() ? readFileSync(file, 'utf8') : undefined;
}

export function hosting(): AstroIntegration {
  let base = '/';
  let root = '';
  return {
    name: 'hosting',
    hooks: {
      'astro:config:done'({ config }) {
        root = fileURLToPath(config.root);
        base = `${config.base.replace(/\/+$/, '')}/`;
      },
      async 'astro:build:done'({ dir, logger }) {
        const folder = fileURLToPath(dir);
        const broken = brokenLinks(textLinks(), (path) => pageOf(folder, path));
        if (broken.length > 0) throw new Error(broken.map(formatProblem).join('\n'));
        const stories = [...readChapterTitles(root).keys()].map(
          (slug) => `${chapterPath(slug).slice(1)}index.html`,
        );
        const styles = inlineStyles(folder, base, stories);
        const { count, size } = await writeWorker(folder, base);
        logger.info(`kept for reading offline: ${count} files, ${(size / 1e6).toFixed(1)} MB`);
        writeFileSync(join(folder, '_headers'), headersFile(filesOf(folder), base, styles));
        if (process.env.SITE) return;
        logger.warn(
          'SITE is not set: canonical addresses, cards, the feed and the sitemap say ' +
            'http://localhost:4321. For a site that others read, name its origin: ' +
            'SITE=https://example.org npm run build',
        );
      },
    },
  };
}
