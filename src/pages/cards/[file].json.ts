import type { APIRoute } from 'astro';
import { cardsFile } from '../../components/cards.ts';
import { loadChapters } from '../../components/prose/chapters.ts';
import { chapterSlug } from '../../data/site.ts';

/** What the cards of each chapter say, in files named by their content. */
export async function getStaticPaths() {
  return (await loadChapters()).map(({ entry, outline }) => {
    const { name, body } = cardsFile(chapterSlug(entry.id), outline, 'en');
    return { params: { file: name.replace(/\.json$/, '') }, props: { body } };
  });
}

export const GET: APIRoute = ({ props }) =>
  new Response(String(props.body), { headers: { 'Content-Type': 'application/json' } });
