import type { Visual } from '../kit/contract.ts';
import type { ProposalsData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type ProposalsModel, model } from './model.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** What Haitians proposed, side by side, and what became of it. */
export const visual: Visual<ProposalsData, ViewName, ProposalsModel> = {
  id: 'proposals',
  views: VIEW_NAMES,
  model,
  draw,
  describe,
};
