/** A lesson as a text that a teacher can change, answers at its end. */
import type { APIRoute } from 'astro';
import { lessonText } from '../../components/lessons/text.ts';
import { type Lesson, lessonPaths } from '../../components/lessons/lessons.ts';

export const getStaticPaths = lessonPaths;

export const GET: APIRoute<{ lesson: Lesson }> = ({ props, site }) =>
  new Response(lessonText(props.lesson, site), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
