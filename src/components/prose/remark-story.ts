/**
 * Reads the structure of a chapter while MDX is compiled: numbers its paragraphs, tells each step its
 * visual and each section its first step, collects the steps for the contents and what the text
 * mentions, and stops the build with file, line and column where a figure, source, term, visual, view
 * or id does not exist.
 */
import type { Heading, Node, Parent, PhrasingContent, Root } from 'mdast';
import type { VFile } from 'vfile';
import { visit } from 'unist-util-visit';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { loadFigures, loadGlossary, loadSources } from '../../data/load.ts';
import { withBase } from '../../data/site.ts';
import { type Problem, formatProblem, problem } from '../../data/problems.ts';
import { figureText } from '../../visuals/kit/figure-text.ts';
import { type Passage, passagesIn } from './passages.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** A figure, a source or a term that stands in the text, and where. */
export interface Mention {
  kind: 'Fig' | 'Cite' | 'Term';
  id: string;
  /** Id of the step, or of the paragraph outside of steps; '' in a list, which has none. */
  place: string;
  /** The title of the step, or the heading it stands under. */
  title: string;
}

/** What shows the picture of a step on its social card: its section, or its chapter as well. */
const CARDS = ['section', 'chapter'] as const;
export type CardOf = (typeof CARDS)[number];

/** What a chapter's pages need to know of it. */
export interface StoryOutline {
  sections: {
    visual: string;
    /** The heading it stands under. */
    heading: string;
    steps: { id: string; title: string; view: string; card?: CardOf | undefined }[];
  }[];
  /** Pictures that the reader steers. */
  explorers: { visual: string; id: string; view: string }[];
  /** Whether what could not be answered stands in it. */
  hasQuestions: boolean;
  words: number;
  /** In the order of the text. */
  mentions: Mention[];
  /** The text itself, for the search. */
  passages: Passage[];
}

export interface StoryOptions {
  /** The views of each visual, by its id. */
  views: Readonly<Record<string, readonly string[]>>;
  /** The path under which the site stands; links of the text begin at its root. */
  base: string;
  /** Label of a paragraph's number for screen readers; `{number}` is filled in. */
  paragraphLabel: string;
}

