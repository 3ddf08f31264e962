/** What a page says of itself in JSON-LD, as far as citations need it. */
export interface PageFacts {
  title: string;
  site: string;
  /** ISO day. */
  date: string;
  version?: string;
  /** Its address for ever, in full. */
  url: string;
}

interface Described {
  '@type'?: string;
  '@graph'?: Described[];
  name?: string;
  headline?: string;
  dateModified?: string;
  version?: string;
  url?: string;
  publisher?: { name?: string };
}

const WORKS = ['Article', 'Dataset'];

/** @throws when no work is described, or not wholly */
export function readPage(root: ParentNode = document): PageFacts {
  const works = [...root.querySelectorAll('script[type="application/ld+json"]')]
    .map((script) => JSON.parse(script.textContent ?? '') as Described)
    .flatMap((described) => described['@graph'] ?? [described])
    .filter((described) => WORKS.includes(described['@type'] ?? ''));
  const [work] = works;
  const title = work?.headline ?? work?.name;
  const site = work?.publisher?.name;
  if (!title || !site || !work?.dateModified || !work.url)
    throw new Error('the page does not say what it is');
  const { dateModified: date, version, url } = work;
  return { title, site, date, url, ...(version ? { version } : {}) };
}
