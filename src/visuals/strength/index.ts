import type { Visual } from '../kit/contract.ts';
import type { StrengthData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type StrengthModel, model } from './model.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** People present in Haiti, by country and date, under the numbers that were promised. */
export const visual: Visual<StrengthData, ViewName, StrengthModel> = {
  id: 'strength',
  views: VIEW_NAMES,
  model,
  draw,
  describe,
};
