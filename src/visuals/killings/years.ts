import type { Size } from '../kit/contract.ts';
import { areaOf } from '../kit/collide.ts';
import { fill } from '../kit/format.ts';
import { linearScale } from '../kit/linear.ts';
import type { Label } from '../kit/marks.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import type { Count } from './data.ts';
import { countText, periodText } from './describe.ts';
import type { KillingsModel } from './model.ts';
import { NUMBER, type Scene, emptyScene, fitting } from './scene.ts';

/** The break between the two records, as a share of the room of a bar. */
const BREAK = 0.7;

/** Up from the dash of a rival count to the end of its stem, in pixels. */
const STEM = 11;

/** Below this height, in pixels, few words are written, and the dash has no stem. */
const LOW = 230;

/** Two records side by side on one scale, with a break between them; a rival count as a dash. */
export function yearsScene(model: KillingsModel, size: Size): Scene {
  const { words, police, un, rivals } = model;
  const { label: text, leading, axis } = TYPE[size.form];
  const scene = emptyScene();
  const left = 2;
  const right = size.width - 2;
  const slot = (right - left) / (police.length + un.length + BREAK);
  const second = left + slot * (police.length + BREAK);
  const groups = [
    { key: 'police', counts: police, from: left },
    { key: 'un', counts: un, from: second },
  ];
  const isLow = size.height < LOW;
  const heads = groups.map(({ key, counts }) =>
    wrapText(words[`head-${key}${isLow ? '-low' : ''}`] ?? '', slot * counts.length - 4, text, 600),
  );
  const headHeight = Math.max(...heads.map(({ length }) => length)) * leading;
  const bottom = size.height - headHeight - axis - 16;
  const said = rivals.flatMap(({ killed, qualifier }) => {
    const count = countText(killed ?? 0, qualifier, model);
    const phrase = words[isLow ? 'rival-low' : 'rival'] ?? '';
    return wrapText(fill(phrase, { count }), (right - left) * (isLow ? 0.6 : 0.5), text);
  });
  const top = said.length * leading + (isLow ? 4 : STEM + 8);
  const most = Math.max(...[...police, ...un, ...rivals].map(({ killed }) => killed ?? 0));
  const y = linearScale([0, most], [bottom, top]);
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
  for (const rival of rivals) dash(rival, right - slot / 2);

  groups.forEach(({ key, counts, from }, group) => {
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
    counts.forEach((count, index) => bar(count, from + slot * (index + 0.5), key));
  });

  const middle = left + slot * (police.length + BREAK / 2);
  const said_ = areaOf(rivalLabel, text);
  scene.grid.push({
    key: 'break',
    x1: middle,
    x2: middle,
    y1: said.length > 0 && said_.left < middle + 4 ? said_.bottom + 4 : 6,
    y2: bottom + axis + 8,
    className: 'mark-gap',
  });
  const beforeRival = Math.min(middle - 10, said_.left - 14);
  labels.push({
    key: 'apart',
    x: left,
    y: text,
    lines: wrapText(words.apart ?? '', beforeRival - left, text),
    leading,
    className: 'label muted',
  });
  scene.labels = fitting(labels, size);
  return scene;

  function bar(count: Count, at: number, group: string) {
    const killed = count.killed ?? 0;
    const width = Math.min(slot * 0.68, 86);
    scene.boxes.push({
      key: count.id,
      x: at - width / 2,
      width,
      y: y(killed),
      height: bottom - y(killed),
      className: group === 'police' ? 'mark-solid mark-police' : 'mark-solid',
    });
    scene.anchors.set(count.id, { x: at, y: (y(killed) + bottom) / 2 });
    const value = countText(killed, count.qualifier, model);
    const isLarge = textWidth(value, NUMBER[size.form], 600) < slot - 4;
    labels.push(
      {
        key: count.id,
        x: at,
        y: y(killed) - (isLarge ? NUMBER[size.form] * 0.3 : 4),
        lines: [value],
        anchor: 'middle',
        className: isLarge ? 'label strong sum' : 'label strong',
      },
      {
        key: `year-${count.id}`,
        x: at,
        y: bottom + axis + 4,
        lines: [periodText(count.from, count.to, model)],
        anchor: 'middle',
        className: 'axis-label tabular',
      },
    );
  }

  /** The other record for the same year: a dash, open above where it says “more than”. */
  function dash({ id, killed, qualifier }: Count, at: number) {
    const level = y(killed ?? 0);
    const half = Math.min(slot * 0.34, 43);
    const line = { x1: at - half, x2: at + half, y1: level, y2: level };
    const stem = { x1: at, x2: at, y1: level, y2: level - STEM };
    (qualifier && !isLow ? [line, stem] : [line]).forEach((each, index) => {
      scene.edges.push({ key: `${id}-${index}`, ...each, className: 'mark-rival' });
    });
    scene.anchors.set(id, { x: at, y: level });
  }
}
