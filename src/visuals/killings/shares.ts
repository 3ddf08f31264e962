import type { Size } from '../kit/contract.ts';
import { linearScale } from '../kit/linear.ts';
import type { Label } from '../kit/marks.ts';
import { TYPE, textWidth } from '../kit/text.ts';
import type { SharePart, SharesPlan } from './plan.ts';
import { type Scene, emptyScene, fitting, namesOf, putHead } from './scene.ts';

/** Shares by quarter, time running down: security forces from the left, gangs from the right. */
export function sharesScene(plan: SharesPlan, size: Size): Scene {
  const { rows, noSplit, half } = plan;
  const { label: text } = TYPE[size.form];
  const scene = emptyScene();
  const { top, nameX, left } = putHead(scene, plan, size);
  const foot = text + 4;
  const heads = rows.filter(({ head }) => head !== null).length;
  const headHeight = text + 7;
  const pitch = (size.height - top - foot - heads * headHeight) / (rows.length - heads);
  const thick = Math.min(pitch - 2, 34);
  const x = linearScale([0, 100], [left, size.width - 2]);
  const labels: Label[] = [];

  let from = top;
  for (const row of rows) {
    const middle = from + (row.head === null ? pitch : headHeight) / 2;
    const y = middle + text * 0.35;
    if (row.head !== null) {
      const { key, head } = row;
      // First of all: without it the shares below cannot be read.
      scene.labels.push({
        key: `of-${key}`,
        x: Math.max(2, Math.min(left, size.width - 3 - textWidth(head, text, 600))),
        y: y + 1,
        lines: [head],
        className: 'label strong',
      });
      if (from > top) {
        const at = middle - headHeight / 2;
        const place = { x1: 2, x2: size.width, y1: at, y2: at };
        scene.grid.push({ key: 'break', ...place, className: 'mark-gap' });
      }
      from += headHeight;
      continue;
    }
    from += pitch;
    labels.push(...namesOf(row, nameX, y));
    if (row.shares) {
      for (const share of row.shares) put(share, middle, y);
      continue;
    }
    const key = `gap-${row.id}`;
    const isReadable = pitch > text;
    if (isReadable)
      labels.push({ key, x: left + 8, y, lines: [noSplit], className: 'label muted' });
    const start = isReadable ? left + 16 + textWidth(noSplit, text) : left + 2;
    const place = { x1: start, x2: Math.max(size.width - 4, start), y1: middle, y2: middle };
    scene.grid.push({ key, ...place, className: 'mark-gap' });
  }

  const rule = { x1: x(50), x2: x(50), y1: top, y2: size.height - foot };
  scene.edges.push({ key: 'half', ...rule, className: 'half-rule' });
  labels.push({
    key: 'half',
    x: x(50),
    y: size.height - 4,
    lines: [half],
    anchor: 'middle',
    className: 'axis-label',
  });
  scene.labels = fitting([...scene.labels, ...labels], size);
  return scene;

  function put(part: SharePart, middle: number, y: number) {
    const { id, from, to, isUnconfirmed, className, anchor } = part;
    const inset = isUnconfirmed ? 1 : 0;
    const solid = isUnconfirmed ? from : part.solid;
    const place = { y: middle - thick / 2 + inset, height: thick - 2 * inset };
    scene.bars.push({
      key: id,
      x: x(solid) + inset,
      width: x(to) - x(solid) - 2 * inset,
      ...place,
      className,
    });
    if (solid > from) {
      scene.bars.push({
        key: `vague-${id}`,
        x: x(from),
        width: x(solid) - x(from),
        ...place,
        className: 'mark-band subject-armed',
        pattern: 'hatch',
      });
    }
    scene.anchors.set(id, { x: x((from + to) / 2), y: middle });
    const room = x(to) - x(part.room) - part.pad;
    const value = part.texts.find((each) => textWidth(each, text, part.weight) <= room);
    if (thick < text * 0.85 || !value) return;
    labels.push({
      key: id,
      x: x(part.at) + part.dx,
      y,
      lines: [value],
      anchor,
      className: part.textClass,
    });
  }
}
