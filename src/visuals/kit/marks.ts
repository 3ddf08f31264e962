/**
 * The marks that mean the same in every picture (hollow: promised · solid: delivered · hatched band:
 * a range · gap: unknown · thin dashed rule: the article's date). Colour and stroke come from the
 * style sheet by class; geometry comes from here.
 */
import { appear, move } from './motion.ts';
import { type Attributes, type Group, append, join, layer, setAll } from './nodes.ts';
import { write } from './writes.ts';

export { type Group, layer };

/** `Node.TEXT_NODE`, which is not global where drawings are made at build time. */
const TEXT_NODE = 3;

/** Pixels to one decimal place: finer cannot be seen and costs bytes in every drawing. */
export function px(value: number): number {
  return Math.round(value * 10) / 10;
}

interface Mark {
  key: string;
  className: string;
}

/**
 * Marks joined by key. Those that stay travel to their new place; new ones appear in theirs, so a
 * stack never shows gaps on the way.
 * @param looks what is set at once, beside the class
 * @param places what a mark may travel by, in pixels
 */
function drawMarks<M extends Mark>(
  group: Group,
  tag: string,
  marks: readonly M[],
  looks: (mark: M) => Attributes,
  places: (mark: M) => Record<string, number>,
  duration: number,
): void {
  write(() => {
    const all = join(group, tag, marks);
    for (const { node, datum } of all) {
      setAll(node, { class: datum.className, ...looks(datum) });
      const ends = Object.entries(places(datum)).map(([name, value]) => [name, px(value)] as const);
      move(node, Object.fromEntries(ends), duration);
    }
    const entered = all.filter(({ isNew }) => isNew).map(({ node }) => node);
    appear(entered, entered.length === all.length, duration);
  });
}

const rounded = (value: number | undefined) => value && px(value);

export interface Box extends Mark {
  x: number;
  y: number;
  width: number;
  height: number;
  /** A pattern, where a class cannot give the fill. */
  fill?: string;
}

/** @param group the layer that holds nothing but these boxes */
export function drawBoxes(group: Group, boxes: readonly Box[], duration: number): void {
  drawMarks(
    group,
    'rect',
    boxes,
    ({ fill }) => ({ fill }),
    ({ x, y, width, height }) => ({ x, y, width, height }),
    duration,
  );
}

export interface Line extends Mark {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  /** Thickness in pixels, where a class cannot give it. */
  strokeWidth?: number;
}

/** Straight lines. */
export function drawLines(group: Group, lines: readonly Line[], duration: number): void {
  drawMarks(
    group,
    'line',
    lines,
    ({ strokeWidth }) => ({ 'stroke-width': rounded(strokeWidth) }),
    ({ x1, y1, x2, y2 }) => ({ x1, y1, x2, y2 }),
    duration,
  );
}

export interface Dot extends Mark {
  x: number;
  y: number;
  r: number;
  /** Patterns, where a class cannot give the fill or the stroke. */
  fill?: string;
  stroke?: string;
  strokeWidth?: number;
}

/** Circles. */
export function drawDots(group: Group, dots: readonly Dot[], duration: number): void {
  drawMarks(
    group,
    'circle',
    dots,
    ({ fill, stroke, strokeWidth }) => ({ fill, stroke, 'stroke-width': rounded(strokeWidth) }),
    ({ x, y, r }) => ({ cx: x, cy: y, r }),
    duration,
  );
}

export interface Label extends Mark {
  x: number;
  /** Baseline of the first line. */
  y: number;
  /** One entry a line. */
  lines: string[];
  anchor?: 'start' | 'middle' | 'end';
  /** Pixels between baselines. */
  leading?: number;
}

/** Marks a label that gives the finding away: readers who look first are not shown it. */
export function markFinding(labels: readonly Label[], key: string): void {
  for (const label of labels) if (label.key === key) label.className += ' is-finding';
}

/**
 * Text joined by key; every line is a `tspan` of its own so that text never needs measuring. Text
 * never travels: where it has moved or says something else, it comes up in its new place.
 */
export function drawLabels(group: Group, labels: readonly Label[], duration: number): void {
  write(() => {
    const all = join(group, 'text', labels);
    const changed = all.flatMap(({ node, datum }) => {
      const { className, anchor = 'start', lines } = datum;
      const [x, y] = [px(datum.x), px(datum.y)];
      const isSame =
        node.getAttribute('x') === String(x) &&
        node.getAttribute('y') === String(y) &&
        node.textContent === lines.join('');
      setAll(node, { class: className, 'text-anchor': anchor, x, y });
      writeLines(node, datum, x);
      return isSame ? [] : [node];
    });
    appear(changed, changed.length === all.length, duration);
  });
}

function writeLines(node: SVGElement, { lines, leading = 16 }: Label, x: number): void {
  if (lines.length === 1) {
    const only = lines[0] ?? '';
    if (node.textContent !== only || node.children.length > 0) node.textContent = only;
    return;
  }
  if (node.firstChild?.nodeType === TEXT_NODE) node.textContent = '';
  for (const line of [...node.children].slice(lines.length)) line.remove();
  lines.forEach((line, index) => {
    const at = node.children[index] ?? append(node, 'tspan', {});
    setAll(at, { x, dy: index === 0 ? 0 : leading });
    if (at.textContent !== line) at.textContent = line;
  });
}

type AnyMark = Box | Dot | Label | Line;

/** Joins layers of marks, from the lowest up; the marks of a layer are of one kind. */
export function drawLayers(
  root: Group,
  layers: Readonly<Record<string, readonly AnyMark[]>>,
  duration: number,
): void {
  for (const [name, marks] of Object.entries(layers)) {
    const [first = {}] = marks;
    const draw =
      'lines' in first
        ? drawLabels
        : 'x1' in first
          ? drawLines
          : 'r' in first
            ? drawDots
            : drawBoxes;
    (draw as (group: Group, marks: readonly AnyMark[], duration: number) => void)(
      layer(root, name),
      marks,
      duration,
    );
  }
}
