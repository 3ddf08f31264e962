import type { Visual } from '../kit/contract.ts';
import type { JourneyData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type JourneyModel, model } from './model.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** From the road at Savien out to the country and the centuries: one drawing, whose marks go on. */
export const visual: Visual<JourneyData, ViewName, JourneyModel> = {
  id: 'journey',
  views: VIEW_NAMES,
  model,
  draw,
  describe,
};
