import type { Columns } from '../kit/columns.ts';
import type { Visual } from '../kit/contract.ts';
import type { KidnappingsData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type KidnappingsModel, model } from './model.ts';
import { plan } from './plan.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** People kidnapped by year, in the UN's two sources and a rights group's rival count. */
export const visual: Visual<KidnappingsData, ViewName, KidnappingsModel, Columns> = {
  id: 'kidnappings',
  views: VIEW_NAMES,
  model,
  plan,
  draw,
  describe,
};
