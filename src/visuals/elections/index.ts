import type { Visual } from '../kit/contract.ts';
import type { ElectionsData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type ElectionsModel, model } from './model.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** Dates promised for a national vote in Haiti, how they slid, and what became of them. */
export const visual: Visual<ElectionsData, ViewName, ElectionsModel> = {
  id: 'elections',
  views: VIEW_NAMES,
  model,
  draw,
  describe,
};
