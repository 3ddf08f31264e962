import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { dodge } from '../kit/dodge.ts';
import { fill, formatDate } from '../kit/format.ts';
import { spanOf } from '../kit/period.ts';
import { timeScale } from '../kit/scale.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import { type Scene, drawScene, emptyScene } from '../kit/scene.ts';
import type { Change, Theme } from './data.ts';
import type { SinceModel } from './model.ts';

/** Pixels: the line of time, its marks, where leaders end and dates begin, from them to words; between entries. */
const FORM = {
  narrow: { line: 8, mark: 4, leader: 26, date: 30, after: 7, gap: [0, 3] },
  wide: { line: 14, mark: 6, leader: 54, date: 62, after: 14, gap: [2, 12] },
} as const;

/** Whose colour a theme has. */
const SUBJECTS: Record<Theme, string> = {
  'kenyan-officer': 'mission',
  mission: 'mission',
  kenya: 'mission',
  gangs: 'armed',
  toll: 'people',
  displacement: 'people',
  hunger: 'people',
  politics: 'haiti',
  history: 'power',
  diaspora: 'power',
};

/** One entry of the list: a change, the article, the turn of a year, or the end of what is known. */
interface Item {
  key: string;
  date: string;
  /** 0: kept to the last where room is short. */
  weight: number;
  change: Change | null;
  /** Empty where the words take the place of the date. */
  day: string;
  lines: string[];
  className: string;
}

/** Draws a view of `since`: time runs down a line, and a list beside it says what happened when. */
export function draw(
  node: SVGSVGElement,
  model: SinceModel,
  size: Size,
  options: DrawOptions,
): Map<string, Anchor> {
  return drawScene(node, placeList(model, size), size, options);
}

