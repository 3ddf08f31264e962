/** The card of every page that has none of its own, worked out once (build time). */
import { loadChapters } from '../prose/chapters.ts';
import { type SocialCard, siteCard } from './cards.ts';

let card: Promise<SocialCard> | undefined;

export function cardOfSite(): Promise<SocialCard> {
  return (card ??= loadChapters().then((chapters) => siteCard(chapters, 'en')));
}
