import type { Words } from '../kit/contract.ts';
import type { Language } from '../kit/format.ts';
import type { ControlData, Estimate } from './data.ts';
import { type ControlView, VIEWS, type ViewName } from './views.ts';

export interface Shown extends Estimate {
  /** The numbers that the source gives: one, or the two ends of a range. */
  values: number[];
  /** What a view names first where room is short: 0 before 1 before 2. */
  rank: number;
}

export interface ControlModel {
  view: ViewName;
  language: Language;
  words: Words;
  form: ControlView['form'];
  window: readonly [string, string];
  /** Percentages at the lower and upper edge. */
  bottom: number;
  top: 100;
  estimates: Shown[];
  /** The article's day, where the view marks it. */
  article: string | null;
}

/** What `control` shows in a view: percentages, dates and speakers; no pixels. */
export function model(
  { estimates, article }: ControlData,
  view: ViewName,
  language: Language,
  words: Words,
): ControlModel {
  const { form, window, bottom, article: withArticle }: ControlView = VIEWS[view];
  const shown = estimates.filter(
    ({ date, isArticle }) => date >= window[0] && date <= window[1] && (withArticle || !isArticle),
  );
  const main = shown.filter(({ isMain }) => isMain);
  const isStep = (estimate: Estimate) => {
    const before = main[main.indexOf(estimate) - 1];
    return estimate.isMain && before?.share !== estimate.share;
  };
  return {
    view,
    language,
    words,
    form,
    window,
    bottom,
    top: 100,
    estimates: shown.map((estimate) => ({
      ...estimate,
      values: estimate.share === null ? endsOf(estimate) : [estimate.share],
      rank: estimate.isArticle || isStep(estimate) ? 0 : estimate.isMain ? 1 : 2,
    })),
    article: withArticle ? article : null,
  };
}

/** The ends that the source names: not the 0 or 100 of an end it leaves open. */
function endsOf({ low, high, qualifier }: Estimate): number[] {
  return qualifier === 'more_than' ? [low] : qualifier === 'up_to' ? [high] : [low, high];
}
