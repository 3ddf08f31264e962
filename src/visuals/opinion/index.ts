import type { Visual } from '../kit/contract.ts';
import type { OpinionData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type OpinionModel, model } from './model.ts';
import { type OpinionPlan, plan } from './plan.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** What surveys of Haitians asked, whom they reached, and what was answered. */
export const visual: Visual<OpinionData, ViewName, OpinionModel, OpinionPlan> = {
  id: 'opinion',
  views: VIEW_NAMES,
  model,
  plan,
  draw,
  describe,
};
