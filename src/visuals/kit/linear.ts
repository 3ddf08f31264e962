import { ticks } from 'd3';

/** Values to pixels on a straight line, also beyond its ends. */
export interface LinearScale {
  (value: number): number;
  domain: readonly [number, number];
  range: readonly [number, number];
  /** About so many round values of the domain. */
  ticks(count: number): number[];
}

/**
 * d3's linear scale, for numbers alone: that one brings colours, formats and their interpolation, which
 * no picture asks a scale for, and five times the code.
 */
export function linearScale(
  domain: readonly [number, number],
  range: readonly [number, number],
): LinearScale {
  const length = domain[1] - domain[0];
  const scale = (value: number) => {
    // In a domain without length every value stands in the middle.
    const share = length === 0 ? 0.5 : (value - domain[0]) / length;
    return range[0] * (1 - share) + range[1] * share;
  };
  return Object.assign(scale, {
    domain,
    range,
    ticks: (count: number) => ticks(domain[0], domain[1], count),
  });
}
