import type { Plot } from '../kit/axes.ts';
import type { Size } from '../kit/contract.ts';
import { type TimeScale, timeScale } from '../kit/scale.ts';
import { TYPE } from '../kit/text.ts';
import type { EquipmentModel, Shown } from './model.ts';

/** Where the marks of one report lie. */
export interface Block {
  row: Shown;
  top: number;
  bottom: number;
  middle: number;
  left: number;
  right: number;
  /** Top left corners of the marks, in the order of `row.marks`. */
  places: { x: number; y: number }[];
  /** First of its part of the picture. */
  opens: boolean;
}

export interface Layout {
  plot: Plot;
  x: TimeScale;
  blocks: Block[];
  /** Where the rule of the article begins, under its label; a plan without a date stands above. */
  articleTop: number;
  /** Room for that label, in pixels. */
  articleRoom: number;
  /** Side of a mark, in pixels. */
  unit: number;
  text: number;
  leading: number;
  labelClass: string;
  /** Whether the label of the plan stands under its marks. */
  isUnder: boolean;
}

/** Marks stand in columns of so many; columns follow each other to the right. */
const LINES = { vehicles: { narrow: 2, wide: 3 }, bases: { narrow: 1, wide: 1 } };
const LARGEST = { vehicles: { narrow: 8, wide: 13 }, bases: { narrow: 16, wide: 40 } };
/** The part of the width that the widest block may take to the right of the last day. */
const TAIL = 0.22;

/** One row for each report; a block of marks begins on the day of its report. */
export function layoutOf(model: EquipmentModel, size: Size): Layout {
  const { rows, of, window } = model;
  const { width, height, form } = size;
  const isWide = form === 'wide';
  const articleRoom = height < 240 ? 14 : isWide ? 28 : 22;
  const hasPlan = rows[0]?.section === 'planned';
  const top = hasPlan ? 4 : articleRoom;
  const bottom = height - 23;
  const parts = new Set(rows.map(({ section }) => section)).size;
  const gap = height < 240 ? 0.5 : height / 50;
  const room = bottom - top - parts * gap - (hasPlan ? articleRoom : 0);
  const rowHeight = room / rows.length;

  const isSmall = rowHeight < 14;
  const text = isSmall ? 12 : TYPE[form].label;
  const leading = isSmall ? 13 : TYPE[form].leading;

  const lines = LINES[of][form];
  const isUnder = of === 'bases';
  const free = isUnder ? rowHeight - leading - 8 : rowHeight - (isSmall ? 2 : rowHeight * 0.24);
  const widest = Math.max(...rows.map(({ marks }) => columnsOf(marks.length, lines)));
  const most = isUnder ? (width - 4) / widest : (width * TAIL) / columnsOf(20, lines);
  const step = Math.min(free / lines, most, LARGEST[of][form] * 1.2);
  const unit = step / 1.2;

  const newest = rows.at(-1);
  const tail = of === 'vehicles' ? columnsOf(20, lines) * step : newest ? 2 * step : 0;
  const plot = { left: 2, right: width - 2 - tail, top, bottom };
  const x = timeScale([...window], [plot.left, plot.right]);

  // The plan takes no more than its marks and its label; the dated reports share the rest.
  const planHeight = hasPlan ? Math.min(rowHeight, unit + leading + 12) : 0;
  const datedHeight = (room - planHeight) / (rows.length - (hasPlan ? 1 : 0));

  let at = top;
  let articleTop = top;
  const blocks = rows.map((row, index): Block => {
    const opens = row.section !== rows[index - 1]?.section;
    if (index > 0 && opens) at += gap;
    if (rows[index - 1]?.section === 'planned') {
      at += articleRoom;
      articleTop = at;
    }
    const high = row.section === 'planned' ? planHeight : datedHeight;
    const band = { top: at, bottom: at + high, middle: at + high / 2 };
    at += high;
    const count = row.marks.length;
    const onLine = Math.min(lines, count);
    const undated = row.marks.filter((mark) => mark === 'undated').length;
    const start = row.date ? x(dayOf(row)) - undated * step : plot.left;
    const tall = onLine * step - (step - unit);
    const first = row.section === 'planned' ? band.top + 2 : band.middle - tall / 2;
    return {
      row,
      ...band,
      left: start,
      right: start + columnsOf(count, lines) * step - (count > 0 ? step - unit : 0),
      places: row.marks.map((_, place) => ({
        x: start + Math.floor(place / lines) * step,
        y: first + (place % lines) * step,
      })),
      opens,
    };
  });
  return {
    plot,
    x,
    blocks,
    articleTop,
    articleRoom,
    unit,
    text,
    leading,
    labelClass: isSmall ? 'axis-label ink' : 'label',
    isUnder,
  };
}

function columnsOf(count: number, lines: number): number {
  return Math.ceil(count / lines);
}

/** The day a block begins at: of a month, its middle; of a year, its first. */
function dayOf({ date, precision }: Shown): string {
  if (!date) throw new Error('equipment: no date to stand at');
  if (precision === 'month') return `${date.slice(0, 7)}-15`;
  return precision === 'year' ? `${date.slice(0, 4)}-01-01` : date;
}
