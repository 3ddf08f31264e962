import type { AnyVisual } from './kit/contract.ts';

/** The code of each visual, fetched when its section comes near. */
export const LOADERS: Readonly<Record<string, () => Promise<AnyVisual>>> = {
  'road-to-landing': async () => (await import('./road-to-landing/index.ts')).roadToLanding,
  strength: async () => (await import('./strength/index.ts')).strength,
};
