import type { Section } from '../kit/text-rows.ts';
import type { IndemnityModel } from './model.ts';
import { doubleDebt, reduced, today } from './sections.ts';

/** Rows, and what is inspected at the end of the bar of another. */
interface RowsPlan {
  sections: Section[];
  /** The note that tells what the view is there to show; empty where none does. */
  finding: string;
  atEnds: { id: string; bar: string }[];
}

export type IndemnityPlan = RowsPlan | IndemnityModel;

const SECTIONS = { 'double-debt': doubleDebt, 'reduced-1838': reduced, today };

/** What stands in which row; the other views are laid out by the room that they have. */
export function plan(model: IndemnityModel): IndemnityPlan {
  const { view } = model;
  if (view !== 'double-debt' && view !== 'reduced-1838' && view !== 'today') return model;
  return {
    sections: SECTIONS[view](model),
    // That more is owed after the first instalment than before it.
    finding: view === 'double-debt' ? `note-${model.data.periods[0]?.id}` : '',
    atEnds: view === 'today' ? inEuros(model) : [],
  };
}

/** What was said in euros is inspected at the end of the bar of the estimate that it updates. */
function inEuros({ data: { estimates } }: IndemnityModel): RowsPlan['atEnds'] {
  return estimates.flatMap(({ id, family, usd }) => {
    const updated = estimates.findLast((each) => each.family === family && each.usd !== null);
    return usd === null && updated ? [{ id, bar: updated.id }] : [];
  });
}
