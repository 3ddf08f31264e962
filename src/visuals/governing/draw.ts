import { type Wording, beside } from '../kit/beside.ts';
import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { fitting } from '../kit/fit.ts';
import type { Label } from '../kit/marks.ts';
import { spanOf } from '../kit/period.ts';
import { pieces } from '../kit/rule.ts';
import { timeScale } from '../kit/scale.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import { timeGrid } from '../kit/time-grid.ts';
import { type Kind, boxOfKind } from '../kit/kinds.ts';
import { type Scene, drawScene, emptyScene } from '../kit/scene.ts';
import type { Event, Term } from './data.ts';
import type { GoverningModel, Lane } from './model.ts';
import { eventWordings, leastWordings, officeText, wordingsOf } from './phrases.ts';

/** Pixels: height of the bar of those who were elected at most; a stretch that has its name under it. */
const FORM = { narrow: { bar: 20, small: 44 }, wide: { bar: 46, small: 100 } } as const;

/** The bar of those who came without a vote is so much lower. */
const UNELECTED = 0.4;

/** What lanes take of the room where events stand under them. */
const LANES_SHARE = { narrow: 0.46, wide: 0.42 } as const;

/** Draws a view of `governing`: a lane an office, a bar a stretch in it; events under the lanes. */
export function draw(
  node: SVGSVGElement,
  model: GoverningModel,
  size: Size,
  options: DrawOptions,
): Map<string, Anchor> {
  return drawScene(node, placeGoverning(model, size), size, options);
}

/** Most lines over a bar, and of one thing that is said there: a column of single words is not read. */
const MOST_LINES = 7;
const MOST_FOLDS = 2;

/** Pixels: under the name of an office, between words and bar, under a lane. */
const AIR = { office: 3, words: 5, lane: 5 };

/** Words of a stretch, broken into lines. */
interface Said {
  heads: string[];
  rest: string[];
  look: string;
}

interface LanePlan {
  lane: Lane;
  over: { term: Term; said: Said }[];
  under: Term[];
  /** Lines over the bar. */
  lines: number;
}

