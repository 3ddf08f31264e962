/** Runs a module in a thread of its own while the rest goes on, in a build. */
import { Worker } from 'node:worker_threads';

/**
 * @param module ends by itself
 * @param workerData what it is told
 * @returns the last message that it sent, undefined when it sent none
 */
export function beside(module: URL, workerData?: unknown): Promise<unknown> {
  const done = new Promise((resolve, reject) => {
    let said: unknown;
    new Worker(module, { workerData })
      .on('message', (message) => (said = message as unknown))
      .on('error', reject)
      .on('exit', () => resolve(said));
  });
  // Whoever waits for it is told what went wrong.
  done.catch(() => undefined);
  return done;
}
