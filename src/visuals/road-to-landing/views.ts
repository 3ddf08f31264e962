/** The named views of `road-to-landing`: the last day that each one shows. */
export const VIEWS = {
  request: { until: '2022-10-09' },
  offer: { until: '2023-07-29' },
  vote: { until: '2023-10-02' },
  court: { until: '2024-01-26' },
  accord: { until: '2024-06-25' },
} as const;

export type ViewName = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];
