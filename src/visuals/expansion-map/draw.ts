import type { Anchor, DrawOptions, Form, Size } from '../kit/contract.ts';
import { drawBasemap } from '../kit/basemap.ts';
import { areaOf } from '../kit/collide.ts';
import { type Drawing, begin, clipTo, halves, hatch } from '../kit/drawing.ts';
import { formatDate } from '../kit/format.ts';
import {
  type Dot,
  type Group,
  type Label,
  drawBoxes,
  drawDots,
  drawLabels,
  drawLines,
  layer,
  px,
} from '../kit/marks.ts';
import { type Camera, type Rect, project } from '../kit/plane.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import type { Happening } from './data.ts';
import { keyRows, drawKey } from './key.ts';
import { type Named, placeNames } from '../kit/place-names.ts';
import {
  type Layout,
  type Spot,
  bandsOf,
  contains,
  layoutOf,
  shrink,
  spotOf,
  windowOf,
} from './layout.ts';
import type { ExpansionModel, ReportedPlace, ShownEvent } from './model.ts';
import { FRAMES } from './focus.ts';
import { killedText } from './phrases.ts';
import { axisOf, drawStrip, stripScale } from './strip.ts';

/** Pixels: marks of places on the large and on the small map. */
const PLACE = { narrow: 4, wide: 5.5 } as const;
const SMALL = 0.7;
/** An event without a figure: a ring of this size, which stands for no number. */
const NO_FIGURE = { narrow: 5.5, wide: 7.5 } as const;
/** The share of the map's shorter side that a ring of a hundred people has as its radius. */
const HUNDRED = 0.05;

/** How many events are named at most; all that are lit can be inspected. */
const MOST_NAMES = { narrow: 2, wide: 4 } as const;

/** Draws a view of `expansion-map`. */
export function draw(
  node: SVGSVGElement,
  model: ExpansionModel,
  size: Size,
  { duration }: DrawOptions,
): Map<string, Anchor> {
  const svg = begin(node, size.width, size.height);
  const { form } = size;
  const root = layer(svg, 'root');
  const bands = bandsOf(size);
  const strip: Rect = {
    left: 0,
    right: size.width,
    top: size.height - bands.strip,
    bottom: size.height,
  };
  const rows = keyRows(model, size, bands.isCramped);
  const area: Rect = { left: 0, right: size.width, top: 0, bottom: strip.top - rows.height };
  const layout = layoutOf(area, model.focus, form);
  const perPerson = radiusPerPerson(layout);
  const places = model.places.map((place) => ({ place, spot: spot(layout, model, place) }));
  const unreported = model.unreported.map((place) => ({ place, spot: spot(layout, model, place) }));
  const events = model.events.flatMap((event) =>
    event.at ? [{ event, spot: spotOf(layout, model.focus, event.at.lon, event.at.lat) }] : [],
  );

  const main = clipped(svg, root, 'main', layout.main);
  drawMain(main, model, layout.mainCamera, form, duration);
  const paint = (group: Group, name: 'main' | 'inset') => {
    const isHere = ({ spot: at }: { spot: Spot }) => at.isInset === (name === 'inset');
    drawEvents(svg, group, name, events.filter(isHere), perPerson, form, duration);
    drawPlaces(svg, group, name, places.filter(isHere), unreported.filter(isHere), form, duration);
    drawSmall(group, name, events.filter(isHere), perPerson, form, duration);
  };
  const window = windowOf(layout, model.focus);
  drawWindow(main, 'main', model.focus === 'country' ? window : null, duration);
  paint(main, 'main');

  const frame = layer(root, 'frame');
  drawBoxes(frame, [box('frame', layout.inset, 'map-frame')], 0);
  const inset = clipped(svg, root, 'inset', shrink(layout.inset, 1));
  drawInset(inset, model, layout.insetCamera);
  drawWindow(inset, 'inset', model.focus === 'country' ? null : window, duration);
  paint(inset, 'inset');
  drawBoxes(layer(root, 'edge'), [box('edge', layout.inset, 'map-edge')], 0);

  const names = namesOf(model, size, layout, area, events, places, perPerson);
  drawLines(layer(root, 'leaders'), names.leaders, duration);
  drawLabels(layer(root, 'names'), names.labels, duration);
  drawKey(svg, root, rows, area.bottom, size, duration);
  drawStrip(root, model, strip, form, duration);

  const x = stripScale(model, strip);
  return new Map<string, Anchor>([
    ...model.events.flatMap(({ id, at, date }): [string, Anchor][] =>
      at ? [] : [[id, { x: x(date), y: axisOf(strip) - 5 }]],
    ),
    ...events.map(({ event, spot: at }): [string, Anchor] => [event.id, { x: at.x, y: at.y }]),
    ...places.map(({ place, spot: at }): [string, Anchor] => [place.id, { x: at.x, y: at.y }]),
  ]);
}

