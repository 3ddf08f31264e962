/** What the words of a picture should be in a browser: those that the build worked out for the view. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Description, RestPayload, ViewsPayload } from '../src/visuals/kit/contract.ts';
import { besideIn, shownIn } from '../src/visuals/kit/shown.ts';
import { DIST } from './site.ts';

/** The description of one view, and the short names of its sources. */
export function described(id: string, view: string): Description & Pick<RestPayload, 'sources'> {
  const folder = join(DIST, 'visual-data');
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  // A picture with an explorer has one more, which knows no views.
  const payload = readdirSync(folder)
    .filter((name) => name.startsWith(`${id}.en.`))
    .map((name) => read(name) as ViewsPayload)
    .find((each) => 'views' in each);
  if (typeof payload?.rest !== 'string') throw new Error(`nothing was built for ${id}`);
  const rest = read(payload.rest) as RestPayload;
  const { description } = shownIn(view, payload);
  return { ...description, ...besideIn(view, rest), sources: rest.sources };
}
