/**
 * The named views of `killings`, each on a definition of its own: years (police record, break, UN's
 * log); quarters of the UN's log; who killed or injured; three logs of drone deaths; the article's
 * figure beside the counts.
 */
export const VIEW_NAMES = ['years', 'quarters', 'who-kills', 'drones', 'article'] as const;
export type ViewName = (typeof VIEW_NAMES)[number];
