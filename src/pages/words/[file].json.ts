import type { APIRoute } from 'astro';
import { modeWordsFile } from '../../components/mode-words.ts';

/** The words of the modes, in a file named by its content. */
export function getStaticPaths() {
  const { name, body } = modeWordsFile('en');
  return [{ params: { file: name.replace(/\.json$/, '') }, props: { body } }];
}

export const GET: APIRoute = ({ props }) =>
  new Response(String(props.body), { headers: { 'Content-Type': 'application/json' } });
