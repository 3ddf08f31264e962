/** What the head of a lesson says; its body, in MDX, is read by `remark-lesson.ts`. */
import * as z from 'zod';
import { kebab, sentence } from './formats.ts';

/** A step of a chapter: `mission#peak`. */
const step = z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+$/u, 'expected a step such as mission#peak');
const sentences = z.array(sentence).min(2);

export const lessonSchema = z.strictObject({
  title: sentence,
  /** One sentence, for lists and for machines. */
  summary: sentence,
  /** Open, and outlives the lesson. */
  essential: sentence,
  /** Can be answered by the end. */
  guiding: sentences,
  /** Each goes on from “Students will be able to”. */
  objectives: sentences,
  /** What the plan must add up to. */
  minutes: z.number().int().positive(),
  ages: z.strictObject({ from: z.number().int(), to: z.number().int() }),
  materials: sentences,
  /** Ids of the glossary. */
  terms: z.array(kebab).min(3),
  /** Ids of content/standards.yaml. */
  standards: z.array(kebab).min(3),
  /** The step whose picture is looked at without its headline, and what its marks mean. */
  notice: z.strictObject({ step, marks: sentence }),
  /**
   * The step whose picture stands on the handout, with columns (from 1) of its table: all rows, or those
   * with one of some texts in a column; `chosen` then says which these are. `height` in CSS pixels, where
   * the picture needs more than others across the sheet.
   */
  handout: z.strictObject({
    step,
    columns: z.array(z.number().int().positive()).min(2),
    height: z.number().int().positive().optional(),
    rows: z
      .strictObject({
        column: z.number().int().positive(),
        are: z.array(z.string().min(1)).min(1),
        chosen: sentence,
      })
      .optional(),
  }),
  /** Ids of sources worth a class’s or a teacher’s own reading. */
  sources: z.array(kebab).min(3),
  version: z.number().int().positive(),
  asOf: z.date().transform((date) => date.toISOString().slice(0, 10)),
});

export type LessonHead = z.infer<typeof lessonSchema>;
