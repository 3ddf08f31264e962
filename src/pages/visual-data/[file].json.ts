import type { APIRoute } from 'astro';
import { steered } from '../../explore/steered.ts';
import { livePayload, payloadFile, visualPayload } from '../../visuals/payload.ts';
import { VISUAL_IDS } from '../../visuals/registry.ts';

/** What each picture and each explorer fetches, in files named by their content. */
export function getStaticPaths() {
  const payloads = [
    ...VISUAL_IDS.map((id) => visualPayload(id, 'en')),
    ...steered().map((id) => livePayload(id, 'en')),
  ];
  const files = new Map(payloads.map(payloadFile).map(({ name, body }) => [name, body]));
  return [...files].map(([name, body]) => ({
    params: { file: name.replace(/\.json$/, '') },
    props: { body },
  }));
}

export const GET: APIRoute = ({ props }) =>
  new Response(String(props.body), { headers: { 'Content-Type': 'application/json' } });
