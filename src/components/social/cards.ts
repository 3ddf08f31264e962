/**
 * The social cards: one for the site, for each chapter, and for each of its sections, which are what
 * a shared link shows in a messenger.
 */
import { OPENING, chapterSlug } from '../../data/site.ts';
import { loadStrings, word } from '../../data/strings.ts';
import type { Language } from '../../visuals/kit/format.ts';
import { loadVisualTexts } from '../../visuals/texts.ts';
import { viewInWords } from '../../visuals/words.ts';
import { paintedView, tokensOf } from '../pictures/picture.ts';
import { sourceLine } from '../pictures/source-line.ts';
import type { Chapter } from '../prose/chapters.ts';
import { PICTURE, type Passage, layOut } from './layout.ts';
import { cardPng } from './png.ts';

/** The longest text alternative that a card has, in characters. */
const ALT = 300;

export interface SocialCard {
  /** Its address is `/social/<name>.png`. */
  name: string;
  alt: string;
}

interface Shown {
  visual: string;
  view: string;
}

export interface Section extends Shown {
  /** Id of its first step, which is where a link leads. */
  step: string;
  /** Whether its picture is the chapter's as well. */
  isOfChapter: boolean;
}

/** The sections of a chapter, each with the view that its text chose for the card, or its first. */
export const cardSections = ({ outline }: Chapter): Section[] =>
  outline.sections.flatMap(({ visual, steps }) => {
    const [first] = steps;
    const shown = steps.find(({ card }) => card) ?? first;
    if (!first || !shown) return [];
    return [{ visual, view: shown.view, step: first.id, isOfChapter: shown.card === 'chapter' }];
  });

/** What a chapter shows for itself: the picture that its text chose, or its first. */
function shownBy(chapter: Chapter | undefined): Shown {
  const sections = chapter ? cardSections(chapter) : [];
  const shown = sections.find(({ isOfChapter }) => isOfChapter) ?? sections[0];
  if (!shown) throw new Error('a chapter without a section has no card');
  return shown;
}

export const sectionName = (chapter: Chapter, { step }: Section): string =>
  `${chapterSlug(chapter.entry.id)}/${step}`;

/** The finding and the first sentence of the text alternative, cut between words. */
export function altOf(opening: string, { visual, view }: Shown, language: Language): string {
  const { title, text } = viewInWords(visual, view, language);
  return shortened(
    [opening, title]
      .filter(Boolean)
      .map((part) => `${part}.`)
      .join(' ') + ` ${firstSentence(text, language)}`,
    ALT,
  );
}

export function firstSentence(text: string, language: Language): string {
  const [first] = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return first?.segment.trim() ?? '';
}

export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[,;:.]$/, '')}…`;
}

/** Cards and their looks; those are worked out only when a card is asked for. */
interface Made extends SocialCard {
  svg: () => string;
}

export function siteCard(chapters: readonly Chapter[], language: Language): Made {
  const { site } = loadStrings(language);
  const title = word(site, 'title');
  const tagline = word(site, 'tagline');
  const shown = shownBy(chapters[0]);
  return {
    name: 'site',
    alt: altOf(`${title}: ${tagline}`, shown, language),
    svg: () =>
      svgOf('', shown, language, [
        { text: title, family: 'serif', size: 76, tone: '--ink' },
        { text: tagline, family: 'serif', size: 36, tone: '--ink' },
        { text: titleOf(shown, language), family: 'sans', size: 24, tone: '--muted' },
      ]),
  };
}

export function chapterCard(chapter: Chapter, language: Language): Made {
  const { title } = chapter.entry.data;
  const shown = shownBy(chapter);
  return {
    name: chapterSlug(chapter.entry.id),
    alt: altOf(title, shown, language),
    svg: () =>
      svgOf(word(loadStrings(language).site, 'title'), shown, language, [
        { text: title, family: 'serif', size: 68, tone: '--ink' },
        { text: titleOf(shown, language), family: 'serif', size: 40, tone: '--ink' },
        { text: subtitleOf(shown, language), family: 'sans', size: 24, tone: '--muted' },
      ]),
  };
}

export function sectionCard(chapter: Chapter, section: Section, language: Language): Made {
  const site = word(loadStrings(language).site, 'title');
  return {
    name: sectionName(chapter, section),
    alt: altOf('', section, language),
    svg: () =>
      svgOf(`${site} · ${chapter.entry.data.title}`, section, language, [
        { text: titleOf(section, language), family: 'serif', size: 52, tone: '--ink' },
        { text: subtitleOf(section, language), family: 'sans', size: 24, tone: '--muted' },
      ]),
  };
}

/** A section in words: its finding, what is plotted, and the beginning of the text alternative. */
export function sectionWords(section: Section, language: Language) {
  const { title, subtitle } = textsOf(section, language);
  const { text } = viewInWords(section.visual, section.view, language);
  return { title, subtitle, text: shortened(`${subtitle}. ${firstSentence(text, language)}`, ALT) };
}

export const allCards = (chapters: readonly Chapter[], language: Language): Made[] => [
  siteCard(chapters, language),
  ...chapters.flatMap((chapter) => [
    // The card of the opening is that of the site.
    ...(chapterSlug(chapter.entry.id) === OPENING ? [] : [chapterCard(chapter, language)]),
    ...cardSections(chapter).map((section) => sectionCard(chapter, section, language)),
  ]),
];

export const pngOf = ({ name, svg }: Made): Promise<Buffer> => cardPng(name, svg());

function textsOf({ visual, view }: Shown, language: Language) {
  const texts = loadVisualTexts(visual, language).views[view];
  if (!texts) throw new Error(`no texts for the view "${view}" of ${visual}`);
  return texts;
}
const titleOf = (shown: Shown, language: Language) => textsOf(shown, language).title;
const subtitleOf = (shown: Shown, language: Language) => textsOf(shown, language).subtitle;

function svgOf(
  line: string,
  { visual, view }: Shown,
  language: Language,
  passages: readonly Passage[],
): string {
  const picture = paintedView(visual, view, language, PICTURE);
  return layOut(
    { line, passages, foot: sourceLine(visual, view, language) },
    picture,
    tokensOf('light'),
  );
}
