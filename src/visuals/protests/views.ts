/** The named views of `protests`. */
export const VIEW_NAMES = ['spring-2025', 'since-2018'] as const;

export type ViewName = (typeof VIEW_NAMES)[number];

/** The days that the nearer view shows. */
export const SPRING = { from: '2025-03-10', to: '2025-04-25' };

/** Demands in the order of their lanes. */
export const DEMANDS = [
  'security',
  'authorities-out',
  'cost-of-living',
  'corruption',
  'against-foreign-force',
] as const;

/** The lanes of the nearer view. */
export const SPRING_DEMANDS: readonly string[] = [
  'security',
  'authorities-out',
  'against-foreign-force',
];
