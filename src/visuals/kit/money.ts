/**
 * US dollars, francs and euros by language. A sum is written so that nobody can take it for another currency: “US$” in
 * English, and “dola ameriken” in Haitian Creole, where “dola” alone may mean five gourdes.
 */
import { type Language, formatNumber, isEnglishOnly } from './format.ts';

/** No-break space: a sum is never torn apart at the end of a line. */
const HARD = '\u00a0';

export interface MoneyStyle {
  /** The compact form for axes and labels on a picture: US$110m · 110 M$ · 110 M$ US. */
  short?: boolean;
  /** Decimal places at most, of millions and billions. */
  digits?: number;
  /** Significant digits at most: a table need not be more exact than it can be read. */
  significant?: number;
}

type Scale = 'one' | 'million' | 'billion';

const SIZES: Record<Scale, number> = { one: 1, million: 1e6, billion: 1e9 };

/** What stands before and after the number; `few` is French usage for numbers below two. */
interface Affixes {
  before: string;
  after: string;
  few?: string;
}

const LONG_ENGLISH: Record<Scale, Affixes> = {
  one: { before: 'US$', after: '' },
  million: { before: 'US$', after: `${HARD}million` },
  billion: { before: 'US$', after: `${HARD}billion` },
};

const LONG: Partial<Record<Language, Record<Scale, Affixes>>> = isEnglishOnly
  ? {}
  : {
      fr: {
        one: { before: '', after: `${HARD}dollars`, few: `${HARD}dollar` },
        million: {
          before: '',
          after: `${HARD}millions de${HARD}dollars`,
          few: `${HARD}million de${HARD}dollars`,
        },
        billion: {
          before: '',
          after: `${HARD}milliards de${HARD}dollars`,
          few: `${HARD}milliard de${HARD}dollars`,
        },
      },
      ht: {
        one: { before: '', after: `${HARD}dola ameriken` },
        million: { before: '', after: `${HARD}milyon dola ameriken` },
        billion: { before: '', after: `${HARD}milya dola ameriken` },
      },
    };

const SHORT_ENGLISH: Record<Scale, Affixes> = {
  one: { before: 'US$', after: '' },
  million: { before: 'US$', after: 'm' },
  billion: { before: 'US$', after: 'bn' },
};

const SHORT: Partial<Record<Language, Record<Scale, Affixes>>> = isEnglishOnly
  ? {}
  : {
      fr: {
        one: { before: '', after: `${HARD}$` },
        million: { before: '', after: `${HARD}M$` },
        billion: { before: '', after: `${HARD}Md$` },
      },
      ht: {
        one: { before: '', after: `${HARD}$${HARD}US` },
        million: { before: '', after: `${HARD}M$${HARD}US` },
        billion: { before: '', after: `${HARD}Md$${HARD}US` },
      },
    };

interface Parts extends Affixes {
  scale: Scale;
  number: string;
  sign: string;
}

/** A sum taken apart. The scale is that of the rounded number: 999,999,999 is one billion. */
function partsOf(sum: number, language: Language, style: MoneyStyle): Parts {
  const { short, significant, digits = significant ?? 2 } = style;
  const value = significant ? Number(sum.toPrecision(significant)) : sum;
  const rounded = (scale: Scale) => {
    const factor = scale === 'one' ? 1 : 10 ** digits;
    return Math.round((Math.abs(value) / SIZES[scale]) * factor) / factor;
  };
  const scale: Scale =
    rounded('million') >= 1000 ? 'billion' : rounded('one') >= 1e6 ? 'million' : 'one';
  const affixes = (short ? (SHORT[language] ?? SHORT_ENGLISH) : (LONG[language] ?? LONG_ENGLISH))[
    scale
  ];
  const number = rounded(scale);
  return {
    scale,
    number: formatNumber(number, language, digits),
    sign: value < 0 && number > 0 ? '−' : '',
    before: affixes.before,
    after: number < 2 ? (affixes.few ?? affixes.after) : affixes.after,
  };
}

/** A sum of US dollars: US$110 million · 110 millions de dollars · 110 milyon dola ameriken. */
export function formatMoney(value: number, language: Language, style: MoneyStyle = {}): string {
  const { sign, before, number, after } = partsOf(value, language, style);
  return `${sign}${before}${number}${after}`;
}

/** A range of sums, with currency and scale said once where both ends share them: US$500–600 million. */
export function formatMoneyRange(
  low: number,
  high: number,
  language: Language,
  style: MoneyStyle = {},
): string {
  const from = partsOf(low, language, style);
  const to = partsOf(high, language, style);
  const ends = [low, high].map((value) => formatMoney(value, language, style));
  if (ends[0] === ends[1]) return ends[0] ?? '';
  if (from.scale !== to.scale || from.sign || to.sign) return ends.join('–');
  return `${to.before}${from.number}–${to.number}${to.after}`;
}

const FRANCS: Record<Language, Record<'one' | 'million', string>> = {
  en: { one: 'francs', million: 'million francs' },
  fr: { one: 'francs', million: 'millions de francs' },
  ht: { one: 'fran', million: 'milyon fran' },
};

/** A sum of francs of the time: 150 million francs · 56,000 francs. Millions have one decimal place. */
export function formatFrancs(value: number, language: Language): string {
  const scale = value >= 1e6 ? 'million' : 'one';
  const number = formatNumber(value / SIZES[scale], language, 1);
  return `${number}${HARD}${FRANCS[language][scale].replaceAll(' ', HARD)}`;
}

const EUROS: Record<Language, Record<Scale, Affixes>> = {
  en: {
    one: { before: '€', after: '' },
    million: { before: '€', after: ' million' },
    billion: { before: '€', after: ' billion' },
  },
  fr: {
    one: { before: '', after: ' euros' },
    million: { before: '', after: ' millions d’euros' },
    billion: { before: '', after: ' milliards d’euros' },
  },
  ht: {
    one: { before: '', after: ' ewo' },
    million: { before: '', after: ' milyon ewo' },
    billion: { before: '', after: ' milya ewo' },
  },
};

/** A sum of euros: €30 billion · 30 milliards d’euros. Millions and billions have one decimal place. */
export function formatEuros(value: number, language: Language): string {
  const scale = value >= 1e9 ? 'billion' : value >= 1e6 ? 'million' : 'one';
  const { before, after } = EUROS[language][scale];
  return `${before}${formatNumber(value / SIZES[scale], language, 1)}${after.replaceAll(' ', HARD)}`;
}
