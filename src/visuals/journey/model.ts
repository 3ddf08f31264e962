import type { Words } from '../kit/contract.ts';
import type { Language } from '../kit/format.ts';
import type { JourneyData } from './data.ts';
import type { ViewName } from './views.ts';

/** What is to be shown: all facts, and which picture is made of them. */
export interface JourneyModel extends JourneyData {
  view: ViewName;
  language: Language;
  words: Words;
}

export const model = (
  data: JourneyData,
  view: ViewName,
  language: Language,
  words: Words,
): JourneyModel => ({ ...data, view, language, words });