const spot = (
  layout: Layout,
  { focus }: ExpansionModel,
  { lon, lat }: { lon: number; lat: number },
): Spot => spotOf(layout, focus, lon, lat);

const box = (key: string, { left, right, top, bottom }: Rect, className: string) => ({
  key,
  x: left,
  y: top,
  width: right - left,
  height: bottom - top,
  className,
});

/** A layer that shows nothing outside of its rectangle. */
function clipped(svg: Drawing, root: Group, name: string, rect: Rect): Group {
  return layer(root, name).attr('clip-path', clipTo(svg, name, rect));
}

/**
 * The large map: the country, and over it the finer map of the capital. The country in all its detail
 * only where it is drawn large.
 */
function drawMain(
  group: Group,
  { shapes, focus }: ExpansionModel,
  camera: Camera,
  form: Form,
  duration: number,
): void {
  const isLarge = focus === 'artibonite' || (focus === 'country' && form === 'wide');
  const country = isLarge ? shapes.haiti : shapes.rough;
  drawBasemap(layer(group, 'main-haiti'), country, camera, duration);
  drawBasemap(layer(group, 'main-metro'), shapes.metro, camera, duration);
}

/** The small map: the country or the capital, one in place of the other. */
function drawInset(group: Group, { shapes, focus }: ExpansionModel, camera: Camera): void {
  const isCountry = FRAMES[focus].insetName === 'country';
  drawBasemap(layer(group, 'inset-haiti'), isCountry ? shapes.rough : null, camera, 0);
  drawBasemap(layer(group, 'inset-metro'), isCountry ? null : shapes.metro, camera, 0);
}

/** What the other map shows, as an outline. */
function drawWindow(group: Group, name: string, window: Rect | null, duration: number): void {
  drawBoxes(
    layer(group, `${name}-window`),
    window ? [box('window', window, 'map-window')] : [],
    duration,
  );
}

/** The radius of a ring is this many pixels times the square root of people killed. */
function radiusPerPerson({ main }: Layout): number {
  return (Math.min(main.right - main.left, main.bottom - main.top) * HUNDRED) / 10;
}

/** Inner and outer radius of an event's ring; null where there is no figure. */
export function radiiOf(
  { value, low, high }: Happening['killed'],
  perPerson: number,
): { inner: number; outer: number } | null {
  const most = high ?? value ?? low;
  if (most === null) return null;
  const outer = perPerson * Math.sqrt(most);
  const inner = low !== null && high !== null ? perPerson * Math.sqrt(low) : outer;
  return { inner, outer };
}

interface Placed<T> {
  spot: Spot;
  event: T;
}

