/**
 * Looks after links and pictures in texts: a picture without a text alternative stops the build at
 * once; links within the site are noted, and looked up when all pages are there.
 */
import type { Node, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { withBase } from '../../data/site.ts';
import { type Problem, formatProblem, problem } from '../../data/problems.ts';

/** A link of a text to an address of this site, and where it stands. */
export interface TextLink {
  file: string;
  line: number;
  column: number;
  /** From the root of the site, without its base: `/mission/#peak`. */
  address: string;
}

/** The links of each text, as of its last reading. */
const noted = new Map<string, TextLink[]>();

export const textLinks = (): TextLink[] => [...noted.values()].flat();

/**
 * @param base the sub-path of the site, which the links of pages get here; `remark-story` does it for chapters
 */
export function remarkLinks({ base }: { base: string }) {
  return (tree: Root, vfile: VFile): void => {
    const file = (vfile.path ?? '').replaceAll('\\', '/').replace(/^.*?(?=content\/)/, '');
    const links: TextLink[] = [];
    const problems: Problem[] = [];
    const place = (node: Node) => node.position?.start ?? { line: 1, column: 1 };
    visit(tree, (node) => {
      const { line, column } = place(node);
      if (node.type === 'link' && node.url.startsWith('/')) {
        links.push({ file, line, column, address: node.url });
        if (file.startsWith('content/pages/')) node.url = withBase(node.url, base);
      }
      const isNameless =
        (node.type === 'image' && !node.alt?.trim()) ||
        (isElement(node, 'img') &&
          !node.attributes.some((each) => 'name' in each && each.name === 'alt'));
      if (isNameless) {
        problems.push(problem(file, line, column, 'an image without a text alternative'));
      }
    });
    if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
    noted.set(file, links);
  };
}

function isElement(node: Node, name: string): node is MdxJsxFlowElement | MdxJsxTextElement {
  const isJsx = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  return isJsx && (node as MdxJsxFlowElement).name === name;
}

/**
 * What is wrong with links of texts.
 * @param page reads the built page of a path such as `/mission/`; undefined when there is none
 */
export function brokenLinks(
  links: readonly TextLink[],
  page: (path: string) => string | undefined,
): Problem[] {
  return links.flatMap(({ file, line, column, address }): Problem[] => {
    const [, path = '', id] = /^([^?#]*)[^#]*(?:#(.*))?$/.exec(address) ?? [];
    const html = page(path);
    if (html === undefined) {
      return [problem(file, line, column, `the link ${address} leads to no page of this site`)];
    }
    if (!id || html.includes(`id="${decodeURIComponent(id)}"`)) return [];
    return [
      problem(file, line, column, `the link ${address}: ${path} has nothing with the id ${id}`),
    ];
  });
}
