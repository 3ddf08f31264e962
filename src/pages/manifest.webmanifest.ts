/** What a system shows when a reader puts the site on a home screen. */
import type { APIRoute } from 'astro';
import { ICONS } from '../components/head/icons.ts';
import { withBase } from '../data/site.ts';
import { loadStrings, word } from '../data/strings.ts';

export const GET: APIRoute = () => {
  const { site } = loadStrings('en');
  const manifest = {
    id: withBase('/'),
    name: `${word(site, 'title')}: ${word(site, 'tagline')}`,
    short_name: word(site, 'title'),
    description: word(site, 'description'),
    lang: 'en',
    dir: 'ltr',
    start_url: withBase('/'),
    scope: withBase('/'),
    // With the browser's own buttons: readers need the address of a step.
    display: 'minimal-ui',
    background_color: '#faf7f1',
    theme_color: '#faf7f1',
    icons: [
      { src: withBase('/icon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      ...ICONS.filter(({ name }) => !name.startsWith('touch')).map(
        ({ name, size, isFullBleed }) => ({
          src: withBase(`/icons/${name}.png`),
          sizes: `${size}x${size}`,
          type: 'image/png',
          purpose: isFullBleed ? 'maskable' : 'any',
        }),
      ),
    ],
  };
  return new Response(`${JSON.stringify(manifest, undefined, 2)}\n`, {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
};