function drawEvents(
  svg: Drawing,
  group: Group,
  name: string,
  events: readonly Placed<ShownEvent>[],
  perPerson: number,
  form: Form,
  duration: number,
): void {
  const url = hatch(svg);
  const sized = events
    .map(({ event, spot: { x, y } }) => {
      const radii = radiiOf(event.killed, perPerson);
      const outer = radii?.outer ?? NO_FIGURE[form];
      return { event, x, y, outer, inner: radii?.inner ?? outer, isKnown: radii !== null };
    })
    // Large rings first, so that small ones stay within reach; the named ones on top.
    .toSorted((a, b) => Number(a.event.isNamed) - Number(b.event.isNamed) || b.outer - a.outer);
  const bands = sized.filter(({ inner, outer }) => outer - inner > 0.5);
  drawDots(
    layer(group, `${name}-bands`),
    bands.map(({ event, x, y, inner, outer }): Dot => ({
      key: event.id,
      x,
      y,
      r: (inner + outer) / 2,
      className: ringClass(event, 'ring-band'),
      stroke: url,
      strokeWidth: outer - inner,
    })),
    duration,
  );
  drawDots(
    layer(group, `${name}-inner`),
    bands.map(({ event, x, y, inner }) => ({
      key: event.id,
      x,
      y,
      r: inner,
      className: ringClass(event, 'ring ring-inner'),
    })),
    duration,
  );
  drawDots(
    layer(group, `${name}-rings`),
    sized.map(({ event, x, y, outer, isKnown }) => ({
      key: event.id,
      x,
      y,
      r: outer,
      className: ringClass(event, isKnown ? 'ring' : 'ring ring-unknown'),
    })),
    duration,
  );
}

const ringClass = ({ isNamed }: ShownEvent, name: string): string =>
  `${name}${isNamed ? ' is-named' : ''} subject-people`;

function drawPlaces(
  svg: Drawing,
  group: Group,
  name: string,
  places: readonly { place: ReportedPlace; spot: Spot }[],
  unreported: readonly { place: { id: string }; spot: Spot }[],
  form: Form,
  duration: number,
): void {
  const half = halves(svg);
  const specks = layer(group, `${name}-unreported`);
  const path = specks.select<SVGPathElement>('path');
  (path.empty() ? specks.append('path').attr('class', 'mark-unreported') : path).attr(
    'd',
    unreported.map(({ spot: { x, y } }) => `M${px(x)} ${px(y)}h0`).join('') || null,
  );
  drawDots(
    layer(group, `${name}-places`),
    places.map(({ place, spot: { x, y, isInset } }) =>
      placeDot(place.id, place.report.state, half, {
        x,
        y,
        r: PLACE[form] * (isInset ? SMALL : 1),
      }),
    ),
    duration,
  );
}

/** Where named events are whose rings are lost under the marks of their places: a circle around. */
function drawSmall(
  group: Group,
  name: string,
  events: readonly Placed<ShownEvent>[],
  perPerson: number,
  form: Form,
  duration: number,
): void {
  drawDots(
    layer(group, `${name}-small`),
    events.flatMap(({ event, spot: { x, y } }): Dot[] => {
      const r = radiiOf(event.killed, perPerson)?.outer ?? Infinity;
      return event.isNamed && r < PLACE[form]
        ? [{ key: event.id, x, y, r: PLACE[form] + 3.5, className: 'ring-small' }]
        : [];
    }),
    duration,
  );
}

/** A place: hollow, half or solid. */
export function placeDot(
  key: string,
  state: ReportedPlace['report']['state'],
  half: string,
  at: { x: number; y: number; r: number },
): Dot {
  return {
    key,
    ...at,
    className: `mark-place ${state} subject-armed`,
    fill: state === 'contested' ? half : 'none',
  };
}

