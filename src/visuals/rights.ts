/** On what terms a picture may be taken away (build time). */
import { loadDataset } from '../data/load.ts';
import { loadStrings, word } from '../data/strings.ts';
import { type Language, fill } from './kit/format.ts';
import { visualEntry } from './registry.ts';

/** The licence of our own texts, tables and drawings. */
const OURS = 'CC-BY-4.0';

/** `CC-BY-NC-4.0` as people write it. */
const asWritten = (licence: string): string =>
  licence.replace(/^CC-/, 'CC ').replace(/-(?=\d)/, ' ');

/**
 * The site, the licence of the drawing and, where a table has another, that of its data; then whose the
 * coastlines of a map are.
 */
export function rightsOf(id: string, language: Language): { line: string; map?: string } {
  const { site, figure } = loadStrings(language);
  const { datasets, hasMap } = visualEntry(id);
  const others = [...new Set(datasets.map((name) => loadDataset(name).about.licence))]
    .filter((licence) => licence !== OURS)
    .map(asWritten);
  const line = fill(word(figure, others.length > 0 ? 'file-rights-data' : 'file-rights'), {
    site: word(site, 'title'),
    licence: others.join(', '),
  });
  return hasMap ? { line, map: word(figure, 'map-rights') } : { line };
}
