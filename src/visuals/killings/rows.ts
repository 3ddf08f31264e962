import type { Size } from '../kit/contract.ts';
import { linearScale } from '../kit/linear.ts';
import type { Label } from '../kit/marks.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import type { Count } from './data.ts';
import { countText, monthsText } from './describe.ts';
import type { KillingsModel } from './model.ts';
import { NUMBER, type Scene, emptyScene, fitting } from './scene.ts';

/** A bar with a number and who counted above it. */
interface Item {
  id: string;
  value: number;
  qualifier: Count['qualifier'];
  says: string[];
  className: string;
}

/** The article's figure above the counts that it may rest on. */
export function articleScene(model: KillingsModel, size: Size): Scene {
  return barsScene(
    model.article.map((count) => ({
      id: count.id,
      value: count.killed ?? 0,
      qualifier: count.qualifier,
      says: [count.by],
      className: count.isArticle ? 'mark-solid is-article' : 'mark-solid',
    })),
    model.words['killed-means'] ?? '',
    model,
    size,
  );
}

/** Three logs of the same thing, each for its own window. */
export function dronesScene(model: KillingsModel, size: Size): Scene {
  const scene = barsScene(
    model.drones.map(({ id, from, to, people, by }) => ({
      id,
      value: people,
      qualifier: null,
      says: [by, monthsText(from, to, model)],
      className: 'mark-solid',
    })),
    model.words['three-logs'] ?? '',
    model,
    size,
  );
  for (const label of scene.labels) if (label.key === 'note') label.className += ' is-finding';
  return scene;
}

function barsScene(items: readonly Item[], note: string, model: KillingsModel, size: Size): Scene {
  const { label: text, leading } = TYPE[size.form];
  const large = NUMBER[size.form];
  const scene = emptyScene();
  const right = size.width - 16;
  const lines = wrapText(note, size.width - 6, text);
  const isLow = size.height < 230;
  const foot = isLow ? 0 : lines.length * leading + 8;
  const pitch = Math.min((size.height - foot) / items.length, 150);
  const x = linearScale([0, Math.max(...items.map(({ value }) => value))], [2, right]);
  const labels: Label[] = [];
  // All bars are of one height, whatever is written above each.
  const said = items.map(({ value, qualifier, says }) => {
    const words = countText(value, qualifier, model);
    const start = 2 + textWidth(words, large, 600) + 10;
    const beside = says.flatMap((each) => wrapText(each, size.width - start - 4, text));
    return { words, start, beside };
  });
  const most = Math.max(1, Math.floor((pitch - 16) / leading));
  const rows = Math.min(most, Math.max(...said.map(({ beside }) => beside.length)));
  const head = Math.max(large, rows * leading) + 6;
  const thick = Math.max(Math.min(pitch - head - 10, 44), 6);

  items.forEach(({ id, value, qualifier, className }, index) => {
    const top = pitch * index;
    const { words = '', start = 0, beside = [] } = said[index] ?? {};
    const box = { y: top + head, height: thick };
    scene.boxes.push({ key: id, x: 2, width: x(value) - 2, ...box, className });
    if (qualifier === 'more_than') {
      // A bound is open: the true number lies to its right.
      const middle = box.y + thick / 2;
      scene.edges.push(
        {
          key: `${id}-edge`,
          x1: x(value),
          x2: x(value),
          y1: box.y,
          y2: box.y + thick,
          className: 'mark-rival',
        },
        {
          key: `${id}-stem`,
          x1: x(value),
          x2: x(value) + 11,
          y1: middle,
          y2: middle,
          className: 'mark-rival',
        },
      );
    }
    scene.anchors.set(id, { x: x(value / 2), y: box.y + thick / 2 });
    const first = top + large * 0.85;
    labels.push({ key: id, x: 2, y: first, lines: [words], className: 'label strong sum' });
    labels.push({
      key: `who-${id}`,
      x: start,
      y: beside.length > 1 && rows > 1 ? top + text * 0.9 : first,
      lines: beside.slice(0, rows),
      leading,
      className: 'label',
    });
  });
  if (!isLow) {
    labels.push({
      key: 'note',
      x: 2,
      y: pitch * items.length + text + 4,
      lines,
      leading,
      className: 'label muted',
    });
  }
  scene.labels = fitting(labels, size);
  return scene;
}
