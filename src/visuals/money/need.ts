import type { Size } from '../kit/contract.ts';
import { dodge } from '../kit/dodge.ts';
import { fill } from '../kit/format.ts';
import { linearScale } from '../kit/linear.ts';
import type { Label, Line } from '../kit/marks.ts';
import { formatMoney } from '../kit/money.ts';
import { textWidth, wrapText } from '../kit/text.ts';
import type { MoneyModel, Point } from './model.ts';
import { amountText, dateText } from './phrases.ts';
import { type Fills, type Scene, SIZES, boxOf, fitting } from './scene.ts';

/** US dollars from tick to tick on the wall of the vessel; every second one is named. */
const TICK = 100_000_000;

/** From the vessel to the words beside it, in pixels: room for leaders that fan out. */
const GAP = { narrow: 24, wide: 48 };

/** Right of the words, in pixels: their widths are estimates. */
const MARGIN = 6;

/** Lines of words about one level. */
interface Note {
  point: Point;
  lines: { text: string; className: string }[];
  /** Where room is short, the lowest number stays longest. */
  priority: number;
  /** The height its first line would like to have. */
  wanted: number;
}

/**
 * One vessel: a year’s cost is the outline, the fund stands in it, and every level has its date beside
 * it. The fund is as wide as the vessel, so that its share of the area is its share of the money.
 */
export function needScene(model: MoneyModel, size: Size, fills: Fills): Scene {
  const { form, width, height } = size;
  const { label: text, leading, sum: large } = SIZES[form];
  const cost = model.bars.find(({ key }) => key === 'cost');
  const fund = model.bars.find(({ key }) => key === 'fund');
  const most = Math.max(...(cost?.parts ?? []).map(({ to }) => to));
  const top = form === 'narrow' ? 6 : 12;
  const bottom = height - 4;
  const y = linearScale([0, most], [bottom, top]);

  const least = width * (form === 'narrow' ? 0.33 : 0.36);
  const room = width - least - GAP[form] - MARGIN;
  const notes = notesOf(model, size, room, y);
  const widest = Math.max(
    ...notes.flatMap(({ lines }) => lines.map((line) => lineWidth(line, size))),
  );
  const left = 2;
  const right = Math.min(
    width - GAP[form] - widest - MARGIN,
    width * (form === 'narrow' ? 0.5 : 0.46),
  );
  const beside = right + GAP[form];

  const extent = ({ lines }: Note) =>
    lines.reduce((sum, { className }) => sum + lineHeight(className), form === 'narrow' ? 3 : 8);
  const lineHeight = (className: string) => (isLarge(className) ? large * 1.22 : leading);
  const kept = keepFitting(notes, extent, bottom - top);
  const places = dodge(
    kept.map((note) => ({
      // The first line is what the leader meets: it, not the middle, wants to stand at the level.
      wanted: note.wanted + extent(note) / 2 - lineHeight(note.lines[0]?.className ?? '') / 2,
      extent: extent(note),
    })),
    top - 2,
    bottom + 4,
  );

  const labels: Label[] = [];
  const leaders: Line[] = [];
  const meets = new Map<string, number>();
  kept.forEach((note, index) => {
    const { key } = note.point;
    let line = (places[index] ?? 0) - extent(note) / 2;
    note.lines.forEach(({ text: words, className }, row) => {
      const tall = lineHeight(className);
      if (row === 0) meets.set(key, line + tall / 2);
      labels.push({
        key: row === 0 ? key : `${key}-${row}`,
        x: beside,
        y: line + tall * 0.76,
        lines: [words],
        className,
      });
      line += tall;
    });
    const level = y(note.point.at);
    const elbow = right + GAP[form] * 0.35;
    leaders.push(
      { key: `a-${key}`, x1: right + 1, x2: elbow, y1: level, y2: level, className: 'leader' },
      {
        key: `b-${key}`,
        x1: elbow,
        x2: beside - 5,
        y1: level,
        y2: meets.get(key) ?? level,
        className: 'leader',
      },
    );
  });

  const ticks = y.ticks(most / TICK).filter((value) => value > 0 && value < most);
  const marks: Label[] = ticks
    .filter((value) => value % (2 * TICK) === 0)
    .map((value) => ({
      key: `tick-${value}`,
      x: left + 13,
      y: y(value) + 4,
      lines: [formatMoney(value, model.language, { short: true })],
      className: 'axis-label tabular',
    }))
    .filter(({ lines }) => textWidth(lines[0] ?? '', text) < right - left - 20);

  const middle = (left + right) / 2;
  const paid = fund?.parts.find(({ kind }) => kind === 'solid')?.to ?? 0;
  return {
    grid: ticks.map((value) => ({
      key: `tick-${value}`,
      x1: left + 1,
      x2: left + 9,
      y1: y(value),
      y2: y(value),
      className: 'axis-tick',
    })),
    boxes: model.bars.flatMap((bar) =>
      bar.parts.map((part) =>
        boxOf(
          part,
          bar,
          { x: left, width: right - left, y: y(part.to), height: y(part.from) - y(part.to) },
          fills,
        ),
      ),
    ),
    edges: model.points
      .filter(({ bar, at }) => bar === 'fund' && at < paid)
      .map(({ key, at }) => ({
        key,
        x1: left + 2,
        x2: right - 2,
        y1: y(at),
        y2: y(at),
        className: 'mark-level',
      })),
    leaders,
    labels: fitting([...labels, ...marks], size),
    anchors: new Map(
      model.points.map(({ key, bar, at }) => {
        const { cost, fund } = model.data;
        if (key === cost.usual.id) return [key, { x: middle, y: y(at / 2) }];
        if (bar === 'cost') return [key, { x: middle, y: y(at) }];
        if (key === fund.raised.id) return [key, { x: middle, y: y(at / 2) }];
        const met = meets.get(key);
        return [key, met === undefined ? { x: right, y: y(at) } : { x: beside - 5, y: met }];
      }),
    ),
  };
}

