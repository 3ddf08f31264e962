/** What the words of a picture should be in a browser: those that the build worked out for the view. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Description, Payload } from '../src/visuals/kit/contract.ts';
import { shownIn } from '../src/visuals/kit/shown.ts';
import { loadVisual } from '../src/visuals/loaders.ts';
import { DIST } from './site.ts';

/** The description of one view, and the short names of its sources. */
export async function described(
  id: string,
  view: string,
): Promise<Description & { sources: Payload['sources'] }> {
  const folder = join(DIST, 'visual-data');
  const visual = await loadVisual(id);
  // A picture with an explorer has two files, of which one knows its views.
  const payloads = readdirSync(folder)
    .filter((name) => name.startsWith(`${id}.en.`))
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Payload);
  const payload = payloads.find((each) => 'views' in each) ?? payloads[0];
  if (!payload) throw new Error(`nothing was built for ${id}`);
  return { ...shownIn(view, visual, payload).description, sources: payload.sources };
}
