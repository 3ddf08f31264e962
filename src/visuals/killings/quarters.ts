import type { Size } from '../kit/contract.ts';
import { linearScale } from '../kit/linear.ts';
import type { Label } from '../kit/marks.ts';
import { TYPE, textWidth } from '../kit/text.ts';
import type { QuartersPlan } from './plan.ts';
import { type Scene, emptyScene, fitting, namesOf, putHead } from './scene.ts';

/** From a bar to the words about what is missing after it, in pixels. */
const GAP = 30;

/** The UN's log by quarter, time running down: killed from one zero line, injured after them. */
export function quartersScene(plan: QuartersPlan, size: Size): Scene {
  const { rows, most, gapTexts, after, article } = plan;
  const { label: text, axis } = TYPE[size.form];
  const scene = emptyScene();
  const head = putHead(scene, plan, size);
  const { nameX, left } = head;
  const top = head.top + 2;
  const pitch = (size.height - top - 2) / rows.length;
  const thick = Math.min(pitch - 2, 26);
  const x = linearScale([0, most], [left, size.width - 2]);
  const labels: Label[] = [];

  rows.forEach((row, index) => {
    const { id, parts, isNamed, says, gap } = row;
    const middle = top + pitch * (index + 0.5);
    const y1 = middle - thick / 2;
    const y = middle + text * 0.35;
    for (const { from, to, inset, ...part } of parts) {
      scene.bars.push({
        ...part,
        x: x(from) + inset,
        y: y1 + inset,
        width: x(to) - x(from) - 2 * inset,
        height: thick - 2 * inset,
      });
    }
    scene.anchors.set(id, { x: x(row.middle), y: middle });
    if (isNamed) {
      const place = { x1: left - 2, x2: left - 2, y1, y2: y1 + thick };
      scene.edges.push({ key: `named-${id}`, ...place, className: 'mark-named' });
    }
    labels.push(...namesOf(row, nameX, y, row.className));
    // Bars lower than type carry no numbers: the table and the inspection have them.
    if (thick < text * 0.85) return;
    for (const { key, at, texts, className } of says) {
      const from = x(at) + (at ? 6 : 8);
      const fits = texts.find((each) => from + textWidth(each, text) < size.width);
      labels.push({ key, x: from, y, lines: [fits ?? texts.at(-1) ?? ''], className });
    }
    if (gap === null) return;
    // Where the injured were not found: dots, not a bar that ends.
    const from = x(gap) + 6;
    const place = { x1: from, x2: from + GAP - 6, y1: middle, y2: middle };
    scene.edges.push({ key: `gap-${id}`, ...place, className: 'mark-gap' });
    const lines = gapTexts
      .filter((each) => from + GAP + textWidth(each, text) < size.width - 2)
      .slice(0, 1);
    if (lines.length > 0)
      labels.push({ key: `injured-${id}`, x: from + GAP, y, lines, className: 'label muted' });
  });
  if (after > 0) {
    // The day of the article, between the rows of the quarters that it parts.
    const y = top + pitch * after;
    const place = { x1: 2, x2: size.width - 2, y1: y, y2: y };
    scene.edges.push({ key: 'article', ...place, className: 'article-rule' });
    if (textWidth(article, axis) <= nameX - 2 && pitch >= axis) {
      labels.push({
        key: 'article',
        x: 2,
        y: y + pitch / 2 + axis * 0.35,
        lines: [article],
        className: 'axis-label',
      });
    }
  }
  scene.labels = fitting([...scene.labels, ...labels], size);
  return scene;
}
