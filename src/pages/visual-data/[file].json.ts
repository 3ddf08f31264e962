import type { APIRoute } from 'astro';
import { payloadFile } from '../../visuals/payload.ts';
import { VISUAL_IDS } from '../../visuals/registry.ts';

/** The data of each picture, in files named by their content. */
export function getStaticPaths() {
  return VISUAL_IDS.map((id) => {
    const { name, body } = payloadFile(id, 'en');
    return { params: { file: name.replace(/\.json$/, '') }, props: { body } };
  });
}

export const GET: APIRoute = ({ props }) =>
  new Response(String(props.body), { headers: { 'Content-Type': 'application/json' } });
