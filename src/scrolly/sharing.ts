/** The ways to a shared address that a page offers; what they open is fetched when first asked for. */
import { addAction } from './actions.ts';
import { bindCopyLinks } from './copy.ts';

/** Shows how to link, cite, embed and take what an element stands for. */
async function share(subject: HTMLElement, pressed: HTMLElement): Promise<void> {
  try {
    const { openShare } = await import('./share/index.ts');
    await openShare(subject, pressed);
  } catch {
    const status = document.querySelector<HTMLElement>('.copy-status');
    if (status) status.textContent = status.dataset.failed ?? '';
  }
}

/** @param label of the button under each picture that is alive */
function bindPictures(label: string): void {
  for (const figure of document.querySelectorAll<HTMLElement>('.visual-stage, .visual-explorer')) {
    const button = addAction(figure, { label, onClick: () => void share(figure, button) });
  }
}

/** Claims and tables: a button at the end of each place that waits for one. */
function bindPlaces(label: string): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-shareable]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'share-button';
    button.textContent = label;
    button.addEventListener('click', () => void share(place, button));
    place.append(' ', button);
  }
}

/** Starts all of them. The words stand in `.copy-status`, where what was done is said too. */
export function bindSharing(): void {
  const { share: label } = document.querySelector<HTMLElement>('.copy-status')?.dataset ?? {};
  if (!label) return;
  bindCopyLinks(document, (link, pressed) => void share(link, pressed));
  bindPictures(label);
  bindPlaces(label);
}
