import type { Words } from '../kit/contract.ts';
import type { Language } from '../kit/format.ts';
import type { Period, UsAidData, Year } from './data.ts';
import type { ViewName } from './views.ts';

export interface UsAidModel {
  view: ViewName;
  language: Language;
  words: Words;
  years: (Year & { ruler: Period['key'] | 'after' })[];
  periods: Period[];
  freeze: UsAidData['freeze'];
  /** The years that are named: the highest of all and of the last ruler, and the father’s lowest after the freeze. */
  named: Year[];
}

/** What `us-aid` shows in a view: fiscal years up to the end of the father’s rule, or all; no pixels. */
export function model(
  data: UsAidData,
  view: ViewName,
  language: Language,
  words: Words,
): UsAidModel {
  const periods = data.periods.filter(({ key }) => view === 'son' || key !== 'son');
  const last = periods.at(-1);
  const years = data.years
    .filter(({ to }) => view === 'son' || (last && to <= last.to))
    .map((year) => ({
      ...year,
      ruler: (periods.find(({ from, to }) => from <= year.from && year.to <= to)?.key ??
        'after') as Period['key'] | 'after',
    }));
  const own = years.filter(({ ruler }) => ruler === last?.key);
  const by = (list: readonly Year[]) => list.toSorted((a, b) => a.usd - b.usd);
  // The son’s rule began low; the father’s was low after the freeze, which is what is to be seen.
  const low = own.filter(({ from }) => view === 'father' && from.slice(0, 4) >= data.freeze.from);
  const named = [by(years).at(-1), by(own).at(-1), by(low)[0]].filter(
    (year): year is (typeof years)[number] => year !== undefined,
  );
  return {
    view,
    language,
    words,
    years,
    periods,
    freeze: data.freeze,
    named: [...new Set(named)],
  };
}
