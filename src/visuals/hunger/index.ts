import type { Visual } from '../kit/contract.ts';
import type { HungerData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type HungerModel, model } from './model.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** People in acute hunger in Haiti, by analysis and phase. */
export const visual: Visual<HungerData, ViewName, HungerModel> = {
  id: 'hunger',
  views: VIEW_NAMES,
  model,
  draw,
  describe,
};
