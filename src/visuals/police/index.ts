import type { Visual } from '../kit/contract.ts';
import type { PoliceData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type PoliceModel, model } from './model.ts';
import { type PolicePlan, plan } from './plan.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** Haiti’s police: published strengths, each on its own definition, and officers killed by year. */
export const visual: Visual<PoliceData, ViewName, PoliceModel, PolicePlan> = {
  id: 'police',
  views: VIEW_NAMES,
  model,
  plan,
  draw,
  describe,
};
