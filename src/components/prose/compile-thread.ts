/** Compiles the content in a thread beside a build that starts; says what is wrong with it. */
import { parentPort, workerData } from 'node:worker_threads';
import { formatProblem } from '../../data/problems.ts';
import { compileAndWrite } from '../../data/write.ts';

const { root, out } = workerData as { root: string; out: string };
parentPort?.postMessage(compileAndWrite(root, out).problems.map(formatProblem));