function lineWidth({ text, className }: Note['lines'][number], { form }: Size): number {
  const { label, sum } = SIZES[form];
  return textWidth(text, isLarge(className) ? sum : label, isLarge(className) ? 600 : 400);
}

const LARGE = 'label strong sum';
const isLarge = (className: string) => className === LARGE;

/** The words for each level, from the top. */
function notesOf(
  model: MoneyModel,
  size: Size,
  room: number,
  y: (amount: number) => number,
): Note[] {
  const { words, language, data } = model;
  const isNarrow = size.form === 'narrow';
  const { label: text } = SIZES[size.form];
  const style = { short: isNarrow };
  const plain = (phrase: string, className: string) =>
    wrapText(phrase, room, text).map((line) => ({ text: line, className }));
  const head = (phrase: string) => ({ text: phrase, className: LARGE });
  const { usual, range } = data.cost;
  const { raised } = data.fund;
  return model.points.map((point, index): Note => {
    const [sum] = point.sums;
    const wanted = y(point.at);
    if (sum.id === usual.id) {
      const amount = formatMoney(usual.amount, language);
      const lines = [
        head(amount),
        ...plain(words[isNarrow ? 'cost-short' : 'cost'] ?? '', 'label'),
      ];
      return { point, wanted: wanted + 6, priority: 1, lines };
    }
    if (sum.id === range.id) {
      const phrase = fill(words[isNarrow ? 'cost-range-short' : 'cost-range'] ?? '', {
        range: amountText(range, model, isNarrow),
      });
      return { point, wanted, priority: 4, lines: plain(phrase, 'label muted') };
    }
    if (sum.id === raised.id) {
      const amount = fill(words.about ?? '', {
        amount: formatMoney(raised.amount, language, style),
      });
      const phrase = fill(words.raised ?? '', { date: dateText(raised, model, style) });
      const lines = [
        head(amount),
        ...plain(phrase, 'label'),
        ...plain(words['no-figure-since'] ?? '', 'label muted'),
      ];
      return { point, wanted, priority: 0, lines };
    }
    if (sum.isRival) {
      const phrase = fill(words[isNarrow ? 'rival-level-short' : 'rival-level'] ?? '', {
        amount: amountText(sum, model, isNarrow),
        date: dateText(sum, model, style),
      });
      return { point, wanted, priority: 5, lines: plain(phrase, 'label muted') };
    }
    const phrase = fill(words[isNarrow ? 'level-short' : 'level'] ?? '', {
      amount: amountText(sum, model, isNarrow),
      date: dateText(sum, model, style),
    });
    // The first total and the last one before the newest say how it grew.
    const { received } = data.fund;
    const ends = sum.id === received[0]?.id ? 2 : sum.id === received.at(-1)?.id ? 3 : 6 + index;
    return { point, wanted, priority: ends, lines: plain(phrase, 'label') };
  });
}

/** As many notes as there is room for, the most important ones, in their order. */
function keepFitting(notes: Note[], extent: (note: Note) => number, room: number): Note[] {
  let left = room;
  const kept = new Set<Note>();
  for (const note of notes.toSorted((a, b) => a.priority - b.priority)) {
    if (extent(note) > left) continue;
    left -= extent(note);
    kept.add(note);
  }
  return notes.filter((note) => kept.has(note)).toSorted((a, b) => a.wanted - b.wanted);
}
