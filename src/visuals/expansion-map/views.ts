import type { Focus } from './focus.ts';

export interface ExpansionView {
  /** ISO day: what was reported up to and including it is shown. */
  date: string;
  focus: Focus;
  /** Events that are lit and named, in the order in which names are given the room there is. */
  named: readonly string[];
  /** ISO day from which a change of state is marked, where it is not that of the view before. */
  since?: string;
}

/** The named views of `expansion-map`, by date. */
export const VIEWS = {
  'before-2021': {
    date: '2020-05-31',
    focus: 'centre',
    named: ['la-saline-2018', 'bel-air-2019', 'la-saline-2020'],
  },
  g9: { date: '2020-06-30', focus: 'centre', named: ['g9-2020'] },
  moise: {
    date: '2021-07-07',
    focus: 'capital',
    named: ['martissant-2021', 'village-de-dieu-2021', 'president-killed-2021'],
  },
  'fuel-blockade': {
    date: '2022-11-03',
    focus: 'centre',
    // On a phone there is no room for all: the second war then has no facts, or is left out.
    named: ['varreux-2022', 'varreux-2021', 'cite-soleil-2022', 'cul-de-sac-2022'],
  },
  'bwa-kale': { date: '2023-04-24', focus: 'capital', named: ['bwa-kale-2023'] },
  'carrefour-feuilles': {
    date: '2023-08-26',
    focus: 'capital',
    named: ['carrefour-feuilles-2023', 'canaan-march-2023'],
  },
  'viv-ansanm': {
    date: '2023-11-20',
    focus: 'centre',
    named: ['belekou-2023', 'viv-ansanm-2023'],
  },
  'prison-break': {
    date: '2024-03-04',
    focus: 'capital',
    named: ['penitentiary-2024', 'croix-des-bouquets-prison-2024', 'airport-2024-03'],
  },
  ganthier: {
    date: '2024-07-21',
    focus: 'plain',
    named: ['ganthier-2024', 'gressier-2024-06', 'offensive-2024'],
  },
  'pont-sonde': {
    date: '2024-10-03',
    focus: 'artibonite',
    named: ['pont-sonde-2024', 'liancourt-2023', 'gros-morne-2024'],
  },
  solino: {
    date: '2024-11-19',
    focus: 'centre',
    named: ['airliners-2024', 'petion-ville-2024-11', 'solino-2024-11'],
  },
  'wharf-jeremie': { date: '2024-12-11', focus: 'centre', named: ['wharf-jeremie-2024'] },
  kenscoff: { date: '2025-03-24', focus: 'capital', named: ['delmas-30-2025', 'kenscoff-2025'] },
  ambush: {
    date: '2025-03-25',
    focus: 'valley',
    named: ['ambush-2025-03', 'kenyan-death-2025-02'],
    // The map of the Artibonite before this one.
    since: '2024-10-03',
  },
  mirebalais: {
    date: '2025-03-31',
    focus: 'highland',
    named: ['mirebalais-2025', 'saut-deau-2025', 'ambush-2025-03'],
  },
  'after-april': {
    date: '2026-04-30',
    focus: 'country',
    named: ['labodrie-2025', 'jean-denis-2026', 'bassin-bleu-2025', 'la-chapelle-2025'],
  },
  /** What the explorer begins with. */
  explore: { date: '2026-04-30', focus: 'country', named: [] },
} as const satisfies Record<string, ExpansionView>;

export type ViewName = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];
