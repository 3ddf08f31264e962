import { flat } from '../kit/plane.ts';

/** A circle on the map, in degrees. */
export interface Circle {
  lon: number;
  lat: number;
  /** Degrees of latitude. */
  radius: number;
}

/** Degrees that stay free between two circles. */
const GAP = 0.015;
const ROUNDS = 120;
/** How far a circle comes back to its own place in each round, as a share of the way. */
const PULL = 0.05;

/**
 * Moves circles apart until none lies over another, each as little as it goes: overlapping pairs push
 * each other off, smaller ones further, and all are drawn back to where they belong. Always the same for the same circles.
 */
export function spread<C extends Circle>(circles: readonly C[]): C[] {
  const homes = circles.map(({ lon, lat }) => flat(lon, lat));
  const places = homes.map(([x, y]) => ({ x, y }));
  for (let round = 0; round < ROUNDS; round += 1) {
    const pull = PULL * (1 - round / ROUNDS);
    places.forEach((place, index) => {
      const [x, y] = homes[index] ?? [place.x, place.y];
      place.x += (x - place.x) * pull;
      place.y += (y - place.y) * pull;
    });
    circles.forEach((a, i) =>
      circles.slice(i + 1).forEach((b, j) => {
        const from = places[i];
        const to = places[i + 1 + j];
        if (!from || !to) return;
        const [dx, dy] = [to.x - from.x, to.y - from.y];
        const distance = Math.hypot(dx, dy) || GAP;
        const over = a.radius + b.radius + GAP - distance;
        if (over <= 0) return;
        const share = a.radius / (a.radius + b.radius);
        from.x -= (dx / distance) * over * (1 - share);
        from.y -= (dy / distance) * over * (1 - share);
        to.x += (dx / distance) * over * share;
        to.y += (dy / distance) * over * share;
      }),
    );
  }
  const [unit] = flat(1, 0);
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return circles.map((circle, index) => {
    const { x, y } = places[index] ?? { x: 0, y: 0 };
    return { ...circle, lon: round(x / unit), lat: round(-y) };
  });
}
