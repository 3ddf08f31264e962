import type { APIRoute } from 'astro';
import { loadChapters } from '../../components/prose/chapters.ts';
import { allCards, pngOf } from '../../components/social/cards.ts';

/** The pictures that shared links show. */
export async function getStaticPaths() {
  const cards = allCards(await loadChapters(), 'en');
  return cards.map((card) => ({ params: { name: card.name }, props: { card } }));
}

type Props = { card: ReturnType<typeof allCards>[number] };

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(new Uint8Array(await pngOf(props.card)), {
    headers: { 'Content-Type': 'image/png' },
  });
