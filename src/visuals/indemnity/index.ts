import type { Visual } from '../kit/contract.ts';
import type { IndemnityData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type IndemnityModel, model } from './model.ts';
import { type IndemnityPlan, plan } from './plan.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** The indemnity of 1825: what was demanded, borrowed, agreed and paid, when it ended, and its value. */
export const visual: Visual<IndemnityData, ViewName, IndemnityModel, IndemnityPlan> = {
  id: 'indemnity',
  views: VIEW_NAMES,
  model,
  plan,
  draw,
  describe,
};
