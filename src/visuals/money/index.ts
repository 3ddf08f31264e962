import type { Visual } from '../kit/contract.ts';
import type { MoneyData } from './data.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { type MoneyModel, model } from './model.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

/** The mission's money: a year's cost, the UN trust fund in it, the freeze, and US support apart. */
export const visual: Visual<MoneyData, ViewName, MoneyModel> = {
  id: 'money',
  views: VIEW_NAMES,
  model,
  draw,
  describe,
};
