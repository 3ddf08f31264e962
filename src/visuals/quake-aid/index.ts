import type { Visual } from '../kit/contract.ts';
import type { QuakeAidData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type QuakeAidModel, model } from './model.ts';
import { type QuakeAidPlan, plan } from './plan.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** Aid after the earthquake of 2010: promised and paid by layer and by donor, and through whom it went. */
export const visual: Visual<QuakeAidData, ViewName, QuakeAidModel, QuakeAidPlan> = {
  id: 'quake-aid',
  views: VIEW_NAMES,
  model,
  plan,
  draw,
  describe,
};
