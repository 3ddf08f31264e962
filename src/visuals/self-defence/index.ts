import type { Visual } from '../kit/contract.ts';
import type { Rows } from '../kit/rows.ts';
import type { SelfDefenceData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type SelfDefenceModel, model } from './model.ts';
import { plan } from './plan.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** People killed by self-defence groups and crowds, by who counted and in which period. */
export const visual: Visual<SelfDefenceData, ViewName, SelfDefenceModel, Rows> = {
  id: 'self-defence',
  views: VIEW_NAMES,
  model,
  plan,
  draw,
  describe,
};
