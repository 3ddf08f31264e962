import type { APIRoute } from 'astro';
import { downloadNames, readDownload } from '../../data/downloads.ts';

export function getStaticPaths() {
  return downloadNames('json').map((name) => ({ params: { name } }));
}

export const GET: APIRoute = ({ params }) =>
  new Response(readDownload(String(params.name), 'json'), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
