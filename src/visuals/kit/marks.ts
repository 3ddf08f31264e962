/**
 * The marks that mean the same in every picture (hollow: promised · solid: delivered · hatched band:
 * a range · gap: unknown · thin dashed rule: the article's date). Colour and stroke come from the
 * style sheet by class; geometry comes from here.
 */
import { type BaseType, type Selection, select } from 'd3';
import { type Setting, appear, moving, settle } from './motion.ts';

/** `Node.TEXT_NODE`, which is not global where drawings are made at build time. */
const TEXT_NODE = 3;

export type Group = Selection<SVGGElement, unknown, BaseType, unknown>;

/** The group of this name, made on first use: a second drawing finds the first one's nodes. */
export function layer<E extends Element>(
  parent: Selection<E, unknown, BaseType, unknown>,
  name: string,
): Group {
  const node = parent.node();
  if (!node) throw new Error(`no parent for layer "${name}"`);
  for (const child of Array.from(node.children)) {
    if (child.getAttribute('data-layer') === name) {
      return select(child as SVGGElement) as unknown as Group;
    }
  }
  return parent.append('g').attr('data-layer', name) as unknown as Group;
}

/** Pixels to one decimal place: finer cannot be seen and costs bytes in every drawing. */
export function px(value: number): number {
  return Math.round(value * 10) / 10;
}

export interface Box {
  key: string;
  x: number;
  y: number;
  width: number;
  height: number;
  className: string;
  /** A pattern, where a class cannot give the fill. */
  fill?: string;
}

/**
 * Boxes joined by key. Those that stay travel to their new place; new ones appear in theirs, so a
 * stack never shows gaps on the way.
 * @param group the layer that holds nothing but these boxes
 */
export function drawBoxes(group: Group, boxes: readonly Box[], duration: number): void {
  const { all, entered } = keyedJoin<SVGRectElement, Box>(group, 'rect', boxes);
  all.attr('class', (box) => box.className).attr('fill', (box) => box.fill ?? null);
  setBox(moving(entered, 0));
  setBox(moving(all, duration));
  appear(entered, all, duration);
}

function setBox(set: Setting<Box>): void {
  set('x', (box) => px(box.x));
  set('y', (box) => px(box.y));
  set('width', (box) => px(box.width));
  set('height', (box) => px(box.height));
}

export interface Line {
  key: string;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  className: string;
  /** Thickness in pixels, where a class cannot give it. */
  strokeWidth?: number;
}

/** Straight lines joined by key; new ones appear in place. */
export function drawLines(group: Group, lines: readonly Line[], duration: number): void {
  const { all, entered } = keyedJoin<SVGLineElement, Line>(group, 'line', lines);
  all
    .attr('class', (line) => line.className)
    .attr('stroke-width', (line) => (line.strokeWidth === undefined ? null : px(line.strokeWidth)));
  setLine(moving(entered, 0));
  setLine(moving(all, duration));
  appear(entered, all, duration);
}

function setLine(set: Setting<Line>): void {
  set('x1', (line) => px(line.x1));
  set('y1', (line) => px(line.y1));
  set('x2', (line) => px(line.x2));
  set('y2', (line) => px(line.y2));
}

export interface Dot {
  key: string;
  x: number;
  y: number;
  r: number;
  className: string;
  /** Patterns, where a class cannot give the fill or the stroke. */
  fill?: string;
  stroke?: string;
  strokeWidth?: number;
}

/** Circles joined by key; new ones appear in place. */
export function drawDots(group: Group, dots: readonly Dot[], duration: number): void {
  const { all, entered } = keyedJoin<SVGCircleElement, Dot>(group, 'circle', dots);
  all
    .attr('class', (dot) => dot.className)
    .attr('fill', (dot) => dot.fill ?? null)
    .attr('stroke', (dot) => dot.stroke ?? null)
    .attr('stroke-width', (dot) => (dot.strokeWidth === undefined ? null : px(dot.strokeWidth)));
  setDot(moving(entered, 0));
  setDot(moving(all, duration));
  appear(entered, all, duration);
}

function setDot(set: Setting<Dot>): void {
  set('cx', (dot) => px(dot.x));
  set('cy', (dot) => px(dot.y));
  set('r', (dot) => px(dot.r));
}

export interface Label {
  key: string;
  x: number;
  /** Baseline of the first line. */
  y: number;
  /** One entry a line. */
  lines: string[];
  anchor?: 'start' | 'middle' | 'end';
  className: string;
  /** Pixels between baselines. */
  leading?: number;
}

/**
 * Text joined by key; every line is a `tspan` of its own so that text never needs measuring. Text
 * never travels: where it has moved or says something else, it comes up in its new place.
 */
export function drawLabels(group: Group, labels: readonly Label[], duration: number): void {
  const { all } = keyedJoin<SVGTextElement, Label>(group, 'text', labels);
  const changed = all.filter(function (label) {
    const x = this.getAttribute('x');
    const y = this.getAttribute('y');
    const isThere = x === String(px(label.x)) && y === String(px(label.y));
    return !isThere || this.textContent !== label.lines.join('');
  });
  all
    .attr('class', (label) => label.className)
    .attr('text-anchor', (label) => label.anchor ?? 'start')
    .attr('x', (label) => px(label.x))
    .attr('y', (label) => px(label.y))
    .each(function (label) {
      writeLines(this, label);
    });
  appear(changed, all, duration);
}

function writeLines(node: SVGTextElement, label: Label): void {
  if (label.lines.length === 1) {
    const only = label.lines[0] ?? '';
    if (node.textContent !== only || node.children.length > 0) node.textContent = only;
    return;
  }
  if (node.firstChild?.nodeType === TEXT_NODE) node.textContent = '';
  select(node)
    .selectAll<SVGTSpanElement, string>('tspan')
    .data(label.lines)
    .join('tspan')
    .attr('x', px(label.x))
    .attr('dy', (_, index) => (index === 0 ? 0 : (label.leading ?? 16)))
    .text((line) => line);
}

/** A join by `data-key`, which also finds the nodes that a drawing at build time left in the HTML. */
function keyedJoin<E extends SVGElement, D extends { key: string }>(
  group: Group,
  tag: string,
  data: readonly D[],
): { entered: Selection<E, D, SVGGElement, unknown>; all: Selection<E, D, SVGGElement, unknown> } {
  const joined = (group as Selection<SVGGElement, unknown, BaseType, unknown>)
    .selectAll<E, D>(tag)
    .data(data, function (this: E | SVGGElement, datum: D | undefined) {
      return (this as Element).getAttribute('data-key') ?? datum?.key ?? '';
    } as (this: E | SVGGElement, datum: D) => string);
  joined.exit().remove();
  const entered = joined
    .enter()
    .append(tag)
    .attr('data-key', (datum) => datum.key) as unknown as Selection<E, D, SVGGElement, unknown>;
  const all = entered.merge(joined).order();
  settle(all);
  return { entered, all };
}
