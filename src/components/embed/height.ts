/**
 * How high the frame of an embed has to be where no script fits it (build time). Nothing can be laid out
 * while the site is built, so lines are reckoned from the widths of letters; `tests/browser/embed.test.ts`
 * measures the same pages. Lengths are in pixels and follow `src/styles/embed.css` and `visual.css`.
 */
import { loadDataset } from '../../data/load.ts';
import { loadStrings, word } from '../../data/strings.ts';
import type { Edition } from '../../visuals/edition.ts';
import { fill, formatDate } from '../../visuals/kit/format.ts';
import { rightsOf } from '../../visuals/rights.ts';
import { type Type, widthOf, wrapped } from '../pictures/typeset.ts';

/** Columns that the frame may stand in: the narrowest phone to a wide page of a course. */
const COLUMNS = [320, 360, 390, 480, 560, 639, 640, 720, 800] as const;

const REM = 18;
const clamp = (low: number, value: number, high: number) => Math.min(Math.max(low, value), high);

/** From here on the drawing is the wide one. */
const WIDE = 640;
const drawingAt = (width: number): number =>
  width < WIDE ? clamp(24 * REM, width * 1.34, 27 * REM) : clamp(26 * REM, width * 0.62, 32 * REM);

interface Passage extends Type {
  leading: number;
}
const TITLE: Passage = { family: 'serif', size: REM, leading: 1.25 * REM };
const SUBTITLE: Passage = { family: 'sans', size: 0.75 * REM, leading: 0.75 * REM * 1.35 };
const NOTE: Passage = { family: 'sans', size: 0.72 * REM, leading: 0.72 * REM * 1.4 };
const BUTTON = {
  type: { family: 'sans', size: 0.8 * REM } as Type,
  height: 1.8 * REM,
  gap: 0.35 * REM,
} as const;
/** Where the system shows one. */
const SCROLLBAR = 10;

const heightOf = (text: string, passage: Passage, width: number): number =>
  wrapped(text, passage, width).length * passage.leading;

/** Rows of buttons with the names of the views, on a phone a single one; one view has none. */
function buttonsHeight(names: readonly string[], column: number, width: number): number {
  if (names.length < 2) return 0;
  if (column < WIDE) return BUTTON.height + 0.6 * REM + SCROLLBAR;
  let rows = 1;
  let right = 0;
  for (const name of names) {
    const wide = Math.max(widthOf(name, BUTTON.type) + 0.8 * REM + 2, BUTTON.height);
    if (right > 0 && right + BUTTON.gap + wide > width) {
      rows += 1;
      right = 0;
    }
    right += (right > 0 ? BUTTON.gap : 0) + wide;
  }
  return rows * BUTTON.height + (rows - 1) * BUTTON.gap + 0.6 * REM;
}

function heightAt({ version, content }: Edition, column: number): number {
  const { visual, views, language, dataset } = content;
  const strings = loadStrings(language);
  const width = column - 2 * clamp(0.75 * REM, column * 0.03, 1.25 * REM);
  const most = (each: (view: (typeof views)[number]) => number) => Math.max(...views.map(each));
  const date = formatDate(content.asOf, language);
  const said = (view: (typeof views)[number]) => {
    const names = view.sources.map(({ name }) => name);
    const more =
      view.more > 0 ? [fill(word(strings.figure, 'more-sources'), { count: view.more })] : [];
    const asOf = fill(word(strings.figure, 'as-of'), { date });
    return `${word(strings.figure, 'source')}: ${[...names, ...more].join(', ')}. ${asOf}.`;
  };
  const { line, map } = rightsOf(visual, language);
  const newest = fill(word(strings.embed, 'newest'), { version });
  const foot = [line, ...(map ? [map] : []), newest].join(' · ');
  // The title of a step is not known here; that of the table is about as long as the longest.
  const back = fill(word(strings.embed, 'back-data'), { title: loadDataset(dataset).about.title });
  return [
    1.25 * REM,
    buttonsHeight(
      views.map(({ short }) => short),
      column,
      width,
    ),
    most(({ title }) => heightOf(title, TITLE, width)),
    0.15 * REM,
    most(({ subtitle }) => heightOf(subtitle, SUBTITLE, width)),
    drawingAt(column) + REM,
    most((view) => heightOf(said(view), NOTE, width)),
    0.55 * REM + heightOf(back, NOTE, width),
    NOTE.leading + 0.56 * REM,
    0.15 * REM + heightOf(foot, NOTE, width),
  ].reduce((sum, each) => sum + each);
}

/** Lines are reckoned, and a letter more may break one. */
const SPARE = 10;

/** Enough for every column, in tens. */
export const embedHeight = (edition: Edition): number =>
  10 * Math.ceil((SPARE + Math.max(...COLUMNS.map((column) => heightAt(edition, column)))) / 10);
