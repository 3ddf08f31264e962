/** What stands under a picture in a file: its sources and the date of its data (build time). */
import { loadDataset } from '../../data/load.ts';
import { loadStrings, word } from '../../data/strings.ts';
import { creditLine, creditsOf } from '../../visuals/credits.ts';
import { type Language, fill, formatDate } from '../../visuals/kit/format.ts';
import { rightsOf } from '../../visuals/rights.ts';
import { visualEntry } from '../../visuals/registry.ts';

/** `Source: UN, AP, 3 more. Table as of 30 April 2026.` */
export function sourceLine(visual: string, view: string, language: Language): string {
  const strings = loadStrings(language).figure;
  const { named, more } = creditLine(creditsOf(visual, view, language));
  const names = [
    ...named.map(({ name }) => name),
    ...(more > 0 ? [fill(word(strings, 'more-sources'), { count: more })] : []),
  ];
  const [main = ''] = visualEntry(visual).datasets;
  const date = formatDate(loadDataset(main).about.as_of, language);
  const { map } = rightsOf(visual, language);
  const said = `${word(strings, 'source')}: ${names.join(', ')}. ${fill(word(strings, 'as-of'), { date })}.`;
  return map ? `${said} ${map}` : said;
}
