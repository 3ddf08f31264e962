import type { Visual } from '../kit/contract.ts';
import type { ProposalsData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type ProposalsModel, model } from './model.ts';
import { type ProposalsPlan, plan } from './plan.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** What Haitians proposed, side by side, and what became of it. */
export const visual: Visual<ProposalsData, ViewName, ProposalsModel, ProposalsPlan> = {
  id: 'proposals',
  views: VIEW_NAMES,
  model,
  plan,
  draw,
  describe,
};
