import type { AstroIntegration } from 'astro';
import { beside } from '../src/components/workshop/beside.ts';

/** Cuts the fonts while a build starts, unless they are there already. */
export function fonts(): AstroIntegration {
  let cut: Promise<unknown> | undefined;
  return {
    name: 'fonts',
    hooks: {
      'astro:config:setup'({ command }) {
        if (command === 'build') cut = beside(new URL('./subset-fonts.ts', import.meta.url));
      },
      async 'astro:build:start'() {
        await cut;
      },
    },
  };
}
