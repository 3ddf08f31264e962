/**
 * With `WHOLE=1`, as before a release, tests in a browser look at every page in every window; else at a
 * sample, so that the tests of a change end within minutes.
 */
export const IS_WHOLE = process.env.WHOLE === '1';

/** The first few of these cases, or all of them. */
export const sampleOf = <Case>(cases: readonly Case[], count = 1): readonly Case[] =>
  IS_WHOLE ? cases : cases.slice(0, count);
