import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { begin, hatch, mixed } from '../kit/drawing.ts';
import { drawBoxes, drawLabels, drawLines, layer } from '../kit/marks.ts';
import type { KillingsModel } from './model.ts';
import { quartersScene } from './quarters.ts';
import { articleScene, dronesScene } from './rows.ts';
import { sharesScene } from './shares.ts';
import { yearsScene } from './years.ts';

const SCENES = {
  years: yearsScene,
  quarters: quartersScene,
  'who-kills': sharesScene,
  drones: dronesScene,
  article: articleScene,
};

/** Draws a view of `killings`; bars that two views share travel from one to the other. */
export function draw(
  node: SVGSVGElement,
  model: KillingsModel,
  size: Size,
  { duration }: DrawOptions,
): Map<string, Anchor> {
  const svg = begin(node, size.width, size.height);
  // Hatched are shares of gangs alone.
  const fills = { hatch: hatch(svg, 'armed'), mixed: mixed(svg) };
  const scene = SCENES[model.view](model, size);
  const root = layer(svg, 'root');
  drawLines(layer(root, 'grid'), scene.grid, duration);
  drawBoxes(
    layer(root, 'bars'),
    scene.boxes.map(({ pattern, ...box }) => (pattern ? { ...box, fill: fills[pattern] } : box)),
    duration,
  );
  drawLines(layer(root, 'edges'), scene.edges, duration);
  drawLabels(layer(root, 'labels'), scene.labels, duration);
  return scene.anchors;
}
