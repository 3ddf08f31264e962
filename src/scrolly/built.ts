import { withBase } from '../data/site.ts';

/**
 * Shows a view of a picture whose code has not come: as an image, the drawing that the build made of it.
 * So a picture responds as soon as steps are known, however slow the line is that brings more.
 */
export function showBuilt(figure: HTMLElement, view: string): void {
  const frame = figure.querySelector<HTMLElement>('.drawing');
  const svgs = [...(frame?.querySelectorAll<SVGSVGElement>('svg[data-form]') ?? [])];
  const svg = svgs.find((each) => each.getClientRects().length > 0);
  if (!frame || !svg) return;
  let place = frame.querySelector('.placeholder');
  if (view === figure.dataset.view) {
    // Drawing or image are in the page already.
    if (!place?.classList.contains('is-view')) return;
    if (svg.querySelector('[data-layer]')) return place.remove();
  }
  if (!place) {
    place = document.createElement('div');
    frame.append(place);
  }
  place.className = 'placeholder is-view';
  const image = place.querySelector('img') ?? document.createElement('img');
  // One form is chosen: what stood here chose it by the window.
  place.replaceChildren(image);
  image.src = withBase(`/drawings/${figure.dataset.visual}/${view}.${svg.dataset.form}.svg`);
  // No name may tell the finding while it is not to be told.
  image.alt =
    figure.dataset.name ??
    figure.querySelector('.view-texts.is-shown .visual-title')?.textContent ??
    '';
}
