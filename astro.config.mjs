import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { content } from './src/components/prose/content-integration.ts';
import { remarkStory } from './src/components/prose/remark-story.ts';
import { loadStrings, word } from './src/data/strings.ts';
import { readViews } from './src/components/prose/read-views.ts';
import { chunkGroups } from './scripts/chunks.ts';
import { leanImports } from './scripts/lean-imports.ts';

/** The last two and a half years of Safari, Chrome and Firefox. */
const ENGINES = ['safari17.4', 'ios17.4', 'chrome124', 'firefox125'];

const base = process.env.BASE ?? '/';

export default defineConfig({
  site: process.env.SITE ?? 'http://localhost:4321',
  base,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      remarkPlugins: [
        [
          remarkStory,
          {
            views: await readViews(),
            base,
            paragraphLabel: word(loadStrings('en').figure, 'paragraph-link'),
          },
        ],
      ],
    }),
  },
  integrations: [content(), mdx()],
  vite: {
    plugins: [leanImports()],
    // Its other form is for bundlers of another time, and wrapped.
    resolve: { alias: [{ find: /^scrollama$/, replacement: 'scrollama/index.js' }] },
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
