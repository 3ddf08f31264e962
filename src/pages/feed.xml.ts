/** The change log as a feed. */
import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { loadChanges } from '../data/load.ts';
import { withBase } from '../data/site.ts';
import { loadStrings, word } from '../data/strings.ts';
import { fill } from '../visuals/kit/format.ts';

export const GET: APIRoute = ({ site }) => {
  const { about, site: words } = loadStrings('en');
  if (!site) throw new Error('a feed needs the origin of the site');
  const address = (path: string) => new URL(withBase(path), site).href;
  return rss({
    title: fill(word(about, 'feed'), { site: word(words, 'title') }),
    description: word(about, 'feed-description'),
    site: address('/'),
    trailingSlash: false,
    customData: '<language>en</language>',
    items: loadChanges().map(({ id, date, kind, title, what }) => ({
      title,
      description: what,
      link: address(`/about/#${id}`),
      pubDate: new Date(`${date}T00:00:00Z`),
      categories: [word(about, `kind-${kind}`)],
    })),
  });
};
