import type { Figure } from '../../data/types.ts';
import { type Language, formatDate, formatNumber, formatShare } from './format.ts';
import { formatEuros, formatFrancs, formatMoney } from './money.ts';

/**
 * A figure's value, or that of a cell, as prose prints it: 1,003 · 40% · 25 June 2024 · US$110 million.
 * Counts come without what they count; money always with its currency.
 */
export function figureText(
  { value, unit, precision }: Pick<Figure, 'value' | 'unit' | 'precision'>,
  language: Language,
): string {
  if (typeof value === 'string') {
    return unit === 'date' ? formatDate(value, language, { precision }) : value;
  }
  if (unit === 'USD') return formatMoney(value, language);
  if (unit === 'EUR') return formatEuros(value, language);
  if (unit === 'FRF') return formatFrancs(value, language);
  if (unit === 'share') return formatShare(value, language);
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return formatNumber(value, language, Math.min(decimals, 2));
}
