import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { begin, hatch } from '../kit/drawing.ts';
import { drawBoxes, drawLabels, drawLines, layer } from '../kit/marks.ts';
import { missionsScene } from './missions.ts';
import type { UnMissionsModel } from './model.ts';
import { abuseScene } from './abuse.ts';
import { raidsScene } from './raids.ts';
import type { Scene } from './scene.ts';
import { strengthScene } from './strength.ts';
import type { ViewName } from './views.ts';

const SCENES: Record<ViewName, (model: UnMissionsModel, size: Size, band: string) => Scene> = {
  missions: missionsScene,
  strength: strengthScene,
  raids: raidsScene,
  abuse: abuseScene,
};

/** Draws a view of `un-missions`. */
export function draw(
  node: SVGSVGElement,
  model: UnMissionsModel,
  size: Size,
  { duration }: DrawOptions,
): Map<string, Anchor> {
  const svg = begin(node, size.width, size.height);
  const bands = { plain: hatch(svg), people: hatch(svg, 'people') };
  const scene = SCENES[model.view](model, size, bands[model.view === 'raids' ? 'people' : 'plain']);
  const root = layer(svg, 'root');
  drawLines(layer(root, 'grid'), scene.grid, duration);
  drawBoxes(layer(root, 'boxes'), scene.boxes, duration);
  drawLines(layer(root, 'edges'), scene.edges, duration);
  drawLabels(layer(root, 'labels'), scene.labels, duration);
  return scene.anchors;
}
