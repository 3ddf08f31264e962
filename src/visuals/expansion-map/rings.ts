import type { Form } from '../kit/contract.ts';
import { type Drawing, hatch } from '../kit/drawing.ts';
import { type Dot, type Group, drawLayers } from '../kit/marks.ts';
import { type Layout, type Spot, spotOf } from './layout.ts';
import type { ExpansionPlan, PlannedEvent } from './plan.ts';

/** Pixels: marks of places on the large map. */
export const PLACE = { narrow: 4, wide: 5.5 } as const;
/** An event without a figure: a ring of this size, which stands for no number. */
const NO_FIGURE = { narrow: 5.5, wide: 7.5 } as const;
/** From the mark of a place to the dark circle around it. */
const AROUND = 3.5;
/** The share of the map's shorter side that a ring of a hundred people has as its radius. */
const HUNDRED = 0.05;
/** The tick that says that a position is estimated. */
const TICK = { narrow: 4, wide: 5 } as const;

/** The radius of a ring is this many pixels times the square root of people killed. */
export const radiusPerPerson = (width: number, height: number): number =>
  (Math.min(width, height) * HUNDRED) / 10;

/** An event where it is drawn, in pixels. */
export interface Ring {
  event: PlannedEvent;
  spot: Spot;
  inner: number;
  outer: number;
  /** What a name or a tick keeps clear of. */
  edge: number;
  /** Its ring would be lost under the mark of its place. */
  isSmall: boolean;
  /** Above (−1) or below (1) the place that it shares with another. */
  lean: number;
}

/** Rings of events, those first that lie under others: the larger ones, and the named ones on top. */
export function ringsOf(
  plan: ExpansionPlan,
  layout: Layout,
  perPerson: number,
  form: Form,
): Ring[] {
  const rings = plan.events.flatMap((event): Ring[] => {
    const { at, killed } = event;
    if (!at) return [];
    const radiusOf = (people: number) => perPerson * Math.sqrt(people);
    const outer = killed ? radiusOf(killed.most) : NO_FIGURE[form];
    const isSmall = outer < PLACE[form];
    return [
      {
        event,
        spot: spotOf(layout, plan, at),
        inner: killed ? radiusOf(killed.least) : outer,
        outer,
        edge: isSmall ? PLACE[form] + AROUND : outer,
        isSmall,
        lean: 0,
      },
    ];
  });
  return apart(rings, form).toSorted(
    (a, b) => Number(!b.event.words) - Number(!a.event.words) || b.outer - a.outer,
  );
}

/** Named events of one place that would hide each other stand above and below it, by date. */
function apart(rings: readonly Ring[], form: Form): Ring[] {
  const hidden = rings.filter(({ event, isSmall }) => event.words && (isSmall || !event.killed));
  return rings.map((ring) => {
    const here = hidden.filter(({ event }) => event.place === ring.event.place);
    if (here.length < 2 || !here.includes(ring)) return ring;
    const index = here.indexOf(ring);
    const offset = (index < here.length / 2 ? index : index + 1) - here.length / 2;
    const y = ring.spot.y + offset * (PLACE[form] * 2 + AROUND + 1);
    return { ...ring, lean: Math.sign(offset), spot: { ...ring.spot, y } };
  });
}

/** @param isLit whether an event is named on the drawing */
export function drawRings(
  svg: Drawing,
  group: Group,
  name: string,
  rings: readonly Ring[],
  isLit: (ring: Ring) => boolean,
  form: Form,
  duration: number,
): void {
  const url = hatch(svg);
  const dot = (ring: Ring, r: number, className: string): Dot => ({
    key: ring.event.id,
    x: ring.spot.x,
    y: ring.spot.y,
    r,
    className: `${className}${isLit(ring) ? ' is-named' : ''} subject-people`,
  });
  const bands = rings.filter(({ inner, outer }) => outer - inner > 0.5);
  const ticks = rings
    .filter(({ event }) => event.isEstimated)
    .map(({ event, spot: { x, y }, outer }) => {
      const top = y - Math.max(outer, PLACE[form]);
      const place = { x1: x, x2: x, y1: top, y2: top - TICK[form] };
      return { key: event.id, ...place, className: 'ring-tick subject-people' };
    });
  drawLayers(
    group,
    {
      [`${name}-bands`]: bands.map((ring) => ({
        ...dot(ring, (ring.inner + ring.outer) / 2, 'ring-band'),
        stroke: url,
        strokeWidth: ring.outer - ring.inner,
      })),
      [`${name}-inner`]: bands.map((ring) => dot(ring, ring.inner, 'ring ring-inner')),
      [`${name}-rings`]: rings.map((ring) =>
        dot(ring, ring.outer, ring.event.killed ? 'ring' : 'ring ring-unknown'),
      ),
      [`${name}-estimated`]: ticks,
    },
    duration,
  );
}

/** Where named events are whose rings are lost under the marks of their places: a circle around. */
export function drawSmall(
  group: Group,
  name: string,
  rings: readonly Ring[],
  duration: number,
): void {
  const circles = rings.map(({ event, spot: { x, y }, edge }) => ({
    key: event.id,
    x,
    y,
    r: edge,
    className: 'ring-small',
  }));
  drawLayers(group, { [`${name}-small`]: circles }, duration);
}
