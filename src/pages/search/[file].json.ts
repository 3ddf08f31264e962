import type { APIRoute } from 'astro';
import { loadSearchFiles } from '../../components/search/files.ts';

/** What the search looks through, in files named by their content. */
export async function getStaticPaths() {
  return (await loadSearchFiles()).map(({ name, body }) => ({
    params: { file: name.replace(/\.json$/, '') },
    props: { body },
  }));
}

export const GET: APIRoute = ({ props }) =>
  new Response(String(props.body), { headers: { 'Content-Type': 'application/json' } });
