/** Reads a real lesson as the build does, with one thing changed at a time. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadStrings } from '../../data/strings.ts';
import type { LessonOutline } from './outline.ts';
import { remarkLesson } from './remark-lesson.ts';

const FILE = 'content/lessons/en/mission.mdx';
const GOOD = readFileSync(FILE, 'utf8');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lesson-'));
  mkdirSync(join(folder, 'content/lessons/en'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

function read(text: string): LessonOutline {
  const path = join(folder, FILE);
  writeFileSync(path, text);
  const [head = '', yaml = ''] = /^---\n(.*?)\n---\n/s.exec(text) ?? [];
  // As the build does: the head is blanked, so that lines keep their numbers.
  const value = head.replace(/[^\n]/g, ' ') + text.slice(head.length);
  const frontmatter = parse(yaml) as { outline?: LessonOutline };
  const file = new VFile({ path, value, data: { astro: { frontmatter } } });
  const links = { root: 'https://example.org/x', words: loadStrings('en').lesson };
  const processor = unified().use(remarkParse).use(remarkMdx).use(remarkLesson, links);
  processor.runSync(processor.parse(file), file);
  if (!frontmatter.outline) throw new Error('no outline');
  return frontmatter.outline;
}

/** `line:column` of the first place where the passage stands. */
function place(text: string, passage: string): string {
  const lines = (text.split(passage)[0] ?? '').split('\n');
  return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}

describe('what a lesson names', () => {
  it.each<[string, string, string, string, RegExp]>([
    [
      'a step',
      '<StepRef to="mission#gains" />',
      '<StepRef to="mission#gain" />',
      '<StepRef to="mission#gain" />',
      /no step "mission#gain"/,
    ],
    [
      'the step of a question',
      'at="mission#vote">',
      'at="mission#veto">',
      '<Question kind="recall" at="mission#veto">',
      /no chapter has such a step/,
    ],
    [
      'a claim',
      '<ClaimCard id="claim-47"',
      '<ClaimCard id="claim-99"',
      '<ClaimCard id="claim-99"',
      /no claim "claim-99"/,
    ],
    [
      'a dataset',
      '<DataRef id="strength"',
      '<DataRef id="strenght"',
      '<DataRef id="strenght"',
      /no dataset/,
    ],
    [
      'a figure',
      '<Fig id="days-to-landing"',
      '<Fig id="day-to-landing"',
      '<Fig id="day-to-landing"',
      /no figure/,
    ],
    [
      'a source',
      '<Cite id="lenouvelliste-2024-07"',
      '<Cite id="lenouvelliste"',
      '<Cite id="lenouvelliste"',
      /no source/,
    ],
    [
      'a mode',
      'mode="notice"',
      'mode="wonder"',
      '<StepRef to="mission#peak" mode="wonder"',
      /expected present or notice/,
    ],
    [
      'a sheet',
      '<SheetRef to="slips">',
      '<SheetRef to="strips">',
      '<SheetRef to="strips">',
      /no sheet "strips"/,
    ],
    ['a term of the head', 'trust-fund', 'trust-found', 'trust-found', /terms: no term/],
    ['a standard of the head', '- law-and-order', '- law', 'law\n', /standards: no standard/],
    [
      'the picture of the handout',
      'step: mission#pledged-sent',
      'step: mission#pledged',
      'mission#pledged,',
      /handout: no step/,
    ],
  ])('must exist: %s', (_, from, to, at, message) => {
    const broken = GOOD.replace(from, to);
    expect(broken).not.toBe(GOOD);
    const lines = () => read(broken);
    expect(lines).toThrow(message);
    expect(lines).toThrow(`${FILE}:${place(broken, at)} `);
  });
});

