import type { Size } from '../kit/contract.ts';
import { TYPE, textWidth } from '../kit/text.ts';
import type { SharePanel } from './plan.ts';
import type { Marks, Room } from './shapes.ts';

/** The share of a row that a bar takes, and the thickest it gets, in pixels. */
const FILLED = 0.74;
const THICKEST = { lead: 64, aside: 22 } as const;
/** Of the height, how much the leading panel takes; pixels between it and the others. */
const LEAD = { narrow: 0.42, wide: 0.5 } as const;
const BETWEEN = { narrow: 8, wide: 22 } as const;

/** The first panel large; the others, which count other things, small under a line. */
export function putShares(
  marks: Marks,
  [lead, ...others]: readonly SharePanel[],
  size: Size,
  room: Room,
): void {
  if (!lead) return;
  const middle = room.top + (room.bottom - room.top) * LEAD[size.form];
  const between = BETWEEN[size.form];
  putPanels(marks, [lead], true, size, { ...room, bottom: middle });
  putPanels(marks, others, false, size, { ...room, top: middle + between });
  const y = middle + between / 2;
  const place = { x1: room.left, x2: room.right, y1: y, y2: y };
  marks.grid.push({ key: 'apart', ...place, className: 'axis-base' });
}

/** Panel by panel what the whole is, then a bar for each figure: solid out of the outlined whole. */
function putPanels(
  { boxes, labels, anchors }: Marks,
  shares: readonly SharePanel[],
  isLead: boolean,
  { form }: Size,
  room: Room,
): void {
  const { label: text, leading, counter } = TYPE[form];
  const all = shares.flatMap(({ facts }) => facts);
  const gap = isLead ? 0 : form === 'wide' ? 8 : 3;
  const free = room.bottom - room.top - shares.length * (leading + gap);
  const row = Math.max(free / all.length, 8);
  const thick = Math.min(row * FILLED, THICKEST[isLead ? 'lead' : 'aside']);
  const dates = Math.max(...all.map(({ date }) => textWidth(date, text))) + 10;
  const values = Math.max(...all.map(({ value }) => textWidth(value, text, 600)));
  const left = room.left + dates;
  // Bars too thin for words have theirs beside the whole.
  const isThin = thick < text + 3;
  const whole = room.right - left - 1 - (isThin ? values + 6 : 0);

  let top = room.top;
  for (const { key, names, facts } of shares) {
    // What the whole is, in fewer words where there is no room for all.
    const name = names.find((each) => textWidth(each, text, 600) <= room.right - room.left);
    labels.push({
      key: `panel-${key}`,
      x: room.left,
      y: top + text,
      lines: [name ?? names.at(-1) ?? ''],
      className: isLead ? 'label strong' : 'label',
    });
    top += leading + 2;
    for (const { id, at, value, date } of facts) {
      const part = (whole * at) / 100;
      const middle = top + row / 2;
      const place = { x: left, y: middle - thick / 2, height: thick };
      boxes.push(
        { key: `${id}-whole`, width: whole, ...place, className: 'mark-whole' },
        {
          key: id,
          width: part,
          ...place,
          className: isLead ? 'mark-solid' : 'mark-solid part-area',
        },
      );
      const isInside = !isLead && !isThin && part > values + 14;
      const isLarge = isLead && !isThin;
      const y = middle + text * 0.36;
      labels.push(
        { key: `${id}-date`, x: room.left, y, lines: [date], className: 'label muted' },
        {
          key: id,
          x: left + (isThin ? whole + 6 : isInside ? part - 7 : part + 7),
          y: isLarge ? middle + counter * 0.36 : y,
          lines: [value],
          anchor: isInside ? 'end' : 'start',
          className: isLarge
            ? 'label counter'
            : isInside
              ? 'label strong on-solid'
              : 'label strong',
        },
      );
      anchors.set(id, { x: left + part / 2, y: middle });
      top += row;
    }
    top += gap - 2;
  }
}
