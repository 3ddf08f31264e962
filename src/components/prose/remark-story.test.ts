/** Reads small chapters as the build does, up to the syntax tree and to compiled MDX. */
import { compile } from '@mdx-js/mdx';
import type { Link, Paragraph, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { type StoryOptions, type StoryOutline, remarkStory } from './remark-story.ts';

const OPTIONS: StoryOptions = {
  views: { strength: ['landing', 'peak'], 'road-to-landing': ['vote'] },
  base: '/',
  paragraphLabel: 'Link to paragraph {number}',
};
const FILE = 'content/chapters/en/test.mdx';

function read(value: string, path = `/anywhere/${FILE}`) {
  const file = new VFile({ path, value, data: { astro: { frontmatter: {} } } });
  const processor = unified().use(remarkParse).use(remarkMdx).use(remarkStory, OPTIONS);
  const tree = processor.runSync(processor.parse(file), file) as Root;
  const { frontmatter } = (file.data as { astro: { frontmatter: { outline?: StoryOutline } } })
    .astro;
  return { tree, outline: frontmatter.outline };
}

/** The problems that reading ends with. */
function problems(value: string): string[] {
  try {
    read(value);
  } catch (error) {
    return (error as Error).message.split('\n');
  }
  return [];
}

const GOOD = `A first paragraph, with <Fig id="planned" />. <Cite id="unscr-2699" />

<Scrolly visual="strength">

<Step id="first" view="landing" title="About 200">

One.

Two.

</Step>

<Step id="second-step" view="peak" title="The peak">

Three.

</Step>

</Scrolly>

The end.
`;
const edited = (from: string, to: string) => {
  expect(GOOD.split(from)).toHaveLength(2);
  return GOOD.replace(from, to);
};

describe('problems', () => {
  it('are none in a good chapter', () => {
    expect(problems(GOOD)).toEqual([]);
  });

  it.each<[string, string, string, string]>([
    [
      'a figure that does not exist',
      'id="planned"',
      'id="plannned"',
      '1:25  <Fig id="plannned">: no such figure in content/figures.yaml',
    ],
    [
      'a source that does not exist',
      'id="unscr-2699"',
      'id="unscr-1"',
      '1:47  <Cite id="unscr-1">: no such source in content/sources.csv',
    ],
    [
      'a term that does not exist',
      'The end.',
      'The <Term id="viv-ansamn">end</Term>.',
      '21:5  <Term id="viv-ansamn">: no such term in content/glossary.yaml',
    ],
    [
      'a term without words, where the glossary has none for it',
      'The end.',
      'The <Term id="trust-fund" />.',
      '21:5  <Term id="trust-fund"> has no words, and content/glossary.yaml no in_text',
    ],
    [
      'a view that the visual does not have',
      'view="peak"',
      'view="peek"',
      '13:1  no view "peek" in strength, there are: landing, peak',
    ],
    [
      'a view of another visual',
      'view="peak"',
      'view="vote"',
      '13:1  no view "vote" in strength, there are: landing, peak',
    ],
    [
      'a step without a view',
      ' view="peak"',
      '',
      '13:1  no view "" in strength, there are: landing, peak',
    ],
    [
      'a step id that stands twice',
      'id="second-step"',
      'id="first"',
      '13:1  step id "first" stands in this chapter a second time',
    ],
    ['a step without a title', ' title="The peak"', '', '13:1  step "second-step" has no title'],
    [
      'a visual that does not exist',
      'visual="strength"',
      'visual="strenght"',
      '3:1  no visual "strenght", there are: strength, road-to-landing',
    ],
  ])('%s', (_, from, to, problem) => {
    expect(problems(edited(from, to))).toEqual([`${FILE}:${problem}`]);
  });

  it.each(['Second', 'second_step', '-second', 'second-', 'a--b', 'second step', 'é', ''])(
    'a step id like %j',
    (id) => {
      expect(problems(edited('id="second-step"', `id="${id}"`))).toEqual([
        `${FILE}:13:1  step id "${id}": expected lower-case words joined by hyphens`,
      ]);
    },
  );

  it('a figure without an id, or with one that only JavaScript knows', () => {
    expect(problems('<Fig />\n')[0]).toMatch(/:1:1 {2}<Fig id="undefined">/);
    expect(problems('Text <Fig id={x} />\n')[0]).toMatch(/:1:6 {2}<Fig id="undefined">/);
  });

  it('a step outside a section', () => {
    const alone = '\n<Step id="alone" view="peak" title="Alone">\n\nText.\n\n</Step>\n';
    expect(problems(GOOD + alone)).toEqual([
      `${FILE}:23:1  <Step id="alone"> stands outside a <Scrolly>`,
    ]);
  });

  it('an explorer of no visual, at no view, or at a place that is taken', () => {
    const explorer = (id: string, visual: string, view: string) =>
      `${GOOD}\n<Explorer id="${id}" visual="${visual}" view="${view}" />\n`;
    expect(problems(explorer('explore', 'strength', 'peak'))).toEqual([]);
    expect(problems(explorer('explore', 'strenght', 'peak'))).toEqual([
      `${FILE}:23:1  no visual "strenght", there are: strength, road-to-landing`,
    ]);
    expect(problems(explorer('first', 'strength', 'peek'))).toEqual([
      `${FILE}:23:1  explorer id "first" stands in this chapter a second time`,
      `${FILE}:23:1  no view "peek" in strength, there are: landing, peak`,
    ]);
  });

  it('a card that a step cannot be on', () => {
    const asked = (first: string, second: string) =>
      problems(
        edited('id="first"', `id="first"${first}`).replace(
          'id="second-step"',
          `id="second-step"${second}`,
        ),
      );
    expect(asked('', ' card="section"')).toEqual([]);
    expect(asked('', ' card="page"')).toEqual([
      `${FILE}:13:1  card="page": expected section or chapter`,
    ]);
    expect(asked(' card="chapter"', ' card="section"')).toEqual([
      `${FILE}:13:1  another step of this section has its picture on the card`,
    ]);
    const other = GOOD.replace('"first"', '"third" card="chapter"').replace(
      'second-step',
      'fourth',
    );
    expect(problems(`${edited('id="first"', 'id="first" card="chapter"')}\n${other}`)).toEqual([
      `${FILE}:27:1  another step of this chapter has its picture on the card`,
    ]);
  });

  it('a section without steps', () => {
    expect(problems('Text.\n\n<Scrolly visual="strength">\n\nText.\n\n</Scrolly>\n')).toEqual([
      `${FILE}:3:1  <Scrolly visual="strength"> has no <Step>`,
    ]);
  });

  it('a step id that stands in two sections', () => {
    expect(problems(`${GOOD}\n${GOOD}`)).toEqual([
      `${FILE}:27:1  step id "first" stands in this chapter a second time`,
      `${FILE}:35:1  step id "second-step" stands in this chapter a second time`,
    ]);
  });

  it('are all told at once', () => {
    const bad = edited('id="planned"', 'id="no"').replace('view="peak"', 'view="no"');
    expect(problems(bad.replace('"first"', '"First"')).map((each) => each.split('  ')[0])).toEqual([
      `${FILE}:1:25`,
      `${FILE}:5:1`,
      `${FILE}:13:1`,
    ]);
  });
});

describe('a chapter', () => {
  const { tree, outline } = read(GOOD);
  const steps: Record<string, unknown>[] = [];
  const sections: Record<string, unknown>[] = [];
  visit(tree, 'mdxJsxFlowElement', (node: MdxJsxFlowElement) => {
    const attributes = Object.fromEntries(
      node.attributes.map((each) => ('name' in each ? [each.name, each.value] : [])),
    ) as Record<string, unknown>;
    if (node.name === 'Step') steps.push(attributes);
    if (node.name === 'Scrolly') sections.push(attributes);
  });

  it('has its outline: sections, steps, words', () => {
    expect(outline?.sections).toEqual([
      {
        visual: 'strength',
        heading: '',
        steps: [
          { id: 'first', title: 'About 200', view: 'landing' },
          { id: 'second-step', title: 'The peak', view: 'peak' },
        ],
      },
    ]);
    // "A first paragraph, with", ".", "One.", "Two.", "Three.", "The end."
    expect(outline?.words).toBe(4 + 1 + 1 + 1 + 1 + 2);
  });

  it('says which step has its picture on a card', () => {
    const text = edited('id="second-step"', 'id="second-step" card="chapter"');
    const cards = read(text).outline?.sections.flatMap(({ steps }) =>
      steps.map(({ card }) => card),
    );
    expect(cards).toEqual([undefined, 'chapter']);
  });

  it('lists its explorers', () => {
    expect(outline?.explorers).toEqual([]);
    const explorer = '\n<Explorer id="own" visual="strength" view="peak" />\n';
    expect(read(GOOD + explorer).outline?.explorers).toEqual([
      { visual: 'strength', id: 'own', view: 'peak' },
    ]);
  });

  it('says what it mentions, and where', () => {
    const text = edited(
      'Two.',
      'Two <Term id="viv-ansanm" /> and <Term id="cholera">it</Term>.',
    ).replace(
      'The end.',
      '## After\n\nThe <Cite id="unscr-2699" /> end.\n\n- <Fig id="planned" />',
    );
    expect(read(text).outline?.mentions).toEqual([
      { kind: 'Fig', id: 'planned', place: 'p1', title: '' },
      { kind: 'Cite', id: 'unscr-2699', place: 'p1', title: '' },
      { kind: 'Term', id: 'viv-ansanm', place: 'first', title: 'About 200' },
      { kind: 'Term', id: 'cholera', place: 'first', title: 'About 200' },
      { kind: 'Cite', id: 'unscr-2699', place: 'p5', title: 'After' },
      { kind: 'Fig', id: 'planned', place: '', title: 'After' },
    ]);
  });

  it('cuts its text into steps and what stands between them, without citations', () => {
    const text = `${GOOD.replace('One.', 'A <Term id="cholera">sickness</Term>, <Cite id="unscr-2699" /> *of* <Term id="viv-ansanm" />.')}
## After

- First.
- Second.
`;
    const { passages = [] } = read(text).outline ?? {};
    expect(passages).toEqual([
      { place: 'p1', title: '', isStep: false, text: 'A first paragraph, with 2,500.', terms: [] },
      {
        place: 'first',
        title: 'About 200',
        isStep: true,
        text: 'A sickness, of Viv Ansanm. Two.',
        terms: ['cholera', 'viv-ansanm'],
      },
      { place: 'second-step', title: 'The peak', isStep: true, text: 'Three.', terms: [] },
      { place: 'p5', title: '', isStep: false, text: 'The end.', terms: [] },
      { place: '', title: 'After', isStep: false, text: 'First. Second.', terms: [] },
    ]);
  });

  it('has a place for a heading that steps follow at once', () => {
    const text = edited('<Scrolly', '## Over time\n\n<Scrolly');
    const places = read(text).outline?.passages.map(({ place, title, text: words }) => [
      place,
      title,
      words.length > 0,
    ]);
    expect(places).toEqual([
      ['p1', '', true],
      ['', 'Over time', false],
      ['first', 'About 200', true],
      ['second-step', 'The peak', true],
      ['p5', 'Over time', true],
    ]);
  });

  it('says whether it has the questions that are open', () => {
    expect(outline?.hasQuestions).toBe(false);
    expect(read(`${GOOD}\n<OpenQuestions />\n`).outline?.hasQuestions).toBe(true);
  });

  it('tells each step its visual and the section its first step', () => {
    expect(steps.map(({ id, visual }) => [id, visual])).toEqual([
      ['first', 'strength'],
      ['second-step', 'strength'],
    ]);
    expect(sections).toEqual([
      {
        visual: 'strength',
        prefix: 'stage-strength',
        firstStep: 'first',
        views: 'landing peak',
        isFirst: 'yes',
      },
    ]);
  });

  it('gives each section the heading it stands under, and a prefix of its own', () => {
    const again = GOOD.replace('"first"', '"third"').replace('"second-step"', '"fourth"');
    const other = GOOD.replace('"strength"', '"road-to-landing"')
      .replace('"first" view="landing"', '"fifth" view="vote"')
      .replace('"second-step" view="peak"', '"sixth" view="vote"');
    const { tree, outline } = read(
      `## One *two*\n\n${GOOD}\n### Deeper\n\n${again}\n## Three\n\n${other}`,
    );
    expect(outline?.sections.map(({ visual, heading }) => [visual, heading])).toEqual([
      ['strength', 'One two'],
      ['strength', 'One two'],
      ['road-to-landing', 'Three'],
    ]);
    const prefixes: unknown[] = [];
    visit(tree, 'mdxJsxFlowElement', ({ name, attributes }: MdxJsxFlowElement) => {
      if (name !== 'Scrolly') return;
      prefixes.push(attributes.find((each) => 'name' in each && each.name === 'prefix')?.value);
    });
    expect(prefixes).toEqual(['stage-strength', 'stage-strength-2', 'stage-road-to-landing']);
  });

  it('marks the first step of each section, and no other', () => {
    const two = GOOD + GOOD.replace('"first"', '"third"').replace('"second-step"', '"fourth"');
    const marked: unknown[] = [];
    visit(read(two).tree, 'mdxJsxFlowElement', ({ name, attributes }: MdxJsxFlowElement) => {
      const value = (wanted: string) =>
        attributes.find((each) => 'name' in each && each.name === wanted)?.value;
      if (name === 'Step') marked.push([value('id'), value('isFirst')]);
    });
    expect(marked).toEqual([
      ['first', 'yes'],
      ['second-step', undefined],
      ['third', 'yes'],
      ['fourth', undefined],
    ]);
  });

  it('numbers its paragraphs from p1 through all steps, each with a link to itself', () => {
    const found: Paragraph[] = [];
    visit(tree, 'paragraph', (paragraph) => {
      found.push(paragraph);
    });
    expect(found.map(({ data }) => data?.hProperties?.id)).toEqual(['p1', 'p2', 'p3', 'p4', 'p5']);
    found.forEach(({ children }, index) => {
      const link = children.at(-1) as Link;
      expect(link).toMatchObject({ type: 'link', url: `#p${index + 1}` });
      expect(link.data?.hProperties?.ariaLabel).toBe(`Link to paragraph ${index + 1}`);
      expect(link.children).toEqual([{ type: 'text', value: String(index + 1) }]);
    });
  });

  it('goes through the whole of MDX', async () => {
    const file = new VFile({ path: FILE, value: GOOD, data: { astro: { frontmatter: {} } } });
    const code = String(
      await compile(file, { remarkPlugins: [[remarkStory, OPTIONS]], jsx: true }),
    );
    for (const number of [1, 2, 3, 4, 5]) {
      expect(code).toContain(`id="p${number}"`);
      expect(code).toContain(`href="#p${number}"`);
    }
    expect(code).not.toContain('id="p6"');
    expect(code).toContain(
      '<Step id="first" view="landing" title="About 200" visual="strength" isFirst="yes">',
    );
    expect(code).toContain(
      '<Step id="second-step" view="peak" title="The peak" visual="strength">',
    );
    expect(code).toContain('prefix="stage-strength" firstStep="first" views="landing peak"');
  });

  it('links no paragraph that has no place of its own in the page', async () => {
    const file = new VFile({ path: FILE, value: '- One\n- Two\n\nText.\n' });
    const code = String(
      await compile(file, { remarkPlugins: [[remarkStory, OPTIONS]], jsx: true }),
    );
    expect(code).toContain('<_components.p id="p1" className="para">{"Text."}');
    for (const [, id] of code.matchAll(/href="#(p\d+)"/g)) expect(code).toContain(`id="${id}"`);
  });
});

describe('other pages', () => {
  it('are left alone', () => {
    const { tree, outline } = read('Text. <Fig id="no" />\n', '/anywhere/content/lessons/en/a.mdx');
    expect(outline).toBeUndefined();
    expect(JSON.stringify(tree)).not.toContain('"p1"');
  });

  it('are told apart on Windows too', () => {
    expect(() => read('<Fig id="no" />', 'C:\\site\\content\\chapters\\en\\a.mdx')).toThrow(
      /^content\/chapters\/en\/a\.mdx:1:1 /,
    );
  });
});
