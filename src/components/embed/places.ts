/** Where the story shows the pictures that others show in their pages (build time). */
import { type ShownPicture, loadShownPictures } from '../prose/evidence.ts';

export type StoryPlaces = ShownPicture['places'];

let pictures: Promise<ShownPicture[]> | undefined;

/** Every step and explorer that shows a picture, in the order of the story. */
export async function storyPlaces(visual: string): Promise<StoryPlaces> {
  pictures ??= loadShownPictures();
  return (await pictures).find((each) => each.visual === visual)?.places ?? [];
}

/** The first that shows this view, or at least this picture. */
export const placeOf = (places: StoryPlaces, view: string): StoryPlaces[number] | undefined =>
  places.find((place) => place.view === view) ?? places[0];

/** The page that search engines should show instead: the first chapter with the picture, or its table. */
export const canonicalChapter = (places: StoryPlaces, dataset: string): string =>
  places[0]?.address.replace(/#.*$/, '') ?? `/data/${dataset}/`;
