import type { APIRoute } from 'astro';
import { CITATION_STYLES } from '../../data/cite.ts';
import { loadStrings, word } from '../../data/strings.ts';
import type { ShareFacts } from '../../scrolly/share/words.ts';
import { currentEdition } from '../../visuals/edition.ts';
import { VISUAL_IDS } from '../../visuals/registry.ts';

/** What the dialog that shares says, and the versions of what the pictures show now. */
export const GET: APIRoute = () => {
  const strings = loadStrings('en');
  const styles = CITATION_STYLES.map((style) => [style, word(strings.data, style)]);
  const facts: ShareFacts = {
    words: { ...strings.share, ...Object.fromEntries(styles) },
    versions: Object.fromEntries(VISUAL_IDS.map((id) => [id, currentEdition(id, 'en').version])),
  };
  return new Response(JSON.stringify(facts), { headers: { 'Content-Type': 'application/json' } });
};
