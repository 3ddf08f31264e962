import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import * as z from 'zod';

/** Chapters by language: `en/mission` is `content/chapters/en/mission.mdx`. */
const chapters = defineCollection({
  loader: glob({ base: './content/chapters', pattern: '*/*.mdx' }),
  schema: z.strictObject({
    title: z.string().min(1),
    /** Two sentences: what the chapter finds. */
    summary: z.string().min(1),
    /** Order in the contents. */
    order: z.number().int(),
    /** What a reader may not want to meet unprepared. */
    contentNote: z.string().min(1),
    /** Newest evidence in the chapter. */
    asOf: z.date().transform((date) => date.toISOString().slice(0, 10)),
  }),
});

/** Pages that are text: `en/about` is `content/pages/en/about.mdx`. */
const pages = defineCollection({
  loader: glob({ base: './content/pages', pattern: '*/*.mdx' }),
  schema: z.strictObject({ title: z.string().min(1), description: z.string().min(1) }),
});

export const collections = { chapters, pages };
