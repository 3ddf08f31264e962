import type { Anchor, DrawOptions, Form, Size } from '../kit/contract.ts';
import { drawBasemap } from '../kit/basemap.ts';
import { type Drawing, begin, clipTo } from '../kit/drawing.ts';
import { type Dot, type Group, drawLayers, layer, px } from '../kit/marks.ts';
import { drawPaths, setAll } from '../kit/nodes.ts';
import type { Camera, Rect } from '../kit/plane.ts';
import type { State } from './data.ts';
import { halves } from './halves.ts';
import { drawKey, keyRows } from './key.ts';
import { type Spot, bandsOf, layoutOf, shrink, spotOf, windowOf } from './layout.ts';
import { namesOf } from './names.ts';
import type { ExpansionPlan, PlannedPlace, Point } from './plan.ts';
import { PLACE, type Ring, drawRings, drawSmall, radiusPerPerson, ringsOf } from './rings.ts';
import { axisOf, drawStrip, stripScale } from './strip.ts';

/** The share of their size that marks of places keep on the small map. */
const SMALL = 0.7;
/** From the mark of a place to the halo of one whose state has changed. */
const HALO = 2.5;

/** Draws a view of `expansion-map`. */
export function draw(
  node: SVGSVGElement,
  plan: ExpansionPlan,
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
  const rows = keyRows(plan, size, bands.isCramped);
  const area: Rect = { left: 0, right: size.width, top: 0, bottom: strip.top - rows.height };
  const layout = layoutOf(area, plan, form);
  const { main: room } = layout;
  const perPerson = radiusPerPerson(room.right - room.left, room.bottom - room.top);
  const spot = (point: Point) => spotOf(layout, plan, point);
  const places = plan.places.map((place) => ({ place, spot: spot(place) }));
  const unreported = plan.unreported.map((point) => ({ spot: spot(point) }));
  const rings = ringsOf(plan, layout, perPerson, form);
  const names = namesOf(plan, size, layout, area, rings, places);
  const isLit = ({ event }: Ring) => names.lit.has(event.id);

  const main = clipped(svg, root, 'main', layout.main);
  drawMain(main, plan, layout.mainCamera, form, duration);
  const paint = (group: Group, name: 'main' | 'inset') => {
    const isHere = ({ spot: at }: { spot: Spot }) => at.isInset === (name === 'inset');
    const here = rings.filter(isHere);
    drawRings(svg, group, name, here, isLit, form, duration);
    drawPlaces(svg, group, name, places.filter(isHere), unreported.filter(isHere), form, duration);
    drawSmall(
      group,
      name,
      here.filter((ring) => ring.isSmall && isLit(ring)),
      duration,
    );
  };
  const window = windowOf(layout, plan);
  drawWindow(main, 'main', plan.focus === 'country' ? window : null, duration);
  paint(main, 'main');

  drawLayers(root, { frame: [box('frame', layout.inset, 'map-frame')] }, 0);
  const inset = clipped(svg, root, 'inset', shrink(layout.inset, 1));
  drawInset(inset, plan, layout.insetCamera);
  drawWindow(inset, 'inset', plan.focus === 'country' ? null : window, duration);
  paint(inset, 'inset');
  drawLayers(root, { edge: [box('edge', layout.inset, 'map-edge')] }, 0);

  drawLayers(root, { leaders: names.leaders, names: names.labels }, duration);
  drawKey(svg, root, rows, area.bottom, size, perPerson, duration);
  drawStrip(root, plan, strip, form, duration);

  const x = stripScale(plan, strip);
  return new Map<string, Anchor>([
    ...plan.events.flatMap(({ id, at, date }): [string, Anchor][] =>
      at ? [] : [[id, { x: x(date), y: axisOf(strip) - 5 }]],
    ),
    ...rings.map(({ event, spot: at }): [string, Anchor] => [event.id, { x: at.x, y: at.y }]),
    ...places.map(({ place, spot: at }): [string, Anchor] => [place.id, { x: at.x, y: at.y }]),
  ]);
}

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
  const group = layer(root, name);
  setAll(group, { 'clip-path': clipTo(svg, name, rect) });
  return group;
}

/**
 * The large map: the country, and over it the finer map of the capital or of the valley. The country
 * in all its detail only where it is drawn large.
 */
function drawMain(
  group: Group,
  { shapes, focus }: ExpansionPlan,
  camera: Camera,
  form: Form,
  duration: number,
): void {
  const isRough = focus === 'capital' || focus === 'centre';
  const isLarge = !isRough && (focus !== 'country' || form === 'wide');
  const country = isLarge ? shapes.haiti : shapes.rough;
  drawBasemap(layer(group, 'main-haiti'), country, camera, duration);
  drawBasemap(layer(group, 'main-metro'), shapes.metro, camera, duration);
  const valley = focus === 'valley' ? shapes.valley : null;
  drawBasemap(layer(group, 'main-valley'), valley, camera, duration);
}

/** The small map: the country or the capital, one in place of the other. */
function drawInset(group: Group, { shapes, frames }: ExpansionPlan, camera: Camera): void {
  const isCountry = frames.insetName === 'country';
  drawBasemap(layer(group, 'inset-haiti'), isCountry ? shapes.rough : null, camera, 0);
  drawBasemap(layer(group, 'inset-metro'), isCountry ? null : shapes.metro, camera, 0);
}

/** What the other map shows, as an outline. */
function drawWindow(group: Group, name: string, window: Rect | null, duration: number): void {
  const boxes = window ? [box('window', window, 'map-window')] : [];
  drawLayers(group, { [`${name}-window`]: boxes }, duration);
}

function drawPlaces(
  svg: Drawing,
  group: Group,
  name: string,
  places: readonly { place: PlannedPlace; spot: Spot }[],
  unreported: readonly { spot: Spot }[],
  form: Form,
  duration: number,
): void {
  const half = halves(svg);
  const specks = unreported.map(({ spot: { x, y } }) => `M${px(x)} ${px(y)}h0`).join('') || null;
  drawPaths(layer(group, `${name}-unreported`), [{ className: 'mark-unreported', d: specks }]);
  const radiusOf = ({ isInset }: Spot) => PLACE[form] * (isInset ? SMALL : 1);
  const changed = places.filter(({ place }) => place.isChanged);
  drawLayers(
    group,
    {
      [`${name}-places`]: places.map(({ place, spot }) => {
        const at = { x: spot.x, y: spot.y, r: radiusOf(spot) };
        return placeDot(place.id, place.state, half, at);
      }),
      [`${name}-changed`]: changed.map(({ place, spot }) => {
        const at = { x: spot.x, y: spot.y, r: radiusOf(spot) + HALO };
        return { key: place.id, ...at, className: 'mark-changed subject-armed' };
      }),
    },
    duration,
  );
}

/** A place: hollow, half or solid. */
export function placeDot(
  key: string,
  state: State,
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
