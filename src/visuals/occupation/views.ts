/**
 * The named views of `occupation`, in the order of the story: rows of the datasets that are drawn, and
 * those that stand in the table only.
 */
export const VIEWS = {
  landing: {
    drawn: [
      '1915-landing-force',
      '1915-brigade-enlisted',
      '1915-brigade-officers',
      '1918-marines',
      '1918-gendarmes',
      '1929-marines',
      '1929-reinforcement',
    ],
    listed: ['1915-us-occupation'],
  },
  'forced-labour': {
    drawn: ['1916-corvee', '1915-highway', '1918-highway', '1934-roads-miles', '1934-roads-km'],
    listed: ['1918-cap-road'],
  },
  deaths: {
    drawn: [
      '1915-barnett',
      '1915-naacp',
      '1915-range',
      '1915-first-caco-war',
      '1918-second-caco-war',
      '1917-journalist',
      '1915-us-all-causes',
      '1919-peralte-followers',
    ],
    listed: [
      '1915-barnett-us-men',
      '1915-barnett-us-officers',
      '1918-us-killed',
      '1918-gendarmes-killed',
      '1919-worst-year',
      '1915-fort-riviere',
    ],
  },
  budget: { drawn: ['1914-service', '1915-pledged', '1916-service'], listed: [] },
  withdrawal: {
    drawn: [
      '1929-les-cayes-commissioner',
      '1929-les-cayes-press',
      '1929-les-cayes-new-yorker',
      '1929-les-cayes-later',
      '1915-us-occupation',
      '1934-fiscal-control',
    ],
    listed: ['1929-les-cayes-crowd', '1930-forbes-members'],
  },
} as const satisfies Record<string, { drawn: readonly string[]; listed: readonly string[] }>;

/** Rows that are spells and come from the table of interventions; other tables use the same ids. */
export const SPELLS: ReadonlySet<string> = new Set([
  '1915-us-occupation',
  '1916-corvee',
  '1934-fiscal-control',
]);

export type ViewName = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];
