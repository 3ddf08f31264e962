import type { Anchor, DrawOptions, Form, Size } from '../kit/contract.ts';
import { drawBasemap } from '../kit/basemap.ts';
import { type Drawing, begin, clipTo, halves } from '../kit/drawing.ts';
import {
  type Dot,
  type Group,
  drawBoxes,
  drawDots,
  drawLabels,
  drawLines,
  layer,
  px,
} from '../kit/marks.ts';
import { drawPaths, setAll } from '../kit/nodes.ts';
import type { Camera, Rect } from '../kit/plane.ts';
import { drawKey, keyRows } from './key.ts';
import { type Spot, bandsOf, layoutOf, shrink, spotOf, windowOf } from './layout.ts';
import type { ExpansionModel, ReportedPlace } from './model.ts';
import { FRAMES } from './focus.ts';
import { namesOf } from './names.ts';
import { PLACE, type Ring, drawRings, drawSmall, radiusPerPerson, ringsOf } from './rings.ts';
import { axisOf, drawStrip, stripScale } from './strip.ts';

/** The share of their size that marks of places keep on the small map. */
const SMALL = 0.7;
/** From the mark of a place to the halo of one whose state has changed. */
const HALO = 2.5;

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
  const { main: room } = layout;
  const perPerson = radiusPerPerson(room.right - room.left, room.bottom - room.top);
  const spot = ({ lon, lat }: { lon: number; lat: number }): Spot =>
    spotOf(layout, model.focus, lon, lat);
  const places = model.places.map((place) => ({ place, spot: spot(place) }));
  const unreported = model.unreported.map((place) => ({ place, spot: spot(place) }));
  const rings = ringsOf(model, layout, perPerson, form);
  const names = namesOf(model, size, layout, area, rings, places);
  const isLit = ({ event }: Ring) => names.lit.has(event.id);

  const main = clipped(svg, root, 'main', layout.main);
  drawMain(main, model, layout.mainCamera, form, duration);
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

  drawLines(layer(root, 'leaders'), names.leaders, duration);
  drawLabels(layer(root, 'names'), names.labels, duration);
  drawKey(svg, root, rows, area.bottom, size, perPerson, duration);
  drawStrip(root, model, strip, form, duration);

  const x = stripScale(model, strip);
  return new Map<string, Anchor>([
    ...model.events.flatMap(({ id, at, date }): [string, Anchor][] =>
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
  { shapes, focus }: ExpansionModel,
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
  const specks = unreported.map(({ spot: { x, y } }) => `M${px(x)} ${px(y)}h0`).join('') || null;
  drawPaths(layer(group, `${name}-unreported`), [{ className: 'mark-unreported', d: specks }]);
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
  drawDots(
    layer(group, `${name}-changed`),
    places
      .filter(({ place }) => place.isChanged)
      .map(({ place, spot: { x, y, isInset } }) => ({
        key: place.id,
        x,
        y,
        r: PLACE[form] * (isInset ? SMALL : 1) + HALO,
        className: 'mark-changed subject-armed',
      })),
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
