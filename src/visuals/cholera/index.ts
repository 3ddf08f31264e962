import type { Visual } from '../kit/contract.ts';
import type { CholeraData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type CholeraModel, model } from './model.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** The outbreak of 2010 to 2019: cases, deaths, the mission’s presence; apology and fund. */
export const visual: Visual<CholeraData, ViewName, CholeraModel> = {
  id: 'cholera',
  views: VIEW_NAMES,
  model,
  draw,
  describe,
};
