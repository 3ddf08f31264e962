import type { Plugin } from 'vite';

/**
 * Code that comes later is loaded by a bare `import()`. What the bundler puts around it looks after
 * style sheets and other chunks of what is loaded; the chunks here have none, and it is as large as the
 * code of a picture.
 */
export const leanImports = (): Plugin => ({
  name: 'lean-imports',
  enforce: 'pre',
  apply: 'build',
  transform(_, id) {
    if (!id.includes('vite/preload-helper')) return null;
    return { code: 'export const __vitePreload = (load) => load();', map: null };
  },
});
