import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepWrites, write, writeSome } from './writes.ts';

afterEach(() => vi.restoreAllMocks());

/** Writes that take a millisecond each, by a clock of their own. */
function slowWrites(count: number): { done: number[]; writes: (() => void)[] } {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const done: number[] = [];
  const writes = Array.from({ length: count }, (_, index) => () => {
    done.push(index);
    now += 1;
  });
  return { done, writes };
}

describe('what a drawing writes', () => {
  it('is written at once, unless it is kept', () => {
    const done: string[] = [];
    write(() => done.push('now'));
    const writes: (() => void)[] = [];
    keepWrites(writes, () => {
      write(() => done.push('first'));
      write(() => done.push('second'));
    });
    expect(done).toEqual(['now']);
    writeSome(writes, Infinity);
    expect(done).toEqual(['now', 'first', 'second']);
  });

  it('is no longer kept once the drawing is made, or has failed', () => {
    const fail = () => {
      throw new Error('no');
    };
    expect(() => keepWrites([], fail)).toThrow('no');
    const done: string[] = [];
    write(() => done.push('now'));
    expect(done).toEqual(['now']);
  });

  it('comes in its order, as much as there is time for, and each piece once', () => {
    const { done, writes } = slowWrites(10);
    writeSome(writes, 4);
    expect(done).toEqual([0, 1, 2, 3]);
    writeSome(writes, Infinity);
    expect(done).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(writes).toEqual([]);
  });

  it('goes on where there is no time, and with nothing to do', () => {
    const { done, writes } = slowWrites(2);
    writeSome(writes, 0);
    expect(done).toEqual([0]);
    writeSome([], Infinity);
  });
});
