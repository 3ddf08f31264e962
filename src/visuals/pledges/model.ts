import type { Words } from '../kit/contract.ts';
import type { Language } from '../kit/format.ts';
import type { Pledge, PledgesData } from './data.ts';
import { VIEWS, type ViewName } from './views.ts';

/** How pledges came out, best first; `open` where no arrival was established. */
export const OUTCOMES = ['full', 'part', 'none', 'open'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A pledge that names a number. */
export type Numbered = Pledge & { pledged: NonNullable<Pledge['pledged']> };

/** The countries whose pledges came out alike, largest pledge first. */
export interface Group {
  outcome: Outcome;
  numbered: Numbered[];
  /** Countries that gave no number, in the order of the dataset. */
  unnumbered: Pledge[];
}

export interface PledgesModel {
  view: ViewName;
  language: Language;
  words: Words;
  /** The highest number ever pledged: one scale for all views. */
  top: number;
  groups: Group[];
}

/** What `pledges` shows in a view: countries in groups by outcome; no pixels. */
export function model(
  { pledges }: PledgesData,
  view: ViewName,
  language: Language,
  words: Words,
): PledgesModel {
  const shown = pledges.filter(({ force }) => force === VIEWS[view].force);
  return {
    view,
    language,
    words,
    top: Math.max(...pledges.map(({ pledged }) => pledged?.high ?? 0)),
    groups: OUTCOMES.map((outcome) => {
      const alike = shown.filter((pledge) => outcomeOf(pledge) === outcome);
      return {
        outcome,
        numbered: alike
          .filter((pledge): pledge is Numbered => pledge.pledged !== null)
          .sort((a, b) => b.pledged.value - a.pledged.value || b.pledged.low - a.pledged.low),
        unnumbered: alike.filter(({ pledged }) => pledged === null),
      };
    }).filter(({ numbered, unnumbered }) => numbered.length + unnumbered.length > 0),
  };
}

/** A pledge is kept in full when as many came as the highest number published for it. */
function outcomeOf({ pledged, arrived }: Pledge): Outcome {
  if (arrived === null) return 'open';
  if (arrived === 0) return 'none';
  return pledged && arrived >= pledged.high ? 'full' : 'part';
}

/** The country's name in the language of the words; as in the dataset where they have none. */
export function countryName({ country }: Pledge, { words }: PledgesModel): string {
  return words[country.toLowerCase().replaceAll(' ', '-')] ?? country;
}
