import type { Visual } from '../kit/contract.ts';
import type { HungerData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type HungerModel, model } from './model.ts';
import { type HungerPlan, plan } from './plan.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** People in acute hunger in Haiti, by analysis and phase. */
export const visual: Visual<HungerData, ViewName, HungerModel, HungerPlan> = {
  id: 'hunger',
  views: VIEW_NAMES,
  model,
  plan,
  draw,
  describe,
};
