/** What rests on the data and its sources: citations, pictures and numbers in the text (build time). */
import {
  type ChapterText,
  type Citation,
  type CitingPlace,
  type Place,
  citationsInChapter,
  citationsInDataset,
  citationsOfPicture,
  citationsOfRows,
  indexCitations,
  placeInChapter,
} from '../../data/citations.ts';
import {
  datasetIds,
  loadDataset,
  loadFigures,
  loadGlossary,
  loadSources,
} from '../../data/load.ts';
import { chapterPath, chapterSlug } from '../../data/site.ts';
import { loadStrings, word } from '../../data/strings.ts';
import type { Row } from '../../data/types.ts';
import { fill } from '../../visuals/kit/format.ts';
import { creditLine, creditsOf } from '../../visuals/credits.ts';
import { visualEntry } from '../../visuals/registry.ts';
import { loadVisualTexts } from '../../visuals/texts.ts';
import { type Chapter, loadChapters } from './chapters.ts';

/** A picture, with every step that shows it, in the order of the story. */
export interface ShownPicture {
  readonly visual: string;
  readonly name: string;
  readonly places: readonly (Place & { readonly view: string })[];
}

const textOf = ({ entry, outline }: Chapter): ChapterText => ({
  slug: chapterSlug(entry.id),
  title: entry.data.title,
  mentions: outline.mentions,
});

function shownIn(chapter: Chapter): { visual: string; place: Place & { view: string } }[] {
  const { slug, title } = textOf(chapter);
  const { sections, explorers } = chapter.outline;
  const at = (id: string, view: string, name: string): Place & { view: string } => ({
    kind: 'picture',
    view,
    address: `${chapterPath(slug)}#${id}`,
    title: name ? `${title}: ${name}` : title,
  });
  return [
    ...sections.flatMap(({ visual, steps }) =>
      steps.map((step) => ({ visual, place: at(step.id, step.view, step.title) })),
    ),
    ...explorers.map(({ visual, id, view }) => ({ visual, place: at(id, view, '') })),
  ];
}

/** Every picture that a chapter shows. */
export async function loadShownPictures(): Promise<ShownPicture[]> {
  const shown = (await loadChapters()).flatMap(shownIn);
  return [...new Set(shown.map(({ visual }) => visual))].map((visual) => ({
    visual,
    name: word(loadVisualTexts(visual, 'en').words, 'name'),
    places: shown.filter((each) => each.visual === visual).map(({ place }) => place),
  }));
}

/** The pictures that take something from a dataset. */
export async function loadPicturesOf(dataset: string): Promise<ShownPicture[]> {
  const pictures = await loadShownPictures();
  return pictures.filter(({ visual }) => visualEntry(visual).datasets.includes(dataset));
}

/** The places in the text with a number from this dataset, each once, in the order of the story. */
export async function loadNumbersOf(dataset: string): Promise<Place[]> {
  const figures = loadFigures();
  const places = (await loadChapters())
    .map(textOf)
    .flatMap((chapter) =>
      chapter.mentions
        .filter(
          ({ kind, id }) =>
            kind === 'Fig' && figures[id]?.refs.some((ref) => ref.dataset === dataset),
        )
        .map((mention) => placeInChapter(chapter, mention)),
    );
  return [...new Map(places.map((place) => [place.address, place])).values()];
}

async function inChapters(): Promise<Citation[]> {
  const figures = loadFigures();
  return (await loadChapters()).flatMap((chapter) => citationsInChapter(textOf(chapter), figures));
}

async function onPictures(): Promise<Citation[]> {
  return (await loadShownPictures()).flatMap(({ visual, name, places }) => {
    const cited = new Set<string>();
    return places.flatMap(({ view, ...place }) => {
      const named = creditLine(creditsOf(visual, view, 'en')).named.map(({ id }) => id);
      // A source that several views name leads to the first.
      const fresh = named.filter((id) => !cited.has(id));
      for (const id of fresh) cited.add(id);
      return citationsOfPicture({ ...place, title: name }, fresh);
    });
  });
}

/** Only what the glossary prints: a term's sources where it is confirmed. */
function inGlossary(): Citation[] {
  const sources = loadSources();
  return Object.values(loadGlossary().terms)
    .filter(({ unconfirmed }) => !unconfirmed)
    .flatMap(({ id, term, sources: named }) => {
      const place: Place = { kind: 'term', address: `/glossary/#${id}`, title: term };
      return named
        .filter((source) => sources[source]?.kind !== 'unconfirmed')
        .map((source) => ({ source, place }));
    });
}

const inDatasets = (): Citation[] =>
  datasetIds().flatMap((id) => citationsInDataset(loadDataset(id)));

/** Where the page about the article shows the rows of its tables: under which heading, by which id. */
const ON_CLAIMS: Readonly<Record<string, { prefix: string; headingOf: (row: Row) => string }>> = {
  'since-then': { prefix: 'since', headingOf: () => 'since' },
  'claims-numbers': { prefix: 'number', headingOf: () => 'numbers' },
  'article-context': {
    prefix: 'remark',
    headingOf: ({ part }) =>
      part === 'left-out' ? 'left-out' : part === 'disagrees' ? 'disagree' : 'standpoint',
  },
};

function onClaims(): Citation[] {
  const strings = loadStrings('en').claims;
  const at = (id: string, title: string): Place => ({
    kind: 'claim',
    address: `/claims/#${id}`,
    title: fill(word(strings, 'cited-at'), { title }),
  });
  return [
    ...citationsOfRows(loadDataset('claims'), ({ id, order }) =>
      at(String(id), `${word(strings, 'claim')} ${String(order)}`),
    ),
    ...Object.entries(ON_CLAIMS).flatMap(([dataset, { prefix, headingOf }]) =>
      citationsOfRows(loadDataset(dataset), (row) =>
        at(`${prefix}-${String(row.id)}`, word(strings, `heading-${headingOf(row)}`)),
      ),
    ),
  ];
}

/** Whatever names sources stands in this list, or its sources are missing from /sources/. */
const CONTRIBUTORS: readonly (() => Citation[] | Promise<Citation[]>)[] = [
  inChapters,
  onPictures,
  inGlossary,
  onClaims,
  inDatasets,
];

/** For each source that the site cites, every place that cites it. */
export async function loadCitingPlaces(): Promise<ReadonlyMap<string, readonly CitingPlace[]>> {
  const all = await Promise.all(CONTRIBUTORS.map((contribute) => contribute()));
  return indexCitations(all.flat());
}
