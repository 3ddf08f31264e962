/** What the page does not carry: the words of the dialog, and what is known of each picture. */
import { withBase } from '../../data/site.ts';

/** What a picture shows now, and the room that it takes in the page of someone else. */
export interface PictureFacts {
  version: string;
  /** ISO day of the newest evidence in its data. */
  asOf: string;
  /** Titles of its views, where an explorer may have changed what stands over it. */
  titles?: Readonly<Record<string, string>>;
  /** Height of its embed in pixels, in columns of 320 to 800. */
  height: number;
}

export interface ShareFacts {
  /** Words of the interface, by key. */
  words: Readonly<Record<string, string>>;
  /** By visual. */
  pictures: Readonly<Record<string, PictureFacts>>;
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
