import type { Size } from '../kit/contract.ts';
import { dodge } from '../kit/dodge.ts';
import { fill, formatNumber } from '../kit/format.ts';
import { type TimeScale, tickLabel, timeScale } from '../kit/scale.ts';
import { TYPE, wrapText } from '../kit/text.ts';
import type { Dated, Lane, StatusModel } from './model.ts';
import { type Shapes, dayLabel, markClass, noShapes } from './shapes.ts';

/** Pixels from the left edge, by form: status line, mark, date, speaker, words; and above and below. */
const COLUMNS = {
  narrow: { bar: 1, thick: 14, mark: 36, date: 47, who: 94, said: 94, top: 9, bottom: 6, gap: 1 },
  wide: {
    bar: 58,
    thick: 26,
    mark: 128,
    date: 142,
    who: 206,
    said: 424,
    top: 12,
    bottom: 12,
    gap: 7,
  },
} as const;

/** Pixels between statements where room is short, by form. */
const LEAST_GAP = { narrow: 1, wide: 4 } as const;

/** The days that a status lasted are set larger than the rest (`.counter`). */
const COUNTER = 1.16;

/** One line of the list: a statement, the article, or the days that the status lasted. */
interface Item {
  key: string;
  date: string;
  /** 0: kept to the last where room is short. */
  weight: number;
  statement: Dated | null;
  /** Lines in the columns of speaker and words; on phones all stands in one. */
  who: string[];
  said: string[];
  isStrong: boolean;
}

