import type { Visual } from '../kit/contract.ts';
import type { ServicesData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type ServicesModel, model } from './model.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** Hospitals, schools, the airport and the port: what worked, and what was shut when. */
export const visual: Visual<ServicesData, ViewName, ServicesModel> = {
  id: 'services',
  views: VIEW_NAMES,
  model,
  draw,
  describe,
};
