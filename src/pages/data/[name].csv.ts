import type { APIRoute } from 'astro';
import { downloadNames, readDownload } from '../../data/downloads.ts';

export function getStaticPaths() {
  return downloadNames('csv').map((name) => ({ params: { name } }));
}

export const GET: APIRoute = ({ params }) =>
  new Response(readDownload(String(params.name), 'csv'), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
