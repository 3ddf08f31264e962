import type { Visual } from '../kit/contract.ts';
import type { ServicesData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type ServicesModel, model } from './model.ts';
import { type ServicesPlan, plan } from './plan.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** Hospitals, schools, the airport and the port: what worked, and what was shut when. */
export const visual: Visual<ServicesData, ViewName, ServicesModel, ServicesPlan> = {
  id: 'services',
  views: VIEW_NAMES,
  model,
  plan,
  draw,
  describe,
};
