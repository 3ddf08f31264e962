import type { Words } from '../kit/contract.ts';
import type { Language } from '../kit/format.ts';
import { type Analysis, type HungerData, PHASES, type Phase } from './data.ts';
import { VIEWS, type ViewName } from './views.ts';

/** A part of a block: one phase, or people whose phases were not published. */
export interface Part {
  phase: Phase | 'unsplit';
  /** People below this part, and in it. */
  base: number;
  people: number;
}

export interface Block {
  analysis: Analysis;
  parts: Part[];
}

export interface HungerModel {
  view: ViewName;
  language: Language;
  words: Words;
  isWorstOnly: boolean;
  /** From the first month to the last. */
  window: readonly [string, string];
  /** People at the upper edge of the tallest block. */
  top: number;
  /** By their months; none of two that speak of the same months. */
  blocks: Block[];
  /** Analyses that a later one has replaced: in the table alone. */
  replaced: Analysis[];
  /** The first day of the first analysis on the larger population figure, and the last one before. */
  baseChange: { before: string; from: string } | null;
}

/** What `hunger` shows in a view: people by analysis and phase; no pixels. */
export function model(
  { analyses }: HungerData,
  view: ViewName,
  language: Language,
  words: Words,
): HungerModel {
  const { isWorstOnly } = VIEWS[view];
  const shown = analyses.filter(({ isReplaced }) => !isReplaced);
  const blocks = shown.map((analysis) => ({
    analysis,
    parts: isWorstOnly ? worstOf(analysis) : partsOf(analysis),
  }));
  const change = shown.findIndex(({ base }, index) => index > 0 && base !== shown[index - 1]?.base);
  const [before, after] = [shown[change - 1], shown[change]];
  return {
    view,
    language,
    words,
    isWorstOnly,
    window: [shown[0]?.from ?? '', shown.at(-1)?.to ?? ''],
    top: Math.max(...blocks.flatMap(({ parts }) => parts.map((part) => part.base + part.people))),
    blocks,
    replaced: analyses.filter(({ isReplaced }) => isReplaced),
    baseChange: before && after ? { before: before.to, from: after.from } : null,
  };
}

function worstOf({ phases }: Analysis): Part[] {
  const people = phases[5];
  return people ? [{ phase: 5, base: 0, people }] : [];
}

/**
 * The worst phase below. Totals and phases are rounded on their own: the total is what is drawn, and
 * what phases 5 and 4 leave of it is phase 3, also where that was not published by itself.
 */
function partsOf({ people, phases }: Analysis): Part[] {
  if (phases[4] === null) return [{ phase: 'unsplit', base: 0, people }];
  const parts: Part[] = [];
  let base = 0;
  for (const phase of PHASES) {
    const number = phase === 3 ? people - base : (phases[phase] ?? 0);
    if (number > 0) parts.push({ phase, base, people: number });
    base += number;
  }
  return parts;
}
