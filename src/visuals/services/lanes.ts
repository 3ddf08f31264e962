import type { Plot } from '../kit/axes.ts';
import { areaOf, overlap } from '../kit/collide.ts';
import type { Size } from '../kit/contract.ts';
import { fill, formatNumber, utc } from '../kit/format.ts';
import type { Label } from '../kit/marks.ts';
import { pieces } from '../kit/rule.ts';
import { type TimeScale, timeScale } from '../kit/scale.ts';
import { TYPE, textWidth } from '../kit/text.ts';
import type { Fact } from './data.ts';
import type { Panel, ServicesModel } from './model.ts';
import { type Marks, type Room, noMarks } from './shapes.ts';

/** The thickest bar, the dotted stretch after an end that was not found, in pixels. */
const THICKEST = 14;
const TAIL = { narrow: 34, wide: 60 } as const;
/** A bar of a few days would be too thin to see. */
const THINNEST = 3;

/** The height that lanes want, with their axis. */
export function lanesHeight({ lanes }: ServicesModel, { form, height }: Size): number {
  const { leading } = TYPE[form];
  return lanes.length * (leading + (form === 'wide' ? 22 : 12)) + 25 + (height < 240 ? 0 : 8);
}

/** Closures and bans as bars in time, attacks as ticks; what ended when nobody says is dotted. */
export function laneMarks(model: ServicesModel, size: Size, room: Room): Marks {
  const { lanes, words, window, article } = model;
  const { label: text, leading } = TYPE[size.form];
  const plot: Plot = { ...room, top: room.top, bottom: room.bottom - 24 };
  const x = timeScale([...window], [plot.left, plot.right]);
  const lane = (plot.bottom - plot.top - (lanes.length > 1 ? leading : 0)) / lanes.length;
  const top = plot.bottom - lane * lanes.length;
  const thick = Math.min(Math.max(lane - leading - 6, 5), THICKEST);

  const marks = noMarks();
  marks.axis = { scale: insideOnly(x, size), plot };
  lanes.forEach((panel, index) => {
    const middle = top + lane * index + leading + (lane - leading) / 2 - 1;
    const y = { y1: middle - thick / 2 - 1, y2: middle + thick / 2 + 1 };
    let end = plot.left;
    for (const fact of panel.facts) {
      const [from, to] = spanOf(fact, x);
      end = Math.max(end, to);
      marks.anchors.set(fact.id, { x: (from + to) / 2, y: middle });
      if (fact.kind === 'attack' || fact.kind === 'reopening') {
        marks.lines.push({
          key: fact.id,
          x1: from,
          x2: from,
          ...y,
          className: fact.kind === 'attack' ? 'tick-attack' : 'tick-open',
        });
        continue;
      }
      marks.boxes.push({
        key: fact.id,
        x: from,
        y: middle - thick / 2,
        width: Math.max(to - from, THINNEST),
        height: thick,
        className: 'mark-solid',
      });
      if (fact.isOpen) {
        marks.lines.push({
          key: `${fact.id}-open`,
          x1: to + 4,
          x2: Math.min(to + TAIL[size.form], plot.right),
          y1: middle,
          y2: middle,
          className: 'mark-gap',
        });
      }
    }
    const first = panel.facts[0];
    const wide = textWidth(laneText(panel), text);
    const start = lanes.length > 1 && first ? spanOf(first, x)[0] : plot.left;
    marks.labels.push({
      key: `lane-${panel.key}`,
      x: Math.max(Math.min(start, plot.right - wide), plot.left),
      y: middle - thick / 2 - 6,
      lines: [laneText(panel)],
      className: 'label',
    });
  });

  // The rule stands only where its name finds room: a rule without words would say nothing.
  const at = x(article);
  const isStack = lanes.length > 1;
  const named: Label = {
    key: 'article',
    x: at + 5,
    y: (isStack ? plot.top : top) + text,
    lines: [words.article ?? ''],
    className: 'label muted',
  };
  const area = areaOf(named, text);
  const isFree =
    area.right <= plot.right && !marks.labels.some((label) => overlap(areaOf(label, text), area));
  if (isFree) {
    marks.labels.push(named);
    marks.lines.push(
      ...pieces(at, isStack ? plot.top : top, plot.bottom, marks.labels, text).map(
        (piece, index) => ({ ...piece, key: `article-${index}`, className: 'article-rule' }),
      ),
    );
  }
  return marks;

  function laneText({ key, facts }: Panel): string {
    const airports = facts.find(({ figure }) => figure?.measure === 'airports')?.figure?.value;
    return fill(words[`lane-${key}`] ?? '', {
      airports: airports === undefined ? '' : formatNumber(airports, model.language),
    });
  }
}

/** From the first day to the last that is reported; an attack or a reopening is one day. */
function spanOf({ from, to, reportedTo, kind }: Fact, x: TimeScale): [number, number] {
  if (kind === 'attack' || kind === 'reopening') return [x(from), x(from)];
  const last = to ?? reportedTo ?? from;
  const after = new Date(utc(last) + 86_400_000).toISOString().slice(0, 10);
  return [x(from), Math.max(x(after), x(from) + THINNEST)];
}

/** The axis without a year whose name would run out of the picture. */
function insideOnly(x: TimeScale, { width, form }: Size): TimeScale {
  const room = textWidth('0000', TYPE[form].axis);
  const ticks = (each: number) => x.ticks(each).filter((tick) => tick.x + room <= width);
  return Object.assign((date: string) => x(date), { domain: x.domain, ticks });
}
