import type { Form, Size } from '../kit/contract.ts';
import { type Camera, type Rect, boxOf, fit, project } from '../kit/plane.ts';
import type { ExpansionPlan, Point } from './plan.ts';

/** Where the maps stand: one large, the other small in the sea beside it or, on tall sheets, below. */
export interface Layout {
  /** What the large map may fill. */
  main: Rect;
  mainCamera: Camera;
  inset: Rect;
  insetCamera: Camera;
}

/** Width to height of the country and of the capital's area. */
const INSET_SHAPE = { country: 1.3, capital: 1.18 } as const;
/** From here on a map is tall: two maps stand one over the other. */
const TALL = 1.2;
/** Clear of the frame, in pixels. */
const GAP = 6;
/** The most of the width that the country takes, so that the small map finds room in the sea. */
const COUNTRY_SHARE = 0.8;
/** Sea on the map of the country: west of the northern peninsula and north of the southern one. */
const SEA = { lon: -73.5, south: 18.74, north: 19.98 } as const;

const rectOf = (left: number, top: number, width: number, height: number): Rect => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** The largest rectangle of a shape in the corner of this width and height. */
const inCorner = ({ left, top }: Rect, width: number, height: number, shape: number): Rect => {
  const w = Math.max(Math.min(width, height * shape), 0);
  return rectOf(left, top, w, w / shape);
};

/** @param area the pixels that both maps share */
export function layoutOf(area: Rect, { focus, frames }: ExpansionPlan, form: Form): Layout {
  const { main: bounds, inset: insetBounds, insetName } = frames;
  const width = area.right - area.left;
  const height = area.bottom - area.top;
  const shape = INSET_SHAPE[insetName];
  const finish = (main: Rect, mainCamera: Camera, inset: Rect): Layout => ({
    main,
    mainCamera,
    inset,
    insetCamera: fit(insetBounds, shrink(inset, 2), { x: 0.5, y: 0.5 }),
  });
  if (focus === 'country') {
    if (height > width * TALL) {
      const main = rectOf(area.left, area.top, width, width / INSET_SHAPE.country);
      const rest = { ...area, top: main.bottom + GAP };
      return finish(main, fit(bounds, main, { x: 0.5, y: 0 }), rest);
    }
    const room = { ...area, left: area.right - width * COUNTRY_SHARE };
    const camera = fit(bounds, room, { x: 1, y: 1 });
    const peninsula = project(camera, SEA.lon, SEA.north);
    const { y: south } = project(camera, SEA.lon, SEA.south);
    const beside = inCorner(area, peninsula.x - GAP, south - area.top - GAP, shape);
    const above = inCorner(area, width * 0.5, peninsula.y - area.top - GAP, shape);
    const inset = above.right > beside.right ? above : beside;
    return finish(area, camera, inset);
  }
  const share = form === 'wide' ? 0.3 : 0.34;
  const inset = inCorner(area, Math.max(width * share, 96), height * 0.45, shape);
  return finish(area, fit(bounds, area, { x: 0.8, y: 0.5 }), inset);
}

export const shrink = ({ left, right, top, bottom }: Rect, by: number): Rect => ({
  left: left + by,
  right: right - by,
  top: top + by,
  bottom: bottom - by,
});

export const contains = (rect: Rect, { x, y }: { x: number; y: number }): boolean =>
  x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;

/** A place on the large map, or on the small one where the large one does not show it. */
export interface Spot {
  x: number;
  y: number;
  isInset: boolean;
}

/** Where a place is drawn. */
export function spotOf(
  layout: Layout,
  { focus }: ExpansionPlan,
  { lon, lat, isInCapital: isInset }: Point,
): Spot {
  const { main, mainCamera, inset, insetCamera } = layout;
  const onInset = project(insetCamera, lon, lat);
  const onMain = project(mainCamera, lon, lat);
  if (focus === 'country') return { ...(isInset ? onInset : onMain), isInset };
  const isOnInset = contains(inset, onInset);
  const isFree = contains(shrink(main, GAP), onMain) && !contains(shrink(inset, -GAP), onMain);
  if (isFree || !isOnInset) return { ...onMain, isInset: false };
  return { ...onInset, isInset: true };
}

/** The outline of what the one map shows, on the other. */
export function windowOf(
  { mainCamera, insetCamera, inset, main }: Layout,
  { focus, frames }: ExpansionPlan,
): Rect {
  const box =
    focus === 'country' ? boxOf(mainCamera, frames.inset) : boxOf(insetCamera, frames.main);
  const outer = shrink(focus === 'country' ? main : inset, 1);
  return {
    left: Math.max(box.left, outer.left),
    right: Math.min(box.right, outer.right),
    top: Math.max(box.top, outer.top),
    bottom: Math.min(box.bottom, outer.bottom),
  };
}

/** Heights of the parts under the map, in pixels. */
export function bandsOf(size: Size): { strip: number; isCramped: boolean } {
  const isCramped = size.height < 240;
  return { strip: size.form === 'wide' ? 60 : isCramped ? 43 : 60, isCramped };
}