describe('what a lesson must have', () => {
  it.each<[string, RegExp | string, string, RegExp]>([
    ['minutes that add up', 'minutes="10"', 'minutes="9"', /take 44 minutes, the head says 45/],
    ['whole minutes', 'minutes="10"', 'minutes="ten"', /a whole number/],
    [
      'each kind of question',
      'kind="recall"',
      'kind="evidence"',
      /1 questions of kind "recall", expected 2/,
    ],
    ['kinds that are known', 'kind="method"', 'kind="methods"', /expected recall, evidence/],
    ['an answer to each question', /<Answer>[^]*?<\/Answer>/, '', /needs a model answer/],
    [
      'an overview of the right length',
      /<Overview>[^]*?<\/Overview>/,
      '<Overview>\n\nShort.\n\n</Overview>',
      /has 1 words, expected 100 to 150/,
    ],
    ['every part', /<Shorter>[^]*?<\/Shorter>/, '', /<Shorter> stands here 0 times/],
    ['one discussion', 'kind="discussion"', 'kind="work"', /0 activities of kind "discussion"/],
    [
      'a minute for the handout',
      '<SheetRef to="handout">the handout</SheetRef>',
      'the handout',
      /no activity uses this sheet: <SheetRef to="handout">/,
    ],
    [
      'questions on the handout about its picture',
      'at="mission#pledged-sent mission#plateau"',
      'at="mission#plateau"',
      /rests on its picture first: at="mission#pledged-sent"/,
    ],
    ['the article where a claim is tested', '<Article />', '', /say which article it is/],
    ['nothing outside of its parts', '<Overview>', 'Stray words.\n\n<Overview>', /made of parts/],
  ])('%s', (_, from, to, message) => {
    const broken = GOOD.replace(from, to);
    expect(broken).not.toBe(GOOD);
    expect(() => read(broken)).toThrow(message);
  });
});

describe('what is on record beside a question', () => {
  const record = /\n<Given>.*?<\/Given>\n/su;
  it('stands with each question that pairs judge, so that paper is enough', () => {
    expect(() => read(GOOD.replace(record, ''))).toThrow(/and no other, has <Given>/);
  });
  it('ends the list of stops at a step that exists', () => {
    const wrong = GOOD.replace('until="mission#accord"', 'until="mission#akkord"');
    expect(() => read(wrong)).toThrow(/until="mission#akkord": no chapter/);
  });
});

describe('what pages learn of it', () => {
  const outline = () => read(GOOD);

  it('is a plan without gaps', () => {
    const { activities } = outline();
    expect(activities[0]?.from).toBe(0);
    for (const [index, { to }] of activities.entries()) {
      expect(activities[index + 1]?.from ?? 45).toBe(to);
    }
  });

  it('says what each activity hands out, which claim is tested, and what is put on the projector', () => {
    const { activities, claim, dealt } = outline();
    expect(activities.map(({ kind, sheets }) => [kind, ...sheets])).toEqual([
      ['opening', 'notice'],
      ['work'],
      ['work', 'handout'],
      ['source'],
      ['discussion', 'slips'],
      ['exit', 'slips'],
    ]);
    expect(claim).toBe('claim-47');
    expect(activities.flatMap(({ shows }) => shows)).toEqual([
      { step: 'mission#peak', mode: 'notice' },
      { step: 'mission#request', mode: 'present', until: 'mission#accord' },
      { step: 'mission#pledged-sent', mode: 'present' },
      { step: 'mission#first-contingent', mode: 'present' },
    ]);
    expect(dealt).toBe(7);
  });

  it('numbers the questions of the plan and those of the handout each from 1', () => {
    const ids = outline().questions.map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(['question-1', 'question-2']);
    expect(ids.slice(-3)).toEqual(['handout-1', 'handout-2', 'handout-3']);
  });

  it('is a text with numbers filled in, links in full, and answers apart', () => {
    const { text, answers } = outline();
    expect(text).toContain('(https://example.org/x/mission/?notice#peak)');
    expect(text).toContain(
      '**Question 1** (task; [A government asks](https://example.org/x/mission/#request)',
    );
    expect(text).not.toMatch(/<[A-Z]|Model answer/);
    expect(text).not.toContain('Nearest Kenya, with 744 of 1,000');
    expect(answers).toContain('Nearest Kenya, with 744 of 1,000');
    expect(answers).toContain('**Handout, question 1**');
    expect(answers.match(/\*\*\w.* \d+\*\*/g)).toHaveLength(outline().questions.length);
    // Steps of other chapters are named with their chapter.
    expect(text).toContain('[What Haitians propose: A force, yes or no](');
  });
});
