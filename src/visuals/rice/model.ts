import type { Words } from '../kit/contract.ts';
import type { Language } from '../kit/format.ts';
import type { Fact, Measure, RiceData } from './data.ts';
import type { ViewName } from './views.ts';

export interface RiceModel {
  language: Language;
  words: Words;
  /** Rice eaten, home-grown and imported, year by year: one series by one source. */
  eaten: Fact[];
  /** Of it, the years to name: before the opening, of the steepest rise, and the last. */
  named: Fact[];
  /** Harvests of single years and their average over many, by other sources. */
  harvests: Fact[];
  average: Fact;
  /** Imports alone, of the season whose harvest is drawn as well. */
  imports: Fact;
  opening: Fact;
  /** Before and after the cut. */
  tariffs: [Fact, Fact];
  /** In the table only: rivals, other units, and figures with one end. */
  listed: Fact[];
}

/** What `rice` shows; no pixels. */
export function model(
  { facts }: RiceData,
  _view: ViewName,
  language: Language,
  words: Words,
): RiceModel {
  const all = (measure: Measure) => facts.filter((fact) => fact.measure === measure);
  const only = (fact: Fact | undefined, what: string): Fact => {
    if (!fact) throw new Error(`rice: no ${what}`);
    return fact;
  };
  const eaten = all('food_supply');
  const harvests = all('production');
  const average = only(all('production_average')[0], 'average harvest');
  const opening = only(all('tariff_event')[0], 'opening');
  const [before, after] = all('tariff');
  const season = harvests.at(-1)?.from;
  const imports = only(
    all('imports').find(({ from }) => from === season),
    'imports of the last season',
  );
  const rise = ({ value }: Fact, index: number) =>
    (value ?? 0) - (eaten[index - 1]?.value ?? Infinity);
  const steepest = eaten.reduce(
    (best, fact, index) => (rise(fact, index) > rise(eaten[best] as Fact, best) ? index : best),
    1,
  );
  const named = [
    eaten.findLast(({ to }) => to < opening.from),
    eaten[steepest],
    eaten.at(-1),
  ].filter((fact): fact is Fact => fact !== undefined);
  const tariffs: RiceModel['tariffs'] = [only(before, 'tariff'), only(after, 'tariff cut')];
  const drawn = new Set([...eaten, ...harvests, average, imports, opening, ...tariffs]);
  const listed = facts.filter((fact) => !drawn.has(fact));
  return { language, words, eaten, named, harvests, average, imports, opening, tariffs, listed };
}
