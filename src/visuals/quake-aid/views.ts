/**
 * The named views of `quake-aid`, in the order of the story: rows of the dataset that are drawn, and
 * those that stand in the table only.
 */
export const VIEWS = {
  layers: {
    drawn: ['relief-paid', 'pledged', 'recovery-paid', 'recovery-paid-2012', 'private-donations'],
    listed: ['pledged-2010-11', 'paid-28-months', 'debt-relief'],
  },
  donors: {
    drawn: [
      'pledge-venezuela',
      'pledge-united-states',
      'pledge-idb',
      'pledge-imf',
      'pledge-spain',
      'pledge-european-union',
      'pledge-canada',
      'pledge-france',
    ],
    listed: ['share-paid-2010-08', 'share-paid-2011-03', 'us-share-paid-2011'],
  },
  recipients: {
    drawn: [
      'relief-to-government',
      'recovery-to-government',
      'via-government-systems',
      'to-haitian-ngos',
      'private-red-cross',
      'private-interaction',
      'red-cross-overhead',
    ],
    listed: [
      'relief-to-government-2012',
      'us-military-share',
      'private-donations',
      'red-cross-income',
      'red-cross-housing',
    ],
  },
} as const satisfies Record<string, { drawn: readonly string[]; listed: readonly string[] }>;

export type ViewName = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];
