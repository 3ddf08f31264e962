import type { Visual } from '../kit/contract.ts';
import type { DisplacedData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type DisplacedModel, model } from './model.ts';
import { type DisplacedPlan, plan } from './plan.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** People displaced inside Haiti: how many, where, and the article’s number beside the counts. */
export const visual: Visual<DisplacedData, ViewName, DisplacedModel, DisplacedPlan> = {
  id: 'displaced',
  views: VIEW_NAMES,
  model,
  plan,
  draw,
  describe,
};
