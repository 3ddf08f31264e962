import { type Intervention, WHOLE, yearsWindow } from './data.ts';

export interface CenturiesView {
  /** First day, and the day after the last one. */
  window: readonly [string, string];
  isLit(row: Intervention): boolean;
  /** Rows to name first, where not all can be named. */
  first: readonly string[];
  /** Draws what is not lit as well, in grey. */
  withRest?: boolean;
  /** Shows the confirmed years of the visits of warships. */
  withVisits?: boolean;
  /** Rules the day of the article. */
  withArticle?: boolean;
}

const ofGroups =
  (...groups: string[]) =>
  ({ group }: Intervention) =>
    groups.includes(group);

/** Armed foreigners on land, of whatever flag and for whatever purpose. */
const isArmedOnSoil = ({ force, onSoil }: Intervention) =>
  onSoil === true && (force === 'limited' || force === 'sustained');

/** Whatever the missions of the UN are, did, or led to. */
const isUnMission = ({ kind, actors, group }: Intervention) =>
  kind === 'mission' && actors.includes('un') && group !== 'mss-gsf';

/** The named views of `centuries`: one timeline, a part of it lit and enlarged. */
export const VIEWS = {
  all: {
    window: WHOLE,
    isLit: () => true,
    first: [
      '1915-us-occupation',
      '1804-non-recognition',
      '1801-leclerc-expedition',
      '2004-minustah',
      '1849-us-warship-visits',
      '1825-ordinance',
      '1922-loan',
      '1991-embargo',
      '1971-jean-claude-duvalier',
      '1994-uphold-democracy',
      '2024-mss',
    ],
  },
  'saint-domingue': {
    window: yearsWindow(1791, 1804),
    isLit: ofGroups('saint-domingue'),
    first: ['1801-leclerc-expedition', '1793-british-occupation'],
  },
  independence: {
    window: yearsWindow(1803, 1812),
    isLit: (row) => row.group === 'independence' || row.id === '1806-us-trade-ban',
    first: ['1804-ferrand', '1805-enslavement-decree'],
  },
  'non-recognition': {
    window: yearsWindow(1803, 1863),
    isLit: (row) =>
      row.group === 'non-recognition' || ['1825-ordinance', '1838-treaties'].includes(row.id),
    first: ['1804-non-recognition', '1825-ordinance', '1838-treaties', '1806-us-trade-ban'],
  },
  gunboats: {
    window: yearsWindow(1848, 1915),
    isLit: ofGroups('gunboats'),
    first: [
      '1872-batsch-affair',
      '1897-luders-affair',
      '1902-panther',
      '1849-us-warship-visits',
      '1865-bulldog',
      '1889-mole-saint-nicolas',
      '1861-rubalcava-ultimatum',
      '1914-us-landings',
      '1877-autran-ultimatum',
      '1857-navassa',
      '1888-haytian-republic',
    ],
    withVisits: true,
  },
  occupation: {
    window: yearsWindow(1914, 1947),
    isLit: ofGroups('gold', 'landing', 'cacos', 'corvee', 'budget', 'withdrawal'),
    first: [
      '1915-us-occupation',
      '1914-gold-machias',
      '1918-second-caco-war',
      '1916-corvee',
      '1929-les-cayes',
      '1922-loan',
      '1934-fiscal-control',
      '1915-first-caco-war',
      '1922-city-bank',
      '1915-treaty',
    ],
  },
  duvalier: {
    window: yearsWindow(1957, 1987),
    isLit: ofGroups('duvalier-father', 'duvalier-son'),
    first: ['1957-francois-duvalier', '1971-jean-claude-duvalier', '1962-aid-freeze'],
  },
  coups: {
    window: yearsWindow(1985, 1995),
    isLit: ofGroups('coups'),
    first: ['1991-coup', '1990-election-observers', '1986-aid-to-transition'],
  },
  embargo: {
    window: yearsWindow(1991, 1996),
    isLit: ofGroups('embargo'),
    first: ['1991-embargo', '1993-harlan-county', '1991-interdiction-guantanamo'],
  },
  'return-1994': {
    window: yearsWindow(1993, 2001),
    isLit: ofGroups('1994'),
    first: ['1994-uphold-democracy', '1995-unmih'],
  },
  'removal-2004': {
    window: yearsWindow(2000, 2005),
    isLit: ofGroups('2004'),
    first: ['2004-aristide-removed', '2000-aid-embargo', '2004-mif', '2004-caricom-plan'],
  },
  'un-missions': {
    window: yearsWindow(1990, 2026),
    isLit: isUnMission,
    first: [
      '2004-minustah',
      '2019-binuh',
      '2017-minujusth',
      '1993-micivih',
      '1995-unmih',
      '1994-uphold-democracy',
      '2010-cholera',
    ],
    withArticle: true,
  },
  'mss-gsf': {
    window: yearsWindow(2021, 2026),
    isLit: (row) => row.group === 'mss-gsf' || row.id === '2021-core-group',
    first: [
      '2024-mss',
      '2025-gsf',
      '2022-call-for-force',
      '2023-mss-authorised',
      '2021-core-group',
    ],
    withArticle: true,
  },
  pattern: {
    window: WHOLE,
    isLit: isArmedOnSoil,
    withRest: true,
    first: [
      '1915-us-occupation',
      '1801-leclerc-expedition',
      '2004-minustah',
      '1793-british-occupation',
      '1994-uphold-democracy',
      '2024-mss',
      '1914-us-landings',
      '2010-us-quake-relief',
    ],
  },
} as const satisfies Record<string, CenturiesView>;

export type ViewName = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];
