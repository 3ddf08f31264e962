import type { Figure } from '../../data/types.ts';
import { type Language, formatDate, formatNumber, formatShare } from './format.ts';

/** A figure's value as prose prints it, without its unit: 1,003 · 40% · 25 June 2024. */
export function figureText(figure: Figure, language: Language): string {
  const { value, unit, precision } = figure;
  if (typeof value === 'string') {
    return unit === 'date' ? formatDate(value, language, { precision }) : value;
  }
  return unit === 'share' ? formatShare(value, language) : formatNumber(value, language);
}
