/** The mark of each verdict, drawn in a box of 10 × 14: its shape says it without colour. */

/** Width and height of the box. */
export const MARK = { width: 10, height: 14 } as const;

interface Part {
  d: string;
  /** `fill` is solid, `line` an outline, `dots` a dotted outline. */
  paint: 'fill' | 'line' | 'dots';
}

const WHOLE = 'M1 1h8v12h-8z';
const HATCHES = 'M1 5L5 1M1 9L9 1M1 13L9 5M5 13L9 9';

/**
 * As in all pictures, solid is on record, an outline is not, hatched lies in a range and dotted is
 * unknown; a cross stands against the record, a diamond beside it.
 */
const SHAPES: Readonly<Record<string, readonly Part[]>> = {
  supported: [{ d: WHOLE, paint: 'fill' }],
  'supported-with-context': [
    { d: 'M1 6h8v7h-8z', paint: 'fill' },
    { d: 'M1 1h8v2h-8z', paint: 'fill' },
  ],
  outdated: [
    { d: WHOLE, paint: 'line' },
    { d: 'M1 1h4v12h-4z', paint: 'fill' },
  ],
  imprecise: [
    { d: WHOLE, paint: 'line' },
    { d: HATCHES, paint: 'line' },
  ],
  contradicted: [{ d: 'M1 1L9 13M9 1L1 13', paint: 'line' }],
  unverifiable: [{ d: WHOLE, paint: 'dots' }],
  opinion: [{ d: 'M5 1L9 7L5 13L1 7z', paint: 'line' }],
};

/** @throws when the verdict has no mark */
export function shapeOf(verdict: string): readonly Part[] {
  const shape = SHAPES[verdict];
  if (!shape) throw new Error(`the verdict "${verdict}" has no mark`);
  return shape;
}
