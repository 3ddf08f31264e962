import type { Size } from '../kit/contract.ts';
import { linearScale } from '../kit/linear.ts';
import type { Label } from '../kit/marks.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import type { BarsPlan } from './plan.ts';
import { type Scene, emptyScene, fitting } from './scene.ts';

/** Bars under one another, each with a number and who counted above it, and a note under all. */
export function barsScene({ items, note, noteClass, most }: BarsPlan, size: Size): Scene {
  const { label: text, leading, sum: large } = TYPE[size.form];
  const scene = emptyScene();
  const lines = wrapText(note, size.width - 6, text);
  const isLow = size.height < 230;
  const foot = isLow ? 0 : lines.length * leading + 8;
  const pitch = Math.min((size.height - foot) / items.length, 150);
  const x = linearScale([0, most], [2, size.width - 16]);
  const labels: Label[] = [];
  // All bars are of one height, whatever is written above each.
  const said = items.map((item) => {
    const start = 2 + textWidth(item.value, large, 600) + 10;
    const beside = item.says.flatMap((each) => wrapText(each, size.width - start - 4, text));
    return { ...item, start, beside };
  });
  const rows = Math.min(
    Math.max(1, Math.floor((pitch - 16) / leading)),
    Math.max(...said.map(({ beside }) => beside.length)),
  );
  const head = Math.max(large, rows * leading) + 6;
  const thick = Math.max(Math.min(pitch - head - 10, 44), 6);

  said.forEach(({ id, at, value, isOpen, className, start, beside }, index) => {
    const top = pitch * index;
    const y = top + head;
    const middle = y + thick / 2;
    const end = x(at);
    scene.bars.push({ key: id, x: 2, width: end - 2, y, height: thick, className });
    if (isOpen) {
      // A bound is open: the true number lies to its right.
      const edge = { key: `${id}-edge`, x1: end, x2: end, y1: y, y2: y + thick };
      const stem = { key: `${id}-stem`, x1: end, x2: end + 11, y1: middle, y2: middle };
      scene.edges.push({ ...edge, className: 'mark-rival' }, { ...stem, className: 'mark-rival' });
    }
    scene.anchors.set(id, { x: x(at / 2), y: middle });
    const first = top + large * 0.85;
    labels.push(
      { key: id, x: 2, y: first, lines: [value], className: 'label strong sum' },
      {
        key: `who-${id}`,
        x: start,
        y: beside.length > 1 && rows > 1 ? top + text * 0.9 : first,
        lines: beside.slice(0, rows),
        leading,
        className: 'label',
      },
    );
  });
  if (!isLow) {
    const y = pitch * items.length + text + 4;
    labels.push({ key: 'note', x: 2, y, lines, leading, className: noteClass });
  }
  scene.labels = fitting(labels, size);
  return scene;
}
