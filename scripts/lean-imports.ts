import type { Plugin } from 'vite';

/**
 * What scrollama has for what is not asked of it: its trigger line drawn, progress through a step, where a step
 * stands in the page, and the direction of scrolling, for which it would listen to every scroll for good.
 */
const UNUSED: readonly [module: string, instead: string][] = [
  ['debug', 'export const update = () => undefined;'],
  ['generateId', 'export default () => undefined;'],
  ['createProgressThreshold', 'export default () => [];'],
  // The line is always given in pixels, and for all steps.
  ['parseOffset', "export default (x) => x && { format: 'pixels', value: Number.parseFloat(x) };"],
  ['getOffsetTop', 'export default () => undefined;'],
  ['scroll', 'export const [onScroll, setupScroll] = [() => {}, () => {}]; export let direction;'],
];

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
    const unused = UNUSED.find(([name]) => id.includes(`/scrollama/src/${name}.js`));
    return unused ? { code: unused[1], map: null } : null;
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
