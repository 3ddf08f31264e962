/** The named views of `opinion`. */
export const VIEW_NAMES = ['asked', 'subjects', 'force', 'how', 'trust', 'democracy'] as const;

export type ViewName = (typeof VIEW_NAMES)[number];

/** What surveys asked about, by the topics of the table; of the mission, once it was there, none. */
export const SUBJECTS: Record<string, readonly string[]> = {
  rule: ['president', 'opposition', 'government', 'transition', 'way-out', 'protest'],
  elections: ['elections', 'democracy', 'constitution'],
  police: ['police', 'army'],
  danger: ['security', 'livelihood'],
  force: ['foreign-role', 'foreign-force'],
  mission: [],
};

export type BarsView = Exclude<ViewName, 'asked' | 'subjects'>;

/**
 * The answers that a view of bars shows, by their rows: those of a survey in the order they have here. The
 * second answer to a question follows it.
 */
export const ANSWERS: Record<BarsView, readonly string[]> = {
  force: [
    'anva-2021-08-international-role',
    'anva-2021-08-un-military',
    'agerca-2023-01-foreign-force',
    'agerca-2023-07-foreign-force',
    'haiti-health-network-2023-10-police-alone-yes',
  ],
  how: [
    'anva-2021-08-united-states',
    'anva-2021-08-un-military',
    'anva-2021-08-trusteeship',
    'cepod-2023-11-target-financiers',
    'cepod-2023-11-arrest-leaders',
    'cepod-2023-11-muscular-operations',
    'cepod-2023-11-with-police',
    'cepod-2023-11-without-police',
  ],
  trust: [
    'anva-2019-11-trust-moise-no',
    'anva-2019-11-trust-opposition-no',
    'anva-2021-08-trust-henry-yes',
    'haiti-health-network-2023-10-henry-can-solve-no',
    'haiti-health-network-2023-10-montana-can-solve-no',
    'lapop-2023-trust-prime-minister',
  ],
  democracy: [
    'anva-2020-12-will-vote',
    'lapop-2021-support-democracy',
    'lapop-2021-trust-elections',
    'lapop-2023-support-democracy',
    'lapop-2023-satisfied-democracy',
    'lapop-2023-trust-elections',
    'lapop-2023-would-vote',
  ],
};
