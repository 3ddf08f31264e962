import type { Size } from '../kit/contract.ts';
import { fill, formatNumber } from '../kit/format.ts';
import { linearScale } from '../kit/linear.ts';
import type { Label } from '../kit/marks.ts';
import { TYPE, textWidth } from '../kit/text.ts';
import { AUTHORS, type Author, type Share } from './data.ts';
import { quarterOf, shareText } from './describe.ts';
import type { KillingsModel, Quarter } from './model.ts';
import { type Scene, emptyScene, fitting, putKey } from './scene.ts';

const LOOKS: Record<Author, string> = {
  'security-forces': 'mark-solid subject-haiti',
  'self-defence': 'mark-solid mark-crowds',
  gangs: 'mark-solid subject-armed',
};

type Row = { kind: 'head'; of: string } | { kind: 'quarter'; quarter: Quarter };

/** Shares by quarter, time running down: security forces from the left, gangs from the right. */
export function sharesScene(model: KillingsModel, size: Size): Scene {
  const { words, splits } = model;
  const { label: text } = TYPE[size.form];
  const scene = emptyScene();
  const entries = AUTHORS.map((author) => ({
    key: author,
    phrase: words[`key-${author}`] ?? '',
    box: { className: LOOKS[author] },
  }));
  const isVague = splits.some(({ split }) =>
    split?.shares.some(({ low, percent, isUnconfirmed }) => low < percent && !isUnconfirmed),
  );
  const vague = {
    key: 'vague',
    phrase: words['key-vague'] ?? '',
    box: { className: 'mark-band subject-armed', pattern: 'hatch' as const },
  };
  const top = putKey(scene, isVague ? [...entries, vague] : entries, size);
  const rows = rowsOf(splits);
  const yearWidth = textWidth('0000', text, 600) + 8;
  const left = yearWidth + textWidth(words['quarter-short'] ?? '', text) - 10;
  const foot = text + 4;
  const heads = rows.filter(({ kind }) => kind === 'head').length;
  const headHeight = text + 7;
  const room = size.height - top - foot - heads * headHeight;
  const pitch = room / (rows.length - heads);
  const thick = Math.min(pitch - 2, 34);
  const x = linearScale([0, 100], [left, size.width - 2]);
  const labels: Label[] = [];
  let year = '';

  let y = top;
  rows.forEach((row, index) => {
    const height = row.kind === 'head' ? headHeight : pitch;
    const middle = y + height / 2;
    y += height;
    const baseline = middle + text * 0.35;
    if (row.kind === 'head') {
      // First of all: without it the shares below cannot be read.
      const head = words[`head-${row.of}`] ?? '';
      scene.labels.push({
        key: `of-${row.of}`,
        x: Math.max(2, Math.min(left, size.width - 3 - textWidth(head, text, 600))),
        y: baseline + 1,
        lines: [head],
        className: 'label strong',
      });
      if (index > 0) {
        const at = middle - height / 2;
        scene.grid.push({
          key: 'break',
          x1: 2,
          x2: size.width,
          y1: at,
          y2: at,
          className: 'mark-gap',
        });
      }
      return;
    }
    const { from, split } = row.quarter;
    if (from.slice(0, 4) !== year) {
      year = from.slice(0, 4);
      labels.push({
        key: `year-${from}`,
        x: 2,
        y: baseline,
        lines: [year],
        className: 'label strong tabular',
      });
    }
    labels.push({
      key: `quarter-${from}`,
      x: yearWidth,
      y: baseline,
      lines: [fill(words['quarter-short'] ?? '', { quarter: quarterOf(from) })],
      className: 'label muted',
    });
    if (!split) {
      const isReadable = pitch > text;
      if (isReadable)
        labels.push({
          key: `gap-${from}`,
          x: left + 8,
          y: baseline,
          lines: [words['no-split'] ?? ''],
          className: 'label muted',
        });
      const start = isReadable ? left + 16 + textWidth(words['no-split'] ?? '', text) : left + 2;
      scene.grid.push({
        key: `gap-${from}`,
        x1: start,
        x2: Math.max(size.width - 4, start),
        y1: middle,
        y2: middle,
        className: 'mark-gap',
      });
      return;
    }
    let at = 0;
    for (const share of split.shares) {
      put(share, at, share.author === 'gangs' ? 100 : at + share.percent, middle, baseline);
      at += share.percent;
    }
  });

  const half = { x1: x(50), x2: x(50) };
  scene.edges.push({
    key: 'half',
    ...half,
    y1: top,
    y2: size.height - foot,
    className: 'half-rule',
  });
  labels.push({
    key: 'half',
    x: x(50),
    y: size.height - 4,
    lines: [words.half ?? ''],
    anchor: 'middle',
    className: 'axis-label',
  });
  scene.labels = fitting([...scene.labels, ...labels], size);
  return scene;

  function put(share: Share, from: number, to: number, middle: number, baseline: number) {
    const { id, author, low, high, percent, isUnconfirmed } = share;
    const box = { y: middle - thick / 2, height: thick };
    // What is certain of a vague share is solid; the rest of it is hatched.
    const solidFrom = author === 'gangs' ? Math.max(from, to - low) : from;
    if (isUnconfirmed) {
      scene.boxes.push({
        key: id,
        x: x(from) + 1,
        width: x(to) - x(from) - 2,
        y: box.y + 1,
        height: thick - 2,
        className: 'mark-unconfirmed subject-armed',
      });
    } else {
      scene.boxes.push({
        key: id,
        x: x(solidFrom),
        width: x(to) - x(solidFrom),
        ...box,
        className: LOOKS[author],
      });
      if (solidFrom > from) {
        scene.boxes.push({
          key: `vague-${id}`,
          x: x(from),
          width: x(solidFrom) - x(from),
          ...box,
          className: 'mark-band subject-armed',
          pattern: 'hatch',
        });
      }
    }
    scene.anchors.set(id, { x: x((from + to) / 2), y: middle });
    const isStrong = author === 'security-forces';
    const isMiddle = author === 'self-defence';
    const crossesHalf = isMiddle && from < 50 && to > 50;
    if (thick < text * 0.85 || crossesHalf) return;
    const whole = isUnconfirmed ? (words['rest-unconfirmed'] ?? '') : shareText(share, model);
    const room = x(to) - x(high > low ? solidFrom : from) - (isMiddle ? 2 : 8);
    // In a narrow part the number alone: the others have their percent signs.
    const value = [whole, ...(isMiddle ? [formatNumber(percent, model.language)] : [])].find(
      (each) => textWidth(each, text, isStrong ? 600 : 400) <= room,
    );
    if (!value) return;
    const isRight = author === 'gangs';
    labels.push({
      key: id,
      x: isMiddle ? x((from + to) / 2) : isRight ? x(to) - 7 : x(from) + 7,
      y: baseline,
      lines: [value],
      anchor: isMiddle ? 'middle' : isRight ? 'end' : 'start',
      className: `label ${isUnconfirmed ? 'muted' : isStrong ? 'strong on-solid' : 'on-solid'}`,
    });
  }
}

/** Quarters in their order, under a head wherever what is measured changes. */
function rowsOf(splits: readonly Quarter[]): Row[] {
  const rows: Row[] = [];
  let of: string | undefined;
  for (const quarter of splits) {
    if (quarter.split && quarter.split.of !== of) {
      of = quarter.split.of;
      rows.push({ kind: 'head', of });
    }
    rows.push({ kind: 'quarter', quarter });
  }
  return rows;
}
