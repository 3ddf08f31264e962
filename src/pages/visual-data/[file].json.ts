import type { APIRoute } from 'astro';
import { steered } from '../../explore/steered.ts';
import { livePayload, payloadFile, restFile, stagePayload } from '../../visuals/payload.ts';
import { VISUAL_IDS } from '../../visuals/registry.ts';

/** What each picture and each explorer fetches, in files named by their content. */
export function getStaticPaths() {
  const files = [
    ...VISUAL_IDS.map((id) => payloadFile(stagePayload(id, 'en'))),
    ...VISUAL_IDS.map((id) => restFile(id, 'en')),
    ...steered().map((id) => payloadFile(livePayload(id, 'en'))),
  ];
  return files.map(({ name, body }) => ({
    params: { file: name.replace(/\.json$/, '') },
    props: { body },
  }));
}

export const GET: APIRoute = ({ props }) =>
  new Response(String(props.body), { headers: { 'Content-Type': 'application/json' } });
