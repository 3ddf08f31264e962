/**
 * Lists the datasets whose `review_by` is past: `npm run stale`. `--date 2027-01-31` asks as of another
 * day than today; `--strict` ends with 1 when there are any.
 */
import { parseArgs } from 'node:util';
import { dayFault } from '../src/data/formats.ts';
import { formatProblem } from '../src/data/problems.ts';
import { staleDatasets } from '../src/data/stale.ts';

const { values } = parseArgs({
  options: {
    date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    strict: { type: 'boolean', default: false },
  },
});

const fault = dayFault(values.date);
if (fault !== undefined) {
  console.error(`--date: ${fault}`);
  process.exitCode = 2;
} else {
  const stale = staleDatasets(process.cwd(), values.date);
  for (const problem of stale) console.log(formatProblem(problem));
  const count = `${stale.length} ${stale.length === 1 ? 'dataset is' : 'datasets are'}`;
  console.log(`${stale.length === 0 ? 'no dataset is' : count} due for review on ${values.date}`);
  if (values.strict && stale.length > 0) process.exitCode = 1;
}
