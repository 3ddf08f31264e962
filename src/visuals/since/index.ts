import type { Visual } from '../kit/contract.ts';
import type { SinceData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type SinceModel, model } from './model.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** What changed after the article: dated events and counts, by theme. */
export const visual: Visual<SinceData, ViewName, SinceModel> = {
  id: 'since',
  views: VIEW_NAMES,
  model,
  draw,
  describe,
};
