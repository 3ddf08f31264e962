import type { Words } from '../kit/contract.ts';
import type { Language } from '../kit/format.ts';
import { isWholeYear } from '../kit/period.ts';
import type { Definition, Loss, PoliceData, Strength } from './data.ts';
import type { ViewName } from './views.ts';

/** A number that is drawn, or years for which none was found. */
export type Item =
  { kind: 'strength'; strength: Strength } | { kind: 'gap'; from: number; to: number };

/** A year and how many officers were killed in it; null where no total of the year was found. */
export interface Year {
  year: number;
  killed: Loss | null;
}

export interface PoliceModel {
  view: ViewName;
  language: Language;
  words: Words;
  /** Drawn in the view `strength`, by date. */
  items: Item[];
  /** Officers lost over the last year with such counts, drawn in `strength` on a scale of their own. */
  lost: Loss[];
  /** A nominal figure that stands in the table alone: it must not be drawn with the others. */
  aside: Strength[];
  /** Drawn in the view `losses`: years in blocks of one counter each, or of none. */
  blocks: Year[][];
  /** Counts of parts of years, or of all forces: in the table alone. */
  others: Loss[];
}

const DRAWN: readonly Definition[] = ['expected', 'on-roll', 'active', 'available'];

/** What `police` shows in a view; no pixels. */
export function model(
  data: PoliceData,
  view: ViewName,
  language: Language,
  words: Words,
): PoliceModel {
  const isStrength = view === 'strength';
  return {
    view,
    language,
    words,
    items: isStrength ? itemsOf(data) : [],
    lost: isStrength ? lostOf(data) : [],
    aside: isStrength ? data.strengths.filter(({ definition }) => !DRAWN.includes(definition)) : [],
    blocks: isStrength ? [] : blocksOf(data, words),
    others: isStrength
      ? []
      : data.losses.filter((loss) => loss.series !== 'left' && !isDrawn(loss)),
  };
}

const isDrawn = ({ series, from, to }: Loss) => series === 'killed' && isWholeYear(from, to);

/** Strengths by date, and the years between them for which nothing was found. */
function itemsOf({ strengths, until }: PoliceData): Item[] {
  const found = strengths
    .filter(({ definition }) => DRAWN.includes(definition))
    .map((strength) => ({ at: strength.to, item: { kind: 'strength', strength } as Item }))
    .sort((a, b) => a.at.localeCompare(b.at) || rankOf(a.item) - rankOf(b.item));
  const items: Item[] = [];
  let last = Number(found[0]?.at.slice(0, 4));
  for (const { at, item } of found) {
    const year = Number(at.slice(0, 4));
    if (year > last + 1) items.push({ kind: 'gap', from: last + 1, to: year - 1 });
    items.push(item);
    last = year;
  }
  if (until > last) items.push({ kind: 'gap', from: last + 1, to: until });
  return items;
}

/** Who left the force in the last whole year with a number, and who was killed in it: no strengths. */
function lostOf({ losses }: PoliceData): Loss[] {
  const left = losses
    .filter(({ series, from, to }) => series === 'left' && isWholeYear(from, to))
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .at(-1);
  if (!left) return [];
  return [left, ...losses.filter((loss) => isDrawn(loss) && loss.from === left.from)];
}

/** Of two strengths on one day, the roll comes first and those of it who are available second. */
const rankOf = (item: Item) =>
  item.kind === 'strength' && item.strength.definition === 'available' ? 1 : 0;

function blocksOf({ losses, until }: PoliceData, words: Words): Year[][] {
  const killed = losses.filter(isDrawn);
  const first = Math.min(...killed.map(({ from }) => Number(from.slice(0, 4))));
  const blocks: Year[][] = [];
  let counter: string | undefined;
  for (let year = first; year <= until; year += 1) {
    const loss = killed.find(({ from }) => from.startsWith(String(year))) ?? null;
    const own = loss ? counterOf(loss, words) : '';
    const block = blocks.at(-1);
    if (block && own === counter) block.push({ year, killed: loss });
    else blocks.push([{ year, killed: loss }]);
    counter = own;
  }
  return blocks;
}

/** Who counted, in a word or two. */
export function counterOf({ id, who }: Loss, words: Words): string {
  return words[`counter-${id}`] ?? who;
}
