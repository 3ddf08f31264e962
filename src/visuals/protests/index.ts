import type { Visual } from '../kit/contract.ts';
import type { Lanes } from '../kit/lanes.ts';
import type { ProtestsData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type ProtestsModel, model } from './model.ts';
import { plan } from './plan.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** What demonstrations asked for, by date. */
export const visual: Visual<ProtestsData, ViewName, ProtestsModel, Lanes> = {
  id: 'protests',
  views: VIEW_NAMES,
  model,
  plan,
  draw,
  describe,
};
