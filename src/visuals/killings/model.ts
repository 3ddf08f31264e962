import type { Words } from '../kit/contract.ts';
import type { Language } from '../kit/format.ts';
import { type Count, type KillingsData, type Log, type Split } from './data.ts';
import type { ViewName } from './views.ts';

/** A quarter of the list of shares; without a split where none was published. */
export interface Quarter {
  from: string;
  split: Split | null;
}

/** What four quarters add up to, and what the release for their year says. */
export interface Sum {
  year: string;
  quarters: number;
  released: number;
  note: string | null;
}

/** What `killings` shows in a view; only what the view shows is filled. */
export interface KillingsModel {
  view: ViewName;
  language: Language;
  words: Words;
  police: Count[];
  un: Count[];
  rivals: Count[];
  quarters: Count[];
  /** Years whose four quarters do not add up to the number published for the year. */
  sums: Sum[];
  /** The day of the article, which `quarters` marks. */
  articleDate: string;
  splits: Quarter[];
  /** The article's figure first. */
  article: Count[];
  drones: Log[];
}

/** What `killings` shows in a view: counts, shares and periods; no pixels. */
export function model(
  data: KillingsData,
  view: ViewName,
  language: Language,
  words: Words,
): KillingsModel {
  const only = <T>(name: ViewName, items: T[]) => (view === name ? items : []);
  return {
    view,
    language,
    words,
    police: only('years', data.police),
    un: only('years', data.un),
    rivals: only('years', data.rivals),
    quarters: only('quarters', data.quarters),
    sums: only('quarters', sumsOf(data)),
    articleDate: data.articleDate,
    splits: only('who-kills', withGaps(data.splits)),
    article: only('article', data.article),
    drones: only('drones', data.drones),
  };
}

/** Whole years of the log, as far as all four quarters have a number of killed. */
function sumsOf({ quarters, un }: KillingsData): Sum[] {
  return un.flatMap(({ from, killed, note }) => {
    const year = from.slice(0, 4);
    const known = quarters.flatMap((each) =>
      each.from.startsWith(year) && each.killed !== null && !each.isUnconfirmed ? each.killed : [],
    );
    const sum = known.reduce((all, each) => all + each, 0);
    return known.length === 4 && killed !== null && sum !== killed
      ? [{ year, quarters: sum, released: killed, note }]
      : [];
  });
}

/** Every quarter from the first to the last, also those that nobody has split. */
function withGaps(splits: readonly Split[]): Quarter[] {
  const all: Quarter[] = [];
  for (const split of splits) {
    for (let last = all.at(-1); last && nextQuarter(last.from) < split.from; last = all.at(-1)) {
      all.push({ from: nextQuarter(last.from), split: null });
    }
    all.push({ from: split.from, split });
  }
  return all;
}

function nextQuarter(from: string): string {
  const [year = 0, month = 0] = from.split('-').map(Number);
  return month > 9 ? `${year + 1}-01-01` : `${year}-${String(month + 3).padStart(2, '0')}-01`;
}
