/**
 * What the cards of a page say of its figures, sources and terms (build time). The browser fetches
 * one file for a page when a reader first asks for a card, so the pages do not carry it.
 */
import { createHash } from 'node:crypto';
import { figureAddress } from '../data/figure-address.ts';
import { loadDataset, loadFigures, loadGlossary, loadSources } from '../data/load.ts';
import { withBase } from '../data/site.ts';
import { shortPublisher } from '../data/sources-text.ts';
import { loadStrings, word } from '../data/strings.ts';
import type { CellRef, Figure, Precision, Source, Term } from '../data/types.ts';
import type { Card, Cards, Link } from '../scrolly/card.ts';
import { figureText } from '../visuals/kit/figure-text.ts';
import { type Language, fill, formatDate } from '../visuals/kit/format.ts';
import { visualPayload } from '../visuals/payload.ts';
import { loadVisualTexts } from '../visuals/texts.ts';
import type { StoryOutline } from './prose/remark-story.ts';

/** How many sources or parts a card names; the row or the list of sources has them all. */
const NAMED = 5;

/** Everything that a chapter's text and pictures can open a card for. */
export function chapterCards(
  { mentions, sections, explorers }: StoryOutline,
  language: Language,
): Cards {
  const of = (kind: string) => mentions.filter((each) => each.kind === kind).map(({ id }) => id);
  const visuals = [...new Set([...sections, ...explorers].map(({ visual }) => visual))];
  const onPictures = visuals.flatMap((id) => [
    ...loadVisualTexts(id, language).credit,
    ...Object.keys(visualPayload(id, language).rest.sources),
  ]);
  const figures = loadFigures();
  const sources = loadSources();
  const { terms } = loadGlossary();
  return {
    ...cardsOf('fig', of('Fig'), figures, (figure) => figureCard(figure, language)),
    ...cardsOf('cite', [...of('Cite'), ...onPictures], sources, (source) =>
      sourceCard(source, language),
    ),
    ...cardsOf('term', of('Term'), terms, (term) => termCard(term, language)),
  };
}

function cardsOf<T>(
  kind: string,
  ids: readonly string[],
  all: Readonly<Record<string, T>>,
  card: (thing: T) => Card,
): Cards {
  const sorted = [...new Set(ids)].sort();
  return Object.fromEntries(
    sorted.flatMap((id) => (all[id] ? [[`${kind}:${id}`, card(all[id])]] : [])),
  );
}

/** `mission.en.0a1b2c3d.json`: the name changes with the content, so it may be cached for ever. */
export function cardsFile(
  name: string,
  outline: StoryOutline,
  language: Language,
): { name: string; body: string } {
  const body = JSON.stringify(chapterCards(outline, language));
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 8);
  return { name: `${name}.${language}.${hash}.json`, body };
}

export function figureCard(figure: Figure, language: Language): Card {
  const words = loadStrings(language).card;
  const say = (key: string, values: Record<string, string | number> = {}) =>
    fill(word(words, key), values);
  const text = (value: Figure['value']) => figureText({ ...figure, value }, language);
  const { low, high, value, date, precision, asOf } = figure;
  const hasRange = low !== undefined && high !== undefined && (low !== value || high !== value);
  const method = methodOf(figure, language);
  const isCell = figure.kind === 'cell';
  return {
    heading: headingOf(figure, language),
    lines: [
      { text: `${figure.label}.` },
      ...(hasRange ? [{ text: say('range', { low: text(low), high: text(high) }) }] : []),
      ...(method ? [{ text: method }] : []),
      ...(figure.unconfirmed ? [{ text: say('unconfirmed') }] : []),
      {
        text: [
          ...(date ? [say('row-date', { date: formatDate(date, language, { precision }) })] : []),
          say('as-of', { date: formatDate(asOf, language) }),
        ].join(' '),
      },
    ],
    from: { name: say('sources'), ...sourceLinks(figure.sources, language) },
    links: [{ text: say(isCell ? 'row' : 'computed'), href: withBase(figureAddress(figure)) }],
  };
}

