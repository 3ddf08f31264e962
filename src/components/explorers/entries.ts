/** The files that the lists of explorers are filled from, see `src/explore/entries.ts` (build time). */
import { createHash } from 'node:crypto';
import { loadSources } from '../../data/load.ts';
import { withBase } from '../../data/site.ts';
import { shortPublisher } from '../../data/sources-text.ts';
import { loadStrings, word } from '../../data/strings.ts';
import type { Entries, Entry } from '../../explore/entries.ts';
import { fill } from '../../visuals/kit/format.ts';
import { centuriesEntries } from './centuries-entries.ts';
import { expansionEntries } from './expansion-entries.ts';

const LISTS: Readonly<Record<string, () => Entries>> = {
  centuries: centuriesEntries,
  'expansion-map': expansionEntries,
};

/** `centuries.en.0a1b2c3d`: the name changes with the content, so it may be cached for ever. */
export function entriesFile(visual: string): { name: string; body: string } {
  const body = JSON.stringify(LISTS[visual]?.() ?? {});
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 8);
  return { name: `${visual}.en.${hash}`, body };
}

export const entriesFiles = () => Object.keys(LISTS).map(entriesFile);

export const entriesAddress = (visual: string): string =>
  withBase(`/entries/${entriesFile(visual).name}.json`);

/** The sources of a row that are listed, as links to the list. */
export function sourceLinks(ids: readonly string[]): Entry['sources'] {
  const sources = loadSources();
  const phrase = word(loadStrings('en').figure, 'cite');
  return ids.flatMap((id) => {
    const source = sources[id];
    if (!source) return [];
    const publisher = shortPublisher(source.publisher);
    const label = fill(phrase, { publisher, title: source.title });
    return [{ id, href: withBase(`/sources/#${id}`), name: publisher, label }];
  });
}
