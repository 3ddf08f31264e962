import type { Visual } from '../kit/contract.ts';
import type { KidnappingsData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type KidnappingsModel, model } from './model.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** People kidnapped by year, in the UN's two sources and a rights group's rival count. */
export const visual: Visual<KidnappingsData, ViewName, KidnappingsModel> = {
  id: 'kidnappings',
  views: VIEW_NAMES,
  model,
  draw,
  describe,
};
