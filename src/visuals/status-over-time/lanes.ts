import type { Size } from '../kit/contract.ts';
import { areaOf, withoutCollisions } from '../kit/collide.ts';
import { fill, formatDate, formatNumber } from '../kit/format.ts';
import type { Label } from '../kit/marks.ts';
import { timeScale } from '../kit/scale.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import { otherVoices } from './describe.ts';
import type { Dated, Lane, Span, StatusModel } from './model.ts';
import { type Shapes, dayLabel, markClass, noShapes } from './shapes.ts';

/** Pixels: thickness of the status line, room for the time axis, width of the column of names. */
const FORM = {
  narrow: { bar: 20, axis: 22, names: 0, top: 7, edge: 2, dot: 4.5 },
  wide: { bar: 38, axis: 34, names: 232, top: 26, edge: 10, dot: 6 },
} as const;

/** The three people under each other, time running to the right. */
export function laneShapes(model: StatusModel, size: Size): Shapes {
  const { words, language } = model;
  const { label: text, leading } = TYPE[size.form];
  const form = FORM[size.form];
  const isWide = size.form === 'wide';
  const plot = {
    left: form.names + 2,
    right: size.width - form.edge,
    top: form.top,
    bottom: size.height - form.axis,
  };
  const x = timeScale([...model.window], [plot.left, plot.right]);
  const shapes: Shapes = { ...noShapes(), axis: { scale: x, plot } };
  const step = (plot.bottom - plot.top) / model.lanes.length;
  /** The line is thinner where lanes are low. */
  const bar = step < 100 ? Math.min(form.bar, 16) : form.bar;
  const row = isWide ? leading : 15;
  const { above, under } = linesThatFit();

  const labels: Label[] = [];
  model.lanes.forEach((lane, index) => putLane(lane, plot.top + step * index));
  if (isWide) putArticleAbove();
  shapes.labels = withoutCollisions(labels, text);
  return shapes;

  /** On phones: name, event and day above the line, then what was said under it, as far as it fits. */
  function linesThatFit(): { above: number; under: number } {
    if (isWide) return { above: 0, under: 2 };
    const lines = Math.max(Math.floor((step - bar - 5) / row), 1);
    return { above: Math.min(lines, 2), under: Math.min(Math.max(lines - 2, 0), 2) };
  }

  function putLane(lane: Lane, top: number) {
    const { event, spans } = lane;
    const barTop = isWide ? top + step * 0.3 : top + above * row + 4;
    const barBottom = barTop + bar;
    const middle = barTop + bar / 2;
    const line = (index: number) => barBottom + 4 + row * (index + 0.75);

    if (top > plot.top) {
      const at = { x1: 0, x2: plot.right, y1: top - 1, y2: top - 1 };
      shapes.grid.push({ key: `lane-${event.id}`, ...at, className: 'grid' });
    }
    putName(lane, isWide ? barTop + text * 0.8 : top + row * 0.75);
    shapes.ticks.push({
      key: event.id,
      x1: x(event.date),
      x2: x(event.date),
      y1: barTop - 3,
      y2: barBottom + 3,
      className: 'mark-event',
    });
    shapes.anchors.set(event.id, { x: x(event.date), y: barTop });
    for (const span of spans) putSpan(span, barTop, middle, line);

    const isMissing = spans.some(
      ({ status, from, to }) => status === 'missing' && from <= model.article && model.article < to,
    );
    const namesArticle = isMissing && !isWide && under > 1;
    if (namesArticle) {
      const at = x(model.article);
      labels.push({
        key: 'article',
        x: at + 5,
        y: line(0),
        lines: [`${words.article}, ${dayLabel(model.article, language)}`],
        className: 'label muted',
      });
      const rule = { x1: at, x2: at, y1: barTop - 4, y2: line(0) + 2 };
      shapes.rules.push({ key: 'article', ...rule, className: 'article-rule' });
    }
    for (const voice of otherVoices(lane)) putVoice(voice, barBottom, middle, namesArticle ? 1 : 0);

    /** Another authority’s word: under the line, or on it where there is no room for words. */
    function putVoice(voice: Dated, bottom: number, onLine: number, rank: number) {
      const mark = { key: voice.id, r: form.dot, className: markClass(voice) };
      const from = x(voice.date);
      if (under === 0) {
        const at = { x: from + form.dot + 4, y: onLine };
        shapes.dots.push({ ...mark, ...at });
        shapes.anchors.set(voice.id, at);
        return;
      }
      const at = { x: from + form.dot, y: line(rank) - text * 0.35 };
      shapes.dots.push({ ...mark, ...at });
      shapes.anchors.set(voice.id, at);
      shapes.leaders.push({
        key: voice.id,
        x1: at.x,
        x2: at.x,
        y1: bottom,
        y2: at.y - form.dot,
        className: 'leader',
      });
      labels.push({
        key: `voice-${voice.id}`,
        x: at.x + form.dot + 5,
        y: line(rank),
        lines: [voice.short],
        className: 'label voice-haiti',
      });
    }
  }

  /** Name, event and day: above the line on phones, beside it on wide pictures. */
  function putName({ person, event }: Lane, baseline: number) {
    const date = formatDate(event.date, language, { precision: event.precision, short: !isWide });
    const at = { x: 0, className: 'label' };
    labels.push({
      ...at,
      key: `name-${event.id}`,
      y: baseline,
      lines: [person],
      className: 'label strong',
    });
    const lines = isWide
      ? [...wrapText(event.short, form.names - 22, text), date]
      : [`${event.short}, ${date}`, event.short]
          .filter((each) => textWidth(each, text) <= plot.right)
          .slice(0, 1);
    if (lines.length > 0 && (isWide || above > 1)) {
      labels.push({ ...at, key: `event-${event.id}`, y: baseline + row, lines, leading });
    }
  }

  function putSpan(span: Span, barTop: number, middle: number, line: (index: number) => number) {
    const { key, status, from, to, days, opening } = span;
    const isDead = status === 'dead';
    const inset = isDead ? 0 : 1;
    const width = x(to) - x(from);
    shapes.spans.push({
      key,
      x: x(from) + inset,
      y: barTop + inset,
      width: width - 2 * inset,
      height: bar - 2 * inset,
      className: isDead ? 'mark-solid' : 'mark-hollow',
    });
    shapes.anchors.set(key, { x: x(from) + width / 2, y: middle });

    const values = { days: formatNumber(days ?? 0, language) };
    const hasRule = !isDead && (isWide || under > 1) && from <= model.article && model.article < to;
    const hasMark = !isDead && under === 0;
    const start = hasRule ? x(model.article) + 8 : x(from) + (hasMark ? form.dot * 2 + 11 : 8);
    const phrase = [`span-${status}`, `span-${status}-short`]
      .map((word) => fill(words[word] ?? '', values))
      .find((each) => each && start + textWidth(each, text, 600) < x(to) - 5);
    if (phrase) {
      labels.push({
        key: `in-${key}`,
        x: start,
        y: middle + text * 0.35,
        lines: [phrase],
        className: isDead ? 'label strong on-solid' : 'label strong is-finding',
      });
    }
    if (!isDead || under === 0) return;
    const fits = x(from) + textWidth(opening.short, text) <= plot.right;
    labels.push({
      key: `under-${key}`,
      x: fits ? x(from) : plot.right,
      y: line(0),
      lines: [opening.short],
      anchor: fits ? 'start' : 'end',
      className: 'label',
    });
  }

  /** One rule through all lanes, which lets the words under the lines stand free. */
  function putArticleAbove() {
    const at = x(model.article);
    const words_ = `${words.article}, ${formatDate(model.article, language)}`;
    const y = plot.top - 8;
    labels.push({ key: 'article', x: at + 7, y, lines: [words_], className: 'label muted' });
    const crossed = labels
      .map((label) => areaOf(label, text))
      .filter(({ left, right }) => left - 4 < at && at < right + 4)
      .sort((a, b) => a.top - b.top);
    let from = plot.top - 22;
    for (const [index, area] of [...crossed, { top: plot.bottom + 3, bottom: 0 }].entries()) {
      shapes.rules.push({
        key: `article-${index}`,
        x1: at,
        x2: at,
        y1: from,
        y2: area.top - 3,
        className: 'article-rule',
      });
      from = area.bottom + 3;
    }
  }
}
