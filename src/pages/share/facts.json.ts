import type { APIRoute } from 'astro';
import { embedHeight } from '../../components/embed/height.ts';
import { CITATION_STYLES } from '../../data/cite.ts';
import { loadStrings, word } from '../../data/strings.ts';
import type { PictureFacts, ShareFacts } from '../../scrolly/share/words.ts';
import { currentEdition } from '../../visuals/edition.ts';
import { VISUAL_IDS } from '../../visuals/registry.ts';

/** Only an explorer names its views by their titles: its files are those of a view as it begins. */
const EXPLORERS = import.meta.glob('../../explore/*/index.ts');
const hasExplorer = (id: string): boolean => `../../explore/${id}/index.ts` in EXPLORERS;

/** What the dialog that shares says, and what it says of each picture. */
export const GET: APIRoute = () => {
  const strings = loadStrings('en');
  const styles = CITATION_STYLES.map((style) => [style, word(strings.data, style)]);
  const facts: ShareFacts = {
    words: { ...strings.share, ...Object.fromEntries(styles) },
    pictures: Object.fromEntries(
      VISUAL_IDS.map((id) => {
        const edition = currentEdition(id, 'en');
        const { version, content } = edition;
        const titles = content.views.map(({ name, title }) => [name, title] as const);
        const facts: PictureFacts = {
          version,
          asOf: content.asOf,
          height: embedHeight(edition),
          ...(hasExplorer(id) ? { titles: Object.fromEntries(titles) } : {}),
        };
        return [id, facts] as const;
      }),
    ),
  };
  return new Response(JSON.stringify(facts), { headers: { 'Content-Type': 'application/json' } });
};
