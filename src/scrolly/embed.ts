/** Brings a picture that stands alone to life: its views by buttons and by the address. */
import type { ViewsPayload } from '../visuals/kit/contract.ts';
import { mayMove } from '../visuals/kit/may-move.ts';
import { mount } from '../visuals/kit/mount.ts';
import { loadVisual } from '../visuals/loaders.ts';

/** The scheme that the page around it asks for: `?theme=dark`. */
function followTheme(): void {
  const theme = new URLSearchParams(location.search).get('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
}

/**
 * Where code or data cannot be had, or do not fit, the page keeps the built drawing and gets its links
 * to the other views back.
 */
export async function startEmbed(root: Document = document): Promise<void> {
  followTheme();
  const figure = root.querySelector<HTMLElement>('.visual-embed');
  if (!figure) return;
  try {
    const { visual: id = '', edition = '' } = figure.dataset;
    const [visual, payload] = await Promise.all([loadVisual(id), fetchPayload(edition)]);
    const mounted = mount(figure, visual, payload);
    figure.dataset.state = 'live';
    bindViews(figure, mounted.show);
  } catch {
    delete root.documentElement.dataset.mode;
  }
}

function bindViews(figure: HTMLElement, draw: (view: string, animate: boolean) => void): void {
  const buttons = [...figure.querySelectorAll<HTMLButtonElement>('.embed-views button')];
  const bar = figure.querySelector<HTMLElement>('.embed-views');
  const status = figure.querySelector('[role="status"]');
  const show = (view: string, animate: boolean) => {
    for (const each of buttons) {
      const isShown = each.dataset.view === view;
      each.setAttribute('aria-pressed', String(isShown));
      // Of its own row only: to scroll it into view would move the page around the frame as well.
      if (isShown) bar?.scrollTo({ left: each.offsetLeft - bar.offsetWidth / 3 });
    }
    for (const text of figure.querySelectorAll<HTMLElement>('[data-for-view]'))
      text.classList.toggle('is-shown', text.dataset.forView === view);
    draw(view, animate && mayMove());
  };
  const asked = () => {
    const view = location.hash.slice(1);
    return buttons.some(({ dataset }) => dataset.view === view) ? view : undefined;
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const { view = '' } = button.dataset;
      show(view, true);
      // The page around it keeps its own history: nothing is added to it.
      history.replaceState(history.state, '', `#${view}`);
      if (status)
        status.textContent = figure.querySelector('.is-shown .visual-title')?.textContent ?? '';
    });
  }
  const first = asked();
  if (first) show(first, false);
  addEventListener('hashchange', () => {
    const view = asked();
    if (view) show(view, true);
  });
}

async function fetchPayload(address: string): Promise<ViewsPayload> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const { content } = (await response.json()) as { content: { payload: ViewsPayload } };
  return content.payload;
}
