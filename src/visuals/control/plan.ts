import { formatDate, formatShare } from '../kit/format.ts';
import type { Language } from '../kit/format.ts';
import { dateText, shareText } from './describe.ts';
import type { ControlModel, Shown } from './model.ts';

export interface Planned {
  id: string;
  date: string;
  low: number;
  high: number;
  values: number[];
  /** A disc where the source speaks of control, else a diamond. */
  isDisc: boolean;
  /** Which way on the scale the open end of a bound lies: down from “up to”, up from “more than”. */
  way: -1 | 0 | 1;
  rank: number;
  isArticle: boolean;
  /** Drawn as large as those that are marked for charts. */
  isLarge: boolean;
  share: string;
  by: string;
  short: string;
  /** As exact as it is known, and its month. */
  day: string;
  month: string;
}

export type KeySign =
  'control' | 'control-or-influence' | 'range' | 'up-to' | 'more-than' | 'beside';

interface Common {
  estimates: Planned[];
  keys: { key: KeySign; phrase: string }[];
  /** That there is no method, from long to short. */
  noMethod: string[];
  ticks: { at: number; text: string }[];
}

/** Estimates over time. */
export interface TimePlan extends Common {
  form: 'time';
  language: Language;
  window: readonly [string, string];
  /** Percentages at the lower and upper edge. */
  bottom: number;
  top: number;
  /** The words of ticks that the column for them holds. */
  tickTexts: string[];
  article: string | null;
}

/** One statement to a line. */
export interface ListPlan extends Common {
  form: 'list';
  top: number;
}

export type ControlPlan = TimePlan | ListPlan;

/** Estimates with what is said of each; which signs the key explains; what is written at the scale. */
export function plan(model: ControlModel): ControlPlan {
  const { words, language, window, bottom, top, article, form } = model;
  const share = (value: number) => formatShare(value / 100, language);
  const common = (values: readonly number[]): Common => ({
    estimates: model.estimates.map((each) => planned(each, model)),
    keys: keysOf(model).map((key) => ({ key, phrase: words[`key-${key}`] ?? '' })),
    noMethod: [words['no-method'] ?? '', words['no-method-short'] ?? ''],
    ticks: values.map((at) => ({ at, text: share(at) })),
  });
  if (form === 'list') return { ...common([0, 50, 100]), form, top };
  return {
    ...common(bottom === 0 ? [0, 25, 50, 75, 100] : [50, 60, 70, 80, 90, 100]),
    form,
    language,
    window,
    bottom,
    top,
    tickTexts: [bottom, 75, top].map(share),
    article,
  };
}

function planned(each: Shown, model: ControlModel): Planned {
  const { id, date, low, high, values, wording, rank, isArticle, isMain, by, short } = each;
  return {
    id,
    date,
    low,
    high,
    values,
    isDisc: wording === 'control',
    way: wayOf(each),
    rank,
    isArticle,
    isLarge: isMain || isArticle,
    share: shareText(each, model),
    by,
    short,
    day: dateText(each, model, true),
    month: formatDate(date, model.language, { precision: 'month', short: true }),
  };
}

const wayOf = ({ qualifier }: Shown): -1 | 0 | 1 =>
  qualifier === 'up_to' ? -1 : qualifier === 'more_than' ? 1 : 0;

/** Signs that the picture has, in their order. */
function keysOf({ estimates }: ControlModel): KeySign[] {
  const signs: [key: KeySign, isIt: (each: Shown) => boolean][] = [
    ['control', ({ wording }) => wording === 'control'],
    ['control-or-influence', ({ wording }) => wording === 'control-or-influence'],
    ['range', ({ values }) => values.length > 1],
    ['up-to', (each) => wayOf(each) < 0],
    ['more-than', (each) => wayOf(each) > 0],
    ['beside', ({ isMain, isArticle }) => !isMain && !isArticle],
  ];
  return signs.filter(([, isIt]) => estimates.some(isIt)).map(([key]) => key);
}
