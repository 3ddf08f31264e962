/** Words that a reader takes in during a minute, pictures included. */
export const WORDS_PER_MINUTE = 180;
