/**
 * Ties the data compiler to Astro: a build stops at the first broken table, a development server
 * shows what is wrong and goes on with the last good data, and every edit of content shows at once.
 */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import { COMPILED } from '../../data/load.ts';
import { formatProblem } from '../../data/problems.ts';
import { compileAndWrite } from '../../data/write.ts';
import { beside } from '../workshop/beside.ts';

export function content(): AstroIntegration {
  let root = process.cwd();
  /** What is wrong, once a build has compiled. */
  let compiled: Promise<unknown> | undefined;
  const compile = (): string[] =>
    compileAndWrite(root, `${root}/${COMPILED}`).problems.map(formatProblem);
  return {
    name: 'content',
    hooks: {
      'astro:config:setup'({ command, config, logger, updateConfig }) {
        if (command === 'preview') return;
        root = fileURLToPath(config.root).replace(/[\\/]$/, '');
        if (command === 'build') {
          const thread = new URL('./compile-thread.ts', import.meta.url);
          compiled = beside(thread, { root, out: `${root}/${COMPILED}` });
          return;
        }
        const problems = compile();
        if (problems.length > 0) {
          const text = problems.join('\n');
          if (command !== 'dev') throw new Error(text);
          logger.error(`\n${text}`);
        }
        if (command !== 'dev') return;
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'content-watch',
                configureServer: (server) =>
                  watchContent(server, `${root}/content`, problems, compile, (text) =>
                    logger.error(text),
                  ),
              },
            ],
          },
        });
      },
      async 'astro:build:start'() {
        const problems = (await compiled) as string[] | undefined;
        if (!problems) throw new Error('the content was not compiled');
        if (problems.length > 0) throw new Error(problems.join('\n'));
      },
    },
  };
}

/**
 * Compiles again when content changes; the page reloads, or shows what is wrong.
 * @param problems what is wrong already when the server starts
 */
function watchContent(
  server: ViteDevServer,
  folder: string,
  problems: readonly string[],
  compile: () => string[],
  log: (text: string) => void,
): void {
  server.watcher.add(folder);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let broken = problems.join('\n');
  const show = () => {
    if (broken) server.ws.send({ type: 'error', err: { message: broken, stack: '' } });
  };
  server.ws.on('connection', show);
  const onChange = (path: string) => {
    if (!path.replaceAll('\\', '/').startsWith(folder)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      broken = compile().join('\n');
      if (broken) {
        log(`\n${broken}`);
        show();
      } else {
        server.moduleGraph.invalidateAll();
        server.ws.send({ type: 'full-reload' });
      }
    }, 100);
  };
  for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, onChange);
}
