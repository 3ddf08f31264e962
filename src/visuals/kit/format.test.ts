import { describe, expect, it } from 'vitest';
import type { Figure } from '../../data/types.ts';
import { figureText } from './figure-text.ts';
import {
  type DateStyle,
  type Language,
  daysBetween,
  fill,
  formatDate,
  formatList,
  formatNumber,
  formatPartialDate,
  formatShare,
  sentence,
  utc,
} from './format.ts';

/** Narrow no-break space, French between thousands; no-break space, French before a percent sign. */
const THIN = '\u202f';
const HARD = '\u00a0';

describe('formatNumber', () => {
  it.each<[number, Language, string]>([
    [0, 'en', '0'],
    [980, 'en', '980'],
    [1003, 'en', '1,003'],
    [1003, 'fr', `1${THIN}003`],
    [1003, 'ht', `1${THIN}003`],
    [13_300_000, 'en', '13,300,000'],
    [13_300_000, 'fr', `13${THIN}300${THIN}000`],
    [0.6, 'en', '1'],
  ])('%d in %s is %j', (value, language, text) => {
    expect(formatNumber(value, language)).toBe(text);
  });

  it('shows decimals only where asked, and no more than there are', () => {
    expect(formatNumber(13.35, 'en', 1)).toBe('13.4');
    expect(formatNumber(13.35, 'fr', 2)).toBe('13,35');
    expect(formatNumber(13, 'en', 2)).toBe('13');
    expect(formatNumber(13.35, 'en')).toBe('13');
  });
});

describe('numbers and months against Intl, which is too slow for a page', () => {
  const LOCALES = [
    ['en', 'en-GB'],
    ['fr', 'fr-FR'],
  ] as const;
  const wholes = [0, 1, 7, 12, 99, 980, 999, 1000, 12_345, 999_999, 1_000_000, 90_000_000_000];
  const parts = [0, 0.05, 0.15, 0.245, 0.35, 0.4999, 0.5, 0.67, 0.95, 0.995, 0.999];

  it.each(LOCALES)('numbers in %s', (language, locale) => {
    for (const digits of [0, 1, 2, 3]) {
      const intl = new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
      for (const value of wholes.flatMap((whole) => parts.map((part) => whole + part))) {
        expect(formatNumber(value, language, digits)).toBe(intl.format(value));
        if (value >= 1) expect(formatNumber(-value, language, digits)).toBe(intl.format(-value));
      }
    }
  });

  it('has no minus before a nought', () => {
    expect(formatNumber(-0.4, 'en')).toBe('0');
    expect(formatNumber(-0.4, 'en', 1)).toBe('-0.4');
  });

  it.each(LOCALES)('months in %s', (language, locale) => {
    for (const style of ['long', 'short'] as const) {
      const intl = new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month += 1) {
        const date = `2025-${String(month).padStart(2, '0')}-15`;
        // Newer data of Intl shortens September to "Sept" in British English, older to "Sep".
        const name = intl.format(utc(date)).replace(/^Sept$/, 'Sep');
        const ours = formatDate(date, language, { precision: 'month', short: style === 'short' });
        expect(ours).toBe(`${name} 2025`);
      }
    }
  });
});

describe('formatShare', () => {
  it.each<[number, Language, number, string]>([
    [0.4012, 'en', 0, '40%'],
    [0.4012, 'fr', 0, `40${HARD}%`],
    [0.4012, 'ht', 0, `40${HARD}%`],
    [0.4012, 'en', 1, '40.1%'],
    [0.4012, 'fr', 1, `40,1${HARD}%`],
    [1, 'en', 0, '100%'],
    [0, 'en', 0, '0%'],
  ])('%d in %s to %d places is %j', (share, language, digits, text) => {
    expect(formatShare(share, language, digits)).toBe(text);
  });
});

