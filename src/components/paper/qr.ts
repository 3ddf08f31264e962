/** QR codes as outlines, drawn while the site is built. */
import { encode } from 'uqr';

/** White modules around a code, without which cameras do not find it (ISO/IEC 18004 asks for four). */
const QUIET = 4;

/**
 * The dark modules of a code as one path, a rectangle for each run in a row, and the modules of a
 * side with the quiet zone. Level M still reads with 15 % of
 * the code dirty or creased.
 */
export function qrOutline(text: string): { side: number; path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const path = data.flatMap((row, y) => {
    const runs: string[] = [];
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x += 1;
      const width = x + 1 - start;
      runs.push(`M${start} ${y}h${width}v1h-${width}z`);
    }
    return runs;
  });
  return { side: size, path: path.join('') };
}
