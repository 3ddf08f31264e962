import { readdirSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { hosting } from './src/components/hosting/integration.ts';
import { content } from './src/components/prose/content-integration.ts';
import { remarkLesson } from './src/components/lessons/remark-lesson.ts';
import { remarkJoined } from './src/components/prose/remark-joined.ts';
import { remarkLinks } from './src/components/prose/remark-links.ts';
import { remarkStory } from './src/components/prose/remark-story.ts';
import { loadStrings, word } from './src/data/strings.ts';
import { readViews } from './src/components/prose/read-views.ts';
import { chunkGroups } from './scripts/chunks.ts';
import { fonts } from './scripts/fonts-integration.ts';
import { leanImports } from './scripts/lean-imports.ts';

/** The last two and a half years of Safari, Chrome and Firefox. */
const ENGINES = ['safari17.4', 'ios17.4', 'chrome124', 'firefox125'];

/** Pages that only lead to others, or are parts of others: not for search programs. */
const UNLISTED = /\/(share|embed|offline)\/|\/(print|answers)\/$|\/404\//;

const base = process.env.BASE ?? '/';
const site = process.env.SITE ?? 'http://localhost:4321';
const words = loadStrings('en');
const isEnglishOnly = readdirSync(new URL('content/i18n', import.meta.url)).length === 1;

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      remarkPlugins: [
        [remarkLinks, { base }],
        [
          remarkStory,
          {
            views: await readViews(),
            base,
            paragraphLabel: word(words.figure, 'paragraph-link'),
          },
        ],
        remarkJoined,
        [remarkLesson, { root: new URL(base, site).href.replace(/\/$/, ''), words: words.lesson }],
      ],
    }),
  },
  integrations: [
    fonts(),
    content(),
    mdx(),
    sitemap({ filter: (address) => !UNLISTED.test(address) }),
    hosting(),
  ],
  vite: {
    plugins: [leanImports()],
    // Its other form is for bundlers of another time, and wrapped.
    resolve: { alias: [{ find: /^scrollama$/, replacement: 'scrollama/index.js' }] },
    define: isEnglishOnly ? { ONLY_ENGLISH: 'true' } : {},
    build: { target: ENGINES, cssTarget: ENGINES, assetsInlineLimit: 0, modulePreload: false },
    environments: {
      client: {
        build: {
          rolldownOptions: { output: { codeSplitting: { groups: chunkGroups() } } },
        },
      },
    },
  },
});
