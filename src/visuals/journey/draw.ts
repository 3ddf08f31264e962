import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { drawBasemap } from '../kit/basemap.ts';
import { begin, clipTo } from '../kit/drawing.ts';
import { drawDots, drawLabels, drawLines, layer } from '../kit/marks.ts';
import { setAll } from '../kit/nodes.ts';
import { countryScene } from './country.ts';
import { distanceScene, worldScene } from './distance.ts';
import { drawGlobe } from './globe.ts';
import type { JourneyModel } from './model.ts';
import { pastScene } from './past.ts';
import { officerScene, promiseScene } from './people.ts';
import { questionsScene } from './questions.ts';
import { roadScene } from './road.ts';
import type { Scene } from './scene.ts';
import { drawSwarms } from './swarm.ts';
import type { ViewName } from './views.ts';

const SCENES: Record<ViewName, (model: JourneyModel, size: Size) => Scene> = {
  world: worldScene,
  road: roadScene,
  officer: officerScene,
  distance: distanceScene,
  promise: promiseScene,
  country: countryScene,
  past: pastScene,
  questions: questionsScene,
};

const NOWHERE = { k: 1, x: 0, y: 0 };

/** A globe that comes up was so many times as large, above Haiti. */
const NEAR = 3;

export function draw(
  node: SVGSVGElement,
  model: JourneyModel,
  size: Size,
  { duration }: DrawOptions,
): Map<string, Anchor> {
  const { map, window, globe, lines, swarms, dots, labels, anchors } = SCENES[model.view](
    model,
    size,
  );
  const svg = begin(node, size.width, size.height);
  const root = layer(svg, 'root');
  const sheet = { left: 0, right: size.width, top: 0, bottom: size.height };
  const shown = layer(root, 'window');
  setAll(shown, { 'clip-path': clipTo(svg, 'window', window ?? sheet) });
  drawBasemap(layer(shown, 'map'), map && model.shapes, map ?? NOWHERE, duration);
  const near = globe && { ...globe, lon: model.to.lon, lat: model.to.lat, r: globe.r * NEAR };
  drawGlobe(layer(root, 'globe'), globe, model.coasts, near, duration);
  drawLines(layer(root, 'lines'), lines, duration);
  drawSwarms(layer(root, 'swarms'), swarms, duration);
  drawDots(layer(root, 'dots'), dots, duration);
  drawLabels(layer(root, 'labels'), labels, duration);
  return anchors;
}
