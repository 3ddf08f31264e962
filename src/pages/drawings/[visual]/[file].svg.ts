import type { APIRoute } from 'astro';
import { drawingFile } from '../../../components/pictures/files.ts';
import type { Form } from '../../../visuals/kit/contract.ts';
import { VISUAL_IDS, visualEntry } from '../../../visuals/registry.ts';

const FORMS: readonly Form[] = ['narrow', 'wide'];

/** The drawings that pages show as images, one for each view and form. */
export function getStaticPaths() {
  return VISUAL_IDS.flatMap((visual) =>
    visualEntry(visual).visual.views.flatMap((view) =>
      FORMS.map((form) => ({ params: { visual, file: `${view}.${form}` }, props: { view, form } })),
    ),
  );
}

export const GET: APIRoute<{ view: string; form: Form }> = ({ params, props }) =>
  new Response(drawingFile(params.visual ?? '', props.view, props.form, 'en'), {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  });
