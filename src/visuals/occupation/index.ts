import type { Visual } from '../kit/contract.ts';
import type { OccupationData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type OccupationModel, model } from './model.ts';
import { type OccupationPlan, plan } from './plan.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** The US occupation of 1915–1934: forces, roads and forced labour, deaths by who counted, money, the end. */
export const visual: Visual<OccupationData, ViewName, OccupationModel, OccupationPlan> = {
  id: 'occupation',
  views: VIEW_NAMES,
  model,
  plan,
  draw,
  describe,
};
