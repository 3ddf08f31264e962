/** The plain formats that content is written in: ids, days, versions, languages, addresses. */
import * as z from 'zod';

/** Where the folders of the datasets are, from the root of the project. */
export const DATASETS_FOLDER = 'content/datasets';

export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
export const ID_LIST = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:;[a-z0-9]+(?:-[a-z0-9]+)*)*$/u;
/** Steps and datasets: `mission#vote;data/strength`. */
export const ADDRESS_LIST =
  /^[a-z0-9]+(?:-[a-z0-9]+)*[#/][a-z0-9]+(?:-[a-z0-9]+)*(?:;[a-z0-9]+(?:-[a-z0-9]+)*[#/][a-z0-9]+(?:-[a-z0-9]+)*)*$/u;
export const COLUMN_NAME = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/u;
export const INTEGER = /^(?:0|-?[1-9][0-9]*)$/u;
export const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/u;
export const PARTIAL_DATE = /^[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?$/u;
export const SEMVER = /^(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)$/u;

const DAY_MS = 86_400_000;

/** The number of the day `YYYY-MM-DD` counted from 1970-01-01, or undefined if there is no such day. */
export function dayNumber(iso: string): number | undefined {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u.test(iso)) return undefined;
  const time = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso) return undefined;
  return time / DAY_MS;
}

/** Says what is wrong with a day, or undefined. */
export function dayFault(text: string): string | undefined {
  if (dayNumber(text) !== undefined) return undefined;
  return /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u.test(text)
    ? `"${text}" is not in the calendar; expected a day as YYYY-MM-DD`
    : `"${text}" is not a day; expected YYYY-MM-DD`;
}

/** Says what is wrong with YYYY, YYYY-MM or YYYY-MM-DD, or undefined. */
export function partialDateFault(text: string): string | undefined {
  if (!PARTIAL_DATE.test(text)) {
    return `"${text}" is not a date; expected YYYY, YYYY-MM or YYYY-MM-DD, or nothing`;
  }
  return dayNumber(`${text}-01-01`.slice(0, 10)) === undefined
    ? `"${text}" is not in the calendar; expected YYYY, YYYY-MM or YYYY-MM-DD`
    : undefined;
}

export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s]+$/u.test(text) && URL.canParse(text);
}

/** True for a BCP 47 tag in its usual spelling: en, fr, ht, pt-BR. */
export function isLanguage(text: string): boolean {
  if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/u.test(text)) return false;
  try {
    return Intl.getCanonicalLocales(text)[0] === text;
  } catch {
    return false;
  }
}

/** Text with something in it; space around it (from YAML blocks) is dropped. */
export const sentence = z.string().trim().min(1, 'this is empty, expected text');

export const kebab = z
  .string()
  .regex(ID, 'expected an id: small letters, digits and single hyphens, such as first-landing');

export const day = z.string().superRefine((text, context) => {
  const fault = dayFault(text);
  if (fault !== undefined) context.addIssue({ code: 'custom', message: fault });
});

export const semver = z.string().regex(SEMVER, 'expected a version such as 1.0.0');
