import type { Plot } from '../kit/axes.ts';
import type { Size } from '../kit/contract.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import type { PhasesModel } from './model.ts';

/** From the left edge of a box to its name, and from the right edge to the plot, by form. */
const INSET = { narrow: 7, wide: 12 };
const AFTER_BOX = { narrow: 6, wide: 12 };

/** A stretch of the height. */
export interface Band {
  top: number;
  bottom: number;
  middle: number;
}

export interface Layout {
  plot: Plot;
  /** From the left edge of the picture to the names. */
  inset: number;
  /** The right edge of the boxes. */
  boxEnd: number;
  /** One for each phase: its box, the names in it, and a line for each statement. */
  phases: { band: Band; names: string[]; slots: Band[] }[];
  people: Band | null;
  /** One for each lane of the record. */
  lanes: Band[];
  /** Pixels of type; smaller where the rows are too low for labels. */
  text: number;
  leading: number;
  labelClass: string;
}

/**
 * Divides the room: the names on the left, the plot on the right; from above the phases, then, where
 * the view has a record, the count of people and the lanes.
 */
export function layoutOf(model: PhasesModel, size: Size): Layout {
  const { record, phases, words } = model;
  const isWide = size.form === 'wide';
  const gap = Math.max(3, size.height / 50);
  const top = record ? (size.height < 240 ? 16 : isWide ? 26 : 22) : isWide ? 2 : 8;
  const bottom = size.height - 25;

  const slotsOf = (index: number) =>
    record ? 1 : Math.max(1, phases[index]?.statements.length ?? 0);
  const shares = phases.map((_, index) => slotsOf(index) * (record ? 1.15 : 1));
  const below = record ? [2, ...record.lanes.map(() => 1)] : [];
  const gaps = (phases.length - 1) * gap + (record ? 2 * gap : 0);
  const unit = (bottom - top - gaps) / [...shares, ...below].reduce((sum, each) => sum + each, 0);

  const isSmall = unit < 14;
  const { label } = TYPE[size.form];
  const text = isSmall ? 12 : label;
  const leading = isSmall ? 13 : TYPE[size.form].leading;

  let at = top;
  const take = (height: number): Band => {
    const band = { top: at, bottom: at + height, middle: at + height / 2 };
    at += height;
    return band;
  };
  const bands = shares.map((share, index) => {
    if (index > 0) at += gap;
    return take(share * unit);
  });
  at += record ? 2 * gap : 0;
  const people = record ? take(2 * unit - gap / 2) : null;
  at += record ? gap / 2 : 0;
  const lanes = (record?.lanes ?? []).map(() => take(unit));

  const names = phases.map(({ order }, index) => {
    const name = `${order}\u00a0${words[`phase-${order}`] ?? ''}`;
    const { top: from, bottom: to } = bands[index] ?? { top: 0, bottom: 0 };
    const hasTwoLines = to - from > 2 * leading + 6;
    return hasTwoLines ? wrapText(name, isWide ? size.width : 1, text, 600) : [name];
  });
  const recordNames = record
    ? ['people', ...record.lanes.map(({ lane }) => lane)].map((name) => words[name] ?? '')
    : [];
  const widest = Math.max(
    ...names.flat().map((name) => textWidth(name, text, 600)),
    ...recordNames.map((name) => textWidth(name, text)),
  );
  const boxEnd = Math.min(widest + 2 * INSET[size.form] + 1, size.width * 0.7);
  return {
    plot: { left: boxEnd + AFTER_BOX[size.form], right: size.width - 4, top, bottom },
    inset: INSET[size.form],
    boxEnd,
    phases: bands.map((band, index) => {
      const slots = slotsOf(index);
      const height = (band.bottom - band.top) / slots;
      return {
        band,
        names: names[index] ?? [],
        slots: Array.from({ length: slots }, (_, slot) => ({
          top: band.top + slot * height,
          bottom: band.top + (slot + 1) * height,
          middle: band.top + (slot + 0.5) * height,
        })),
      };
    }),
    people,
    lanes,
    text,
    leading,
    labelClass: isSmall ? 'axis-label ink' : 'label',
  };
}

/** The baseline of the first of some lines that together stand in the middle of `middle`. */
export function baseline(middle: number, lines: number, text: number, leading: number): number {
  return middle + text * 0.35 - ((lines - 1) * leading) / 2;
}
