import type { Size } from '../kit/contract.ts';
import { dodge } from '../kit/dodge.ts';
import { fill, formatDate } from '../kit/format.ts';
import type { Label, Line } from '../kit/marks.ts';
import { type TimeScale, timeScale } from '../kit/scale.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import type { Finding, Statement, Voice } from './data.ts';
import type { Lane, VerdictsModel } from './model.ts';

/**
 * Pixels, by form: from the axis to a lane and to the labels, radius of a dot, side of a square, the
 * least room between two labels; and where the axis is, of the width, if only the left lane speaks.
 */
const MEASURES = {
  narrow: { lane: 21, label: 37, dot: 3.5, square: 12, gap: 2, alone: 0.9 },
  wide: { lane: 30, label: 62, dot: 6, square: 19, gap: 8, alone: 0.6 },
} as const;

/** Subjects keep their colours on every page. */
export const SUBJECTS: Record<Voice, string> = { mission: 'mission', 'un-and-others': 'power' };

export interface Place {
  x: number;
  y: number;
}

/** One lane in pixels: its line, its dots by statement, and the edge its labels hang on. */
export interface PlacedLane extends Lane {
  x: number;
  dots: Map<string, Place>;
}

/** A finding in pixels: a square for each thing counted, and the stretch the report covers. */
export interface PlacedFinding {
  id: string;
  centre: Place;
  side: number;
  squares: (Place & { key: string })[];
  from: number;
  to: number;
}

export interface Layout {
  axis: number;
  top: number;
  bottom: number;
  dotRadius: number;
  lanes: PlacedLane[];
  findings: PlacedFinding[];
  article: { y: number; from: number; to: number };
  labels: Label[];
  leaders: Line[];
}

/** How much a label says. */
interface Wording {
  isDated: boolean;
  what: 'short' | 'shortest';
}
const WORDINGS: readonly Wording[] = [
  { isDated: true, what: 'short' },
  { isDated: true, what: 'shortest' },
  { isDated: false, what: 'short' },
  { isDated: false, what: 'shortest' },
];

/** A label that wants to stand at `y` beside its lane. */
interface Entry {
  id: string;
  y: number;
  /** Lines in bold, then plain ones. */
  who: string[];
  text: string[];
  className: string;
}

