import type { Size } from '../kit/contract.ts';
import { TYPE, textWidth } from '../kit/text.ts';
import type { Panel, ServicesModel } from './model.ts';
import { figureText, monthText } from './phrases.ts';
import { type Marks, type Room, noMarks } from './shapes.ts';

/** The share of a row that a bar takes, and the thickest it gets, in pixels. */
const FILLED = 0.74;
const THICKEST = { lead: 64, aside: 22 } as const;
/** Of the height, how much the leading panel takes; pixels between it and the others. */
const LEAD = { narrow: 0.42, wide: 0.5 } as const;
const BETWEEN = { narrow: 8, wide: 22 } as const;

/** The first panel large; the others, which count other things, small under a line. */
export function shareMarks(model: ServicesModel, size: Size, room: Room): Marks {
  const [lead, ...others] = model.shares;
  if (!lead) return noMarks();
  const middle = room.top + (room.bottom - room.top) * LEAD[size.form];
  const between = BETWEEN[size.form];
  const above = panelMarks(model, [lead], 'lead', size, { ...room, bottom: middle });
  const below = panelMarks(model, others, 'aside', size, { ...room, top: middle + between });
  const y = middle + between / 2;
  return {
    ...above,
    grid: [{ key: 'apart', x1: room.left, x2: room.right, y1: y, y2: y, className: 'axis-base' }],
    boxes: [...above.boxes, ...below.boxes],
    labels: [...above.labels, ...below.labels],
    anchors: new Map([...above.anchors, ...below.anchors]),
  };
}

/** Panel by panel what the whole is, then a bar for each figure: solid out of the outlined whole. */
function panelMarks(
  model: ServicesModel,
  shares: readonly Panel[],
  look: 'lead' | 'aside',
  { form }: Size,
  room: Room,
): Marks {
  const { words } = model;
  const { label: text, leading, counter } = TYPE[form];
  const isLead = look === 'lead';
  const rows = shares.reduce((sum, { facts }) => sum + facts.length, 0);
  const gap = isLead ? 0 : form === 'wide' ? 8 : 3;
  const free = room.bottom - room.top - shares.length * (leading + gap);
  const row = Math.max(free / rows, 8);
  const thick = Math.min(row * FILLED, THICKEST[look]);
  const facts = shares.flatMap((panel) => panel.facts);
  const dates = Math.max(...facts.map((fact) => textWidth(monthText(fact, model), text))) + 10;
  const values = Math.max(...facts.map((fact) => textWidth(figureText(fact, model), text, 600)));
  const left = room.left + dates;
  // Bars too thin for words have theirs beside the whole.
  const isThin = thick < text + 3;
  const whole = room.right - left - 1 - (isThin ? values + 6 : 0);

  const marks = noMarks();
  let y = room.top;
  for (const { key, facts: shown } of shares) {
    marks.labels.push({
      key: `panel-${key}`,
      x: room.left,
      y: y + text,
      lines: [nameOf(key)],
      className: isLead ? 'label strong' : 'label',
    });
    y += leading + 2;
    for (const fact of shown) {
      const part = (whole * (fact.figure?.value ?? 0)) / 100;
      const middle = y + row / 2;
      const box = (name: string, width: number, className: string) => ({
        key: name,
        x: left,
        y: middle - thick / 2,
        width,
        height: thick,
        className,
      });
      marks.boxes.push(box(`${fact.id}-whole`, whole, 'mark-whole'));
      marks.boxes.push(box(fact.id, part, isLead ? 'mark-solid' : 'mark-solid part-area'));
      const isInside = !isLead && !isThin && part > values + 14;
      const isLarge = isLead && !isThin;
      marks.labels.push(
        {
          key: `${fact.id}-date`,
          x: room.left,
          y: middle + text * 0.36,
          lines: [monthText(fact, model)],
          className: 'label muted',
        },
        {
          key: fact.id,
          x: left + (isThin ? whole + 6 : isInside ? part - 7 : part + 7),
          y: middle + (isLarge ? counter : text) * 0.36,
          lines: [figureText(fact, model)],
          anchor: isInside ? 'end' : 'start',
          className: isInside
            ? 'label strong on-solid'
            : isLarge
              ? 'label counter'
              : 'label strong',
        },
      );
      marks.anchors.set(fact.id, { x: left + part / 2, y: middle });
      y += row;
    }
    y += gap - 2;
  }
  return marks;

  /** What the whole is, in fewer words where there is no room for all. */
  function nameOf(key: string): string {
    const name = words[`panel-${key}`] ?? '';
    const fits = textWidth(name, text, 600) <= room.right - room.left;
    return fits ? name : (words[`panel-${key}-short`] ?? name);
  }
}
