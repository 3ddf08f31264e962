/**
 * The named views of `money`, in the order of the story: the fund inside a year's cost; what donors
 * gave to it and what was frozen; the fund beside US support in kind. `types` are the kinds of sums
 * that the view's table lists.
 */
export const VIEWS = {
  need: { types: ['cost_estimate', 'trust_fund_total', 'share_of_need'] },
  freeze: { types: ['trust_fund_donor', 'pledge', 'freeze', 'waiver'] },
  'in-kind': {
    types: ['trust_fund_total', 'us_support_pledged', 'us_support_released', 'us_support_total'],
  },
} as const satisfies Record<string, { types: readonly string[] }>;

export type ViewName = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];
