import type { APIRoute } from 'astro';
import { pictureFile } from '../../../components/pictures/files.ts';
import { placeOf } from '../../../components/pictures/places.ts';
import { loadChapters } from '../../../components/prose/chapters.ts';
import { withBase } from '../../../data/site.ts';
import { VISUAL_IDS, visualEntry } from '../../../visuals/registry.ts';

/** Every view of every picture, to take away. */
export async function getStaticPaths() {
  const chapters = await loadChapters();
  return VISUAL_IDS.flatMap((visual) =>
    visualEntry(visual).visual.views.map((view) => ({
      params: { visual, view },
      props: { place: withBase(placeOf(chapters, visual, view)) },
    })),
  );
}

export const GET: APIRoute<{ place: string }> = async ({ params, props, site }) => {
  const { visual = '', view = '' } = params;
  return new Response(await pictureFile(visual, view, 'en', new URL(props.place, site)), {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  });
};
