import type { Visual } from '../kit/contract.ts';
import type { UsAidData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type UsAidModel, model } from './model.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** US obligations to Haiti by fiscal year, through the two Duvaliers. */
export const visual: Visual<UsAidData, ViewName, UsAidModel> = {
  id: 'us-aid',
  views: VIEW_NAMES,
  model,
  draw,
  describe,
};
