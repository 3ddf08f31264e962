import type { Visual } from '../kit/contract.ts';
import type { RiceData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type RiceModel, model } from './model.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** Rice in Haiti: the tariff, what was eaten by year, and harvests where there is a figure. */
export const visual: Visual<RiceData, ViewName, RiceModel> = {
  id: 'rice',
  views: VIEW_NAMES,
  model,
  draw,
  describe,
};
