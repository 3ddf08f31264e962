/** What keeps strangers' text and strangers' programs out: no markup from strings, no unknown installs. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ts|astro)$/.test(path) && !/\.test\.ts$|testing\.ts$/.test(path))
  .map((path) => ({ path, text: readFileSync(`src/${path}`, 'utf8') }));

describe('code', () => {
  it('makes no element of a text, and no program either', () => {
    const ways =
      /\b(innerHTML|outerHTML\s*=|insertAdjacentHTML|document\.write|createContextualFragment|setHTMLUnsafe|parseHTMLUnsafe|srcdoc|eval\(|new Function\b)/;
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter(({ text }) => ways.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('the lockfile', () => {
  interface Locked {
    version?: string;
    integrity?: string;
    license?: unknown;
    hasInstallScript?: boolean;
    link?: boolean;
  }
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, Locked>;
  };
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
    allowScripts: Record<string, boolean>;
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  const installed = Object.entries(packages).filter(([path]) => path !== '');
  const nameOf = (path: string) => path.replace(/^.*node_modules\//, '');

  it('has no package that runs a program when it is installed, but those decided on by name', () => {
    const running = installed.filter(([, { hasInstallScript }]) => hasInstallScript);
    expect([...new Set(running.map(([path]) => nameOf(path)))].sort()).toEqual(
      Object.keys(manifest.allowScripts).sort(),
    );
    // Node itself, which these very scripts run on, is the only one that may.
    expect(Object.entries(manifest.allowScripts).filter(([, isAllowed]) => isAllowed)).toEqual([
      ['node', true],
    ]);
  });

  it('fixes the bytes of every package', () => {
    expect(installed.length).toBeGreaterThan(500);
    const loose = installed.filter(
      ([, { integrity, link }]) => link || !/^sha(512|1)-[\w+/=]+$/.test(integrity ?? ''),
    );
    expect(loose.map(([path]) => path)).toEqual([]);
    const versions = { ...manifest.dependencies, ...manifest.devDependencies };
    const ranges = Object.entries(versions).filter(([, version]) => !/^\d[\w.-]*$/.test(version));
    expect(ranges).toEqual([]);
  });

  it('has free licences only', () => {
    const free =
      /^\(?(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|MPL-2\.0|Python-2\.0|OFL-1\.1|CC0-1\.0|CC-BY-4\.0|Unlicense|LGPL-|MIT\/X11|Zlib)/;
    // Old packages name their licence (MIT, BSD-3-Clause) in a form that the lockfile leaves out.
    const unnamed = ['prelude-ls', 'd3-geo-projection', 'memorystream'];
    const other = installed.filter(
      ([path, { license }]) =>
        !(typeof license === 'string' && free.test(license)) &&
        !Array.isArray(license) &&
        !unnamed.includes(nameOf(path)),
    );
    expect(other.map(([path, { license }]) => `${path} ${String(license)}`)).toEqual([]);
  });
});
