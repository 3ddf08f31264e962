/** The sources that a picture names under a view: those of the marks it shows (build time). */
import { loadSources } from '../data/load.ts';
import { shortPublisher } from '../data/sources-text.ts';
import { type Language, formatPartialDate } from './kit/format.ts';
import { loadVisualTexts } from './texts.ts';
import { viewModel } from './view-model.ts';

/**
 * Ids of the sources of a view: the credited ones among them first, then by the number of marks that
 * rest on each. A view whose marks name none has the credited ones.
 */
export function creditsOf(id: string, view: string, language: Language): string[] {
  const { credit } = loadVisualTexts(id, language);
  const { details } = viewModel(id, view, language).description;
  const marks = new Map<string, number>();
  const sources = loadSources();
  for (const source of details.flatMap(({ sources: named }) => named)) {
    // What no page carries is marked on the picture and credits nobody.
    if (sources[source]?.kind === 'unconfirmed') continue;
    marks.set(source, (marks.get(source) ?? 0) + 1);
  }
  if (marks.size === 0) return credit;
  const rank = (source: string) =>
    credit.includes(source) ? credit.indexOf(source) : credit.length;
  return [...marks.keys()].sort(
    (a, b) => rank(a) - rank(b) || (marks.get(b) ?? 0) - (marks.get(a) ?? 0),
  );
}

/** How many sources stand under a picture; its data name all. */
const NAMED = 3;

export interface Credit {
  id: string;
  /** The publisher, with the year or the day where another of the same stands beside it. */
  name: string;
}

/** The sources to name under a picture, and how many more its marks rest on. */
export function creditLine(ids: readonly string[]): { named: Credit[]; more: number } {
  const sources = loadSources();
  const publisher = (id: string) => shortPublisher(sources[id]?.publisher ?? id);
  const first = ids.slice(0, NAMED);
  const dateOf = (id: string) => sources[id]?.date ?? '';
  const named = first.map((id): Credit => {
    const same = first.filter((each) => publisher(each) === publisher(id));
    const years = new Set(same.map((each) => dateOf(each).slice(0, 4)));
    const date = same.length === 1 ? '' : dateOf(id).slice(0, years.size === same.length ? 4 : 10);
    return {
      id,
      name: [publisher(id), date && formatPartialDate(date, 'en')].filter(Boolean).join(', '),
    };
  });
  return { named, more: ids.length - named.length };
}