/** Where everything stands in a drawing of this size. */
export function layoutOf(model: VerdictsModel, size: Size): Layout {
  const measure = MEASURES[size.form];
  const { label: text, leading } = TYPE[size.form];
  const isAlone = model.lanes.some(({ isHeard }) => !isHeard);
  const axis = size.width * (isAlone ? measure.alone : 0.5);
  const roomOf = (voice: Voice) =>
    (voice === 'mission' ? axis : size.width - axis) - measure.label - 2;
  const heads = model.lanes
    .filter(({ isHeard }) => isHeard)
    .map((lane) => ({ lane, lines: headOf(lane, roomOf(lane.voice)) }));
  const top = Math.max(...heads.map(({ lines }) => lines.length)) * leading + 14;
  const feet = model.findings.map((finding) => footOf(finding, size.height / 4));
  const foot = feet.reduce(
    (sum, { what, who }) => sum + (what.length + who.length) * leading + 6,
    0,
  );
  const bottom = size.height - foot - (foot > 0 ? measure.square + 8 : 10);
  const y = timeScale([model.from, model.to], [top, bottom]);
  const laneX = (voice: Voice) => axis + (voice === 'mission' ? -measure.lane : measure.lane);

  const lanes = model.lanes.map((lane): PlacedLane => {
    const x = laneX(lane.voice);
    return { ...lane, x, dots: dotsOf(lane, x, y, measure.dot) };
  });
  const layout: Layout = {
    axis,
    top,
    bottom,
    dotRadius: measure.dot,
    lanes,
    findings: model.findings.map((finding) => placeFinding(finding, axis, y, measure.square)),
    article: { y: y(model.article), from: laneX('mission'), to: laneX('un-and-others') },
    labels: [],
    leaders: [],
  };

  for (const { lane, lines } of heads) {
    layout.labels.push({
      key: lane.voice,
      ...besides(lane.voice),
      y: leading,
      lines,
      leading,
      className: `label counter voice subject-${SUBJECTS[lane.voice]}`,
    });
  }
  const years = [model.from, ...y.ticks(10).map(({ date }) => date)].filter(
    (date, index) => index === 0 || date.slice(5, 7) === '01',
  );
  layout.labels.push(
    ...years
      .map((date, index): Label => ({
        key: date,
        x: axis,
        y: y(date) + (index === 0 ? 2 : 4),
        lines: [date.slice(0, 4)],
        anchor: 'middle',
        className: 'axis-label tabular halo',
      }))
      .filter(isFree),
  );
  for (const { lane, entries } of chosenEntries()) placeEntries(lane, entries);
  let footY = size.height - foot + leading;
  for (const { id, what, who } of feet) {
    const centred = { x: axis, leading, anchor: 'middle' as const };
    layout.labels.push(
      {
        key: id,
        ...centred,
        y: footY,
        lines: what,
        className: 'label counter voice subject-people',
      },
      {
        key: `who-${id}`,
        ...centred,
        y: footY + what.length * leading,
        lines: who,
        className: 'label',
      },
    );
    footY += (what.length + who.length) * leading + 6;
  }
  return layout;

  /** Whether a year between the lanes is clear of the article's rule and of the squares there. */
  function isFree({ y: base }: Label): boolean {
    const touches = (from: number, to: number) => base + 4 > from && base - 12 < to;
    const rule = layout.article.y;
    const isOnSquares = layout.findings.some(({ squares }) =>
      squares.some((square) => touches(square.y, square.y + measure.square)),
    );
    return !isOnSquares && !touches(rule, rule);
  }

  /** Where labels of a voice stand, and which way they run. */
  function besides(voice: Voice): { x: number; anchor: 'start' | 'end' } {
    return voice === 'mission'
      ? { x: axis - measure.label, anchor: 'end' }
      : { x: axis + measure.label, anchor: 'start' };
  }

  function headOf({ voice }: Lane, room: number): string[] {
    const long = model.words[`${voice}-long`] ?? '';
    const fits = textWidth(long, text + 2, 600) <= room;
    return wrapText(fits ? long : (model.words[voice] ?? ''), room, text + 2, 600);
  }

  /** What is said of a finding under the axis, by whom, and what is not known where there is room. */
  function footOf(finding: Finding, most: number): { id: string; what: string[]; who: string[] } {
    const room = size.width - 8;
    const what = wrapText(finding.short, room, text + 2, 600);
    const who = datedName(finding);
    const full = wrapText(fill(model.words['not-dated'] ?? '', { who }), room, text);
    const fits = (what.length + full.length) * leading <= most;
    return { id: finding.id, what, who: fits ? full : wrapText(who, room, text) };
  }

  /**
   * The labels of both lanes: as many as fit, as many left as right, then in the fullest wording.
   * The label of the article stands on the left if there is room, else on the right.
   */
  function chosenEntries(): { lane: PlacedLane; entries: Entry[] }[] {
    const heard = lanes.filter(({ isHeard }) => isHeard);
    const most = Math.max(...heard.map(({ statements }) => statements.length));
    for (let keep = most; keep > 0; keep -= 1) {
      for (const wording of WORDINGS) {
        for (const { voice: withArticle } of heard) {
          const chosen = heard.map((lane) => {
            const said = entriesOf(lane, keep, wording);
            const entries = lane.voice === withArticle ? [...said, articleOf(lane)] : said;
            return { lane, entries: entries.sort((a, b) => a.y - b.y) };
          });
          if (chosen.every(({ lane, entries }) => fits(lane, entries, wording))) return chosen;
        }
      }
    }
    return [];
  }

  function fits({ voice }: PlacedLane, entries: readonly Entry[], { isDated }: Wording): boolean {
    const room = bottom + (foot > 0 ? 2 : 8) - (top - leading / 2);
    const isTooWide = entries.some(
      ({ who, text: lines, className }) =>
        (isDated && who.length > 1) ||
        [...who, ...lines].some(
          (line) => textWidth(line, text, className.includes('strong') ? 600 : 400) > roomOf(voice),
        ),
    );
    return !isTooWide && entries.reduce((sum, entry) => sum + extentOf(entry), 0) <= room;
  }

  function extentOf({ who, text: lines }: Entry): number {
    return (who.length + lines.length) * leading + measure.gap;
  }

  function entriesOf(lane: PlacedLane, keep: number, { isDated, what }: Wording): Entry[] {
    const room = roomOf(lane.voice);
    return lane.statements
      .filter(({ rank }) => rank <= keep)
      .map((statement) => ({
        id: statement.id,
        y: y(statement.date),
        who: wrapText(isDated ? datedName(statement) : statement.who, room, text, 600),
        text: wrapText(statement[what], room, text),
        className: `voice subject-${SUBJECTS[lane.voice]}`,
      }));
  }

  function articleOf({ voice }: PlacedLane): Entry {
    const date = formatDate(model.article, model.language, { short: true });
    const lines = wrapText(fill(model.words.article ?? '', { date }), roomOf(voice), text);
    return { id: 'article', y: y(model.article), who: [], text: lines, className: 'muted' };
  }

  function datedName({ who, date, precision }: Statement): string {
    const style = { precision: precision === 'approx' ? 'month' : precision, short: true } as const;
    return fill(model.words.dated ?? '', { who, date: formatDate(date, model.language, style) });
  }

  function placeEntries(lane: PlacedLane, entries: readonly Entry[]): void {
    const { x, anchor } = besides(lane.voice);
    const toLabel = lane.voice === 'mission' ? 1 : -1;
    const places = dodge(
      entries.map((entry) => ({ wanted: entry.y, extent: extentOf(entry) })),
      top - leading / 2,
      bottom + (foot > 0 ? 2 : 8),
    );
    entries.forEach((entry, index) => {
      const first = (places[index] ?? 0) - extentOf(entry) / 2 + measure.gap / 2 + leading * 0.78;
      const isArticle = entry.id === 'article';
      if (entry.who.length > 0) {
        layout.labels.push({
          key: `who-${entry.id}`,
          x,
          y: first,
          lines: entry.who,
          leading,
          anchor,
          className: `label strong ${entry.className}`,
        });
      }
      layout.labels.push({
        key: entry.id,
        x,
        y: first + entry.who.length * leading,
        lines: entry.text,
        leading,
        anchor,
        className: isArticle ? 'label muted' : 'label',
      });
      const dot = lane.dots.get(entry.id) ?? { x: lane.x, y: entry.y };
      layout.leaders.push({
        key: entry.id,
        x1: dot.x - (isArticle ? 0 : (measure.dot + 1) * toLabel),
        y1: dot.y,
        x2: x + 4 * toLabel,
        y2: first - leading * 0.28,
        className: isArticle ? 'article-rule' : 'leader',
      });
    });
  }
}

/** Dots on their dates; one that would lie on the last one moves outward, never along the axis. */
function dotsOf({ voice, statements }: Lane, x: number, y: TimeScale, radius: number) {
  const outward = voice === 'mission' ? -1 : 1;
  const dots = new Map<string, Place>();
  let last: Place | undefined;
  for (const { id, date } of statements) {
    const at = y(date);
    const isOver = last !== undefined && at - last.y < radius * 2 + 1 && last.x === x;
    last = { x: isOver ? x + outward * (radius * 2 + 1) : x, y: at };
    dots.set(id, last);
  }
  return dots;
}

/** Squares in rows of two around the axis. */
function placeFinding(finding: Finding, axis: number, y: TimeScale, side: number): PlacedFinding {
  const centre = { x: axis, y: y(finding.date) };
  const step = side + 2;
  const rows = Math.ceil(finding.counted.value / 2);
  return {
    id: finding.id,
    centre,
    side,
    squares: Array.from({ length: finding.counted.value }, (_, index) => ({
      key: `${finding.id}-${index}`,
      x: axis - step + 1 + (index % 2) * step,
      y: centre.y + (Math.floor(index / 2) - rows / 2) * step + 1,
    })),
    from: y(finding.from),
    to: y(finding.to),
  };
}
