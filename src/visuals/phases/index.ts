import type { Visual } from '../kit/contract.ts';
import type { PhasesData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type PhasesModel, model } from './model.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** The four phases that the mission’s spokesman named, over the record of what can be dated. */
export const visual: Visual<PhasesData, ViewName, PhasesModel> = {
  id: 'phases',
  views: VIEW_NAMES,
  model,
  draw,
  describe,
};
