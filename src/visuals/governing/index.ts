import type { Visual } from '../kit/contract.ts';
import type { GoverningData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type GoverningModel, model } from './model.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** Who has governed Haiti since 2018, and how they came to office. */
export const visual: Visual<GoverningData, ViewName, GoverningModel> = {
  id: 'governing',
  views: VIEW_NAMES,
  model,
  draw,
  describe,
};
