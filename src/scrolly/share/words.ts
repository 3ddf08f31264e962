/** What the page does not carry: the words of the dialog and the versions of the pictures. */
import { withBase } from '../../data/site.ts';

export interface ShareFacts {
  /** Words of the interface, by key. */
  words: Readonly<Record<string, string>>;
  /** Version of what each picture shows now, by visual. */
  versions: Readonly<Record<string, string>>;
}

export const FACTS_ADDRESS = '/share/facts.json';

let loaded: Promise<ShareFacts> | undefined;

/** Asked for once; again when it could not be had. */
export function loadFacts(): Promise<ShareFacts> {
  loaded ??= fetch(withBase(FACTS_ADDRESS)).then((response) => {
    if (!response.ok) throw new Error(`${FACTS_ADDRESS}: ${response.status}`);
    return response.json() as Promise<ShareFacts>;
  });
  loaded.catch(() => {
    loaded = undefined;
  });
  return loaded;
}
