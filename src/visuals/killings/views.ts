/**
 * The named views of `killings`, each on a definition of its own: years (police record, break, UN's
 * log); quarters of the UN's log; who killed or injured; three logs of drone deaths; the article's
 * figure beside the counts.
 */
/** First days of the quarters that the step beside the view `quarters` speaks of. */
export const NAMED_QUARTERS: readonly string[] = [
  '2024-10-01',
  '2025-01-01',
  '2026-01-01',
  '2026-04-01',
];

export const VIEW_NAMES = ['years', 'quarters', 'who-kills', 'drones', 'article'] as const;
export type ViewName = (typeof VIEW_NAMES)[number];
