import type { Anchor, Cell, Description, Drawer, Form, Payload, Shown } from './contract.ts';
import { type Inspector, createInspector } from './inspect.ts';
import { TRANSITION_MS } from './motion.ts';
import { shownIn } from './shown.ts';

/** The size of text on the page for which pictures are drawn, in pixels: 112.5 % of 16. */
const BASE_TYPE = 18;

export interface Mounted {
  /** Shows a view; `animate` lets marks travel to their new places. */
  show(view: string, animate: boolean): void;
  /** Stops listening; the drawing stays as it is. */
  destroy(): void;
}

/** A drawing that follows whatever model its owner gives it. */
export interface Drawn {
  /** Draws the current model anew. @param duration milliseconds the change may take */
  redraw(duration: number): void;
  destroy(): void;
}

/**
 * Takes over the drawings that the build left in `figure` and keeps the one that is visible in step
 * with a model and with the room it has.
 * @param figure a `<figure class="visual">` with one built `<svg>` for each form
 * @param shownOf what is to be shown, asked for at each drawing
 * @param onPick called with the key of a mark that the reader chooses
 * @throws when the payload is not this visual's, or a drawing fails: the caller keeps the built picture
 */
export function mountModel(
  figure: HTMLElement,
  visual: Drawer,
  payload: Payload,
  shownOf: () => Shown,
  onPick?: (key: string) => void,
): Drawn {
  if (payload?.visual !== visual.id) throw new Error(`not the data of ${visual.id}`);
  const frame = figure.querySelector<HTMLElement>('.drawing');
  if (!frame) throw new Error('no drawing to take over');
  const svgs = [...frame.querySelectorAll<SVGSVGElement>('svg[data-form]')];
  const inspector: Inspector = createInspector(frame, payload.sources, onPick);

  const redraw = (duration: number) => {
    const svg = svgs.find((each) => each.getClientRects().length > 0);
    if (!svg) return;
    const box = frame.getBoundingClientRect();
    // Type on the picture grows with the reader's: it is drawn as if on a smaller sheet, then enlarged.
    const zoom = typeSize() / BASE_TYPE;
    const width = box.width / zoom;
    const height = box.height / zoom;
    if (width < 1 || height < 1) return;
    const { model, description } = shownOf();
    const form = svg.dataset.form as Form;
    const anchors = visual.draw(svg, model, { width, height, form }, { duration });
    const name = titleOf(figure) ?? description.name;
    setText(svg, 'title', name);
    setText(svg, 'desc', description.text);
    fillTable(figure, description.table);
    const placed = [...anchors].map(([key, { x, y }]): [string, Anchor] => [
      key,
      { x: x * zoom, y: y * zoom },
    ]);
    inspector.update(name, description.details, new Map(placed));
  };

  redraw(0);
  // The image that stood in its place, where the page came without the drawing.
  frame.querySelector('.placeholder')?.remove();
  const resized = new ResizeObserver(() => redraw(0));
  resized.observe(frame);

  return {
    redraw(duration) {
      inspector.close();
      redraw(duration);
    },
    destroy() {
      resized.disconnect();
      inspector.destroy();
    },
  };
}

/** Takes over the drawings of a figure, as {@link mountModel} does, with the named views as models. */
export function mount(figure: HTMLElement, visual: Drawer, payload: Payload): Mounted {
  let view = figure.dataset.view ?? '';
  const drawn = mountModel(figure, visual, payload, () => shownIn(view, visual, payload));
  return {
    show(next, animate) {
      if (next === view) return;
      view = next;
      figure.dataset.view = next;
      drawn.redraw(animate ? TRANSITION_MS : 0);
    },
    destroy: drawn.destroy,
  };
}

/** The size of text on the page, in pixels. */
function typeSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || BASE_TYPE;
}

function setText(svg: SVGSVGElement, tag: 'title' | 'desc', text: string): void {
  const node = svg.querySelector(`:scope > ${tag}`);
  if (node && node.textContent !== text) node.textContent = text;
}

/**
 * The finding that stands over the picture: it tells one view from another, so it names the image.
 * `data-name` is a name given instead while the finding is not to be told.
 */
const titleOf = (figure: HTMLElement): string | undefined =>
  figure.dataset.name ??
  figure.querySelector('.view-texts.is-shown .visual-title')?.textContent ??
  undefined;

/** Puts the words and rows of the current view into the figure's table. */
function fillTable(figure: HTMLElement, { caption, columns, rows }: Description['table']): void {
  const table = figure.querySelector('.visual-table table');
  table?.parentElement?.setAttribute('aria-label', caption);
  table?.querySelector('caption')?.replaceChildren(caption);
  table?.querySelector('thead')?.replaceChildren(tableRow(columns, 'col'));
  table?.querySelector('tbody')?.replaceChildren(...rows.map((cells) => tableRow(cells, 'row')));
}

/** @param scope what the head cells of this row are the heads of */
function tableRow(cells: readonly Cell[], scope: 'col' | 'row'): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.append(
    ...cells.map((cell, index) => {
      const isHead = scope === 'col' || index === 0;
      const node = document.createElement(isHead ? 'th' : 'td');
      if (isHead) node.setAttribute('scope', scope);
      node.textContent = typeof cell === 'string' ? cell : cell.text;
      if (typeof cell !== 'string') node.className = 'number';
      return node;
    }),
  );
  return row;
}
