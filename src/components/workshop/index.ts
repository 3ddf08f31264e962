/**
 * Work in WebAssembly that takes long, cutting fonts and drawing PNGs, is done in a thread of its own, while
 * the pages are made (build time).
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

export type Job =
  /** A font with these characters alone, as woff2. */
  | { kind: 'font'; font: Uint8Array; characters: string }
  /** An SVG as a PNG in its own size. @property fonts the faces that its texts name, as TrueType */
  | { kind: 'png'; svg: string; fonts: readonly Uint8Array[]; family: string }
  /** An SVG without text as a PNG of this width in pixels. */
  | { kind: 'icon'; svg: string; width: number };

export interface Order {
  id: number;
  job: Job;
}

export type Delivery = { id: number; bytes: Uint8Array } | { id: number; problem: string };

interface Waiting {
  done: (bytes: Buffer) => void;
  fail: (error: Error) => void;
}

/** Named from the project's folder, as this module stands elsewhere when it is built. */
const THREAD = 'src/components/workshop/thread.ts';

let thread: Worker | undefined;
let ordered = 0;
const waiting = new Map<number, Waiting>();

/** A thread that nobody waits for must not keep the program from ending. */
function settle(id: number): Waiting | undefined {
  const found = waiting.get(id);
  waiting.delete(id);
  if (waiting.size === 0) thread?.unref();
  return found;
}

function start(root: string): Worker {
  const worker = new Worker(join(root, THREAD));
  worker.on('message', (delivery: Delivery) => {
    const order = settle(delivery.id);
    if ('bytes' in delivery) order?.done(Buffer.from(delivery.bytes));
    else order?.fail(new Error(delivery.problem));
  });
  worker.on('error', (error: Error) => {
    thread = undefined;
    for (const id of [...waiting.keys()]) settle(id)?.fail(error);
  });
  return worker;
}

/** Does one job after the other, in the order in which they were given. */
export function inWorkshop(job: Job, root = process.cwd()): Promise<Buffer> {
  thread ??= start(root);
  thread.ref();
  const id = (ordered += 1);
  const result = new Promise<Buffer>((done, fail) => waiting.set(id, { done, fail }));
  thread.postMessage({ id, job } satisfies Order);
  return result;
}
