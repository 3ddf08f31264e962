/** Everything may be read; where the list of pages is. */
import type { APIRoute } from 'astro';
import { withBase } from '../data/site.ts';

export const GET: APIRoute = ({ site }) => {
  const sitemap = new URL(withBase('/sitemap-index.xml'), site).href;
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
