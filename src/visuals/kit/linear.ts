/** Values to pixels on a straight line, also beyond its ends. */
export interface LinearScale {
  (value: number): number;
  domain: readonly [number, number];
  range: readonly [number, number];
  /** About so many round values of the domain. */
  ticks(count: number): number[];
}

/**
 * d3's linear scale and its ticks, for numbers alone: those of d3 bring colours, formats and their
 * interpolation, which no picture asks a scale for, and eight times the code.
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
    ticks: (count: number) => roundValues(domain, count),
  });
}

/** From where on a step between round values is 10, 5 or 2 times a power of ten, as d3 has it. */
const STEPS = [
  [Math.sqrt(50), 10],
  [Math.sqrt(10), 5],
  [Math.sqrt(2), 2],
] as const;

/** About so many round values between two others, both included. */
function roundValues([from, to]: readonly [number, number], count: number): number[] {
  if (!(count > 0)) return [];
  if (from === to) return [from];
  const [low, high] = from < to ? [from, to] : [to, from];
  const rough = (high - low) / count;
  const power = Math.floor(Math.log10(rough));
  const factor = STEPS.find(([least]) => rough / 10 ** power >= least)?.[1] ?? 1;
  // Steps below one are counted in their inverse, a whole number, so that 0.3 is no 0.30000000000000004.
  const inverse = power < 0 ? 10 ** -power / factor : 0;
  const step = factor * 10 ** power;
  const valueAt = (index: number) => (inverse ? index / inverse : index * step);
  const values: number[] = [];
  // Plus zero: no value is −0.
  for (
    let index = Math.ceil(inverse ? low * inverse : low / step) + 0;
    valueAt(index) <= high;
    index += 1
  ) {
    values.push(valueAt(index));
  }
  // One is asked for and the step is longer than the way: twice as fine.
  if (values.length === 0 && count >= 0.5 && count < 2) return roundValues([from, to], count * 2);
  return from < to ? values : values.reverse();
}
