/** What the words of a picture should be in a browser: the build's data, put through its own model. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Description, Payload } from '../src/visuals/kit/contract.ts';
import { loadVisual } from '../src/visuals/loaders.ts';
import { DIST } from './site.ts';

/** The description of one view, and the short names of its sources. */
export async function described(
  id: string,
  view: string,
): Promise<Description & { sources: Payload['sources'] }> {
  const folder = join(DIST, 'visual-data');
  const file = readdirSync(folder).find((name) => name.startsWith(`${id}.en.`)) ?? '';
  const payload = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Payload;
  const visual = await loadVisual(id);
  const model: unknown = visual.model(payload.data, view, payload.language, payload.words);
  return { ...visual.describe(model), sources: payload.sources };
}
