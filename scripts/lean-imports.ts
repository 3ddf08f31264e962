import type { Plugin } from 'vite';

/**
 * Code that comes later is loaded by a bare `import()`. What the bundler puts around it looks after
 * style sheets and other chunks of what is loaded; the chunks here have none, and it is as large as the
 * code of a picture. The lists of chunks that it would be given go as well.
 */
export const leanImports = (): Plugin => ({
  name: 'lean-imports',
  enforce: 'pre',
  apply: 'build',
  transform(_, id) {
    if (id.includes('vite/preload-helper'))
      return { code: 'export const __vitePreload = (load) => load();', map: null };
    // scrollama can draw its trigger line, for whoever looks for a mistake.
    if (id.includes('/scrollama/src/debug'))
      return { code: 'export const update = () => undefined;', map: null };
    return null;
  },
  generateBundle: {
    // After the bundler itself, which writes the lists.
    order: 'post',
    handler(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        chunk.code = chunk.code
          .replace(/^const __vite__mapDeps=.*;\n/, '')
          .replaceAll(/,__vite__mapDeps\(\[[\d,]*\]\)/g, '');
      }
    },
  },
});
