import type { Words } from '../kit/contract.ts';
import type { Language } from '../kit/format.ts';
import type { Protest, ProtestsData } from './data.ts';
import { DEMANDS, SPRING, SPRING_DEMANDS, type ViewName } from './views.ts';

export interface ProtestsModel {
  view: ViewName;
  language: Language;
  words: Words;
  article: string;
  from: string;
  to: string;
  /** By date. */
  protests: Protest[];
  /** A demonstration stands in the lane of each of its demands. */
  lanes: { demand: string; protests: Protest[] }[];
}

/** What `protests` shows: each demonstration under everything that it asked for; no pixels. */
export function model(
  { article, protests }: ProtestsData,
  view: ViewName,
  language: Language,
  words: Words,
): ProtestsModel {
  const isSpring = view === 'spring-2025';
  const shown = protests.filter(
    ({ date }) => !isSpring || (date >= SPRING.from && date <= SPRING.to),
  );
  return {
    view,
    language,
    words,
    article,
    from: isSpring ? SPRING.from : (shown[0]?.date ?? ''),
    to: isSpring ? SPRING.to : (shown.at(-1)?.to ?? ''),
    protests: shown,
    lanes: (isSpring ? SPRING_DEMANDS : DEMANDS).map((demand) => ({
      demand,
      protests: shown.filter(({ demands }) => demands.includes(demand)),
    })),
  };
}

export const keyOf = ({ id }: Protest, demand: string): string => `${id}-${demand}`;
