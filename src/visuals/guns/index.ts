import type { Visual } from '../kit/contract.ts';
import type { GunsData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type GunsModel, model } from './model.ts';
import { type GunsPlan, plan } from './plan.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** Firearms in Haiti: estimates of their number, and the documented steps on the ways they come. */
export const visual: Visual<GunsData, ViewName, GunsModel, GunsPlan> = {
  id: 'guns',
  views: VIEW_NAMES,
  model,
  plan,
  draw,
  describe,
};
