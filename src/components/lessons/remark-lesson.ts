/**
 * Reads a lesson while MDX is compiled: works out its plan and numbers its questions, and stops the
 * build with file, line and column where a part is missing, the minutes do not add up, or a step, claim,
 * term, source, dataset or figure does not exist. What a page shows of a lesson is a matter of which
 * components it hands in: each part is an element, and instructions and questions are set apart here.
 */
import { readFileSync } from 'node:fs';
import type { Node, Parent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import {
  datasetIds,
  loadDataset,
  loadFigures,
  loadGlossary,
  loadSources,
} from '../../data/load.ts';
import { type Problem, formatProblem, problem, sortProblems } from '../../data/problems.ts';
import { loadStandards } from '../../data/standards.ts';
import { readStepTitles } from '../../data/steps.ts';
import {
  type JsxElement,
  attribute,
  isJsx,
  isNamed,
  setAttribute,
  wordsIn,
  wrapper,
} from '../prose/jsx.ts';
import { type LessonLinks, isInline, lessonMarkdown } from './markdown.ts';
import {
  ACTIVITY_KINDS,
  type Activity,
  DISCUSSION,
  type LessonOutline,
  ONCE,
  OVERVIEW,
  QUESTION_KINDS,
  type Question,
  SHEETS,
  type SheetName,
  type Shown,
  partKey,
} from './outline.ts';

/** What a lesson may name, by the element or the key of the head that names it. */
function known() {
  const steps = readStepTitles(process.cwd());
  return {
    steps,
    claims: new Set(loadDataset('claims').rows.map(({ id }) => String(id))),
    datasets: new Set(datasetIds()),
    figures: loadFigures(),
    sources: loadSources(),
    terms: loadGlossary().terms,
    standards: loadStandards(),
  };
}

export function remarkLesson(links: LessonLinks) {
  return (tree: Root, file: VFile): void => {
    if (!/content[\\/]lessons[\\/]/.test(file.path ?? '')) return;
    const name = file.path.replaceAll('\\', '/').replace(/^.*(?=content\/lessons\/)/, '');
    const problems: Problem[] = [];
    const report = (node: Node, message: string) => {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      problems.push(problem(name, line, column, message));
    };
    const there = known();
    const data = file.data as { astro?: { frontmatter?: Record<string, unknown> } };
    const head = data.astro?.frontmatter ?? {};
    const outline: LessonOutline = {
      activities: [],
      questions: [],
      claim: '',
      dealt: 0,
      text: '',
      answers: '',
    };

    checkHead();
    for (const node of tree.children) {
      if (!isJsx(node)) report(node, 'a lesson is made of parts such as <Overview> and <Activity>');
      else if (node.name === 'Activity') readActivity(node);
      else if (ONCE.some((part) => part === node.name)) readPart(node);
      else report(node, `<${node.name}> is no part of a lesson`);
    }
    for (const part of ONCE) {
      const found = tree.children.filter((node) => isNamed(node, part));
      if (found.length !== 1)
        report(tree, `<${part}> stands here ${found.length} times, expected once`);
      for (const each of found) if (part === 'Overview') checkOverview(each);
    }
    for (const part of tree.children) {
      visit(part, (node) => {
        if (!isJsx(node)) return;
        if (node.name === 'Question') readQuestion(node, part);
        checkReference(node);
      });
    }
    checkPlan();
    if (problems.length > 0) throw new Error(sortProblems(problems).map(formatProblem).join('\n'));
    const slug = name.replace(/^.*\/|\.mdx$/g, '');
    Object.assign(outline, lessonMarkdown(tree, { ...links, slug }, there.steps));
    head.outline = outline;

    function readActivity(node: JsxElement) {
      const kind = ACTIVITY_KINDS.find((each) => each === attribute(node, 'kind'));
      const minutes = Number(attribute(node, 'minutes'));
      const title = attribute(node, 'title') ?? '';
      if (!kind)
        report(node, `kind="${attribute(node, 'kind')}": expected ${ACTIVITY_KINDS.join(', ')}`);
      if (!Number.isInteger(minutes) || minutes <= 0)
        report(node, 'expected minutes="…", a whole number');
      if (!title) report(node, 'an <Activity> needs a title');
      const from = outline.activities.at(-1)?.to ?? 0;
      const id = `part-${outline.activities.length + 1}`;
      const sheets = new Set<SheetName>();
      const shows: Shown[] = [];
      visit(node as Node, (inner) => {
        if (!isJsx(inner)) return;
        const sheet = SHEETS.find((each) => each === attribute(inner, 'to'));
        if (inner.name === 'SheetRef' && sheet) sheets.add(sheet);
        if (inner.name === 'ClaimCard') outline.claim ||= attribute(inner, 'id') ?? '';
        const shown = shownBy(inner);
        if (shown) shows.push(shown);
        if (kind === 'discussion' && inner.name === 'Question') outline.dealt += 1;
      });
      const activity: Activity = {
        id,
        kind: kind ?? 'work',
        title,
        from,
        to: from + minutes,
        sheets: [...sheets],
        shows,
      };
      outline.activities.push(activity);
      for (const key of ['id', 'from', 'to'] as const)
        setAttribute(node, key, String(activity[key]));
      if (sheets.size > 0) setAttribute(node, 'sheets', activity.sheets.join(' '));
      if (kind === 'source') {
        setAttribute(node, 'claim', outline.claim);
        const has = (element: string) =>
          (node as Parent).children.some((child) => isNamed(child, element));
        if (!has('Article')) report(node, 'say which article it is: <Article />');
        if (!has('ClaimCard')) report(node, 'name the claim that is tested: <ClaimCard id="…" />');
      }
      setApart(node as Parent, ['Question'], 'Instructions');
    }

    /** On its own page the handout's questions stand after what is said above them. */
    function readPart(node: JsxElement) {
      setAttribute(node, 'part', partKey(node.name ?? ''));
      if (node.name === 'Handout') setApart(node as Parent, ['Question'], 'Instructions');
    }

    function readQuestion(node: JsxElement, part: Node) {
      const asked = attribute(node, 'kind') ?? 'task';
      const kind = QUESTION_KINDS.find((each) => each === asked);
      if (!kind) report(node, `kind="${asked}": expected ${QUESTION_KINDS.join(', ')}`);
      const at = (attribute(node, 'at') ?? '').split(' ').filter(Boolean);
      if (at.length === 0) report(node, 'a question names its step: at="mission#peak"');
      for (const step of at) {
        if (!there.steps.has(step)) report(node, `at="${step}": no chapter has such a step`);
      }
      if (!(node as Parent).children.some((child) => isNamed(child, 'Answer'))) {
        report(node, 'a question needs a model answer, <Answer>');
      }
      const isOnHandout = isNamed(part, 'Handout');
      const prefix = isOnHandout ? 'handout-' : 'question-';
      const number = outline.questions.filter(({ id }) => id.startsWith(prefix)).length + 1;
      const question: Question = { id: `${prefix}${number}`, number, kind: kind ?? 'task', at };
      outline.questions.push(question);
      const { step } = (head.handout ?? {}) as { step?: unknown };
      if (isOnHandout && at[0] !== step)
        report(node, `a question of the handout rests on its picture first: at="${String(step)}"`);
      setAttribute(node, 'id', question.id);
      setAttribute(node, 'number', String(number));
      const kindOfPart = isJsx(part) ? (attribute(part, 'kind') ?? '') : '';
      setAttribute(node, 'part', isOnHandout ? 'handout' : kindOfPart);
      const given = (node as Parent).children.filter((child) => isNamed(child, 'Given'));
      const isToldApart = kindOfPart === 'source' || kindOfPart === 'discussion';
      if (given.length !== (isToldApart ? 1 : 0))
        report(
          node,
          'a question of the discussion or the source exercise, and no other, has <Given>',
        );
      for (const each of given) setAttribute(each as JsxElement, 'part', kindOfPart);
      setApart(node as Parent, ['Answer', 'Given'], 'Asked');
    }

    function checkReference(node: JsxElement) {
      const id = attribute(node, 'id') ?? attribute(node, 'to') ?? '';
      const missing = (what: string) => report(node, `<${node.name}>: no ${what} "${id}"`);
      if (node.name === 'Fig' && !there.figures[id]) missing('figure');
      if (node.name === 'Cite' && !there.sources[id]) missing('source');
      if (node.name === 'StepRef' && !there.steps.has(id)) missing('step');
      if (node.name === 'SheetRef' && !SHEETS.some((sheet) => sheet === id)) missing('sheet');
      if (/^Claim(Ref|Card)$/.test(node.name ?? '') && !there.claims.has(id)) missing('claim');
      if (node.name === 'DataRef' && !there.datasets.has(id)) missing('dataset');
      if (node.type === 'mdxJsxFlowElement' && isInline(node)) {
        report(node, `<${node.name}> stands alone; write it into a sentence, on one line with it`);
      }
      const mode = attribute(node, 'mode');
      if (mode !== undefined && mode !== 'present' && mode !== 'notice') {
        report(node, `mode="${mode}": expected present or notice`);
      }
      const until = attribute(node, 'until');
      if (until !== undefined && !there.steps.has(until))
        report(node, `until="${until}": no chapter has such a step`);
    }

    function checkOverview(node: Node) {
      const count = wordsIn(node).split(/\s+/).filter(Boolean).length;
      if (count < OVERVIEW.least || count > OVERVIEW.most) {
        report(
          node,
          `the overview has ${count} words, expected ${OVERVIEW.least} to ${OVERVIEW.most}`,
        );
      }
    }

    function checkPlan() {
      const total = outline.activities.at(-1)?.to ?? 0;
      if (total !== head.minutes) {
        report(tree, `the activities take ${total} minutes, the head says ${String(head.minutes)}`);
      }
      for (const kind of ACTIVITY_KINDS) {
        const count = outline.activities.filter((each) => each.kind === kind).length;
        const isRight = kind === 'work' ? count > 0 : count === 1;
        if (!isRight) report(tree, `${count} activities of kind "${kind}", expected one`);
      }
      for (const [kind, expected] of Object.entries(DISCUSSION)) {
        const count = outline.questions.filter((each) => each.kind === kind).length;
        if (count !== expected)
          report(tree, `${count} questions of kind "${kind}", expected ${expected}`);
      }
      if (!outline.questions.some(({ kind }) => kind === 'exit'))
        report(tree, 'no question of kind "exit"');
      for (const sheet of ['notice', 'handout', 'slips'] as const) {
        if (!outline.activities.some(({ sheets }) => sheets.includes(sheet)))
          report(tree, `no activity uses this sheet: <SheetRef to="${sheet}">…</SheetRef>`);
      }
      if (!outline.activities.some(({ shows }) => shows.some(({ mode }) => mode === 'present')))
        report(tree, 'no step is put on the projector: <StepRef to="…" mode="present">');
    }

    /** What the head names must exist; the place is that of the word in the file. */
    function checkHead() {
      const check = (key: string, ids: unknown, has: (id: string) => boolean, what: string) => {
        const missing = [ids ?? []]
          .flat()
          .map(String)
          .filter((id) => !has(id));
        for (const id of missing) {
          const lines = readFileSync(file.path, 'utf8').split('\n');
          const start = lines.findIndex((line) => line.startsWith(`${key}:`));
          const line = lines.findIndex((text, index) => index >= start && text.includes(id));
          const column = (lines[line]?.indexOf(id) ?? 0) + 1;
          problems.push(problem(name, line + 1, column, `${key}: no ${what} "${id}"`));
        }
      };
      const { terms, standards, sources } = head;
      check('terms', terms, (id) => id in there.terms, 'term');
      check('standards', standards, (id) => id in there.standards, 'standard');
      check('sources', sources, (id) => id in there.sources, 'source');
      for (const sheet of ['notice', 'handout']) {
        const { step } = (head[sheet] ?? {}) as { step?: unknown };
        check(sheet, step, (id) => there.steps.has(id), 'step');
      }
    }
  };
}

/** What a link to a step puts on the projector, if it does. */
function shownBy(node: JsxElement): Shown | undefined {
  const mode = attribute(node, 'mode');
  if (node.name !== 'StepRef' || (mode !== 'present' && mode !== 'notice')) return undefined;
  const until = attribute(node, 'until');
  return { step: attribute(node, 'to') ?? '', mode, ...(until && { until }) };
}

/** Puts an element around each run of children that have none of these names. */
function setApart(parent: Parent, names: readonly string[], around: string): void {
  const children: Node[] = [];
  let run: Node[] = [];
  const close = () => {
    if (run.length > 0) children.push(wrapper(around, run));
    run = [];
  };
  for (const child of parent.children) {
    if (names.some((name) => isNamed(child, name))) {
      close();
      children.push(child);
    } else run.push(child);
  }
  close();
  parent.children = children as Parent['children'];
}