function placeGoverning(model: GoverningModel, size: Size): Scene {
  const { lanes, events, window, language, words } = model;
  const { width, height, form } = size;
  const { label: type, axis, leading } = TYPE[form];
  const scene = emptyScene();
  const hasRule = window[0] < model.article && model.article < window[1];
  const top = hasRule ? axis + 4 : 1;
  const bottom = height - axis - 9;
  const radius = form === 'narrow' ? 4.5 : 6;
  const x = timeScale([...window], [1, width - (events.length > 0 ? radius + 1 : 1)]);
  const share = (bottom - top) * LANES_SHARE[form];
  const high = Math.min(
    FORM[form].bar,
    (events.length > 0 ? share : bottom - top) / lanes.length / 4,
  );
  const least = axis + AIR.office + leading + AIR.words + high + AIR.lane;
  const middle = events.length > 0 ? top + Math.max(share, least * lanes.length) : bottom;
  const labels: Label[] = [];

  const grid = timeGrid(x, { top, bottom }, size, language);
  scene.grid.push(...grid.lines);
  const plans = plansThatFit();
  const spare = (middle - top - neededBy(plans)) / Math.max(plans.length - 1, 1);
  let from = top;
  for (const plan of plans) {
    putLane(plan, from);
    from += heightOf(plan) + spare;
  }
  const row = (bottom - middle) / Math.max(events.length, 1);
  events.forEach((event, index) => putEvent(event, middle + row * (index + 0.5)));
  const written = fitting(hasRule ? [articleName(), ...labels] : labels, size);
  if (hasRule) putArticle(written.slice(1));
  scene.labels.push(...written, ...grid.labels);
  return scene;

  function heightOf({ lines, under }: LanePlan): number {
    const words = (lines + (under.length > 0 ? 1 : 0)) * leading;
    return axis + AIR.office + words + AIR.words + high + AIR.lane;
  }

  function neededBy(all: readonly LanePlan[]): number {
    return all.reduce((sum, plan) => sum + heightOf(plan), 0);
  }

  /** As many lines over the bars as there is room for; names under them go first. */
  function plansThatFit(): LanePlan[] {
    for (let most = MOST_LINES; most > 1; most -= 1) {
      const all = lanes.map((lane) => planOf(lane, most));
      if (neededBy(all) <= middle - top) return all;
    }
    const all = lanes.map((lane) => planOf(lane, 1));
    if (neededBy(all) <= middle - top) return all;
    return all.map((plan) => ({ ...plan, under: [] }));
  }

  function planOf(lane: Lane, most: number): LanePlan {
    const wide = lane.terms.filter((term) => !isSmall(term));
    const tried = wide.map((term, index) => {
      const [left] = endsOf(term);
      const next = wide[index + 1];
      const wordings = [
        ...wordingsOf(term, model, next),
        ...(most === 1 ? leastWordings(term, model) : []),
      ];
      const room = (next ? endsOf(next)[0] : width) - left - (next ? 8 : 1);
      return { term, said: saidIn(wordings, room, most) };
    });
    const over = tried.flatMap(({ term, said }) => (said ? [{ term, said }] : []));
    const named = new Set(over.map(({ term }) => term));
    return {
      lane,
      over,
      under: lane.terms.filter((term) => term.holder !== null && !named.has(term)),
      lines: Math.max(...over.map(({ said }) => said.heads.length + said.rest.length), 1),
    };
  }

  function saidIn(wordings: readonly Wording[], room: number, most: number): Said | null {
    for (const { head, rest = [], isPlain = false } of wordings) {
      const weight = isPlain ? 400 : 600;
      const heads = wrapText(head, room, type, weight);
      const folded = rest.map((line) => wrapText(line, room, type));
      const others = folded.flat();
      const isInside =
        heads.every((line) => textWidth(line, type, weight) <= room) &&
        others.every((line) => textWidth(line, type) <= room);
      const isFolded = folded.some(({ length }) => length > MOST_FOLDS);
      if (!isInside || isFolded || heads.length + others.length > most) continue;
      return { heads, rest: others, look: `label ${isPlain ? 'muted' : 'strong'} halo` };
    }
    return null;
  }

  /** The office, who held it, and the bars of all of them on one line. */
  function putLane({ lane: { office, terms }, over, under, lines }: LanePlan, start: number) {
    if (start > top) {
      const rule = { x1: 0, x2: width, y1: start - spare / 2, y2: start - spare / 2 };
      scene.grid.push({ ...rule, key: `lane-${office}`, className: 'axis-base' });
    }
    const base = start + axis + AIR.office + lines * leading + AIR.words + high;
    for (const term of terms) putBar(term, base);
    for (const { term, said } of over) putName(term, said, base - high - AIR.words);
    putSmall(under, base + type + 1);
    labels.push({
      key: `office-${office}`,
      x: 1,
      y: start + axis,
      lines: [officeText(office, model)],
      className: 'axis-label halo',
    });
  }

  function endsOf({ start, end }: Term): [number, number] {
    const from = start && start.date > window[0] ? x(spanOf(start)[0]) : x(window[0]);
    const to = end && end.date < window[1] ? x(spanOf(end)[0]) : x(window[1]);
    return [from, to];
  }

  function isSmall(term: Term): boolean {
    const [left, right] = endsOf(term);
    return right - left < FORM[form].small;
  }

  function putBar(term: Term, base: number) {
    const { id, came, start, disputedFrom, fromMemory } = term;
    const [left, right] = endsOf(term);
    const isElected = came === 'elected';
    const tall = isElected ? high : high * UNELECTED;
    scene.anchors.set(id, { x: (left + right) / 2, y: base - tall / 2 });
    if (term.holder === null) {
      const y = base - (high * UNELECTED) / 2;
      scene.edges.push({
        key: id,
        x1: left + 4,
        x2: right - 4,
        y1: y,
        y2: y,
        className: 'mark-gap',
      });
      return;
    }
    const put = (key: string, kind: Kind, from: number, to: number, share = 1) =>
      scene.boxes.push(
        boxOfKind(key, kind, {
          x: from,
          y: base - tall * share,
          width: Math.max(to - from, 1),
          height: tall * share,
        }),
      );
    if (fromMemory === 'stretch') {
      put(id, 'range', left, right);
      return;
    }
    // Of a month without a day: known from its end on.
    const sure = start && start.date > window[0] ? x(spanOf(start)[1]) : left;
    if (sure > left) put(`${id}-start`, 'range', left, sure);
    const until = disputedFrom ? x(disputedFrom) : right;
    put(id, 'solid', sure, until);
    if (!disputedFrom) return;
    put(`${id}-disputed`, 'hollow', until, right);
    put(`${id}-half`, 'solid', until, right, 0.5);
  }

  function putName(term: Term, { heads, rest, look }: Said, low: number) {
    const [left] = endsOf(term);
    const first = low - (heads.length + rest.length - 1) * leading;
    labels.push({ key: term.id, x: left, y: first, lines: heads, leading, className: look });
    if (rest.length === 0) return;
    labels.push({
      key: `${term.id}-rest`,
      x: left,
      y: first + heads.length * leading,
      lines: rest,
      leading,
      className: 'label muted halo',
    });
  }

  /** Names of short stretches under their bars: of two neighbours the first to the left. */
  function putSmall(terms: readonly Term[], y: number) {
    terms.forEach((term, index) => {
      const [left, right] = endsOf(term);
      const next = terms[index + 1];
      const doubt = term.fromMemory === 'stretch' ? ` (${words.unconfirmed ?? ''})` : '';
      const text = `${term.short ?? ''}${doubt}`;
      const isLeft = next !== undefined && endsOf(next)[0] - left < textWidth(text, type) + 6;
      labels.push({
        key: term.id,
        x: isLeft ? right - 3 : left,
        y,
        lines: [text],
        anchor: isLeft ? 'end' : 'start',
        className: 'label halo',
      });
    });
  }

  function putEvent(event: Event, y: number) {
    const at = x(event.at.date);
    scene.dots.push({ key: event.id, x: at, y, r: radius, className: 'mark-solid' });
    scene.anchors.set(event.id, { x: at, y });
    const place = { key: event.id, left: at - radius, right: at + radius, y, height: row };
    labels.push(...beside(place, eventWordings(event, model), size));
  }

  function articleName(): Label {
    const at = x(model.article);
    const text = words.article ?? '';
    const isLeft = at + textWidth(text, axis) + 6 > width;
    return {
      key: 'article',
      x: isLeft ? at - 5 : at + 5,
      y: axis - 1,
      lines: [text],
      anchor: isLeft ? 'end' : 'start',
      className: 'axis-label',
    };
  }

  function putArticle(inTheWay: readonly Label[]) {
    scene.edges.push(...pieces(x(model.article), 2, bottom, inTheWay, type));
  }
}