/** One person: time runs down, each statement on a line of its own, joined to its day. */
export function listShapes(model: StatusModel, lane: Lane, size: Size): Shapes {
  const { words, language } = model;
  const { label: text, leading } = TYPE[size.form];
  const columns = COLUMNS[size.form];
  const isWide = size.form === 'wide';
  const top = columns.top;
  const bottom = size.height - columns.bottom;
  const y = timeScale([...model.window], [top, bottom]);
  const edge = columns.bar + columns.thick;
  const shapes = noShapes();

  if (isWide) putMonths();
  for (const { key, status, from, to } of lane.spans) {
    const inset = status === 'dead' ? 0 : 1;
    shapes.spans.push({
      key,
      x: columns.bar + inset,
      y: y(from) + inset,
      width: columns.thick - 2 * inset,
      height: Math.max(y(to) - y(from) - 2 * inset, 1),
      className: status === 'dead' ? 'mark-solid' : 'mark-hollow',
    });
  }
  shapes.ticks.push({
    key: lane.event.id,
    x1: columns.bar - 1,
    x2: columns.mark - 4,
    y1: y(lane.event.date),
    y2: y(lane.event.date),
    className: 'mark-event',
  });

  let gap: number = columns.gap;
  const items = itemsThatFit();
  const places = dodge(
    items.map((item) => ({ wanted: y(item.date), extent: extentOf(item) })),
    top - 4,
    bottom + 4,
  );
  items.forEach((item, index) => {
    putItem(item, places[index] ?? 0);
  });
  // What is not written keeps its place on the line, where it can be inspected.
  for (const { id, date } of lane.dated) {
    if (!shapes.anchors.has(id)) shapes.anchors.set(id, { x: edge, y: y(date) });
  }
  return shapes;

  function allItems(): Item[] {
    const room = size.width - 4;
    const one = (line: string, weight = 400) => wrapText(line, room - columns.who, text, weight);
    const statements = lane.dated.map((statement): Item => {
      const { id, date, weight, status, short, said, saidBy } = statement;
      const isEvent = status === 'event';
      const base = { key: id, date, weight, statement, isStrong: isEvent };
      if (!isWide) return { ...base, who: one(short, isEvent ? 600 : 400), said: [] };
      const width = columns.said - columns.who - 14;
      const who = wrapText(isEvent ? short : (saidBy ?? ''), width, text, isEvent ? 600 : 400);
      return { ...base, who, said: wrapText(said, room - columns.said, text) };
    });
    const article: Item = {
      key: 'article',
      date: model.article,
      weight: 2,
      statement: null,
      who: one(words.article ?? ''),
      said: [],
      isStrong: false,
    };
    const counters = lane.spans
      .filter(({ days }) => days !== null)
      .map(({ key, from, to, days, status }): Item => {
        const phrase = fill(words[`counter-${status}`] ?? '', {
          days: formatNumber(days ?? 0, language),
        });
        return {
          key: `counter-${key}`,
          date: middleOf(from, to),
          weight: 1,
          statement: null,
          who: wrapText(phrase, room - columns.date, text * COUNTER, 600),
          said: [],
          isStrong: false,
        };
      });
    return [...statements, article, ...counters].sort((a, b) =>
      a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
    );
  }

  function extentOf({ who, said }: Item): number {
    return Math.max(who.length, said.length) * leading + gap;
  }

  /** All items, or all but those that weigh least, as many as have room. */
  function itemsThatFit(): Item[] {
    const kept = allItems();
    const needed = () => kept.reduce((sum, item) => sum + extentOf(item), 0);
    if (needed() > bottom - top + 8) gap = LEAST_GAP[size.form];
    while (needed() > bottom - top + 8 && kept.length > 1) {
      const heaviest = Math.max(...kept.map(({ weight }) => weight));
      kept.splice(
        kept.findLastIndex(({ weight }) => weight === heaviest),
        1,
      );
    }
    return kept;
  }

  function putItem(item: Item, at: number) {
    const { key, date, statement, who, said, isStrong } = item;
    const rows = Math.max(who.length, said.length);
    const baseline = at - ((rows - 1) * leading) / 2 + text * 0.35;
    const markY = at - ((rows - 1) * leading) / 2;
    const isCounter = key.startsWith('counter-');
    const className = isStrong ? 'label strong' : 'label';
    shapes.labels.push({
      key: `list-${key}`,
      x: isCounter ? columns.date : columns.who,
      y: baseline,
      lines: who,
      leading,
      className: isCounter
        ? 'label counter is-finding'
        : key === 'article'
          ? 'label muted'
          : className,
    });
    if (said.length > 0) {
      shapes.labels.push({
        key: `said-${key}`,
        x: columns.said,
        y: baseline,
        lines: said,
        leading,
        className: 'label',
      });
    }
    if (isCounter) return;
    shapes.labels.push({
      key: `date-${key}`,
      x: columns.date,
      y: baseline,
      lines: [dayLabel(date, language, statement?.precision !== 'approx')],
      className: 'label muted',
    });

    const to = { x2: columns.mark - 8, y2: markY };
    if (!statement) {
      const rule = { y1: y(date), className: 'article-rule' };
      shapes.rules.push({ ...rule, key, x1: columns.bar - 1, x2: edge + 5, y2: y(date) });
      shapes.rules.push({ ...rule, ...to, key: `${key}-to`, x1: edge + 5 });
      const end = { x1: to.x2, x2: columns.date - 5, y1: markY, y2: markY };
      shapes.rules.push({ ...rule, ...end, key: `${key}-end` });
      return;
    }
    shapes.anchors.set(statement.id, { x: columns.mark, y: markY });
    shapes.leaders.push({ key, x1: edge, y1: y(date), ...to, className: 'leader' });
    const mark = { key, className: markClass(statement) };
    if (statement.status === 'event') return;
    if (statement.official) {
      shapes.dots.push({ ...mark, x: columns.mark, y: markY, r: isWide ? 5.5 : 4.5 });
    } else {
      const side = isWide ? 10 : 8;
      shapes.boxes.push({
        ...mark,
        x: columns.mark - side / 2,
        y: markY - side / 2,
        width: side,
        height: side,
      });
    }
  }

  function putMonths() {
    const months = monthsOf(y, model.window[0]);
    for (const { date, x: at } of months) {
      shapes.grid.push({
        key: date,
        x1: columns.bar - 6,
        x2: columns.bar,
        y1: at,
        y2: at,
        className: 'axis-tick',
      });
      shapes.labels.push({
        key: `month-${date}`,
        x: columns.bar - 10,
        y: at + 4,
        lines: [tickLabel(date, language, false)],
        anchor: 'end',
        className: 'axis-label',
      });
    }
  }
}

/** The firsts of months after the beginning of the axis. */
function monthsOf(y: TimeScale, from: string): { date: string; x: number }[] {
  return y.ticks(30).filter(({ date }) => date > from);
}

function middleOf(from: string, to: string): string {
  return new Date((Date.parse(from) + Date.parse(to)) / 2).toISOString().slice(0, 10);
}
