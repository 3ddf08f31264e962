/**
 * All that a picture shows, as it was in one version: its data, its words, what stands around it
 * (build time). Pages that others show in theirs are made from it, and an address with a version in
 * it goes on showing that version as long as its edition is kept in `content/frozen/`.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { loadDataset } from '../data/load.ts';
import { compareText } from '../data/problems.ts';
import { creditLine, creditsOf } from './credits.ts';
import type { Language } from './kit/format.ts';
import { type WholePayload, visualPayload } from './payload.ts';
import { visualEntry } from './registry.ts';
import { loadVisualTexts } from './texts.ts';

export const FROZEN = 'content/frozen';

const text = z.string().min(1);
const contentSchema = z.strictObject({
  visual: text,
  language: z.enum(['en', 'fr', 'ht']),
  /** The dataset that gives the picture its page; ISO day of its newest evidence. */
  dataset: text,
  asOf: z.iso.date(),
  reading: text,
  /** In the order of the buttons; for each the sources that it names, and how many more there are. */
  views: z
    .array(
      z.strictObject({
        name: text,
        /** On its button. */
        short: text,
        title: text,
        subtitle: text,
        sources: z.array(z.strictObject({ id: text, name: text })),
        more: z.int().min(0),
      }),
    )
    .min(1),
  payload: z.looseObject({ visual: text }),
});
const schema = z.strictObject({ version: text, content: contentSchema });

type Content = Omit<z.output<typeof contentSchema>, 'payload'> & { payload: WholePayload };

export interface Edition {
  /** `1.3.0-0a1b2c3d`: the version of its dataset, and a mark of all that it shows. */
  readonly version: string;
  readonly content: Content;
}

const markOf = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 8);

/** A build asks for each several times and its content stands still; a development server's does not. */
const known = import.meta.env.PROD ? new Map<string, Edition>() : undefined;

/** What a picture shows now. */
export function currentEdition(id: string, language: Language): Edition {
  const edition = known?.get(`${id} ${language}`) ?? readEdition(id, language);
  known?.set(`${id} ${language}`, edition);
  return edition;
}

function readEdition(id: string, language: Language): Edition {
  const { visual, datasets } = visualEntry(id);
  const [dataset = ''] = datasets;
  const { about } = loadDataset(dataset);
  const texts = loadVisualTexts(id, language);
  const content: Content = {
    visual: id,
    language,
    dataset,
    asOf: about.as_of,
    reading: texts.reading,
    views: visual.views.map((name) => {
      const { named, more } = creditLine(creditsOf(id, name, language));
      const { short = '', title = '', subtitle = '' } = texts.views[name] ?? {};
      return { name, short, title, subtitle, sources: named, more };
    }),
    payload: visualPayload(id, language),
  };
  return { version: `${about.version}-${markOf(content)}`, content };
}

/** `strength/1.3.0-0a1b2c3d.json` for each edition that is kept. */
function frozenFiles(root: string): string[] {
  try {
    return readdirSync(join(root, FROZEN), { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.json'))
      .sort(compareText);
  } catch {
    return [];
  }
}

/**
 * The kept editions of a picture.
 * @throws naming the file, when one is no edition, lies under another's name, or was changed
 */
export function frozenEditions(id: string, root = process.cwd()): Edition[] {
  return frozenFiles(root)
    .filter((file) => file.startsWith(`${id}/`))
    .map((file) => {
      const parsed = schema.safeParse(JSON.parse(readFileSync(join(root, FROZEN, file), 'utf8')));
      const fail = (what: string) => new Error(`${FROZEN}/${file}:1:1  ${what}`);
      if (!parsed.success) throw fail(z.prettifyError(parsed.error));
      const edition = parsed.data as unknown as Edition;
      const { version, content } = edition;
      if (basename(file, '.json') !== version || content.visual !== id)
        throw fail(`this is ${content.visual} in version ${version}`);
      if (!version.endsWith(`-${markOf(content)}`))
        throw fail('it was changed since it was kept; an edition stays as it is');
      return edition;
    });
}

/** An edition as it is kept and as pages fetch it. */
export const editionText = (edition: Edition): string => JSON.stringify(edition);

/** Every edition of a picture that has a page: the current one first, the kept ones after it. */
export function editionsOf(id: string, language: Language, root?: string): Edition[] {
  const current = currentEdition(id, language);
  const kept = frozenEditions(id, root).filter(({ version }) => version !== current.version);
  return [current, ...kept];
}
