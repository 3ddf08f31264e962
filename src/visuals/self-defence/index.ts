import type { Visual } from '../kit/contract.ts';
import type { SelfDefenceData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type SelfDefenceModel, model } from './model.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** People killed by self-defence groups and crowds, by who counted and in which period. */
export const visual: Visual<SelfDefenceData, ViewName, SelfDefenceModel> = {
  id: 'self-defence',
  views: VIEW_NAMES,
  model,
  draw,
  describe,
};
