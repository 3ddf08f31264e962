import type { Words } from '../kit/contract.ts';
import type { Language } from '../kit/format.ts';
import type { Fact, OccupationData } from './data.ts';
import { VIEWS, type ViewName } from './views.ts';

export interface OccupationModel {
  view: ViewName;
  language: Language;
  words: Words;
  drawn: Fact[];
  /** In the table only: details of what is drawn. */
  listed: Fact[];
  /** The first and the last day of the occupation. */
  span: { from: string; to: string };
}

const SPAN = '1915-us-occupation';

/** What `occupation` shows in a view. */
export function model(
  { facts }: OccupationData,
  view: ViewName,
  language: Language,
  words: Words,
): OccupationModel {
  const find = (id: string): Fact => {
    const fact = facts[id];
    if (!fact) throw new Error(`occupation: no "${id}"`);
    return fact;
  };
  const { from, to } = find(SPAN);
  return {
    view,
    language,
    words,
    drawn: VIEWS[view].drawn.map(find),
    listed: VIEWS[view].listed.map(find),
    span: { from, to },
  };
}
