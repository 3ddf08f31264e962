/** Lets a reader choose the step whose citations are shown. */
import { CITATION_STYLES, type Work, cite } from '../../data/cite.ts';

/** Shows the citations of the step chosen in `.cite-choice`, in place of those built with the page. */
export function startStepChoice(root: ParentNode = document): void {
  const choice = root.querySelector<HTMLElement>('.cite-choice');
  const select = choice?.querySelector('select');
  const works = JSON.parse(choice?.dataset.works ?? '[]') as Work[];
  const [built] = works;
  if (!choice || !select || !built) return;
  const show = (): void => {
    const work = works[select.selectedIndex] ?? built;
    for (const style of CITATION_STYLES) {
      const runs = cite(work, style).map(({ text, isItalic }) => {
        if (!isItalic) return text;
        const title = document.createElement('i');
        title.textContent = text;
        return title;
      });
      document.getElementById(`cite-${built.key}-${style}`)?.replaceChildren(...runs);
    }
  };
  // A browser may bring back an earlier choice when the page is reloaded.
  show();
  select.addEventListener('change', show);
}
