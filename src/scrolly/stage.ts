import { type Payload } from '../visuals/kit/contract.ts';
import type { Mounted } from '../visuals/kit/mount.ts';
import { loadVisual } from '../visuals/loaders.ts';
import { mayMove } from './preferences.ts';

/** One scrolly section: its picture, brought to life when near and let go when far. */
export class Stage {
  readonly section: HTMLElement;
  readonly figure: HTMLElement;
  readonly steps: HTMLElement[];
  private mounted: Mounted | undefined;
  private isLoading = false;
  private view: string | undefined;

  constructor(section: HTMLElement) {
    const figure = section.querySelector<HTMLElement>('.scrolly-graphic figure.visual');
    if (!figure) throw new Error('a scrolly section without a figure');
    this.section = section;
    this.figure = figure;
    this.steps = [...section.querySelectorAll<HTMLElement>('.step')];
  }

  /**
   * Shows the view of a step. Far from the window nothing moves: only the state is kept.
   * @param animate whether this change may move, if the reader lets pictures move at all
   */
  show(step: HTMLElement, animate: boolean): void {
    const view = step.dataset.view ?? '';
    this.section.dataset.activeStep = step.id;
    for (const each of this.steps) each.classList.toggle('is-active', each === step);
    if (view === this.view) return;
    this.view = view;
    for (const text of this.figure.querySelectorAll<HTMLElement>('[data-for-view]')) {
      text.classList.toggle('is-shown', text.dataset.forView === view);
    }
    if (this.mounted) this.mounted.show(view, animate && mayMove());
  }

  /** Loads code and data once; on any failure the section reads as its printed edition. */
  async load(): Promise<void> {
    if (this.mounted || this.isLoading) return;
    this.isLoading = true;
    try {
      const id = this.figure.dataset.visual ?? '';
      const [{ mount }, visual, payload] = await Promise.all([
        import('../visuals/kit/mount.ts'),
        loadVisual(id),
        fetchPayload(this.figure.dataset.payload ?? ''),
      ]);
      this.mounted = mount(this.figure, visual, payload);
      if (this.view) this.mounted.show(this.view, false);
      this.figure.dataset.state = 'live';
    } catch {
      this.section.dataset.state = 'static';
    } finally {
      this.isLoading = false;
    }
  }

  unload(): void {
    this.mounted?.destroy();
    this.mounted = undefined;
  }
}

async function fetchPayload(address: string): Promise<Payload> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as Payload;
}
