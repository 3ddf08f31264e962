/** The yardstick: the same words as a page, in the plainest HTML there is. */
import { load } from 'cheerio';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * The headings, paragraphs and list items of a page's `main`, without styles, scripts or pictures.
 * @param html a built page
 */
export function barePage(html: string): string {
  const $ = load(html);
  $('script, style, svg, noscript, table, figure').remove();
  const main = $('main').length > 0 ? $('main') : $('body');
  const blocks = main
    .find('h1, h2, h3, h4, p, li')
    .toArray()
    .filter((node) => $(node).find('p, li').length === 0)
    .map((node) => {
      const words = $(node).text().replace(/\s+/gu, ' ').trim();
      const tag = node.tagName === 'li' ? 'p' : node.tagName;
      return words ? `<${tag}>${escaped(words)}</${tag}>` : '';
    });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped($('title').text())}</title></head><body>${blocks.join('\n')}</body></html>`;
}
