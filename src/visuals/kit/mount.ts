import type {
  Anchor,
  Beside,
  Drawer,
  Form,
  LivePayload,
  RestPayload,
  Shown,
  SourceNames,
  ViewsPayload,
} from './contract.ts';
import type { Company } from './company.ts';
import { TRANSITION_MS } from './motion.ts';
import { planOf } from './plan.ts';
import { besideIn, shownIn } from './shown.ts';
import { typeZoom } from './type-zoom.ts';
import { keepWrites, writeSome } from './writes.ts';

export interface Mounted {
  /** Resolves once the first view is drawn; rejects when that fails. */
  drawn: Promise<void>;
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

/** What a drawing shows, and what stands beside it. */
interface Content {
  /** Asked for at each drawing. */
  shown(): ReturnType<typeof shownIn>;
  /** Asked for when a reader first reaches for the picture. */
  rest(): Promise<{ sources: SourceNames; beside(): Beside }>;
}

/**
 * Takes over the drawings that the build left in `figure` and keeps the one that is visible in step
 * with a content and with the room it has. The code for inspecting marks and for the table comes when a
 * reader first reaches for the picture.
 * @param figure a `<figure class="visual">` with one built `<svg>` for each form
 * @param mayWait whether a drawing that is not seen may take several frames, as `drawn` then tells
 * @param onPick called with the key of a mark that the reader chooses
 * @throws when a drawing fails: the caller keeps the built picture
 */
function takeOver(
  figure: HTMLElement,
  visual: Drawer,
  { shown, rest }: Content,
  mayWait: boolean,
  onPick?: (key: string) => void,
): Drawn & Pick<Mounted, 'drawn'> {
  const frame = figure.querySelector<HTMLElement>('.drawing');
  if (!frame) throw new Error('no drawing');
  const svgs = [...frame.querySelectorAll<SVGSVGElement>('svg[data-form]')];
  const list = listOfMarks();
  frame.append(list);
  /** Tells of what was drawn last. */
  let tell = () => {};
  let company: Company | undefined;
  let beside: () => Beside;

  /** Of the last drawing. */
  let size = '';

  /** What the first drawing has still to write. */
  const writes: (() => void)[] = [];

  /** @param isForced whether to draw although there is as much room as there was */
  const redraw = (duration: number, isForced = true) => {
    const svg = svgs.find((each) => each.getClientRects().length > 0);
    if (!svg) return;
    const box = frame.getBoundingClientRect();
    // Type on the picture grows with the reader's: it is drawn as if on a smaller sheet, then enlarged.
    const zoom = typeZoom();
    const width = box.width / zoom;
    const height = box.height / zoom;
    if (width < 1 || height < 1) return;
    const before = size;
    size = `${width} ${height} ${zoom} ${svg.dataset.form}`;
    if (!isForced && size === before) return;
    writeSome(writes, Infinity);
    const { model, description } = shown();
    const form = svg.dataset.form as Form;
    const anchors = visual.draw(svg, model, { width, height, form }, { duration });
    const name = titleOf(figure) ?? description.name;
    setText(svg, 'title', name);
    setText(svg, 'desc', description.text);
    const placed = [...anchors].map(([key, { x, y }]): [string, Anchor] => [
      key,
      { x: x * zoom, y: y * zoom },
    ]);
    list.setAttribute('aria-label', frame.dataset.inspectLabel ?? name);
    list.hidden = placed.length === 0;
    tell = () => company?.update(beside(), new Map(placed));
    tell();
  };

  // The image that stood in its place, where the page came without the drawing.
  const uncover = () => frame.querySelector('.placeholder')?.remove();
  let drawn = Promise.resolve();
  if (!mayWait || document.hidden || isInWindow(frame)) {
    redraw(0);
    uncover();
  } else {
    keepWrites(writes, () => redraw(0));
    drawn = finish(frame, writes).then(uncover);
  }
  // It tells of the size at once, which has just been drawn.
  const resized = new ResizeObserver(() => redraw(0, false));
  resized.observe(frame);
  const load = () => Promise.all([import('./company.ts'), rest()]);
  const stopWaiting = awaitReader(figure, load, ([{ createCompany }, there]) => {
    beside = there.beside;
    company = createCompany(figure, { frame, list, sources: there.sources, onPick });
    tell();
  });

  return {
    drawn,
    redraw(duration) {
      company?.close();
      redraw(duration);
    },
    destroy() {
      writeSome(writes, Infinity);
      stopWaiting();
      resized.disconnect();
      company?.destroy();
      list.remove();
    },
  };
}

const isInWindow = (node: Element): boolean => {
  const { top, bottom } = node.getBoundingClientRect();
  return top < window.innerHeight && bottom > 0;
};

/** Writes over as many frames as it takes, but what is left at once when a reader comes to see the picture. */
async function finish(frame: Element, writes: (() => void)[]): Promise<void> {
  while (writes.length > 0) {
    await new Promise((done) => requestAnimationFrame(done));
    writeSome(writes, isInWindow(frame) ? Infinity : undefined);
  }
}

function check(visual: Drawer, payload: { visual: string } | null): void {
  if (payload?.visual !== visual.id) throw new Error(`not the data of ${visual.id}`);
}

/**
 * Brings a figure to life whose model is at work here.
 * @param shownOf what is to be shown, asked for at each drawing
 * @param onPick called with the key of a mark that the reader chooses
 * @throws when the payload is not this visual's, or a drawing fails: the caller keeps the built picture
 */
export function mountModel(
  figure: HTMLElement,
  visual: Drawer,
  payload: LivePayload,
  shownOf: () => Shown,
  onPick?: (key: string) => void,
): Drawn {
  check(visual, payload);
  let now: Shown;
  const shown = () => {
    now = shownOf();
    return { ...now, model: planOf(visual, now.model) };
  };
  const { sources } = payload;
  const rest = async () => ({ sources, beside: () => now.description });
  return takeOver(figure, visual, { shown, rest }, false, onPick);
}

/**
 * Brings a figure to life by the named views of its picture.
 * @param view what is shown first; else the view that the build has drawn
 * @throws as {@link mountModel}
 */
export function mount(
  figure: HTMLElement,
  visual: Drawer,
  payload: ViewsPayload,
  view = figure.dataset.view ?? '',
): Mounted {
  check(visual, payload);
  let now = shownIn(view, payload);
  const rest = async () => {
    const all = await restOf(payload, figure.dataset.payload);
    return { sources: all.sources, beside: () => besideIn(view, all) };
  };
  const { drawn, redraw, destroy } = takeOver(figure, visual, { shown: () => now, rest }, true);
  figure.dataset.view = view;
  return {
    show(next, animate) {
      if (next === view) return;
      now = shownIn(next, payload);
      view = next;
      figure.dataset.view = next;
      redraw(animate ? TRANSITION_MS : 0);
    },
    drawn,
    destroy,
  };
}

async function restOf({ rest }: ViewsPayload, address = ''): Promise<RestPayload> {
  if (typeof rest !== 'string') return rest;
  const response = await fetch(new URL(rest, new URL(address, location.href)));
  return (await response.json()) as RestPayload;
}

/** Where keys go from mark to mark; what can be inspected is put into it. */
function listOfMarks(): HTMLElement {
  const list = document.createElement('div');
  list.className = 'marks';
  list.tabIndex = 0;
  list.setAttribute('role', 'listbox');
  return list;
}

/** Signs that a reader wants more of a picture; a mouse makes the first as it comes. */
const SIGNS = ['pointerover', 'focusin', 'click'] as const;

/**
 * Loads what keeps a picture company at the first sign. A tap that came before is done again. If it cannot
 * be loaded, the picture is drawn all the same.
 * @returns how to stop waiting
 */
function awaitReader<Loaded>(
  figure: HTMLElement,
  load: () => Promise<Loaded>,
  onCome: (loaded: Loaded) => void,
): () => void {
  const waiting = new AbortController();
  let isComing = false;
  let tap: MouseEvent | undefined;
  const onSign = (event: MouseEvent | FocusEvent) => {
    const { type, target } = event;
    // A finger that passes by.
    if (type === 'pointerover' && (event as PointerEvent).pointerType === 'touch') return;
    if (type === 'click' && (target as Element).closest('.drawing')) tap = event as MouseEvent;
    if (isComing) return;
    isComing = true;
    void load().then(
      (loaded) => {
        if (waiting.signal.aborted) return;
        waiting.abort();
        onCome(loaded);
        tap?.target?.dispatchEvent(new MouseEvent('click', tap));
      },
      () => (isComing = false),
    );
  };
  for (const sign of SIGNS) figure.addEventListener(sign, onSign, { signal: waiting.signal });
  return () => waiting.abort();
}

/** The size of text on the page, in pixels. */
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
