import type { Words } from '../kit/contract.ts';
import type { Language } from '../kit/format.ts';
import type { Answer, OpinionData, Survey } from './data.ts';
import { ANSWERS, SUBJECTS, type ViewName } from './views.ts';

/** A question, with the one or two answers to it whose share was published. */
export interface Question {
  key: string;
  survey: Survey;
  answers: Answer[];
}

/** A survey on the axis of time: once in a lane of its asker, or in each lane of what it asked about. */
export interface Asked {
  key: string;
  survey: Survey;
  /** Its answers in this lane. */
  answers: Answer[];
}

export interface OpinionLane {
  key: string;
  asked: Asked[];
}

interface Common {
  language: Language;
  words: Words;
  article: string;
  landing: string;
  surveys: Survey[];
}

export type OpinionModel =
  | (Common & { kind: 'lanes'; view: 'asked' | 'subjects'; asOf: string; lanes: OpinionLane[] })
  | (Common & {
      kind: 'bars';
      view: Exclude<ViewName, 'asked' | 'subjects'>;
      blocks: Question[][];
    });

/** What `opinion` shows: surveys beside each other, never joined; no pixels. */
export function model(
  data: OpinionData,
  view: ViewName,
  language: Language,
  words: Words,
): OpinionModel {
  const { article, landing, asOf, surveys, answers } = data;
  const common = { language, words, article, landing };
  const lanesOf = (names: readonly string[], isIn: (name: string, answer: Answer) => boolean) =>
    names.map((key): OpinionLane => ({
      key,
      asked: surveys.flatMap((survey) => {
        const own = answers.filter((each) => each.survey === survey.id && isIn(key, each));
        return own.length > 0 ? [{ key: `${survey.id}-${key}`, survey, answers: own }] : [];
      }),
    }));
  if (view === 'asked') {
    const askers = new Map(surveys.map(({ id, byShort }) => [id, byShort]));
    const names = [...new Set(askers.values())];
    const lanes = lanesOf(names, (name, { survey }) => askers.get(survey) === name);
    return { ...common, kind: 'lanes', view, asOf, surveys, lanes };
  }
  if (view === 'subjects') {
    const isAbout = (name: string, { topic }: Answer) => SUBJECTS[name]?.includes(topic) === true;
    const lanes = lanesOf(Object.keys(SUBJECTS), isAbout);
    return { ...common, kind: 'lanes', view, asOf, surveys, lanes };
  }
  const chosen = ANSWERS[view];
  const blocks = surveys
    .map((survey): Question[] => {
      const own = answers.filter((each) => each.survey === survey.id);
      return own
        .filter(({ id }) => chosen.includes(id))
        .toSorted((a, b) => chosen.indexOf(a.id) - chosen.indexOf(b.id))
        .map((first) => ({
          key: first.id,
          survey,
          answers: own.filter(({ question }) => question === first.question),
        }));
    })
    .filter(({ length }) => length > 0);
  return {
    ...common,
    kind: 'bars',
    view,
    surveys: blocks.flatMap(([first]) => (first ? [first.survey] : [])),
    blocks,
  };
}

/** Whether a source says how people were asked and chosen. */
export const isMethodKnown = ({ mode, sampling }: Survey): boolean =>
  mode !== 'not-stated' && sampling !== 'not-stated';

/** Answers that are drawn from the right end of a bar: those against. */
export const isAgainst = ({ answer }: Answer): boolean => answer === 'no' || answer === 'reject';
