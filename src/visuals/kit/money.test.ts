import { describe, expect, it } from 'vitest';
import type { Figure } from '../../data/types.ts';
import { figureText } from './figure-text.ts';
import type { Language } from './format.ts';
import { formatMoney, formatMoneyRange } from './money.ts';

/** With plain spaces, so that the expectations below can be read. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('formatMoney', () => {
  it.each<[number, Language, string]>([
    [110_000_000, 'en', 'US$110 million'],
    [110_000_000, 'fr', '110 millions de dollars'],
    [110_000_000, 'ht', '110 milyon dola ameriken'],
    [13_300_000, 'en', 'US$13.3 million'],
    [13_300_000, 'fr', '13,3 millions de dollars'],
    [13_300_000, 'ht', '13,3 milyon dola ameriken'],
    [1_700_000, 'fr', '1,7 million de dollars'],
    [2_000_000, 'fr', '2 millions de dollars'],
    [1_000_000, 'en', 'US$1 million'],
    [999_999, 'en', 'US$999,999'],
    [850_000, 'fr', '850 000 dollars'],
    [850_000, 'ht', '850 000 dola ameriken'],
    [1, 'fr', '1 dollar'],
    [0, 'en', 'US$0'],
    [21_000_000_000, 'en', 'US$21 billion'],
    [1_500_000_000, 'fr', '1,5 milliard de dollars'],
    [115_000_000_000, 'fr', '115 milliards de dollars'],
    [115_000_000_000, 'ht', '115 milya dola ameriken'],
    [1_250_000_000, 'en', 'US$1.25 billion'],
    [999_999_999, 'en', 'US$1 billion'],
    [-5_000_000, 'en', '−US$5 million'],
    [-0.4, 'en', 'US$0'],
  ])('%d in %s is %j', (value, language, text) => {
    expect(plain(formatMoney(value, language))).toBe(text);
  });

  it.each<[number, Language, string]>([
    [110_000_000, 'en', 'US$110m'],
    [110_300_000, 'en', 'US$110.3m'],
    [110_000_000, 'fr', '110 M$'],
    [110_000_000, 'ht', '110 M$ US'],
    [1_200_000_000, 'en', 'US$1.2bn'],
    [1_200_000_000, 'fr', '1,2 Md$'],
    [1_200_000_000, 'ht', '1,2 Md$ US'],
    [850_000, 'en', 'US$850,000'],
    [850_000, 'fr', '850 000 $'],
    [850_000, 'ht', '850 000 $ US'],
  ])('%d in %s is %j where room is short', (value, language, text) => {
    expect(plain(formatMoney(value, language, { short: true }))).toBe(text);
  });

  it('rounds no further than asked', () => {
    expect(plain(formatMoney(40_740_000, 'en'))).toBe('US$40.74 million');
    expect(plain(formatMoney(40_740_000, 'en', { digits: 1 }))).toBe('US$40.7 million');
    expect(plain(formatMoney(999_960_000, 'en', { digits: 1 }))).toBe('US$1 billion');
  });

  it('keeps number and unit on one line', () => {
    for (const language of ['en', 'fr', 'ht'] as const) {
      expect(formatMoney(110_000_000, language)).toMatch(/110\u00a0\p{L}/u);
    }
  });
});

describe('formatMoneyRange', () => {
  it.each<[number, number, Language, string]>([
    [500_000_000, 600_000_000, 'en', 'US$500–600 million'],
    [500_000_000, 600_000_000, 'fr', '500–600 millions de dollars'],
    [500_000_000, 600_000_000, 'ht', '500–600 milyon dola ameriken'],
    [1_700_000, 3_200_000, 'fr', '1,7–3,2 millions de dollars'],
    [900_000_000, 1_200_000_000, 'en', 'US$900 million–US$1.2 billion'],
    [600_000_000, 600_000_000, 'en', 'US$600 million'],
  ])('%d to %d in %s is %j', (low, high, language, text) => {
    expect(plain(formatMoneyRange(low, high, language))).toBe(text);
  });

  it('has a short form', () => {
    expect(formatMoneyRange(3_200_000, 3_300_000, 'en', { short: true })).toBe('US$3.2–3.3m');
  });
});

const figure = (value: number, unit: string): Figure => ({
  id: 'x',
  label: 'X',
  kind: 'cell',
  value,
  unit,
  approximate: false,
  asOf: '2025-12-09',
  sources: [],
  refs: [],
  unconfirmed: false,
});

describe('figureText of euros', () => {
  it.each([
    ['en', 30e9, '€30 billion'],
    ['en', 1_540_000, '€1.5 million'],
    ['en', 900, '€900'],
    ['fr', 30e9, '30 milliards d’euros'],
    ['ht', 2e6, '2 milyon ewo'],
  ] as const)('%s: %d', (language, value, text) => {
    expect(plain(figureText(figure(value, 'EUR'), language))).toBe(text);
  });
});

describe('figureText of US dollars', () => {
  it('says the currency and the scale', () => {
    expect(plain(figureText(figure(13_300_000, 'USD'), 'en'))).toBe('US$13.3 million');
    expect(plain(figureText(figure(13_300_000, 'USD'), 'fr'))).toBe('13,3 millions de dollars');
  });

  it('leaves other numbers as they were', () => {
    expect(figureText(figure(1003, 'people'), 'en')).toBe('1,003');
    expect(figureText(figure(0.18, 'share'), 'en')).toBe('18%');
  });
});
