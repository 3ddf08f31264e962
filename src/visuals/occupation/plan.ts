import type { Section } from '../kit/text-rows.ts';
import type { OccupationModel } from './model.ts';
import { budget, deaths, forcedLabour, withdrawal } from './sections.ts';

export type OccupationPlan = { sections: Section[] } | OccupationModel;

const SECTIONS = { 'forced-labour': forcedLabour, deaths, budget, withdrawal };

/** What stands in which row; the landing is laid out by the room that it has. */
export const plan = (model: OccupationModel): OccupationPlan =>
  model.view === 'landing' ? model : { sections: SECTIONS[model.view](model) };
