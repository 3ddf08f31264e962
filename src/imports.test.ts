/** Imports run one way: data → visuals → explore → scrolly → components → layouts → pages. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const LAYERS = ['data', 'visuals', 'explore', 'scrolly', 'components', 'layouts', 'pages'];
const ROOT = 'src';

const isTest = (path: string) => /\.test\.ts$|(^|\/)(?:[\w-]+-)?(testing|fixtures)\.ts$/.test(path);

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(ts|mjs|js|astro)$/.test(path) && !path.endsWith('.d.ts'))
    .sort();

/** The scripts of a file: all of a `.ts`, front matter and `<script>` blocks of an `.astro`. */
function scriptsOf(path: string, text: string): string[] {
  if (!path.endsWith('.astro')) return [text];
  const [, front = ''] = /^---\r?\n(.*?)\r?\n---/s.exec(text) ?? [];
  const blocks = [...text.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map(
    ([, body = '']) => body,
  );
  return [front, ...blocks];
}

/** What a source text imports, exports from, or loads later, in its order; then what it globs. */
const specifiersOf = (source: string): string[] => [
  ...ts.preProcessFile(source, true, true).importedFiles.map(({ fileName }) => fileName),
  ...[...source.matchAll(/import\.meta\.glob(?:<[^(]*>)?\('([^']+)'/g)].map(
    ([, path = '']) => path,
  ),
];

interface Import {
  from: string;
  specifier: string;
  /** Path under `src`, where the import is relative. */
  to: string | null;
}

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const FILES = filesIn(ROOT);

/** A pattern of `import.meta.glob` stands for every file that it finds. */
const targetsOf = (path: string): string[] => {
  if (!path.includes('*')) return [path];
  const [before = '', after = ''] = path.split('*');
  return FILES.filter(
    (file) =>
      file.startsWith(before) &&
      file.endsWith(after) &&
      !file.slice(before.length, file.length - after.length).includes('/'),
  );
};
const importsOf = (path: string, scripts: readonly string[]): Import[] =>
  scripts.flatMap(specifiersOf).flatMap((specifier): Import[] => {
    if (!specifier.startsWith('.')) return [{ from: path, specifier, to: null }];
    const to = posix.join(dirname(path), specifier.replace(/\?.*$/, ''));
    return targetsOf(to).map((each) => ({ from: path, specifier, to: each }));
  });

const CODE = FILES.filter((path) => !isTest(path));
const IMPORTS = CODE.flatMap((path) => importsOf(path, scriptsOf(path, read(path))));
const layerOf = (path: string) => LAYERS.indexOf(path.split('/')[0] ?? '');
const line = ({ from, specifier }: Import) => `${from} imports ${specifier}`;

describe('reading imports', () => {
  it('finds every kind', () => {
    expect(
      specifiersOf(`
        import a from './a.ts';
        import type { B } from './b.ts';
        import { type C } from './c.ts';
        import './d.css';
        export * from './e.ts';
        export { f } from './f.ts';
        const g = async () => (await import('./g.ts')).g;
        // import h from './h.ts';
        const text = "import i from './i.ts'";
        const all = import.meta.glob<{ a: b }>('./*/h.ts', { eager: true });
        const more = import.meta.glob('./*/i.ts');
      `),
    ).toEqual(
      'a.ts b.ts c.ts d.css e.ts f.ts g.ts */h.ts */i.ts'.split(' ').map((name) => `./${name}`),
    );
  });

  it('finds the files that a pattern stands for', () => {
    const views = targetsOf('visuals/*/views.ts');
    expect(views).toContain('visuals/strength/views.ts');
    expect(views).not.toContain('visuals/kit/views.ts');
    expect(targetsOf('visuals/*/views.ts').every((path) => path.split('/').length === 3)).toBe(
      true,
    );
    expect(targetsOf('data/load.ts')).toEqual(['data/load.ts']);
  });

  it('finds those of front matter and scripts of a page', () => {
    const page = `---
import A from './a.astro';
---
<p>import x from './x.ts'</p>
<script>
  import { b } from './b.ts';
</script>
<script is:inline src="y.js"></script>`;
    expect(scriptsOf('p.astro', page).flatMap(specifiersOf)).toEqual(['./a.astro', './b.ts']);
  });

  it('sees the whole source', () => {
    expect(CODE.length).toBeGreaterThan(60);
    for (const layer of LAYERS) {
      expect(CODE.some((path) => path.startsWith(`${layer}/`))).toBe(true);
    }
    expect(IMPORTS.length).toBeGreaterThan(200);
  });
});

describe('imports', () => {
  it('run one way', () => {
    const wrong = IMPORTS.filter(({ from, to }) => {
      if (to === null || to.startsWith('styles/') || layerOf(from) < 0) return false;
      return layerOf(to) > layerOf(from);
    });
    expect(wrong.map(line)).toEqual([]);
  });

  it('stay in the layers: nothing of a layer is taken from elsewhere but styles and made fonts', () => {
    const strange = IMPORTS.filter(
      ({ from, to }) =>
        to !== null &&
        layerOf(from) >= 0 &&
        layerOf(to) < 0 &&
        !to.startsWith('styles/') &&
        !to.startsWith('../.cache/fonts/'),
    );
    expect(strange.map(line)).toEqual([]);
  });

  it('name a file that exists, with its ending', () => {
    const wrong = FILES.flatMap((path) => importsOf(path, scriptsOf(path, read(path)))).filter(
      ({ to }) => to !== null && !to.startsWith('../.cache/') && !existsSync(join(ROOT, to)),
    );
    expect(wrong.map(line)).toEqual([]);
  });

  it('do not tie visuals to each other, nor the kit to a visual', () => {
    const wrong = IMPORTS.filter(({ from, to }) => {
      const [layer, visual, file] = from.split('/');
      if (to === null || layer !== 'visuals' || file === undefined) return false;
      const [toLayer, toVisual] = to.split('/');
      return toLayer === 'visuals' && toVisual !== visual && toVisual !== 'kit';
    });
    expect(wrong.map(line)).toEqual([]);
  });

  it('do not reach from the site into its tests', () => {
    expect(IMPORTS.filter(({ to }) => to !== null && isTest(to)).map(line)).toEqual([]);
  });

  it('take scrollama into exactly one file', () => {
    const users = IMPORTS.filter(({ specifier }) => /^scrollama(\/|$)/.test(specifier));
    expect(users.map(({ from }) => from)).toEqual(['scrolly/scroller.ts']);
  });
});

describe('what runs in the browser', () => {
  /** Everything that a file takes in, and what that takes in; without imports of types alone. */
  function reach(start: readonly string[]): Map<string, string[]> {
    const seen = new Map<string, string[]>();
    const open = [...start];
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      if (seen.has(path) || !existsSync(join(ROOT, path))) continue;
      const source = ts.transpileModule(read(path), {
        compilerOptions: { verbatimModuleSyntax: true, module: ts.ModuleKind.ESNext },
      }).outputText;
      const found = importsOf(path, [source]);
      seen.set(
        path,
        found.filter(({ to }) => to === null).map(({ specifier }) => specifier),
      );
      open.push(...found.flatMap(({ to }) => (to === null ? [] : [to])));
    }
    return seen;
  }
  const entries = CODE.filter((path) => path.endsWith('.astro')).flatMap((path) => {
    const [, ...blocks] = scriptsOf(path, read(path));
    return importsOf(path, blocks).flatMap(({ to }) => (to === null ? [] : [to]));
  });
  const reached = reach(entries);

  it('is what pages start, and the visuals with it', () => {
    expect(entries).toContain('scrolly/index.ts');
    expect([...reached.keys()]).toContain('visuals/loaders.ts');
    for (const path of CODE.filter((each) => /^visuals\/.*\/draw\.ts$/.test(each))) {
      expect([...reached.keys()], path).toContain(path);
    }
    expect([...reached.keys()]).toContain('visuals/strength/draw.ts');
  });

  it('needs nothing but minisearch, scrollama and uqr: no files, no build-time packages', () => {
    const packages = new Set([...reached.values()].flat());
    expect([...packages].sort()).toEqual(['minisearch', 'scrollama', 'uqr']);
  });

  it('takes minisearch into exactly one file', () => {
    const users = IMPORTS.filter(({ specifier }) => specifier === 'minisearch');
    expect(users.map(({ from }) => from)).toEqual(['explore/search/engine.ts']);
  });
});

it('no file silences the type checker', () => {
  const silent = ['src', 'scripts', 'tests']
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => filesIn(folder).map((path) => `${folder}/${path}`))
    .filter((path) => /@ts-(ignore|nocheck|expect-error)\b/.test(readFileSync(path, 'utf8')));
  expect(silent).toEqual([]);
});
