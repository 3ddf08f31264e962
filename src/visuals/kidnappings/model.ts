import type { Words } from '../kit/contract.ts';
import type { Language } from '../kit/format.ts';
import type { Count, KidnappingsData, YearCount } from './data.ts';
import { VIEWS, type ViewName } from './views.ts';

/** A year as the UN reports it and, where it has counted, as the rights group does. */
export interface Year {
  reported: YearCount;
  rival: YearCount | null;
}

/** Years of one source. Blocks are never joined: at the edge of a block the count changes. */
export interface Block {
  count: Count;
  years: Year[];
}

export interface KidnappingsModel {
  view: ViewName;
  language: Language;
  words: Words;
  blocks: Block[];
  /** The highest number shown. */
  top: number;
}

/** What `kidnappings` shows in a view: years in blocks of one source each; no pixels. */
export function model(
  { counts }: KidnappingsData,
  view: ViewName,
  language: Language,
  words: Words,
): KidnappingsModel {
  const { isRivalsOnly } = VIEWS[view];
  const rivalOf = (year: string) =>
    counts.find((each) => each.count === 'cardh' && each.year === year) ?? null;
  const years = counts
    .filter(({ count, year }) => count !== 'cardh' && (!isRivalsOnly || rivalOf(year)))
    .map((reported): Year => ({ reported, rival: rivalOf(reported.year) }));
  const blocks: Block[] = [];
  for (const year of years) {
    const { count } = year.reported;
    const block = blocks.at(-1);
    if (block?.count === count) block.years.push(year);
    else blocks.push({ count, years: [year] });
  }
  const shown = years.flatMap(({ reported, rival }) => [reported, ...(rival ? [rival] : [])]);
  return {
    view,
    language,
    words,
    blocks,
    top: Math.max(...shown.map(({ high }) => high)),
  };
}
