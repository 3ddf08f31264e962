import type { Visual } from '../kit/contract.ts';
import type { KillingsData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type KillingsModel, model } from './model.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** People killed in Haiti, by year and quarter, each series on its own definition; and by whom. */
export const visual: Visual<KillingsData, ViewName, KillingsModel> = {
  id: 'killings',
  views: VIEW_NAMES,
  model,
  draw,
  describe,
};
