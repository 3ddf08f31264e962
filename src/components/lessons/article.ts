/** The article that the whole site starts from, as a lesson introduces it (build time). */
import { ARTICLE_SOURCE } from '../../data/article.ts';
import { cellText, cellTexts } from '../../data/cells.ts';
import { loadDataset, loadSources } from '../../data/load.ts';
import { word } from '../../data/strings.ts';
import { fill, formatPartialDate } from '../../visuals/kit/format.ts';

/** Remarks of the dataset `article-context` that a class needs: what kind of outlet, what kind of text. */
const REMARKS = ['publisher-origin', 'publisher-objectivity', 'genre'];

export interface ArticleText {
  /** Author, title, outlet and day, as a citation. */
  cited: string;
  /** Outlet and day alone. */
  short: string;
  /** Where its publisher has it. */
  url: string;
  remarks: { text: string; sources: string[] }[];
}

/** @param words those of the pages of lessons */
export function articleText(words: Readonly<Record<string, string>>): ArticleText {
  const source = loadSources()[ARTICLE_SOURCE];
  if (!source) throw new Error(`there is no source "${ARTICLE_SOURCE}"`);
  const { title, publisher, url } = source;
  const date = formatPartialDate(source.date, 'en');
  const { rows } = loadDataset('article-context');
  return {
    cited: fill(word(words, 'article-cited'), { title, publisher, date }),
    short: fill(word(words, 'article-short'), { publisher, date }),
    url,
    remarks: REMARKS.map((id) => {
      const row = rows.find((each) => each.id === id);
      if (!row) throw new Error(`article-context has no row "${id}"`);
      return { text: cellText(row, 'text'), sources: cellTexts(row, 'source') };
    }),
  };
}
