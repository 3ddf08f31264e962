import type { Visual } from '../kit/contract.ts';
import type { ControlData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type ControlModel, model } from './model.ts';
import { type ControlPlan, plan } from './plan.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** Published percentages of the capital under gangs' control or influence, each with who said it. */
export const visual: Visual<ControlData, ViewName, ControlModel, ControlPlan> = {
  id: 'control',
  views: VIEW_NAMES,
  model,
  plan,
  draw,
  describe,
};
