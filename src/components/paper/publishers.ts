import { loadSources } from '../../data/load.ts';
import { shortPublisher } from '../../data/sources-text.ts';

/** The publishers of some sources, each once; what no page carries is credited to nobody. */
export function publisherNames(ids: readonly string[]): string {
  const sources = loadSources();
  const names = ids
    .filter((id) => sources[id]?.kind !== 'unconfirmed')
    .map((id) => shortPublisher(sources[id]?.publisher ?? id));
  return [...new Set(names)].join(', ');
}
