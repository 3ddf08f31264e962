import type { Drawer } from './contract.ts';

/** What a drawing is made of: the plan of a model, or the model where there is no other. */
export const planOf = (visual: Drawer, model: unknown): unknown =>
  visual.plan ? visual.plan(model) : model;
