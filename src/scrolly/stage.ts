import type { ViewsPayload } from '../visuals/kit/contract.ts';
import { mayMove } from '../visuals/kit/may-move.ts';
import type { Mounted } from '../visuals/kit/mount.ts';
import { typeZoom } from '../visuals/kit/type-zoom.ts';
import { loadVisual } from '../visuals/loaders.ts';
import { showBuilt } from './built.ts';
import { whenReadable } from './pace.ts';
import { closePanels } from './panels.ts';

/** Below this height, in pixels for type of the usual size, marks lie on each other. */
const LEAST_HEIGHT = 100;

/** Pictures come to life one after the other, a frame for each. */
let turn: Promise<unknown> = Promise.resolve();

/** One scrolly section: its picture, brought to life when near and let go when far. */
export class Stage {
  readonly section: HTMLElement;
  readonly figure: HTMLElement;
  readonly steps: HTMLElement[];
  private mounted: Mounted | undefined;
  private loading: Promise<void> | undefined;
  private view: string | undefined;
  private isNear = false;
  private readonly resized = new ResizeObserver(([entry]) => {
    const { height = 0 } = entry?.contentRect ?? {};
    if (height > 0 && height < LEAST_HEIGHT * typeZoom()) this.fallBack();
  });

  constructor(section: HTMLElement) {
    const figure = section.querySelector<HTMLElement>('.scrolly-graphic figure.visual');
    if (!figure) throw new Error('no figure');
    this.section = section;
    this.figure = figure;
    this.steps = [...section.querySelectorAll<HTMLElement>('.step')];
    const drawing = figure.querySelector('.drawing');
    if (drawing) this.resized.observe(drawing);
  }

  /**
   * Shows the view of a step. Far from the window nothing moves: only the state is kept.
   * @param animate whether this change may move, if the reader lets pictures move at all
   */
  show(step: HTMLElement, animate: boolean): void {
    const { view = '' } = step.dataset;
    if (this.section.dataset.activeStep === step.id && view === this.view) return;
    this.section.dataset.activeStep = step.id;
    for (const each of this.steps) each.classList.toggle('is-active', each === step);
    if (view === this.view) return;
    this.view = view;
    closePanels(this.figure);
    this.apply(animate && mayMove());
  }

  /** Opens the table of a step's view, for readers to whom the picture is far from its text. */
  openTable(step: HTMLElement): void {
    step.scrollIntoView({ behavior: 'instant' });
    this.show(step, false);
    const table = this.figure.querySelector<HTMLDetailsElement>('.visual-table');
    if (!table) return;
    table.open = true;
    table.querySelector('summary')?.focus({ preventScroll: true });
  }

  /** Until it is live a section that is near shows its views as the build has drawn them. */
  private apply(animate: boolean): void {
    const { view } = this;
    if (!view) return;
    for (const text of this.figure.querySelectorAll<HTMLElement>('[data-for-view]')) {
      text.classList.toggle('is-shown', text.dataset.forView === view);
    }
    if (this.mounted) this.mounted.show(view, animate);
    else if (this.isNear) showBuilt(this.figure, view);
  }

  /**
   * Loads code and data once; on any failure the section reads as its printed edition.
   * @returns when it has come, for each who asks: there may be something to keep back until then
   */
  load(): Promise<void> {
    if (this.mounted) return this.mounted.drawn;
    this.isNear = true;
    this.apply(false);
    return (this.loading ??= this.bring().finally(() => (this.loading = undefined)));
  }

  private async bring(): Promise<void> {
    try {
      const { visual: id = '', payload: address = '' } = this.figure.dataset;
      const [{ mount }, visual, payload] = await Promise.all([
        import('../visuals/kit/mount.ts'),
        loadVisual(id),
        fetchPayload(address),
      ]);
      await (turn = turn.then(whenReadable));
      this.mounted = mount(this.figure, visual, payload, this.view);
      const { drawn } = this.mounted;
      turn = drawn.catch(() => undefined);
      await drawn;
      this.apply(false);
      this.figure.dataset.state = 'live';
    } catch {
      this.section.dataset.failed = '';
      this.fallBack();
    }
  }

  /**
   * Turns to the printed edition without moving what is being read: where the picture cannot be brought
   * to life, and where a reader's letters leave no room for it beside the text.
   */
  private fallBack(): void {
    this.resized.disconnect();
    const step = this.steps.find((each) => each.classList.contains('is-active'));
    const before = step?.getBoundingClientRect().top ?? 0;
    this.section.dataset.state = 'static';
    const after = step?.getBoundingClientRect().top ?? 0;
    window.scrollBy({ top: after - before, behavior: 'instant' });
  }

  unload(): void {
    this.isNear = false;
    this.mounted?.destroy();
    this.mounted = undefined;
  }
}

async function fetchPayload(address: string): Promise<ViewsPayload> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as ViewsPayload;
}
