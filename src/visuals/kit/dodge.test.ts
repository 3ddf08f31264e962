import { describe, expect, it } from 'vitest';
import { randomiser } from '../testing.ts';
import { type Slot, dodge } from './dodge.ts';

const slot = (wanted: number, extent: number): Slot => ({ wanted, extent });
const cost = (slots: readonly Slot[], places: readonly number[]) =>
  slots.reduce((sum, { wanted }, index) => sum + ((places[index] ?? NaN) - wanted) ** 2, 0);

/** Whether places keep the order, leave each label its room and stay within the bounds. */
function isAllowed(slots: readonly Slot[], places: readonly number[], low: number, high: number) {
  const slack = 1e-6;
  return slots.every(({ extent }, index) => {
    const start = (places[index] ?? NaN) - extent / 2;
    const before = slots[index - 1];
    const floor = before ? (places[index - 1] ?? NaN) + before.extent / 2 : low;
    return start >= floor - slack && start + extent <= high + slack;
  });
}

/**
 * The least movement there is, by trying every way to push neighbours together into blocks: a block
 * stands around the mean of what its labels want, or at one of the bounds.
 */
function leastCost(slots: readonly Slot[], low: number, high: number): number {
  let least = Infinity;
  for (let cuts = 0; cuts < 2 ** (slots.length - 1); cuts += 1) {
    const blocks: Slot[][] = [[]];
    slots.forEach((each, index) => {
      blocks.at(-1)?.push(each);
      if (index < slots.length - 1 && (cuts >> index) & 1) blocks.push([]);
    });
    const options = blocks.map((block) => {
      const size = block.reduce((sum, { extent }) => sum + extent, 0);
      let offset = 0;
      let sum = 0;
      for (const { wanted, extent } of block) {
        sum += wanted - (offset + extent / 2);
        offset += extent;
      }
      return [sum / block.length, low, high - size];
    });
    const tries = options.reduce<number[][]>(
      (all, starts) => all.flatMap((before) => starts.map((start) => [...before, start])),
      [[]],
    );
    for (const starts of tries) {
      const places = blocks.flatMap((block, index) => {
        let at = starts[index] ?? NaN;
        return block.map(({ extent }) => {
          at += extent;
          return at - extent / 2;
        });
      });
      if (isAllowed(slots, places, low, high)) least = Math.min(least, cost(slots, places));
    }
  }
  return least;
}

describe('dodge', () => {
  it('leaves labels where they want to be when they have room', () => {
    expect(dodge([slot(20, 10), slot(50, 10)], 0, 100)).toEqual([20, 50]);
    expect(dodge([], 0, 100)).toEqual([]);
  });

  it('parts two that collide by the same amount each', () => {
    expect(dodge([slot(50, 20), slot(50, 20)], 0, 100)).toEqual([40, 60]);
    expect(dodge([slot(48, 10), slot(52, 30)], 0, 100)).toEqual([40, 60]);
  });

  it('keeps labels inside the bounds, at the edge when they want to be beyond', () => {
    expect(dodge([slot(-30, 10)], 0, 100)).toEqual([5]);
    expect(dodge([slot(130, 10)], 0, 100)).toEqual([95]);
    expect(dodge([slot(0, 20), slot(2, 20), slot(90, 20)], 0, 100)).toEqual([10, 30, 90]);
  });

  it('begins at the low bound and still lets none overlap when they cannot all fit', () => {
    expect(dodge([slot(50, 60), slot(60, 60)], 0, 100)).toEqual([30, 90]);
  });

  it('never overlaps, keeps the order and moves no more than it must', () => {
    const random = randomiser(1);
    for (let run = 0; run < 400; run += 1) {
      const count = 1 + random.below(5);
      const slots = Array.from({ length: count }, () =>
        slot(random.below(1200) / 10 - 10, 1 + random.below(190) / 10),
      ).sort((a, b) => a.wanted - b.wanted);
      const places = dodge(slots, 0, 100);
      const message = JSON.stringify(slots);
      expect(places, message).toHaveLength(count);
      expect(isAllowed(slots, places, 0, 100), message).toBe(true);
      expect(cost(slots, places), message).toBeCloseTo(leastCost(slots, 0, 100), 5);
    }
  });

  it('holds with many labels', () => {
    const random = randomiser(2);
    for (let run = 0; run < 100; run += 1) {
      const slots = Array.from({ length: 40 }, () => slot(random.below(600), 5 + random.below(10)));
      slots.sort((a, b) => a.wanted - b.wanted);
      const places = dodge(slots, 0, 600);
      expect(isAllowed(slots, places, 0, 600), JSON.stringify(slots)).toBe(true);
    }
  });
});
