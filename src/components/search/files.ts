/**
 * The two files that the search fetches when a reader first looks for something: the story with its
 * claims, terms, lessons and datasets, which answers most questions, then the many sources (build time).
 */
import { createHash } from 'node:crypto';
import { datasetIds, loadDataset, loadGlossary, loadSources } from '../../data/load.ts';
import { loadStrings, word } from '../../data/strings.ts';
import type { SearchRecord } from '../../explore/search/record.ts';
import { fill } from '../../visuals/kit/format.ts';
import { loadVisualTexts } from '../../visuals/texts.ts';
import { claimsOf } from '../claims/claims.ts';
import { loadLessons } from '../lessons/lessons.ts';
import { type Chapter, chapterAddress, loadChapters } from '../prose/chapters.ts';
import { loadCitingPlaces } from '../prose/evidence.ts';
import {
  chapterRecords,
  claimRecord,
  datasetRecord,
  lessonRecord,
  pictureRecord,
  questionRecord,
  sourceRecord,
  termRecord,
} from './records.ts';

async function storyRecords(): Promise<SearchRecord[]> {
  const strings = loadStrings('en');
  const terms = Object.values(loadGlossary().terms);
  const chapters = await loadChapters();
  const searched = ({ entry, outline, headings }: Chapter) => ({
    address: chapterAddress(entry),
    title: entry.data.title,
    passages: outline.passages,
    headings: new Map(headings.map(({ slug, text }) => [text, slug])),
  });
  return [
    ...chapters.flatMap((chapter) => chapterRecords(searched(chapter), terms)),
    ...pictureRecords(chapters),
    ...claimsOf(loadDataset('claims')).map((claim) =>
      claimRecord(claim, ({ number, verdict }) =>
        fill(word(strings.search, 'claim-part'), {
          number,
          verdict: word(strings.claims, `verdict-${verdict}`),
        }),
      ),
    ),
    ...chapters
      .filter(({ outline }) => outline.hasQuestions)
      .flatMap(({ entry }) =>
        loadDataset('open-questions').rows.map((row) => questionRecord(chapterAddress(entry), row)),
      ),
    ...terms.map(termRecord),
    ...(await loadLessons()).map(({ slug, entry, chapter }) =>
      lessonRecord({ slug, ...entry.data, chapter: chapter.entry.data.title }),
    ),
    ...datasetIds().map((id) => {
      const dataset = loadDataset(id);
      return datasetRecord(dataset, word(strings.data, dataset.about.topic));
    }),
  ];
}

/** Each view where the story shows it first, and the pictures that the reader steers. */
function pictureRecords(chapters: readonly Chapter[]): SearchRecord[] {
  const all = chapters.flatMap(({ entry, outline: { sections, explorers } }) =>
    [
      ...sections.flatMap(({ visual, steps }) => steps.map((step) => ({ visual, ...step }))),
      ...explorers,
    ].map((shown) => ({ ...shown, address: chapterAddress(entry) })),
  );
  const firsts = Map.groupBy(all, ({ visual, view }) => `${visual} ${view}`).values();
  return [...firsts].flatMap(([first]) => {
    if (!first) return [];
    const { views, words } = loadVisualTexts(first.visual, 'en');
    const { title = '', subtitle = '' } = views[first.view] ?? {};
    const name = word(words, 'name');
    return pictureRecord({ address: first.address, place: first.id, title, name, subtitle });
  });
}

/** Those that the page of sources lists: what something on the site cites. */
async function sourceRecords(): Promise<SearchRecord[]> {
  const citing = await loadCitingPlaces();
  return Object.values(loadSources())
    .filter(({ id }) => citing.has(id))
    .map(sourceRecord);
}

export interface SearchFile {
  /** `story.en.0a1b2c3d.json`: the name changes with the content, so it may be cached for ever. */
  name: string;
  body: string;
}

function fileOf(name: string, records: readonly SearchRecord[]): SearchFile {
  const body = JSON.stringify(records);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 8);
  return { name: `${name}.en.${hash}.json`, body };
}

/** In the order in which they are fetched. */
export const loadSearchFiles = async (): Promise<SearchFile[]> => [
  fileOf('story', await storyRecords()),
  fileOf('sources', await sourceRecords()),
];
