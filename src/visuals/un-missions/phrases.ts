/** How days, numbers and sums of missions are written, with the doubt they carry. */
import { fill, formatDate, formatNumber } from '../kit/format.ts';
import type { Case, Dated, Mission } from './data.ts';
import type { UnMissionsModel } from './model.ts';

type Context = Pick<UnMissionsModel, 'language' | 'words'>;

export function dateText({ date, precision }: Dated, { language }: Context): string {
  return formatDate(date, language, { precision });
}

/** “MNF · not UN”: the name with what sets a force apart. */
export function nameText({ name, isUn }: Mission, { words }: Context): string {
  return isUn ? name : fill(words['not-un'] ?? '', { name });
}

/** 12,194 · 15,697–21,000. */
export function peakText({ peak }: Mission, { language, words }: Context): string {
  if (!peak) return words['no-figure'] ?? '';
  const ends = [...new Set([peak.low, peak.high])];
  return ends.map((end) => formatNumber(end, language)).join('–');
}

/** More were counted than authorised, such as soldiers whom their own states paid. */
export const isBeyond = ({ peak, ceiling }: Mission): boolean =>
  peak !== null && ceiling !== null && peak.high > ceiling;

/** 1,003 of 2,500 · 1,562; 900 authorised: the count with the ceiling, where both are known. */
export function ofCeilingText(mission: Mission, model: Context): string {
  const { isCivilian, peak, ceiling } = mission;
  if (isCivilian) return model.words.civilian ?? '';
  const number = peakText(mission, model);
  if (!peak || ceiling === null) return number;
  // Soldiers paid by their own states came beyond some ceilings: “of” would be wrong there.
  return fill(model.words[isBeyond(mission) ? 'beyond-ceiling' : 'of-ceiling'] ?? '', {
    peak: number,
    ceiling: formatNumber(ceiling, model.language),
  });
}

/** 3 · 187, unconfirmed · no figure. */
export function deathsText(
  { deaths, areDeathsFromMemory }: Mission,
  { language, words }: Context,
): string {
  if (deaths === null) return words['no-figure'] ?? '';
  const number = formatNumber(deaths, language);
  return areDeathsFromMemory ? fill(words.unconfirmed ?? '', { number }) : number;
}

/** Allegations of misconduct in half a year, 48. */
export function labelText({ label, people, allegations }: Case, model: Context): string {
  const value = people ?? allegations;
  if (value === null) return label;
  const number = formatNumber(value, model.language);
  return fill(model.words['abuse-number'] ?? '', { label, number });
}

/** The same after the year in which it ended. */
export const caseText = (each: Case, model: Context): string =>
  fill(model.words['abuse-case'] ?? '', {
    year: each.to.date.slice(0, 4),
    label: labelText(each, model),
  });
