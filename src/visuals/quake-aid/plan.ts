import type { Section } from '../kit/text-rows.ts';
import type { QuakeAidModel } from './model.ts';
import { donors, layers, recipients } from './sections.ts';

export interface QuakeAidPlan {
  sections: Section[];
}

const SECTIONS = { layers, donors, recipients };

/** What stands in which row. */
export const plan = (model: QuakeAidModel): QuakeAidPlan => ({
  sections: SECTIONS[model.view](model),
});
