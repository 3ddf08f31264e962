import type { Size } from '../kit/contract.ts';
import { areaOf } from '../kit/collide.ts';
import { linearScale } from '../kit/linear.ts';
import type { Label } from '../kit/marks.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import type { YearsPlan } from './plan.ts';
import { type Scene, emptyScene, fitting } from './scene.ts';

/** The break between the two records, as a share of the room of a bar. */
const BREAK = 0.7;

/** Up from the dash of a rival count to the end of its stem, in pixels. */
const STEM = 11;

/** Below this height, in pixels, few words are written, and the dash has no stem. */
const LOW = 230;

/** Two records side by side on one scale, with a break between them; a rival count as a dash. */
export function yearsScene({ groups, rivals, most, apart }: YearsPlan, size: Size): Scene {
  const { label: text, leading, axis, sum: large } = TYPE[size.form];
  const scene = emptyScene();
  const left = 2;
  const right = size.width - 2;
  const bars = groups.reduce((sum, { counts }) => sum + counts.length, 0);
  const slot = (right - left) / (bars + BREAK);
  const isLow = size.height < LOW;
  const wording = isLow ? 1 : 0;
  const heads = groups.map((group) =>
    wrapText(group.heads[wording], slot * group.counts.length - 4, text, 600),
  );
  const headHeight = Math.max(...heads.map(({ length }) => length)) * leading;
  const bottom = size.height - headHeight - axis - 16;
  const said = rivals.flatMap((rival) =>
    wrapText(rival.said[wording], (right - left) * (isLow ? 0.6 : 0.5), text),
  );
  const y = linearScale([0, most], [bottom, said.length * leading + (isLow ? 4 : STEM + 8)]);
  const labels: Label[] = [];

  const rivalLabel: Label = {
    key: 'rival',
    x: right,
    y: text,
    lines: said,
    leading,
    anchor: 'end',
    className: 'label',
  };
  if (said.length > 0) labels.push(rivalLabel);
  // The other record for the same year: a dash, open above where it says “more than”.
  for (const { id, at, isOpen } of rivals) {
    const x = right - slot / 2;
    const level = y(at);
    const half = Math.min(slot * 0.34, 43);
    const dash = { x1: x - half, x2: x + half, y1: level, y2: level };
    const stem = { x1: x, x2: x, y1: level, y2: level - STEM };
    (isOpen && !isLow ? [dash, stem] : [dash]).forEach((each, index) => {
      scene.edges.push({ key: `${id}-${index}`, ...each, className: 'mark-rival' });
    });
    scene.anchors.set(id, { x, y: level });
  }

  let middle = 0;
  let first = 0;
  groups.forEach(({ key, counts, className }, group) => {
    const from = left + slot * first;
    const width = slot * counts.length;
    const base = { x1: from, x2: from + width, y1: bottom, y2: bottom };
    scene.grid.push({ key, ...base, className: 'axis-base' });
    labels.push({
      key,
      x: from + width / 2,
      y: bottom + axis + 9 + text,
      lines: heads[group] ?? [],
      leading,
      anchor: 'middle',
      className: 'label strong',
    });
    counts.forEach(({ id, at, value, name }, index) => {
      const x = from + slot * (index + 0.5);
      const wide = Math.min(slot * 0.68, 86);
      const top = y(at);
      const height = bottom - top;
      scene.bars.push({ key: id, x: x - wide / 2, width: wide, y: top, height, className });
      scene.anchors.set(id, { x, y: (top + bottom) / 2 });
      const isLarge = textWidth(value, large, 600) < slot - 4;
      labels.push(
        {
          key: id,
          x,
          y: top - (isLarge ? large * 0.3 : 4),
          lines: [value],
          anchor: 'middle',
          className: isLarge ? 'label strong sum' : 'label strong',
        },
        {
          key: `year-${id}`,
          x,
          y: bottom + axis + 4,
          lines: [name],
          anchor: 'middle',
          className: 'axis-label tabular',
        },
      );
    });
    if (group === 0) middle = left + slot * (counts.length + BREAK / 2);
    first += counts.length + BREAK;
  });

  const area = areaOf(rivalLabel, text);
  scene.grid.push({
    key: 'break',
    x1: middle,
    x2: middle,
    y1: said.length > 0 && area.left < middle + 4 ? area.bottom + 4 : 6,
    y2: bottom + axis + 8,
    className: 'mark-gap',
  });
  labels.push({
    key: 'apart',
    x: left,
    y: text,
    lines: wrapText(apart, Math.min(middle - 10, area.left - 14) - left, text),
    leading,
    className: 'label muted',
  });
  scene.labels = fitting(labels, size);
  return scene;
}
