import type { Visual } from '../kit/contract.ts';
import type { SexualViolenceData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type SexualViolenceModel, model } from './model.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** Survivors of sexual violence that the UN documented, by quarter, as revised and as first published. */
export const visual: Visual<SexualViolenceData, ViewName, SexualViolenceModel> = {
  id: 'sexual-violence',
  views: VIEW_NAMES,
  model,
  draw,
  describe,
};
