import { fill, formatList, formatNumber, formatShare, utc } from '../kit/format.ts';
import type { Language } from '../kit/format.ts';
import { linearScale } from '../kit/linear.ts';
import { roughText } from '../kit/people.ts';
import type { Analysis } from './data.ts';
import type { Block, HungerModel, Part } from './model.ts';
import { monthsText } from './phrases.ts';

/** A box's looks; striped where the record does not tell phases apart. */
interface Look {
  key: string;
  className: string;
  isStriped: boolean;
}

/** People of a block from below to above, in one look. */
interface PlannedPart extends Look {
  base: number;
  people: number;
}

export interface PlannedBlock {
  id: string;
  /** The first day, and the day after the last one. */
  from: string;
  to: string;
  isProjection: boolean;
  people: number;
  parts: PlannedPart[];
  /** Its share of the people covered. */
  share: string | null;
  /** The total and its months. */
  total: string[];
  /** In the worst phase; null where no figure was published. */
  worst: number | null;
  worstText: string;
  worstRough: string;
  worstWhere: string;
}

type KeyEntry = Look & { phrase: string };

export interface HungerPlan {
  language: Language;
  isWorstOnly: boolean;
  /** From the first day to the one after the last. */
  window: readonly [string, string];
  /** People at the upper edge. */
  end: number;
  ticks: { at: number; text: string; isUnit: boolean }[];
  blocks: PlannedBlock[];
  /** In full, and for low pictures. */
  keys: readonly [full: KeyEntry[], low: KeyEntry[]];
  baseChange: { before: string; from: string; text: string } | null;
  noFigure: string[];
}

/** Room over the tallest block, as a share of it. */
const HEADROOM = { people: 0.26, 'worst-phase': 0.06 } as const;

/** A block for each analysis: what it says, and where its parts lie by people and day. */
export function plan(model: HungerModel): HungerPlan {
  const { words, language, isWorstOnly, window, top, baseChange } = model;
  const end = top * (1 + HEADROOM[model.view]);
  const ticks = linearScale([0, end], [0, 1])
    .ticks(4)
    .filter((value) => value > 0 && (!isWorstOnly || value <= top));
  return {
    language,
    isWorstOnly,
    window: [window[0], dayAfter(window[1])],
    end,
    ticks: ticks.map((at) => {
      const isUnit = isWorstOnly || at === ticks.at(-1);
      return { at, isUnit, text: isUnit ? roughText(at, model) : formatNumber(at / 1e6, language) };
    }),
    blocks: model.blocks.map((block) => blockOf(block, model)),
    keys: [
      // The numbers of the worst phase stand in the key: they are wider than their blocks.
      keysOf(model, fill(words['key-phase-5-numbers'] ?? '', { list: numbersOf(model) })),
      keysOf(model, words['key-phase-5']),
    ],
    baseChange:
      baseChange && !isWorstOnly ? { ...baseChange, text: words['base-change'] ?? '' } : null,
    noFigure: (words['no-figure'] ?? '').split(' '),
  };
}

const dayAfter = (date: string) => new Date(utc(date) + 86_400_000).toISOString().slice(0, 10);

function blockOf({ analysis, parts }: Block, model: HungerModel): PlannedBlock {
  const { words, language } = model;
  const { id, from, to, isProjection, people, phases, share, worstWhere } = analysis;
  const worst = phases[5];
  // Two analyses on two population figures bear no finer comparison than this.
  const about = { value: formatNumber(people / 1e6, language, 1) };
  return {
    id,
    from,
    to: dayAfter(to),
    isProjection,
    people,
    parts: parts.map((part) => partOf(part, analysis)),
    share: share === null ? null : formatShare(share / 100, language),
    total: [fill(words['about-million'] ?? '', about), monthsText(analysis, model, true)],
    worst,
    worstText: formatNumber(worst ?? 0, language),
    worstRough: roughText(worst ?? 0, model),
    worstWhere: worstWhere ?? '',
  };
}

function partOf({ phase, base, people }: Part, { id, isProjection }: Analysis): PlannedPart {
  const solid = phase === 3 ? 'mark-solid part-area' : `mark-solid phase-${phase}`;
  return {
    key: `${id}-${phase}`,
    base,
    people,
    className: isProjection ? 'mark-hollow' : solid,
    isStriped: phase === 'unsplit' && !isProjection,
  };
}

/** Numbers in the worst phase, by date. */
const numbersOf = ({ blocks, language }: HungerModel): string =>
  formatList(
    blocks.flatMap(({ analysis: { phases } }) =>
      phases[5] ? [formatNumber(phases[5], language)] : [],
    ),
    language,
  );

/** @param worst what the sign of the worst phase is called */
function keysOf({ words, isWorstOnly }: HungerModel, worst = ''): KeyEntry[] {
  const entry = (key: string, className: string, phrase = words[`key-${key}`]): KeyEntry => ({
    key,
    phrase: phrase ?? '',
    className,
    isStriped: key === 'unsplit',
  });
  if (isWorstOnly) return [entry('phase-5', 'mark-solid phase-5')];
  return [
    entry('phase-5', 'mark-solid phase-5 is-sign', worst),
    entry('phase-4', 'mark-solid phase-4'),
    entry('phase-3', 'mark-solid part-area'),
    entry('unsplit', 'mark-solid'),
    entry('projection', 'mark-hollow'),
  ];
}
