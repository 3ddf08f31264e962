/** What stands under a picture in a file: its sources and the date of its data (build time). */
import { loadDataset } from '../../data/load.ts';
import { withBase } from '../../data/site.ts';
import { loadStrings, word } from '../../data/strings.ts';
import { creditLine, creditsOf } from '../../visuals/credits.ts';
import { type Language, fill, formatDate } from '../../visuals/kit/format.ts';
import { rightsOf } from '../../visuals/rights.ts';
import { visualEntry } from '../../visuals/registry.ts';

/**
 * `Source: UN, AP, 3 more (named at example.org/data/strength/). Table as of 30 April 2026.`
 * @param host of the site, as a reader types it; without one, it does not say where all are named
 */
export function sourceLine(
  visual: string,
  view: string,
  language: Language,
  host?: string,
): string {
  const strings = loadStrings(language).figure;
  const { named, more } = creditLine(creditsOf(visual, view, language));
  const [main = ''] = visualEntry(visual).datasets;
  const others = host
    ? fill(word(strings, 'more-sources-at'), {
        count: more,
        address: `${host}${withBase(`/data/${main}/`)}`,
      })
    : fill(word(strings, 'more-sources'), { count: more });
  const names = [...named.map(({ name }) => name), ...(more > 0 ? [others] : [])];
  const date = formatDate(loadDataset(main).about.as_of, language);
  const { map } = rightsOf(visual, language);
  const said = `${word(strings, 'source')}: ${names.join(', ')}. ${fill(word(strings, 'as-of'), { date })}.`;
  return map ? `${said} ${map}` : said;
}
