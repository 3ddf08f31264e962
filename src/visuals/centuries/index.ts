import type { Visual } from '../kit/contract.ts';
import type { CenturiesData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type CenturiesModel, model } from './model.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** Every recorded intervention from 1791 to 2026 on one timeline, a part of it lit and enlarged. */
export const visual: Visual<CenturiesData, ViewName, CenturiesModel> = {
  id: 'centuries',
  views: VIEW_NAMES,
  model,
  draw,
  describe,
};
