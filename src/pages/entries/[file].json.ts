import type { APIRoute } from 'astro';
import { entriesFiles } from '../../components/explorers/entries.ts';

/** What the entries of explorers' lists say, in files named by their content. */
export const getStaticPaths = () =>
  entriesFiles().map(({ name, body }) => ({ params: { file: name }, props: { body } }));

export const GET: APIRoute<{ body: string }> = ({ props }) =>
  new Response(props.body, { headers: { 'Content-Type': 'application/json' } });
