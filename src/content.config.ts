import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import * as z from 'zod';
import { lessonSchema } from './data/lesson-schema.ts';

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

/** A lesson for each chapter, by its name: `en/mission` is `content/lessons/en/mission.mdx`. */
const lessons = defineCollection({
  loader: glob({ base: './content/lessons', pattern: '*/*.mdx' }),
  schema: lessonSchema,
});

/** Pages that are text: `en/about` is `content/pages/en/about.mdx`. */
const pages = defineCollection({
  loader: glob({ base: './content/pages', pattern: '*/*.mdx' }),
  schema: z.strictObject({ title: z.string().min(1), description: z.string().min(1) }),
});

export const collections = { chapters, lessons, pages };
