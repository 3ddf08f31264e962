import { type Field, addressState, choice, choices, number, words } from '../address-state.ts';
import type { AddressBar, AddressState } from '../address-state.ts';
import { FIRST_YEAR, KINDS, LAST_YEAR } from '../../visuals/centuries/data.ts';
import type { Search } from '../../visuals/centuries/model.ts';

/** What is known of the record: who acted in it, and which rows it has. */
export interface Known {
  actors: readonly string[];
  rows: readonly string[];
}

const year = (name: string, initial: number): Field<number> => {
  const field = number(name, { min: FIRST_YEAR, max: LAST_YEAR, initial });
  const whole = (value: number | undefined) =>
    value !== undefined && Number.isInteger(value) ? value : undefined;
  return { ...field, parse: (text) => whole(field.parse(text)) };
};

/** `?actor=france&kind=gunboats,debt&from=1849&to=1914&q=gold&row=1872-batsch-affair` */
export function searchInAddress(
  { actors, rows }: Known,
  bar?: AddressBar,
  anchor?: string,
): AddressState<Search> {
  const state = addressState<Search>(
    {
      actor: choice('actor', actors, ''),
      kinds: choices('kind', KINDS),
      from: year('from', FIRST_YEAR),
      to: year('to', LAST_YEAR),
      text: words('q'),
      row: choice('row', rows, ''),
    },
    bar,
    anchor,
  );
  return {
    ...state,
    read: () => inOrder(state.read()),
    onMove: (listener) => state.onMove((search) => listener(inOrder(search))),
  };
}

/** An address that ends before it begins asks for the same years the other way round. */
function inOrder(search: Search): Search {
  const { from, to } = search;
  return from <= to ? search : { ...search, from: to, to: from };
}

/** What the buttons beside the two handles do to the years. */
export const MOVES = {
  earlier: -1,
  later: 1,
  closer: 0.5,
  wider: 2,
} as const;
export type Move = keyof typeof MOVES;

/** The years after a button: half a window earlier or later, or half or twice as many around the middle. */
export function moved(
  { from, to }: Pick<Search, 'from' | 'to'>,
  move: Move,
): Pick<Search, 'from' | 'to'> {
  const span = to - from;
  if (move === 'earlier' || move === 'later') {
    const by = MOVES[move] * Math.max(1, Math.round(span / 2));
    const start = Math.min(Math.max(from + by, FIRST_YEAR), LAST_YEAR - span);
    return { from: start, to: start + span };
  }
  const wanted = Math.min(Math.round(span * MOVES[move]) || 1, LAST_YEAR - FIRST_YEAR);
  const start = Math.min(
    Math.max(Math.round((from + to - wanted) / 2), FIRST_YEAR),
    LAST_YEAR - wanted,
  );
  return { from: start, to: start + wanted };
}