export function remarkStory({ views, base, paragraphLabel }: StoryOptions) {
  return (tree: Root, file: VFile): void => {
    if (!/content[\\/]chapters[\\/]/.test(file.path ?? '')) return;
    const name = file.path.replaceAll('\\', '/').replace(/^.*(?=content\/chapters\/)/, '');
    const problems: Problem[] = [];
    const report = (node: Node, message: string) => {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      problems.push(problem(name, line, column, message));
    };

    const outline: StoryOutline = {
      sections: [],
      explorers: [],
      hasQuestions: false,
      words: 0,
      mentions: [],
      passages: [],
    };
    const ids = new Set<string>();
    const figures = loadFigures();
    const sources = loadSources();
    const { terms } = loadGlossary();

    let heading = '';
    visit(tree, (node) => {
      if (node.type === 'heading' && node.depth === 2) heading = toText(node);
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
      const element = node as Element;
      const id = attribute(element, 'id');
      if (element.name === 'Fig' && !figures[id ?? '']) {
        report(element, `<Fig id="${id}">: no such figure in content/figures.yaml`);
      }
      if (element.name === 'Cite' && !sources[id ?? '']) {
        report(element, `<Cite id="${id}">: no such source in content/sources.csv`);
      }
      if (element.name === 'Term') checkTerm(element, id);
      if (element.name === 'Scrolly') readSection(element);
      if (element.name === 'Explorer') readExplorer(element);
      if (element.name === 'OpenQuestions') outline.hasQuestions = true;
      if (element.name === 'Step' && !attribute(element, 'visual')) {
        report(element, `<Step id="${id}"> stands outside a <Scrolly>`);
      }
    });

    visit(tree, 'link', (link) => {
      if (link.url.startsWith('/')) link.url = withBase(link.url, base);
    });
    visit(tree, 'text', ({ value }) => {
      outline.words += value.split(/\s+/).filter(Boolean).length;
    });
    let number = 0;
    visit(tree, 'paragraph', (paragraph, _, parent) => {
      // The items of a list lose their paragraphs in HTML, and with them the place to link to.
      if (parent?.type === 'listItem') return;
      number += 1;
      paragraph.data = {
        ...paragraph.data,
        hProperties: { id: `p${number}`, className: ['para'] },
      };
      paragraph.children.push(paragraphLink(number, paragraphLabel));
    });
    if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
    outline.mentions = mentionsIn(tree);
    outline.passages = passagesIn(tree, {
      figure: (id) => (figures[id] ? figureText(figures[id], 'en') : ''),
      term: (id) => terms[id]?.in_text ?? '',
    });
    const data = file.data as { astro?: { frontmatter?: Record<string, unknown> } };
    if (data.astro?.frontmatter) data.astro.frontmatter.outline = outline;

    function checkTerm(element: Element, id: string | undefined) {
      const term = terms[id ?? ''];
      if (!term) {
        report(element, `<Term id="${id}">: no such term in content/glossary.yaml`);
      } else if (element.children.length === 0 && !term.in_text) {
        report(element, `<Term id="${id}"> has no words, and content/glossary.yaml no in_text`);
      }
    }

    /** A visual is a folder of `src/visuals/`. */
    function checkVisual(element: Element, visual: string) {
      if (!views[visual]) {
        report(element, `no visual "${visual}", there are: ${Object.keys(views).join(', ')}`);
      }
    }

    /** An id is an address: well formed, and once in the chapter. */
    function checkPlace(element: Element, kind: string, id: string) {
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
        report(element, `${kind} id "${id}": expected lower-case words joined by hyphens`);
      }
      if (ids.has(id)) report(element, `${kind} id "${id}" stands in this chapter a second time`);
      ids.add(id);
    }

    function checkView(element: Element, visual: string, view: string) {
      const known = views[visual];
      if (known && !known.includes(view)) {
        report(element, `no view "${view}" in ${visual}, there are: ${known.join(', ')}`);
      }
    }

    function readExplorer(explorer: Element) {
      const visual = attribute(explorer, 'visual') ?? '';
      const id = attribute(explorer, 'id') ?? '';
      checkVisual(explorer, visual);
      checkPlace(explorer, 'explorer', id);
      const view = attribute(explorer, 'view') ?? '';
      outline.explorers.push({ visual, id, view });
      checkView(explorer, visual, view);
    }

    function readCard(step: Element, section: StoryOutline['sections'][number]) {
      const asked = attribute(step, 'card');
      if (asked === undefined) return undefined;
      const card = CARDS.find((each) => each === asked);
      if (!card) report(step, `card="${asked}": expected ${CARDS.join(' or ')}`);
      if (section.steps.some((each) => each.card)) {
        report(step, 'another step of this section has its picture on the card');
      }
      const others = outline.sections.flatMap(({ steps }) => steps);
      if (card === 'chapter' && others.some((each) => each.card === 'chapter')) {
        report(step, 'another step of this chapter has its picture on the card');
      }
      return card;
    }

    function readSection(section: Element) {
      const visual = attribute(section, 'visual') ?? '';
      checkVisual(section, visual);
      const steps = (section as Parent).children.filter(
        (child): child is MdxJsxFlowElement =>
          child.type === 'mdxJsxFlowElement' && (child as Element).name === 'Step',
      );
      if (steps.length === 0) report(section, `<Scrolly visual="${visual}"> has no <Step>`);
      const section_: StoryOutline['sections'][number] = { visual, heading, steps: [] };
      for (const step of steps) {
        const id = attribute(step, 'id') ?? '';
        const view = attribute(step, 'view') ?? '';
        const title = attribute(step, 'title') ?? '';
        checkPlace(step, 'step', id);
        if (!title) report(step, `step "${id}" has no title`);
        checkView(step, visual, view);
        setAttribute(step, 'visual', visual);
        if (step === steps[0]) setAttribute(step, 'isFirst', 'yes');
        section_.steps.push({ id, title, view, card: readCard(step, section_) });
      }
      // A picture may serve two sections of a chapter; ids in the page begin with the section's.
      const before = outline.sections.filter((each) => each.visual === visual).length;
      setAttribute(section, 'prefix', `stage-${visual}${before === 0 ? '' : `-${before + 1}`}`);
      setAttribute(section, 'firstStep', section_.steps[0]?.id ?? '');
      const views = new Set(section_.steps.map(({ view }) => view));
      setAttribute(section, 'views', [...views].join(' '));
      if (outline.sections.length === 0) setAttribute(section, 'isFirst', 'yes');
      outline.sections.push(section_);
    }
  };
}

/** Walks through a chapter after its paragraphs were numbered. */
function mentionsIn(tree: Root): Mention[] {
  const found: Mention[] = [];
  let heading = '';
  const walk = (node: Node, step: Element | undefined, place: string) => {
    if (node.type === 'heading' && (node as Heading).depth === 2) heading = toText(node as Parent);
    const { name } = node as Element;
    if (name === 'Fig' || name === 'Cite' || name === 'Term') {
      const title = (step && attribute(step, 'title')) ?? heading;
      found.push({ kind: name, id: attribute(node as Element, 'id') ?? '', place, title });
    }
    if (!('children' in node)) return;
    for (const child of (node as Parent).children) {
      if ((child as Element).name === 'Step') {
        walk(child, child as Element, attribute(child as Element, 'id') ?? '');
      } else {
        const id = step ? undefined : child.data?.hProperties?.id;
        walk(child, step, typeof id === 'string' ? id : place);
      }
    }
  };
  walk(tree, undefined, '');
  return found;
}

function attribute(element: Element, name: string): string | undefined {
  for (const each of element.attributes) {
    if (each.type === 'mdxJsxAttribute' && each.name === name && typeof each.value === 'string') {
      return each.value;
    }
  }
  return undefined;
}

/** The words of a heading, without markup. */
function toText(node: Parent): string {
  return node.children
    .map((child) => ('children' in child ? toText(child) : 'value' in child ? child.value : ''))
    .join('');
}

function setAttribute(element: Element, name: string, value: string): void {
  element.attributes.push({ type: 'mdxJsxAttribute', name, value });
}

/** The quiet number at the end of a paragraph, which is also its link. */
function paragraphLink(number: number, label: string): PhrasingContent {
  return {
    type: 'link',
    url: `#p${number}`,
    data: {
      hProperties: {
        className: ['para-link'],
        ariaLabel: label.replace('{number}', String(number)),
      },
    },
    children: [{ type: 'text', value: String(number) }],
  };
}
