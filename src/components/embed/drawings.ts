/** The built drawings of an edition; its page and that of the newest share them (build time). */
import type { Edition } from '../../visuals/edition.ts';
import { BUILT_SIZES, type Description, type Form } from '../../visuals/kit/contract.ts';
import { besideIn, shownIn } from '../../visuals/kit/shown.ts';
import { renderSvg } from '../../visuals/kit/static.ts';
import { visualEntry } from '../../visuals/registry.ts';

interface Drawn {
  svg: string;
  description: Description;
}

const FORMS: readonly Form[] = ['narrow', 'wide'];
const drawn = new Map<string, Drawn>();

/** The first view of an edition in both forms, drawn from the edition's own data. */
export function drawEdition({ version, content }: Edition): Drawn {
  const key = `${content.visual} ${version}`;
  const known = drawn.get(key);
  if (known) return known;
  const { draw } = visualEntry(content.visual).visual;
  const [view] = content.views;
  const { name = '' } = view ?? {};
  const { model, description } = shownIn(name, content.payload);
  const svg = FORMS.map((form) =>
    // What an edition has of a view is planned already.
    renderSvg({ id: content.visual, draw }, model, {
      prefix: `embed-${form}`,
      size: BUILT_SIZES[form],
      name: view?.title ?? description.name,
      text: description.text,
    }),
  ).join('');
  const made = {
    svg,
    description: { ...description, ...besideIn(name, content.payload.rest) },
  };
  drawn.set(key, made);
  return made;
}
