/** What the pages of a lesson need to know of its body, and what a lesson must have. */

/** The parts of the plan. All but `work` stand in a lesson exactly once. */
export const ACTIVITY_KINDS = ['opening', 'work', 'source', 'discussion', 'exit'] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** What the class discusses, and how many questions of each kind there are. */
export const DISCUSSION = { recall: 2, evidence: 2, perspective: 2, method: 1 } as const;

/** `task` stands in an activity or on the handout, `exit` ends the lesson. */
export const QUESTION_KINDS = [
  'recall',
  'evidence',
  'perspective',
  'method',
  'task',
  'exit',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Pages of a lesson that a class gets, by the end of their address. */
export const SHEETS = ['handout', 'notice', 'slips', 'questions', 'words'] as const;
export type SheetName = (typeof SHEETS)[number];

/** What is asked about a picture without its headline, in this order. */
export const PROMPTS = ['notice', 'wonder', 'effect', 'headline'] as const;

/** Parts that stand in a lesson exactly once. */
export const ONCE = [
  'Overview',
  'ContentNote',
  'Background',
  'Handout',
  'Longer',
  'Shorter',
  'Extension',
] as const;

/** `ContentNote` → `content-note`: the id of the part, and the end of the key of its heading. */
export const partKey = (name: string): string =>
  name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();

/** How many words an overview has. */
export const OVERVIEW = { least: 100, most: 150 } as const;

export interface Activity {
  id: string;
  kind: ActivityKind;
  title: string;
  /** Minutes from the beginning of the lesson. */
  from: number;
  to: number;
  /** What it hands out, in the order in which it is named. */
  sheets: SheetName[];
  /** What it puts on the projector, in the order in which it is named. */
  shows: Shown[];
}

/** A stop of the plan on the projector. */
export interface Shown {
  /** `mission#request` */
  step: string;
  mode: 'present' | 'notice';
  /** The step up to which the class goes on from there, if it does. */
  until?: string;
}

export interface Question {
  id: string;
  /** Counted from 1 in the plan, and from 1 again on the handout. */
  number: number;
  kind: QuestionKind;
  /** Steps that it rests on: `mission#peak`. */
  at: string[];
}

export interface LessonOutline {
  activities: Activity[];
  questions: Question[];
  /** The claim of the article that the class tests. */
  claim: string;
  /** How many questions are dealt out on slips. */
  dealt: number;
  /** The body and the model answers as Markdown. */
  text: string;
  answers: string;
}
