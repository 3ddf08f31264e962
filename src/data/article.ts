/** The article that the project starts from: its id in `content/sources.csv`. */
export const ARTICLE_SOURCE = 'peoples-dispatch-2025-04-07';

/** The day it was published, which every picture over time marks with the same dashed rule. */
export const ARTICLE_DATE = '2025-04-07';
