import type { Visual } from '../kit/contract.ts';
import type { KillingsData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type KillingsModel, model } from './model.ts';
import { type KillingsPlan, plan } from './plan.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** People killed in Haiti, by year and quarter, each series on its own definition; and by whom. */
export const visual: Visual<KillingsData, ViewName, KillingsModel, KillingsPlan> = {
  id: 'killings',
  views: VIEW_NAMES,
  model,
  plan,
  draw,
  describe,
};
