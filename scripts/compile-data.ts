/**
 * Compiles content/ into .cache/compiled, or into the folder given by --out.
 * Prints every problem as file:line:column and ends with 1 when there are any.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { COMPILED } from '../src/data/load.ts';
import { formatProblem } from '../src/data/problems.ts';
import { compileAndWrite } from '../src/data/write.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: COMPILED } } });
const { problems, summary } = compileAndWrite(process.cwd(), resolve(values.out));

for (const problem of problems) console.error(formatProblem(problem));
if (problems.length > 0) {
  console.error(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
  process.exitCode = 1;
} else {
  console.log(summary);
}
