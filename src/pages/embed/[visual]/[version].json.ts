import type { APIRoute } from 'astro';
import { editionText, editionsOf } from '../../../visuals/edition.ts';
import { VISUAL_IDS } from '../../../visuals/registry.ts';

/** All that a picture shows in one version: what its page draws from, and what is kept of it. */
export function getStaticPaths() {
  return VISUAL_IDS.flatMap((visual) =>
    editionsOf(visual, 'en').map((edition) => ({
      params: { visual, version: edition.version },
      props: { body: editionText(edition) },
    })),
  );
}

export const GET: APIRoute = ({ props }) =>
  new Response(String(props.body), { headers: { 'Content-Type': 'application/json' } });
