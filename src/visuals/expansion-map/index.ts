import type { Visual } from '../kit/contract.ts';
import type { ExpansionData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type ExpansionModel, model } from './model.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** Where armed groups are reported and what happened there, 2018 to 2026, on a map of Haiti. */
export const visual: Visual<ExpansionData, ViewName, ExpansionModel> = {
  id: 'expansion-map',
  views: VIEW_NAMES,
  model,
  draw,
  describe,
};
