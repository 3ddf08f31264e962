import type { Box } from '../kit/marks.ts';

/** Air between squares, of their side. */
const AIR = 0.16;

interface Room {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * One square for each of a number of people, row by row, as large as the room allows.
 * @param look class and fill of the square of this index
 */
export function squares(
  key: string,
  count: number,
  { x, y, width, height }: Room,
  look: (index: number) => Pick<Box, 'className' | 'fill'>,
): { boxes: Box[]; bottom: number; side: number; across: number } {
  let across = 1;
  const rowsAt = (columns: number) => Math.ceil(count / columns);
  while ((width / across) * rowsAt(across) > height) across += 1;
  const side = width / across;
  const inset = (side * AIR) / 2;
  const boxes = Array.from({ length: count }, (_, index) => ({
    key: `${key}-${index}`,
    x: x + (index % across) * side + inset,
    y: y + Math.floor(index / across) * side + inset,
    width: side - 2 * inset,
    height: side - 2 * inset,
    ...look(index),
  }));
  return { boxes, bottom: y + rowsAt(across) * side, side, across };
}
