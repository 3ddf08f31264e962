/** Copies of the project in which a test may build, and break things, without touching this one. */
import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const COPIED = [
  'src',
  'content',
  'public',
  'scripts',
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
  '.cache/fonts',
  '.cache/social',
];

/** As in the script `build` of `package.json`. */
const NODE_FLAGS = ['--max-semi-space-size=64', '--single-threaded-gc'];

export interface Build {
  code: number | null;
  /** Standard output and standard error, without colours. */
  output: string;
}

export interface Workspace {
  folder: string;
  /** Runs `astro build` there; the site is in `dist` afterwards. */
  build(env?: Record<string, string>): Promise<Build>;
  /** Replaces a passage of a file until the returned function is called. */
  edit(file: string, change: (text: string) => string): () => void;
  remove(): void;
}

/**
 * Copies what a build reads. Packages are linked one by one, so that caches stay apart.
 * @param from the project, or another workspace
 */
export function createWorkspace(name: string, from = '.'): Workspace {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `${name}-`)));
  for (const path of COPIED) cpSync(join(from, path), join(folder, path), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  for (const entry of readdirSync('node_modules')) {
    if (/^\.(?!bin)/.test(entry)) continue;
    symlinkSync(resolve('node_modules', entry), join(folder, 'node_modules', entry), 'junction');
  }
  return {
    folder,
    build: (env = {}) =>
      new Promise((done, fail) => {
        const child = spawn(
          process.execPath,
          [...NODE_FLAGS, resolve('node_modules/astro/bin/astro.mjs'), 'build'],
          {
            cwd: folder,
            env: { ...buildEnvironment(), ...env },
          },
        );
        let output = '';
        child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
        child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
        child.on('error', fail);
        child.on('close', (code) => done({ code, output }));
      }),
    edit(file, change) {
      const path = join(folder, file);
      const before = readFileSync(path, 'utf8');
      const after = change(before);
      if (after === before) throw new Error(`${file}: the change changes nothing`);
      writeFileSync(path, after);
      return () => writeFileSync(path, before);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Without what vitest sets, which would make it another build. */
function buildEnvironment(): NodeJS.ProcessEnv {
  const ofTests = /^(VITE|NODE_ENV|MODE|DEV|PROD|SSR|BASE|SITE|TEST|FORCE_COLOR)/;
  const kept = Object.entries(process.env).filter(([name]) => !ofTests.test(name));
  return { ...Object.fromEntries(kept), NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' };
}
