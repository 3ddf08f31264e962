import type { Visual } from '../kit/contract.ts';
import type { ExpansionData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type ExpansionModel, model } from './model.ts';
import { type ExpansionPlan, plan } from './plan.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** Where armed groups are reported and what happened there, 2018 to 2026, on a map of Haiti. */
export const visual: Visual<ExpansionData, ViewName, ExpansionModel, ExpansionPlan> = {
  id: 'expansion-map',
  views: VIEW_NAMES,
  model,
  plan,
  draw,
  describe,
};
