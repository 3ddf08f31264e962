import type { Size } from '../kit/contract.ts';
import { areaOf, overlap, sizeIn, withoutCollisions } from '../kit/collide.ts';
import { linearScale } from '../kit/linear.ts';
import type { Label } from '../kit/marks.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import type { ListPlan } from './plan.ts';
import { type Scene, emptyScene, putArrow, putKey, putMark, radiusOf } from './scene.ts';

/** Pixels from statement to statement, at most. */
const MOST_PITCH = { narrow: 24, wide: 34 } as const;

/** How far the arrow of a bound goes from its mark, in pixels. */
const ARROW = 14;

/** One statement to a line, by date: when, who, the mark on the scale, the share as it was put. */
export function listScene(plan: ListPlan, size: Size): Scene {
  const { form, width, height } = size;
  const { label: text, leading, axis } = TYPE[form];
  const scene = emptyScene();
  const right = width - 4;
  const isWide = form === 'wide';
  const lines = plan.estimates.map((each) => ({
    ...each,
    name: isWide && textWidth(each.by, text) < 340 ? each.by : each.short,
    when: isWide ? each.day : each.month,
  }));
  const note = wrapText(plan.noMethod[0] ?? '', width - 4, text, 600);
  const top = putKey(scene, plan, size) + leading * 0.8;
  const bottom = height - note.length * leading - axis - 10;
  const pitch = Math.min((bottom - top) / lines.length, MOST_PITCH[form]);

  const widest = (said: (line: (typeof lines)[number]) => string, weight: number) =>
    Math.max(...lines.map((line) => textWidth(said(line), text, weight)));
  const dateWidth = widest(({ when }) => when, 400) + 12;
  const nameWidth = widest(({ name }) => name, 600) + 12;
  const shareWidth = widest(({ share }) => share, 600);
  const withDates = width - dateWidth - nameWidth - shareWidth > 48;
  const nameX = withDates ? 2 + dateWidth : 2;
  const left = nameX + nameWidth;
  const x = linearScale([0, plan.top], [left, Math.max(right - shareWidth - 12, left + 12)]);

  const end = top + pitch * (lines.length - 0.5) + pitch / 2 + 2;
  const isReadable = x(plan.top) - x(0) > 60;
  const ticks = plan.ticks.flatMap(({ at, text: words }): Label[] => {
    const key = `at-${at}`;
    scene.grid.push({ key, x1: x(at), x2: x(at), y1: top - 2, y2: end, className: 'grid' });
    const className = 'axis-label tabular';
    const label = { key, x: x(at), y: end + axis, lines: [words], className };
    return isReadable ? [{ ...label, anchor: 'middle' }] : [];
  });

  const named: { rank: number; labels: Label[] }[] = [];
  lines.forEach((each, index) => {
    const y = top + pitch * (index + 0.5);
    const { id, low, high, values, isDisc, way, rank } = each;
    const r = radiusOf(each, size) * Math.min(1, pitch / 13);
    if (way !== 0) {
      const from = x(values[0] ?? 0) + way * r;
      putArrow(scene, id, { x: from, y }, { x: from + way * ARROW, y });
    } else if (high > low) {
      const thick = Math.min(r * 1.5, pitch - 2);
      const place = { x: x(low), width: x(high) - x(low), y: y - thick / 2, height: thick };
      scene.bands.push({ key: id, ...place, className: 'mark-band' });
    }
    values.forEach((value, at) =>
      putMark(scene, at === 0 ? id : `${id}-high`, isDisc, { x: x(value), y }, r),
    );
    scene.anchors.set(id, { x: (x(values[0] ?? low) + x(values.at(-1) ?? high)) / 2, y });
    const at = { y: y + text * 0.35, className: rank < 2 ? 'label strong' : 'label' };
    const labels: Label[] = [
      { ...at, key: `who-${id}`, x: nameX, lines: [each.name] },
      { ...at, key: `share-${id}`, x: right, lines: [each.share], anchor: 'end' },
      { ...at, key: `date-${id}`, x: 2, lines: [each.when], className: 'label muted' },
    ];
    named.push({ rank, labels: labels.slice(0, withDates ? 3 : 2) });
  });

  const y = height - 4 - (note.length - 1) * leading;
  const className = 'label strong is-finding';
  const sizeOf = sizeIn(form);
  const kept = withoutCollisions(
    [...scene.labels, { key: 'no-method', x: 2, y, lines: note, leading, className }, ...ticks],
    sizeOf,
  );
  // A line is named as a whole or not at all, those that begin a new number first.
  for (const { labels } of named.toSorted((a, b) => a.rank - b.rank)) {
    const isFree = labels.every((label) =>
      kept.every((other) => !overlap(areaOf(label, sizeOf(label)), areaOf(other, sizeOf(other)))),
    );
    if (isFree) kept.push(...labels);
  }
  scene.labels = kept;
  return scene;
}
