import type { Visual } from '../kit/contract.ts';
import type { EquipmentData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type EquipmentModel, model } from './model.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** What the mission was given and what failed, one mark an item; bases planned and reported. */
export const visual: Visual<EquipmentData, ViewName, EquipmentModel> = {
  id: 'equipment',
  views: VIEW_NAMES,
  model,
  draw,
  describe,
};