function placeList(model: SinceModel, size: Size): Scene {
  const { words, language, window, changes, article, asOf } = model;
  const { form, width, height } = size;
  const { label: type, axis, leading } = TYPE[form];
  const columns = FORM[form];
  const [least, most] = columns.gap;
  const wordsAt =
    columns.date + Math.max(...changes.map((each) => textWidth(dayOf(each), type))) + columns.after;

  const key = keyAbove();
  const scene = key.scene;
  const top = key.end + 6;
  const bottom = height - 6;
  const y = timeScale([...window], [top, bottom]);
  const { items, gap } = chosen();
  const places = dodge(
    items.map((item) => ({ wanted: y(item.date), extent: item.lines.length * leading + gap })),
    key.end + 1,
    height - 1,
  );
  scene.grid.push({
    key: 'line',
    x1: columns.line,
    x2: columns.line,
    y1: top,
    y2: bottom,
    className: 'lane',
  });
  for (const change of changes) putMark(change);
  items.forEach((item, index) => putItem(item, places[index] ?? 0));
  return scene;

  function extent(items: readonly Item[], gap: number): number {
    return items.reduce((sum, { lines }) => sum + lines.length * leading + gap, 0);
  }

  /** Whose colours the marks have, if there is more than one, in lines that break; nothing is left out for it. */
  function keyAbove(): { scene: Scene; end: number } {
    const scene = emptyScene();
    const subjects = new Set(changes.map(({ theme }) => SUBJECTS[theme]));
    let at = 0;
    let line = axis;
    for (const subject of subjects) {
      const text = words[`subject-${subject}`] ?? '';
      const long = 2 * columns.mark + 5 + textWidth(text, axis);
      if (at > 0 && at + long > width) {
        at = 0;
        line += axis + 3;
      }
      const mark = { x: at + columns.mark + 1, y: line - axis * 0.35, r: columns.mark };
      const name = `key-${subject}`;
      scene.dots.push({ ...mark, key: name, className: `mark-solid subject-${subject}` });
      const label = { x: at + 2 * columns.mark + 6, y: line, lines: [text] };
      scene.labels.push({ ...label, key: name, className: 'axis-label' });
      at += long + 14;
    }
    const end = line + 6;
    const hasRoom =
      extent(
        itemsWith(({ short }) => short),
        least,
      ) <=
      height - 2 - end;
    return subjects.size > 1 && hasRoom ? { scene, end } : { scene: emptyScene(), end: 0 };
  }

  /** Whole sentences where all have room; else short labels, without those that matter least. */
  function chosen(): { items: Item[]; gap: number } {
    const room = height - 2 - key.end;
    const whole = itemsWith(({ text }) => text);
    if (form === 'wide' && extent(whole, least + 2) <= room) return spaced(whole);
    const kept = itemsWith(({ short }) => short);
    while (extent(kept, least) > room && kept.length > 1) {
      const heaviest = Math.max(...kept.map(({ weight }) => weight));
      kept.splice(
        kept.findLastIndex(({ weight }) => weight === heaviest),
        1,
      );
    }
    return spaced(kept);

    function spaced(items: Item[]) {
      const spare = (room - extent(items, 0)) / items.length;
      return { items, gap: Math.min(Math.max(spare, 0), most) };
    }
  }

  function itemsWith(say: (change: Change) => string): Item[] {
    const after = width - 2;
    const lines = (text: string, from: number) => wrapText(text, after - from, type);
    const years = new Set(changes.map(({ date }) => date.slice(0, 4)));
    const own = (key: string, date: string, text: string, weight: number, look: string): Item => ({
      key,
      date,
      weight,
      change: null,
      day: '',
      lines: lines(text, columns.date),
      className: `label ${look}`,
    });
    const written = changes.map((change): Item => ({
      key: change.id,
      date: middleOf(change),
      weight: change.isLead ? 1 : 3,
      change,
      day: dayOf(change),
      lines: lines(say(change), wordsAt),
      className: 'label',
    }));
    const articleText = fill(words.article ?? '', { date: formatDate(article, language) });
    const endText = fill(words.end ?? '', { date: formatDate(asOf, language) });
    return [
      own('article', article, articleText, 0, 'strong'),
      ...[...years]
        .filter((year) => `${year}-01-01` > window[0])
        .map((year) => own(`year-${year}`, `${year}-01-01`, year, 2, 'strong tabular')),
      ...written,
      own('end', asOf, endText, 2, 'muted'),
    ].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  }

  /** “17 Mar” · “Apr” · “2026” */
  function dayOf({ date, precision }: Change): string {
    const isShort = form === 'narrow';
    return formatDate(date, language, { precision, short: isShort }).replace(/ \d{4}$/, '');
  }

  /** A dot on its day; as long as the month or the year where no day is known. */
  function putMark({ id, theme, date, precision }: Change) {
    const className = `mark-solid subject-${SUBJECTS[theme]}`;
    if (precision === 'day') {
      scene.dots.push({ key: id, x: columns.line, y: y(date), r: columns.mark, className });
      scene.anchors.set(id, { x: columns.line, y: y(date) });
      return;
    }
    const [from, to] = spanOf({ date, precision });
    const end = Math.min(y(to), bottom);
    const half = precision === 'year' ? columns.mark * 0.3 : columns.mark * 0.75;
    const box = { y: y(from), height: Math.max(end - y(from), 2) };
    scene.boxes.push({ ...box, key: id, x: columns.line - half, width: 2 * half, className });
    scene.anchors.set(id, { x: columns.line, y: (y(from) + end) / 2 });
  }

  function putItem({ key, date, change, day, lines, className }: Item, at: number) {
    const first = at - ((lines.length - 1) * leading) / 2;
    const baseline = first + type * 0.35;
    const x = change ? wordsAt : columns.date;
    scene.labels.push({ key, x, y: baseline, lines, leading, className });
    if (day) {
      const label = { x: columns.date, y: baseline, lines: [day], className: 'label muted' };
      scene.labels.push({ ...label, key: `day-${key}` });
    }
    const edge = columns.line + columns.mark;
    if (key === 'article') {
      const rule = { className: 'article-rule' };
      scene.edges.push({ ...rule, key, x1: 0, x2: edge + 2, y1: y(date), y2: y(date) });
      const to = { x1: edge + 2, x2: columns.leader, y1: y(date), y2: first };
      scene.edges.push({ ...rule, ...to, key: `${key}-to` });
      return;
    }
    const to = { x2: columns.leader, y2: first, className: 'leader' };
    scene.grid.push({ ...to, key: `to-${key}`, x1: edge, y1: y(date) });
  }
}

/** The middle of what a date can mean: there a month or a year stands among days. */
function middleOf({ date, precision }: Change): string {
  const [from, to] = spanOf({ date, precision });
  return new Date((Date.parse(from) + Date.parse(to)) / 2).toISOString().slice(0, 10);
}
