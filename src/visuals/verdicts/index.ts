import type { Visual } from '../kit/contract.ts';
import type { VerdictsData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type VerdictsModel, model } from './model.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** What was said about the mission's results, by two voices, and what was documented. */
export const visual: Visual<VerdictsData, ViewName, VerdictsModel> = {
  id: 'verdicts',
  views: VIEW_NAMES,
  model,
  draw,
  describe,
};
