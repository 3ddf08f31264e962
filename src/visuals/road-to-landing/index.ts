import type { Visual } from '../kit/contract.ts';
import type { RoadData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type RoadModel, model } from './model.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** The decisions between Haiti's request and the first landing, with the days they took. */
export const visual: Visual<RoadData, ViewName, RoadModel> = {
  id: 'road-to-landing',
  views: VIEW_NAMES,
  model,
  draw,
  describe,
};
