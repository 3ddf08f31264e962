import type { Words } from '../kit/contract.ts';
import type { Language } from '../kit/format.ts';
import type { Quarter, SexualViolenceData } from './data.ts';
import { VIEWS, type ViewName } from './views.ts';

export interface SexualViolenceModel {
  view: ViewName;
  language: Language;
  words: Words;
  quarters: Quarter[];
  /** Whether the numbers first published stand beside the revised ones. */
  isRevised: boolean;
}

/** What `sexual-violence` shows in a view: all quarters, or those that were revised; no pixels. */
export function model(
  { quarters }: SexualViolenceData,
  view: ViewName,
  language: Language,
  words: Words,
): SexualViolenceModel {
  const { revised } = VIEWS[view];
  return {
    view,
    language,
    words,
    quarters: quarters.filter(({ first }) => !revised || first !== null),
    isRevised: revised,
  };
}
