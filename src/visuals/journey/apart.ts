import { flat } from '../kit/plane.ts';
import type { Host } from './data.ts';

/** People that one mark stands for where the country is shown. */
export const PEOPLE_A_MARK = 1000;

/** Between neighbouring marks of a spiral, in degrees of latitude. */
export const PITCH = 0.031;

export const marksOf = (people: number): number => Math.max(Math.round(people / PEOPLE_A_MARK), 1);

/** Radius of a spiral of so many marks, in pitches: each takes a square of the pitch. */
export const radiusOf = (marks: number): number => Math.sqrt(marks / Math.PI) + 0.3;

const ROUNDS = 200;

/** Moves the middles of the departments until their marks keep clear of each other (build time). */
export function apart(hosts: readonly Host[]): Host[] {
  const circles = hosts.map(({ lon, lat, people }) => {
    const [x, y] = flat(lon, lat);
    return { x, y, r: radiusOf(marksOf(people)) * PITCH };
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    circles.forEach((a, index) => {
      for (const b of circles.slice(index + 1)) {
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        const distance = Math.hypot(dx, dy);
        const lap = a.r + b.r - distance;
        if (lap <= 0) continue;
        // The one with fewer marks gives way more.
        const share = b.r ** 2 / (a.r ** 2 + b.r ** 2);
        const [ux, uy] = [dx / distance, dy / distance];
        a.x -= ux * lap * share;
        a.y -= uy * lap * share;
        b.x += ux * lap * (1 - share);
        b.y += uy * lap * (1 - share);
      }
    });
  }
  const [shorter] = flat(1, 0);
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return hosts.map((host, index) => {
    const { x = 0, y = 0 } = circles[index] ?? {};
    return { ...host, lon: round(x / shorter), lat: round(-y) };
  });
}
