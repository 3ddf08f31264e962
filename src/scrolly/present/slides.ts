/**
 * The stops of a chapter for those who do not scroll: its head, every step, the plain text between
 * the sections in portions that fit a screen, and the explorers.
 */
import type { Stage } from '../stage.ts';

export interface Slide {
  kind: 'head' | 'step' | 'text' | 'explorer';
  /** What the address names; empty for the head. */
  id: string;
  title: string;
  /** Heading of the section that it belongs to. */
  section: string;
  /** Children of the chapter that are shown. */
  elements: HTMLElement[];
  /** Of a list that is longer than a screen, the entries that are shown. */
  entries?: HTMLElement[];
  stage?: Stage;
  step?: HTMLElement;
}

/** Characters of plain text on one screen, legible from the back row. */
const PORTION = 620;

const isHeading = (element: Element): boolean => /^H[1-6]$/.test(element.tagName);
const textOf = (element: Element | null | undefined): string =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

export function slidesOf(chapter: HTMLElement, stages: readonly Stage[]): Slide[] {
  const slides: Slide[] = [];
  const title = textOf(chapter.querySelector('h1'));
  let section = title;
  let heading: HTMLElement[] = [];
  let run: HTMLElement[] = [];

  const flush = () => {
    for (const { elements, entries } of portionsOf(run)) {
      const named = entries ?? elements.filter((each) => !isHeading(each));
      const id = named.find((each) => each.id)?.id ?? elements[0]?.id ?? '';
      slides.push({ kind: 'text', id, title: section, section, elements, entries });
    }
    run = [];
  };

  for (const child of chapter.children) {
    if (!(child instanceof HTMLElement)) continue;
    const stage = stages.find((each) => each.section === child);
    if (child.matches('.chapter-head')) {
      slides.push({ kind: 'head', id: '', title, section, elements: [child] });
    } else if (stage) {
      flush();
      for (const step of stage.steps) {
        slides.push({
          kind: 'step',
          id: step.id,
          title: textOf(step.querySelector('h3')),
          section,
          // The heading is for those who hear the page: the bar shows it to others.
          elements: [...heading, child],
          stage,
          step,
        });
      }
    } else if (child.matches('.explorer')) {
      slides.push({
        kind: 'explorer',
        id: child.id,
        title: section,
        section,
        elements: [...run, child],
      });
      run = [];
    } else if (child.matches('h2, h3, p:not(.copy-status), ul, ol, dl, blockquote')) {
      if (child.tagName === 'H2') {
        flush();
        section = textOf(child);
        heading = [child];
      }
      run.push(child);
    }
  }
  flush();
  return slides;
}

type Portion = Pick<Slide, 'elements' | 'entries'>;

/** Text in portions, each under the headings of its run; headings alone are no portion. */
function portionsOf(run: readonly HTMLElement[]): Portion[] {
  const headings = run.filter(isHeading);
  return grouped(run.filter((each) => !isHeading(each))).flatMap((blocks): Portion[] => {
    const [list] = blocks;
    const elements = [...headings, ...blocks];
    const isLong = blocks.length === 1 && textOf(list).length > PORTION;
    if (!isLong || !list?.matches('ul, ol, dl')) return [{ elements }];
    return grouped([...list.children] as HTMLElement[]).map((entries) => ({ elements, entries }));
  });
}

/** What stands together on one screen, in its order; what is too long stands alone. */
function grouped(blocks: readonly HTMLElement[]): HTMLElement[][] {
  const groups: HTMLElement[][] = [];
  let length = Infinity;
  for (const block of blocks) {
    const own = textOf(block).length;
    length += own;
    if (length > PORTION) {
      groups.push([]);
      length = own;
    }
    groups.at(-1)?.push(block);
  }
  return groups;
}

/** The stop that shows what has this id, or the first after it; the first of all for anything else. */
export function slideAt(slides: readonly Slide[], id: string): number {
  const target = id ? document.getElementById(id) : null;
  if (!target) return 0;
  const inside = slides.findIndex(({ step, entries, elements }) =>
    (step ? [step] : (entries ?? elements)).some((each) => each.contains(target)),
  );
  if (inside >= 0) return inside;
  const after = slides.findIndex(({ step, elements }) => {
    const place = target.compareDocumentPosition(step ?? elements[0] ?? target);
    return (place & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  });
  return Math.max(after, 0);
}
