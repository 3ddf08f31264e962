import type { Plot } from '../kit/axes.ts';
import type { Size } from '../kit/contract.ts';
import { fill, formatNumber, utc } from '../kit/format.ts';
import type { Label } from '../kit/marks.ts';
import { pieces } from '../kit/rule.ts';
import { type TimeScale, timeScale } from '../kit/scale.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import type { Fact } from './data.ts';
import type { Panel, ServicesModel } from './model.ts';
import { daysText, isAhead } from './phrases.ts';
import { type Marks, type Room, noMarks } from './shapes.ts';

/** Pixels by form: the thickest bar, the dots after an end that was not found, the column of names. */
const MEASURES = {
  narrow: { thick: 15, tail: 34, names: 0 },
  wide: { thick: 26, tail: 60, names: 232 },
} as const;
/** On a phone, from the broken rule of the article to the words of a lane: closer, and it seems to strike them. */
const CLEAR = { narrow: 5, wide: 2 } as const;
/** A bar of a few days would be too thin to see; the width of a reopening, in pixels. */
const THINNEST = 3;
const REOPENING = 7;

/**
 * Closures and bans as bars in time, a lane each; a reopening is hollow; what ended when nobody says
 * is dotted, and what was announced for days after the table’s is an outline. On a phone the words stand over their lane, else in a column before it.
 */
export function laneMarks(model: ServicesModel, size: Size, room: Room): Marks {
  const { lanes, words, window, asOf, article } = model;
  const { label: text, leading } = TYPE[size.form];
  const { thick: most, tail, names } = MEASURES[size.form];
  const isWide = size.form === 'wide';
  const plot: Plot = { ...room, left: room.left + names, bottom: room.bottom - 24 };
  const x = timeScale([...window], [plot.left, plot.right]);
  const top = plot.top + leading;
  const lane = (plot.bottom - top) / lanes.length;
  const over = isWide ? 0 : leading;
  const thick = Math.min(Math.max(lane - over - 8, 5), most);

  const marks = noMarks();
  marks.axis = { scale: insideOnly(x, size), plot };
  lanes.forEach((panel, index) => {
    const middle = top + lane * index + over + (lane - over) / 2 - 1;
    marks.grid.push({
      key: panel.key,
      x1: plot.left,
      x2: plot.right,
      y1: middle,
      y2: middle,
      className: 'grid',
    });
    for (const fact of panel.facts) putFact(fact, middle);
    if (isWide) putBefore(panel, middle);
    else putOver(panel, middle - thick / 2 - 5);
  });

  const at = x(article);
  const named: Label = {
    key: 'article',
    x: at + 5,
    y: plot.top + text,
    lines: [words.article ?? ''],
    className: 'label muted',
  };
  marks.labels.unshift(named);
  marks.lines.push(
    ...pieces(at, plot.top, plot.bottom, marks.labels, text, CLEAR[size.form]).map(
      (piece, index) => ({
        ...piece,
        key: `article-${index}`,
        className: 'article-rule',
      }),
    ),
  );
  return marks;

  function putFact(fact: Fact, middle: number) {
    const [from, to] = spanOf(fact, x);
    const isReopening = fact.kind === 'reopening';
    const seen = isAhead(fact, model) ? Math.max(Math.min(x(asOf), to), from) : to;
    marks.anchors.set(fact.id, { x: (from + to) / 2, y: middle });
    marks.boxes.push({
      key: fact.id,
      x: isReopening ? from - REOPENING / 2 : from,
      y: middle - thick / 2,
      width: isReopening ? REOPENING : Math.max(seen - from, THINNEST),
      height: thick,
      className: isReopening ? 'mark-hollow mark-reopened' : 'mark-solid',
    });
    if (seen < to) {
      marks.boxes.push({
        key: `${fact.id}-announced`,
        x: seen,
        y: middle - thick / 2 + 1,
        width: to - seen - 1,
        height: thick - 2,
        className: 'mark-hollow',
      });
    }
    if (!fact.isOpen) return;
    marks.lines.push({
      key: `${fact.id}-open`,
      x1: to + 4,
      x2: Math.min(to + tail, plot.right),
      y1: middle,
      y2: middle,
      className: 'mark-gap',
    });
  }

  /** Name, then days, in a column before the lane. */
  function putBefore(panel: Panel, middle: number) {
    const name = wrapText(laneText(panel), names - 16, text, 600);
    const days = wrapText(daysOf(panel), names - 16, text);
    const isWhole = (name.length + days.length) * leading < lane - 4;
    const lines = isWhole ? days : [];
    const first = middle - ((name.length + lines.length) * leading) / 2 + leading * 0.76;
    const common = { x: room.left, leading };
    marks.labels.push({
      ...common,
      key: `lane-${panel.key}`,
      y: first,
      lines: name,
      className: 'label strong',
    });
    if (lines.length === 0) return;
    marks.labels.push({
      ...common,
      key: `days-${panel.key}`,
      y: first + name.length * leading,
      lines,
      className: 'label muted',
    });
  }

  /** Name and days on one line over the lane; the name alone where that is too long. */
  function putOver(panel: Panel, y: number) {
    const name = laneText(panel);
    const start = room.left + textWidth(name, text, 600) + 7;
    marks.labels.push({
      key: `lane-${panel.key}`,
      x: room.left,
      y,
      lines: [name],
      className: 'label strong',
    });
    const days = [daysOf(panel), daysOf(panel, true)].find(
      (each) => start + textWidth(each, text) <= room.right,
    );
    if (!days) return;
    marks.labels.push({
      key: `days-${panel.key}`,
      x: start,
      y,
      lines: [days],
      className: 'label muted',
    });
  }

  function daysOf({ facts }: Panel, isRough = false): string {
    return facts.map((fact) => daysText(fact, model, isRough)).join(', ');
  }

  function laneText({ key, facts }: Panel): string {
    const airports = facts.find(({ figure }) => figure?.measure === 'airports')?.figure?.value;
    return fill(words[`lane-${key}`] ?? '', {
      airports: airports === undefined ? '' : formatNumber(airports, model.language),
    });
  }
}

/** From the first day to the last that is reported; an attack or a reopening is one day. */
export function spanOf(
  { from, to, reportedTo, kind }: Fact,
  x: (date: string) => number,
): [number, number] {
  if (kind === 'attack' || kind === 'reopening') return [x(from), x(from)];
  const last = to ?? reportedTo ?? from;
  const after = new Date(utc(last) + 86_400_000).toISOString().slice(0, 10);
  return [x(from), Math.max(x(after), x(from) + THINNEST)];
}

/** The axis without a year whose name would run out of the picture. */
export function insideOnly(x: TimeScale, { width, form }: Size): TimeScale {
  const room = textWidth('0000', TYPE[form].axis);
  const ticks = (each: number) => x.ticks(each).filter((tick) => tick.x + room <= width);
  return Object.assign((date: string) => x(date), { domain: x.domain, ticks });
}
