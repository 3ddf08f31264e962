/** A picture without what gives its finding away, for those who see it and for those who hear it. */

export interface Bare {
  /** Tells the finding in its name and its description, or keeps it back again. */
  tell(isTold: boolean): void;
}

/**
 * Gives a picture a name that says what is plotted, and a description to go with it. Its marks and its
 * table stay as they are: they say what others see.
 * @param name what is plotted, without what was found
 * @param caption id of the element that says how it is plotted; it describes the picture meanwhile
 */
export function bareOf(figure: HTMLElement, name: string, caption: string): Bare {
  const frame = figure.querySelector<HTMLElement>('.drawing');
  const label = frame?.dataset.inspectLabel;
  const descriptions = [...figure.querySelectorAll('svg[data-form]')].map((svg) => ({
    svg,
    own: svg.getAttribute('aria-describedby') ?? '',
  }));
  return {
    tell(isTold) {
      if (isTold) delete figure.dataset.name;
      else figure.dataset.name = name;
      const marks = isTold ? (label ?? '') : name;
      if (frame) frame.dataset.inspectLabel = marks;
      frame?.querySelector('.marks')?.setAttribute('aria-label', marks);
      for (const { svg, own } of descriptions) {
        svg.querySelector(':scope > title')?.replaceChildren(isTold ? headlineOf(figure) : name);
        svg.setAttribute('aria-describedby', isTold ? own : caption);
      }
    },
  };
}

export const headlineOf = (figure: HTMLElement): string =>
  figure.querySelector('.view-texts.is-shown .visual-title')?.textContent ?? '';

/** The line under the headline: what is plotted, in which unit, for which days. */
export function plottedIn(figure: HTMLElement, view = figure.dataset.view): string {
  const texts = [...figure.querySelectorAll<HTMLElement>('.view-texts')];
  const shown = texts.find(({ dataset }) => dataset.forView === view) ?? texts[0];
  return shown?.querySelector('.visual-subtitle')?.textContent ?? '';
}

/** Whether labels of the drawing say more than what is plotted; these come with the notes. */
export const hasNotes = (figure: HTMLElement): boolean =>
  figure.querySelector('svg .is-finding') !== null;

/** Which of the two drawings the reader sees; it is the one that goes to paper. */
export function formOf(figure: HTMLElement): string {
  const svgs = [...figure.querySelectorAll<SVGSVGElement>('svg[data-form]')];
  return svgs.find((svg) => svg.getClientRects().length > 0)?.dataset.form ?? 'wide';
}
