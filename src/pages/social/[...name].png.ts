import type { APIRoute } from 'astro';
import { loadChapters } from '../../components/prose/chapters.ts';
import { allCards, pngOf } from '../../components/social/cards.ts';
import { ahead } from '../../components/workshop/ahead.ts';

/** The pictures that shared links show. */
export async function getStaticPaths() {
  const cards = allCards(await loadChapters(), 'en');
  return cards.map((card) => ({
    params: { name: card.name },
    props: { png: ahead(() => pngOf(card)) },
  }));
}

export const GET: APIRoute<{ png: () => Promise<Buffer> }> = async ({ props }) =>
  new Response(new Uint8Array(await props.png()), {
    headers: { 'Content-Type': 'image/png' },
  });
