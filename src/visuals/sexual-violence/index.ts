import type { Columns } from '../kit/columns.ts';
import type { Visual } from '../kit/contract.ts';
import type { SexualViolenceData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type SexualViolenceModel, model } from './model.ts';
import { plan } from './plan.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** Survivors of sexual violence that the UN documented, by quarter, as revised and as first published. */
export const visual: Visual<SexualViolenceData, ViewName, SexualViolenceModel, Columns> = {
  id: 'sexual-violence',
  views: VIEW_NAMES,
  model,
  plan,
  draw,
  describe,
};