describe('formatDate', () => {
  it.each<[string, Language, DateStyle, string]>([
    ['2024-06-25', 'en', {}, '25 June 2024'],
    ['2024-06-25', 'fr', {}, '25 juin 2024'],
    ['2024-06-25', 'ht', {}, '25 jen 2024'],
    ['2024-06-25', 'en', { precision: 'day' }, '25 June 2024'],
    ['2024-06-05', 'en', {}, '5 June 2024'],
    ['2024-06-25', 'en', { precision: 'month' }, 'June 2024'],
    ['2024-06-25', 'fr', { precision: 'month' }, 'juin 2024'],
    ['2024-06-25', 'ht', { precision: 'month' }, 'jen 2024'],
    ['2024-06-25', 'en', { precision: 'year' }, '2024'],
    ['2024-06-25', 'fr', { precision: 'year' }, '2024'],
    ['2024-06-25', 'ht', { precision: 'year' }, '2024'],
    ['2024-06-25', 'en', { precision: 'approx' }, 'about June 2024'],
    ['2024-06-25', 'fr', { precision: 'approx' }, 'vers juin 2024'],
    ['2024-06-25', 'ht', { precision: 'approx' }, 'anviwon jen 2024'],
    ['2024-06-25', 'en', { precision: 'unknown' }, 'date unknown'],
    ['2024-06-25', 'fr', { precision: 'unknown' }, 'date inconnue'],
    ['2024-06-25', 'ht', { precision: 'unknown' }, 'dat pa konnen'],
    ['2025-04-01', 'fr', {}, '1er avril 2025'],
    ['2025-04-01', 'fr', { precision: 'month' }, 'avril 2025'],
    ['2025-02-01', 'fr', { short: true }, '1er févr. 2025'],
    ['2025-02-06', 'en', { short: true }, '6 Feb 2025'],
    ['2025-02-06', 'ht', { short: true }, '6 fev. 2025'],
    ['2025-02-06', 'en', { short: true, precision: 'month' }, 'Feb 2025'],
    ['2025-02-06', 'en', { short: true, precision: 'approx' }, 'about Feb 2025'],
    ['2024-12-31', 'en', {}, '31 December 2024'],
    ['2025-01-01', 'ht', {}, '1 janvye 2025'],
  ])('%s in %s, %o, is %j', (date, language, style, text) => {
    expect(formatDate(date, language, style)).toBe(text);
  });

  const names = (language: Language, short: boolean) =>
    Array.from({ length: 12 }, (_, index) => {
      const month = String(index + 1).padStart(2, '0');
      return formatDate(`2024-${month}-15`, language, { precision: 'month', short }).slice(0, -5);
    });

  it('knows the months', () => {
    expect(names('en', true).join(' ')).toBe('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec');
    expect(names('fr', false).join(' ')).toBe(
      'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    );
    expect(names('ht', false).join(' ')).toBe(
      'janvye fevriye mas avril me jen jiyè out septanm oktòb novanm desanm',
    );
  });

  it.each<[Language, boolean]>([
    ['en', false],
    ['en', true],
    ['fr', false],
    ['fr', true],
    ['ht', false],
    ['ht', true],
  ])('tells the twelve months of %s apart, short: %s', (language, short) => {
    expect(new Set(names(language, short)).size).toBe(12);
  });
});

describe('formatPartialDate', () => {
  it.each<[string, Language, string]>([
    ['2024-06-25', 'en', '25 June 2024'],
    ['2024-06', 'en', 'June 2024'],
    ['2024', 'en', '2024'],
    ['1825-04', 'fr', 'avril 1825'],
    ['2024-06', 'ht', 'jen 2024'],
  ])('%s in %s is %s', (date, language, text) => {
    expect(formatPartialDate(date, language)).toBe(text);
  });
});

describe('days', () => {
  it('are counted in UTC, over leap days and clock changes', () => {
    expect(utc('1970-01-02')).toBe(86_400_000);
    expect(daysBetween('2022-10-07', '2024-06-25')).toBe(627);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2025-03-30', '2025-03-31')).toBe(1);
    expect(daysBetween('2025-04-07', '2025-04-07')).toBe(0);
    expect(daysBetween('2025-04-07', '2025-04-06')).toBe(-1);
  });
});

describe('fill', () => {
  it('puts every place in, more than once where asked', () => {
    expect(fill('{a} of {b-2}, {a}', { a: 1, 'b-2': '2,500' })).toBe('1 of 2,500, 1');
    expect(fill('no places', {})).toBe('no places');
    expect(fill('{n}', { n: 0 })).toBe('0');
    expect(fill('{n}', { n: '' })).toBe('');
  });

  it('never reads what it has put in', () => {
    expect(fill('{a}', { a: '{b} $&', b: 'x' })).toBe('{b} $&');
  });

  it('throws when a place has no value, naming phrase and place', () => {
    expect(() => fill('{count} people', {})).toThrow('"{count} people": nothing given for {count}');
    expect(() => fill('{Count}', { count: 1 })).toThrow('{Count}');
  });
});

describe('formatList', () => {
  it.each<[string[], Language, string]>([
    [[], 'en', ''],
    [['a'], 'en', 'a'],
    [['a', 'b'], 'en', 'a and b'],
    [['a', 'b', 'c'], 'en', 'a, b and c'],
    [['a', 'b', 'c'], 'fr', 'a, b et c'],
    [['a', 'b', 'c'], 'ht', 'a, b ak c'],
  ])('%j in %s is %j', (items, language, text) => {
    expect(formatList(items, language)).toBe(text);
  });
});

describe('figureText', () => {
  const figure = (value: Figure['value'], unit: string, more: Partial<Figure> = {}): Figure => ({
    id: 'x',
    label: 'X',
    kind: 'cell',
    value,
    unit,
    approximate: false,
    asOf: '2026-04-30',
    sources: [],
    refs: [],
    unconfirmed: false,
    ...more,
  });

  it('prints counts, shares, dates and words, each in its own way', () => {
    expect(figureText(figure(1003, 'people'), 'en')).toBe('1,003');
    expect(figureText(figure(0.4012, 'share'), 'en')).toBe('40%');
    expect(figureText(figure('2024-06-25', 'date'), 'fr')).toBe('25 juin 2024');
    expect(figureText(figure('2024-06-01', 'date', { precision: 'month' }), 'en')).toBe(
      'June 2024',
    );
    expect(figureText(figure('Reuters', 'text'), 'en')).toBe('Reuters');
  });
});

describe('sentence', () => {
  it('begins with a capital letter, whatever it begins with', () => {
    expect(sentence('about 5 people')).toBe('About 5 people');
    expect(sentence('1,041 people')).toBe('1,041 people');
    expect(sentence('épidémie')).toBe('Épidémie');
    expect(sentence('')).toBe('');
  });
});
