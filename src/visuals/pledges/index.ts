import type { Visual } from '../kit/contract.ts';
import type { PledgesData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type PledgesModel, model } from './model.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** What each country offered and how many people came: hollow pledge, solid arrival. */
export const visual: Visual<PledgesData, ViewName, PledgesModel> = {
  id: 'pledges',
  views: VIEW_NAMES,
  model,
  draw,
  describe,
};
