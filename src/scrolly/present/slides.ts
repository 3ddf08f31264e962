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
  /** Of a step, its number in the chapter, as the print edition gives it. */
  number?: number;
  /** What a list of all stops calls it: the title of a step, the first words of a text. */
  label: string;
  /** Whether it tells of what not everyone may want to see or hear. */
  isHard: boolean;
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
/** Characters of the first words of a text, in a list. */
const WORDS = 48;

const isHeading = (element: Element): boolean => /^H[1-6]$/.test(element.tagName);
const textOf = (element: Element | null | undefined): string =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

const isHard = ({ dataset }: HTMLElement): boolean => dataset.hard !== undefined;

export function slidesOf(chapter: HTMLElement, stages: readonly Stage[]): Slide[] {
  const slides: Slide[] = [];
  const title = textOf(chapter.querySelector('h1'));
  let section = title;
  let heading: HTMLElement[] = [];
  let run: HTMLElement[] = [];
  let number = 0;

  const flush = () => {
    for (const { elements, entries } of portionsOf(run)) {
      const named = entries ?? elements.filter((each) => !isHeading(each));
      const id = named.find((each) => each.id)?.id ?? elements[0]?.id ?? '';
      const label = firstWords(named[0]);
      const text = { kind: 'text', id, title: section, label, isHard: false, section } as const;
      slides.push({ ...text, elements, entries });
    }
    run = [];
  };

  for (const child of chapter.children) {
    if (!(child instanceof HTMLElement)) continue;
    const stage = stages.find((each) => each.section === child);
    if (child.matches('.chapter-head')) {
      const head = { kind: 'head', id: '', title, label: title, isHard: false, section } as const;
      slides.push({ ...head, elements: [child] });
    } else if (stage) {
      flush();
      for (const step of stage.steps) {
        const name = textOf(step.querySelector('h3'));
        number += 1;
        slides.push({
          kind: 'step',
          id: step.id,
          title: name,
          number,
          label: name,
          isHard: isHard(child) || isHard(step),
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
        label: section,
        isHard: isHard(child),
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

/** The beginning of a text, without its sources and the number of its paragraph. */
function firstWords(element: HTMLElement | undefined): string {
  const copy = element?.cloneNode(true) as HTMLElement | undefined;
  copy?.querySelectorAll('.cite, .para-link').forEach((node) => node.remove());
  const text = textOf(copy);
  return text.length > WORDS ? `${text.slice(0, text.lastIndexOf(' ', WORDS))} …` : text;
}

/** A way around hard stops. */
export interface Detour {
  /** The first stop after them. */
  to: number;
  /** Whether they only come next. */
  isAhead: boolean;
}

/** From a hard stop, or from one right before it; null where there is none, or nothing after it. */
export function detourAt(slides: readonly Slide[], index: number): Detour | null {
  const isAhead = slides[index]?.isHard === false;
  const from = isAhead ? index + 1 : index;
  if (!slides[from]?.isHard) return null;
  const to = slides.findIndex((slide, at) => at > from && !slide.isHard);
  return to < 0 ? null : { to, isAhead };
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
