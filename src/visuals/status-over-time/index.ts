import type { Visual } from '../kit/contract.ts';
import type { StatusData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type StatusModel, model } from './model.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** What was officially said of three members of the mission who died, and when. */
export const visual: Visual<StatusData, ViewName, StatusModel> = {
  id: 'status-over-time',
  views: VIEW_NAMES,
  model,
  draw,
  describe,
};
