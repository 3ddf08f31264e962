/** A lesson as Markdown that a teacher can change: numbers filled in, links in full. */
import type {
  Blockquote,
  BlockContent,
  Heading,
  Link,
  Node,
  Parent,
  PhrasingContent,
  Root,
  Text,
} from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { loadDataset, loadFigures, loadSources } from '../../data/load.ts';
import { readChapterTitles } from '../../data/steps.ts';
import { shortPublisher } from '../../data/sources-text.ts';
import { figureText } from '../../visuals/kit/figure-text.ts';
import { fill } from '../../visuals/kit/format.ts';
import { type JsxElement, attribute, isJsx, isNamed } from '../prose/jsx.ts';
import { lessonPath, stepPath } from './addresses.ts';
import { articleText } from './article.ts';
import { partKey } from './outline.ts';

export interface LessonLinks {
  /** Origin and base, without a slash at the end: `https://example.org/haiti`. */
  root: string;
  /** Words of the pages of lessons. */
  words: Readonly<Record<string, string>>;
}

/** The links, and the lesson that they stand in: `mission`. */
interface LessonPlace extends LessonLinks {
  slug: string;
}

const text = (value: string): Text => ({ type: 'text', value });
const link = (url: string, children: PhrasingContent[]): Link => ({ type: 'link', url, children });
const heading = (depth: Heading['depth'], value: string): Heading => ({
  type: 'heading',
  depth,
  children: [text(value)],
});

/** @param tree as it is after the plan was read and the questions were numbered */
export function lessonMarkdown(
  tree: Root,
  { root, words, slug }: LessonPlace,
  steps: ReadonlyMap<string, string>,
): { text: string; answers: string } {
  const say = (key: string, values: Record<string, string> = {}) => fill(words[key] ?? key, values);
  const address = (path: string) => `${root}${path}`;
  const chapters = readChapterTitles(process.cwd());
  /** The title of a step, with that of its chapter where it is another one than the lesson's. */
  const stepName = (at: string): string => {
    const [chapter = ''] = at.split('#');
    const title = steps.get(at) ?? at;
    return chapter === slug ? title : `${chapters.get(chapter) ?? chapter}: ${title}`;
  };
  const stepLink = (at: string, mode?: string, children?: PhrasingContent[]) =>
    link(address(stepPath(at, mode)), children ?? [text(stepName(at))]);

  function inline(element: JsxElement): PhrasingContent[] {
    const id = attribute(element, 'id') ?? attribute(element, 'to') ?? '';
    const inner = (element as Parent).children.flatMap(plain) as PhrasingContent[];
    switch (element.name) {
      case 'Fig': {
        const figure = loadFigures()[id];
        return figure ? [text(figureText(figure, 'en'))] : [];
      }
      case 'Cite':
        return [
          text('('),
          link(address(`/sources/#${id}`), [
            text(shortPublisher(loadSources()[id]?.publisher ?? id)),
          ]),
          text(')'),
        ];
      case 'StepRef':
        return [stepLink(id, attribute(element, 'mode'), inner.length > 0 ? inner : undefined)];
      case 'SheetRef':
        return [link(address(lessonPath(slug, id)), inner)];
      case 'DataRef':
        return [link(address(`/data/${id}/`), [text(loadDataset(id).about.title)])];
      case 'ClaimRef':
        return [
          link(address(`/claims/#${id}`), [text(say('claim', { number: id.replace(/\D+/g, '') }))]),
        ];
      default:
        return inner;
    }
  }

  /** A node without elements of ours. */
  function plain(node: Node): Node[] {
    if (isJsx(node)) return isInline(node) ? inline(node) : block(node);
    if (!('children' in node)) return [node];
    const children = (node as Parent).children.flatMap(plain);
    return [{ ...node, children } as Node];
  }

  const inside = (node: Node, name: string): Node[] =>
    (node as Parent).children
      .filter((child) => isNamed(child, name))
      .flatMap((child) => (child as Parent).children.flatMap(plain));

  function asked(node: JsxElement): Node[] {
    const kind = attribute(node, 'kind') ?? 'task';
    const at = (attribute(node, 'at') ?? '').split(' ').filter(Boolean);
    const number = attribute(node, 'number') ?? '';
    const label = attribute(node, 'part') === 'handout' ? 'handout-question' : 'question';
    const places = at.flatMap((step, index) => [
      ...(index > 0 ? [text(', ')] : []),
      stepLink(step),
    ]);
    return [
      {
        type: 'paragraph',
        children: [
          { type: 'strong', children: [text(say(label, { number }))] },
          text(` (${say(`kind-${kind}`)}; `),
          ...places,
          text(')'),
        ],
      } as Node,
      ...inside(node, 'Asked'),
      ...inside(node, 'Given'),
    ];
  }

  function block(node: JsxElement): Node[] {
    const children = () => (node as Parent).children.flatMap(plain);
    switch (node.name) {
      case 'Answer':
        return [];
      case 'Question':
        return asked(node);
      case 'Activity': {
        const time = say('from-to', {
          from: attribute(node, 'from') ?? '',
          to: attribute(node, 'to') ?? '',
        });
        return [heading(2, `${time}: ${attribute(node, 'title') ?? ''}`), ...children()];
      }
      case 'Article': {
        const { cited, remarks, url } = articleText(words);
        const paragraph = [
          link(url, [text(cited)]),
          text(` ${remarks.map((each) => each.text).join(' ')}`),
        ];
        return [{ type: 'paragraph', children: paragraph } as Node];
      }
      case 'ClaimCard': {
        const id = attribute(node, 'id') ?? '';
        const row = loadDataset('claims').rows.find((each) => each.id === id);
        const quote = {
          type: 'paragraph',
          children: [text(String(row?.claim ?? ''))],
        } as BlockContent;
        const source = {
          type: 'paragraph',
          children: [
            link(address(`/claims/#${id}`), [
              text(say('claim-of', { number: id.replace(/\D+/g, '') })),
            ]),
          ],
        } as BlockContent;
        const card: Blockquote = { type: 'blockquote', children: [quote, source] };
        return [card];
      }
      case 'Instructions':
      case 'Asked':
        return children();
      default:
        return [heading(2, say(`part-${partKey(node.name ?? '')}`)), ...children()];
    }
  }

  const write = (children: Node[]) =>
    toMarkdown({ type: 'root', children: children as Root['children'] }, { bullet: '-' });
  const questions: JsxElement[] = [];
  const collect = (node: Node) => {
    if (isNamed(node, 'Question')) questions.push(node);
    else if ('children' in node) (node as Parent).children.forEach(collect);
  };
  collect(tree);
  return {
    text: write(tree.children.flatMap(plain)),
    answers: write(questions.flatMap((node) => [...asked(node), ...inside(node, 'Answer')])),
  };
}

/** Elements that stand in a line; MDX makes one that stands alone a block. */
export const isInline = ({ name }: JsxElement): boolean =>
  ['Fig', 'Cite', 'StepRef', 'SheetRef', 'DataRef', 'ClaimRef'].includes(name ?? '');
