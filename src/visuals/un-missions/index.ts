import type { Visual } from '../kit/contract.ts';
import type { UnMissionsData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type UnMissionsModel, model } from './model.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** Foreign missions in Haiti since 1993: how long, how many, at what cost; and MINUSTAH’s strength. */
export const visual: Visual<UnMissionsData, ViewName, UnMissionsModel> = {
  id: 'un-missions',
  views: VIEW_NAMES,
  model,
  draw,
  describe,
};
