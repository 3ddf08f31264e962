/** The middle of several runs, measure by measure. */
import { KINDS, type Measures } from './visit.ts';

/** @param values at least one; of an even number the mean of the two in the middle */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) throw new Error('no values, no median');
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** @param runs of the same page, at least one */
export function medianOf(runs: readonly Measures[]): Measures {
  const [first] = runs;
  if (!first) throw new Error('no runs, no median');
  const middle = (of: (run: Measures) => number) => median(runs.map(of));
  return {
    bytes: Object.fromEntries(
      KINDS.map((kind) => [kind, middle(({ bytes }) => bytes[kind])]),
    ) as Measures['bytes'],
    scriptBytesAtLoad: middle((run) => run.scriptBytesAtLoad),
    requests: middle((run) => run.requests),
    requestsToPaint: middle((run) => run.requestsToPaint),
    fcp: middle((run) => run.fcp),
    lcp: middle((run) => run.lcp),
    cls: middle((run) => run.cls),
    tbt: middle((run) => run.tbt),
    longTasks: middle((run) => run.longTasks),
    longest: middle((run) => run.longest),
    droppedFrames: middle((run) => run.droppedFrames),
    heap: middle((run) => run.heap),
  };
}