/** `about 200 people` · `US$110 million` · `40%` */
function headingOf(figure: Figure, language: Language): string {
  const words = loadStrings(language).card;
  const { value, unit, approximate } = figure;
  const number = figureText(figure, language);
  const isCount = typeof value === 'number' && value !== 1 && !['share', 'USD'].includes(unit);
  const counted = isCount
    ? fill(word(words, 'value'), { value: number, unit: words[`unit-${unit}`] ?? unit })
    : number;
  return approximate ? fill(word(words, 'about'), { value: counted }) : counted;
}

/** From what a figure was reckoned, in its own numbers: `1,003 out of 2,500.` */
function methodOf({ kind, refs }: Figure, language: Language): string | undefined {
  const words = loadStrings(language).card;
  const [a = '', b = '', ...rest] = refs.map((ref) => cellText(ref, language));
  switch (kind) {
    case 'cell':
      return undefined;
    case 'days':
      return fill(word(words, 'how-days'), { from: a, to: b });
    case 'share':
      return fill(word(words, 'how-share'), { of: a, in: b });
    case 'difference':
      return fill(word(words, 'how-difference'), { from: a, minus: b });
    case 'distance':
      return fill(word(words, 'how-distance'), { from: a, to: b });
    case 'sum': {
      const parts =
        refs.length > NAMED
          ? fill(word(words, 'parts'), { count: refs.length })
          : [a, b, ...rest].join(' + ');
      return fill(word(words, 'how-sum'), { parts });
    }
  }
}

function cellText({ dataset, row, column }: CellRef, language: Language): string {
  const { about, rows } = loadDataset(dataset);
  const found = rows.find((each) => each[about.key] === row);
  const described = about.columns.find(({ name }) => name === column);
  if (!found || !described) throw new Error(`${dataset} has no cell ${row}, ${column}`);
  const { unit, type } = described;
  const precision = described.precision ? (found[described.precision] as Precision) : undefined;
  return figureText({ value: found[column] as number, unit: unit ?? type, precision }, language);
}

function sourceLinks(ids: readonly string[], language: Language): { links: Link[]; more?: string } {
  const sources = loadSources();
  const links = ids.slice(0, NAMED).map((id) => ({
    text: shortPublisher(sources[id]?.publisher ?? id),
    href: withBase(`/sources/#${id}`),
  }));
  if (ids.length <= NAMED) return { links };
  const more = word(loadStrings(language).card, 'more');
  return { links, more: fill(more, { count: ids.length - NAMED }) };
}

/** A date of a source, which may be a year or a month: 2024 · June 2024 · 25 June 2024. */
function partialDate(date: string, language: Language): string {
  const precision = ({ 4: 'year', 7: 'month' } as const)[date.length];
  return formatDate(date, language, { precision });
}

export function sourceCard(source: Source, language: Language): Card {
  const words = loadStrings(language).card;
  const { id, publisher, title, date, url, lang } = source;
  const isForeign = lang !== language;
  const tongue = isForeign && new Intl.DisplayNames(language, { type: 'language' }).of(lang);
  const facts = [
    ...(date ? [partialDate(date, language)] : []),
    ...(tongue ? [fill(word(words, 'in-language'), { language: tongue })] : []),
    ...(url ? [] : [word(words, 'no-address')]),
  ];
  const host = url && new URL(url).hostname.replace(/^www\./, '');
  return {
    heading: publisher,
    lines: [
      { text: title, lang: isForeign ? lang : undefined },
      ...(facts.length > 0 ? [{ text: `${facts.join(', ')}.` }] : []),
    ],
    links: [
      ...(url ? [{ text: fill(word(words, 'original'), { host }), href: url }] : []),
      { text: word(words, 'source'), href: withBase(`/sources/#${id}`) },
    ],
  };
}

export function termCard(term: Term, language: Language): Card {
  const words = loadStrings(language);
  const form = (lang: 'fr' | 'ht') => {
    const text = term[lang];
    return text ? [{ name: word(words.card, lang), text, lang }] : [];
  };
  return {
    heading: term.term,
    lang: term.lang,
    lines: [
      { text: term.definition },
      ...form('fr'),
      ...form('ht'),
      ...(term.unconfirmed ? [{ text: word(words.glossary, 'unconfirmed') }] : []),
    ],
    links: [{ text: word(words.card, 'term'), href: withBase(`/glossary/#${term.id}`) }],
  };
}