/** What is written on the maps: the named events, then communes and departments where room is left. */
function namesOf(
  model: ExpansionModel,
  size: Size,
  layout: Layout,
  area: Rect,
  events: readonly Placed<ShownEvent>[],
  places: readonly { place: ReportedPlace; spot: Spot }[],
  perPerson: number,
) {
  const { form } = size;
  const { label: type, leading, axis } = TYPE[form];
  const width = Math.min(form === 'wide' ? 210 : 150, size.width * 0.42);
  const isLit = model.named
    .flatMap((id) => events.filter(({ event }) => event.id === id))
    .slice(0, MOST_NAMES[form]);
  const named: Named[] = isLit.map(({ event, spot: { x, y } }) => ({
    key: event.id,
    x,
    y,
    r: Math.max(radiiOf(event.killed, perPerson)?.outer ?? NO_FIGURE[form], PLACE[form] + 4),
    ...linesOf(event, model, width, type),
    className: 'label halo strong',
  }));
  const frameLabel: Label = {
    key: 'inset',
    x: layout.inset.left + 5,
    y: layout.inset.bottom - 6,
    lines: [
      model.words[
        `inset-${model.focus === 'country' || model.focus === 'centre' ? 'capital' : 'country'}`
      ] ?? '',
    ],
    className: 'axis-label halo',
  };
  const frameArea = areaOf(frameLabel, axis);
  const hasFrameLabel = frameArea.right <= layout.inset.right - 2;
  const marks = [
    ...places.map(({ spot: { x, y } }) => ({ x, y, r: PLACE[form] })),
    ...isLit.map(({ event, spot: { x, y } }) => ({
      x,
      y,
      r: radiiOf(event.killed, perPerson)?.outer ?? NO_FIGURE[form],
    })),
  ];
  const within = shrink(area, 3);
  const fromInset = new Set(isLit.filter((each) => each.spot.isInset).map(({ event }) => event.id));
  const taken = hasFrameLabel ? [frameArea] : [];
  // What stands on the small map is named first: its names may lie on it, others may not.
  const onInset = placeNames(
    named.filter(({ key }) => fromInset.has(key)),
    { size: type, leading, within, taken, marks },
  );
  const blocked = [...taken, layout.inset, ...onInset.labels.map((each) => areaOf(each, type))];
  const onMain = placeNames(
    named.filter(({ key }) => !fromInset.has(key)),
    { size: type, leading, within, taken: blocked, marks },
  );
  const areas = [...blocked, ...onMain.labels.map((each) => areaOf(each, type))];
  const orientation = placeNames(orientationOf(model, layout, places), {
    size: axis,
    leading,
    within,
    taken: areas,
    marks,
    isQuiet: true,
  });
  return {
    labels: [
      ...(hasFrameLabel ? [frameLabel] : []),
      ...onInset.labels,
      ...onMain.labels,
      ...orientation.labels,
    ],
    leaders: [...onInset.leaders, ...onMain.leaders],
  };
}

function linesOf(event: ShownEvent, model: ExpansionModel, width: number, type: number) {
  const name = wrapText(event.title, width, type, 600);
  return { lines: [...name, ...factsOf(event, model, width, type)], head: name.length };
}

/** Under the name of an event: its date and how many were killed, on one line where that fits. */
function factsOf(event: ShownEvent, model: ExpansionModel, width: number, type: number): string[] {
  const { date, precision, killed } = event;
  const day = formatDate(date, model.language, { precision, short: true });
  const facts = [day, killedText(killed, model)];
  const line = facts.join(' · ');
  return textWidth(line, type) <= width * 1.15 ? [line] : facts;
}

/** Names by which a reader finds the way: departments on the country, communes on the capital. */
function orientationOf(
  model: ExpansionModel,
  { mainCamera, main, inset }: Layout,
  places: readonly { place: ReportedPlace; spot: Spot }[],
): Named[] {
  const isFree = (at: { x: number; y: number }) => contains(main, at) && !contains(inset, at);
  if (model.focus === 'country' || model.focus === 'artibonite') {
    return model.departments.flatMap(({ code, name, lon, lat }): Named[] => {
      const at = project(mainCamera, lon, lat);
      return isFree(at)
        ? [{ key: code, ...at, r: -5, lines: [name], className: 'axis-label halo' }]
        : [];
    });
  }
  return places
    .filter(
      ({ place, spot: { isInset } }) => !isInset && (place.isCommune || model.focus === 'centre'),
    )
    .map(({ place, spot: { x, y } }) => ({
      key: `name-${place.id}`,
      x,
      y,
      r: 4,
      lines: [place.name],
      className: 'axis-label halo',
    }));
}
