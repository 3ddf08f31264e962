import type { Size } from '../kit/contract.ts';
import { pieces } from '../kit/rule.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import type { Lane, ServicesPlan, Stretch } from './plan.ts';
import { type Marks, type Room, THINNEST, inTime } from './shapes.ts';

/** Pixels by form: the thickest bar, the dots after an end that was not found, the column of names. */
const MEASURES = {
  narrow: { thick: 15, tail: 34, names: 0 },
  wide: { thick: 26, tail: 60, names: 232 },
} as const;
/** On a phone, from the broken rule of the article to the words of a lane: closer, and it seems to strike them. */
const CLEAR = { narrow: 5, wide: 2 } as const;
/** The width of a reopening, in pixels. */
const REOPENING = 7;

/**
 * Closures and bans as bars in time, a lane each; a reopening is hollow; what ended when nobody says
 * is dotted, and what was announced for days after the table’s is an outline. On a phone the words stand over their lane, else in a column before it.
 */
export function putLanes(marks: Marks, plan: ServicesPlan, size: Size, room: Room): void {
  const { lanes, article } = plan;
  const { grid, boxes, lines, labels, anchors } = marks;
  const { label: text, leading } = TYPE[size.form];
  const { thick: most, tail, names } = MEASURES[size.form];
  const plot = { ...room, left: room.left + names, bottom: room.bottom - 24 };
  const { x, spanOf } = inTime(marks, plan, size, plot);
  const top = plot.top + leading;
  const lane = (plot.bottom - top) / lanes.length;
  const over = names ? 0 : leading;
  const thick = Math.min(Math.max(lane - over - 8, 5), most);

  const at = x(article.date);
  const put = (key: string, x: number, y: number, lines: string[], className = 'label muted') =>
    labels.push({ key, x, y, lines, leading, className });
  put('article', at + 5, plot.top + text, [article.text]);
  lanes.forEach((panel, index) => {
    const middle = top + lane * index + over + (lane - over) / 2 - 1;
    const place = { x1: plot.left, x2: plot.right, y1: middle, y2: middle };
    grid.push({ key: panel.key, ...place, className: 'grid' });
    for (const fact of panel.facts) putFact(fact, middle);
    (names ? putBefore : putOver)(panel, middle);
  });
  const clear = CLEAR[size.form];
  lines.push(...pieces(at, plot.top, plot.bottom, labels, text, { clear }));

  function putFact(fact: Stretch, middle: number) {
    const { id: key, isReopening } = fact;
    const [from, to] = spanOf(fact);
    const seen = fact.seen ? Math.max(Math.min(x(fact.seen), to), from) : to;
    const y = middle - thick / 2;
    anchors.set(key, { x: (from + to) / 2, y: middle });
    boxes.push({
      key,
      x: isReopening ? from - REOPENING / 2 : from,
      y,
      width: isReopening ? REOPENING : Math.max(seen - from, THINNEST),
      height: thick,
      className: isReopening ? 'mark-hollow mark-reopened' : 'mark-solid',
    });
    if (seen < to) {
      const place = { x: seen, y: y + 1, width: to - seen - 1, height: thick - 2 };
      boxes.push({ key: `${key}-announced`, ...place, className: 'mark-hollow' });
    }
    if (!fact.isOpen) return;
    const place = { x1: to + 4, x2: Math.min(to + tail, plot.right), y1: middle, y2: middle };
    lines.push({ key: `${key}-open`, ...place, className: 'mark-gap' });
  }

  /** Name, then days, in a column before the lane. */
  function putBefore({ key, heads, days }: Lane, middle: number) {
    const name = wrapText(heads[0] ?? '', names - 16, text, 600);
    const all = wrapText(days[0] ?? '', names - 16, text);
    const isWhole = (name.length + all.length) * leading < lane - 4;
    const said = isWhole ? all : [];
    const first = middle - ((name.length + said.length) * leading) / 2 + leading * 0.76;
    put(`lane-${key}`, room.left, first, name, 'label strong');
    if (said.length > 0) put(`days-${key}`, room.left, first + name.length * leading, said);
  }

  /** Name and days on one line over the lane; the name alone where that is too long. */
  function putOver({ key, heads: [name = ''], days }: Lane, middle: number) {
    const y = middle - thick / 2 - 5;
    const start = room.left + textWidth(name, text, 600) + 7;
    put(`lane-${key}`, room.left, y, [name], 'label strong');
    const fits = days.find((each) => start + textWidth(each, text) <= room.right);
    if (fits) put(`days-${key}`, start, y, [fits]);
  }
}
