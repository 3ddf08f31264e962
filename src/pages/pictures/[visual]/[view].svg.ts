import type { APIRoute } from 'astro';
import { pictureFile } from '../../../components/pictures/files.ts';
import { placeOf } from '../../../components/pictures/places.ts';
import { loadChapters } from '../../../components/prose/chapters.ts';
import { ahead } from '../../../components/workshop/ahead.ts';
import { withBase } from '../../../data/site.ts';
import { VISUAL_IDS, visualEntry } from '../../../visuals/registry.ts';

/** Every view of every picture, to take away. */
export async function getStaticPaths() {
  const chapters = await loadChapters();
  return VISUAL_IDS.flatMap((visual) =>
    visualEntry(visual).visual.views.map((view) => ({
      params: { visual, view },
      props: {
        picture: ahead(() => {
          const place = withBase(placeOf(chapters, visual, view));
          return pictureFile(visual, view, 'en', new URL(place, import.meta.env.SITE));
        }),
      },
    })),
  );
}

export const GET: APIRoute<{ picture: () => Promise<string> }> = async ({ props }) =>
  new Response(await props.picture(), {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  });
