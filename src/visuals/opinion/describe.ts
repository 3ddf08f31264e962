import type { Cell, Description, Detail } from '../kit/contract.ts';
import { fill, formatDate, formatList, formatNumber, sentence } from '../kit/format.ts';
import type { Answer, Survey } from './data.ts';
import { type Asked, type OpinionModel, type Question, isMethodKnown } from './model.ts';
import { answerText, answersText, methodText, sampleText, shareText, whenText } from './phrases.ts';

type Of<Kind> = Extract<OpinionModel, { kind: Kind }>;

/** The picture in words, as a table, and mark by mark. */
export function describe(model: OpinionModel): Description {
  return model.kind === 'lanes' ? describeLanes(model) : describeBars(model);
}

function describeLanes(model: Of<'lanes'>): Description {
  const { words, language, view, surveys, lanes, landing, article } = model;
  const columns = ['when', 'by', 'sponsor', 'people', 'method', 'subjects'];
  const unsure = surveys.filter((survey) => !isMethodKnown(survey));
  const laneText = ({ key, asked }: (typeof lanes)[number]) => {
    const name = view === 'asked' ? key : (words[`subject-${key}`] ?? '');
    if (asked.length === 0) return fill(words['text-none'] ?? '', { name });
    return fill(words['text-lane'] ?? '', {
      name,
      list: formatList(
        asked.map(({ survey }) => {
          const parts = { when: whenText(survey, model), people: count(survey) };
          return fill(words[view === 'asked' ? 'text-asked' : 'text-subject'] ?? '', {
            ...parts,
            by: survey.byShort,
          });
        }),
        language,
      ),
    });
  };
  return {
    name: words.name ?? '',
    text: [
      words[`text-kind-${view}`] ?? '',
      ...lanes.map(laneText),
      fill(words['text-unsure'] ?? '', {
        list: formatList(
          unsure.map(({ by }) => by),
          language,
        ),
      }),
      fill(words['text-rules'] ?? '', {
        landing: formatDate(landing, language),
        article: formatDate(article, language),
      }),
      words['text-not-asked'] ?? '',
    ].join(' '),
    table: {
      caption: words['table-surveys'] ?? '',
      columns: columns.map((column) => words[`column-${column}`] ?? ''),
      rows: surveys.map((survey): Cell[] => [
        whenText(survey, model),
        survey.by,
        words[`sponsor-${survey.sponsor}`] ?? '',
        { value: survey.people, text: count(survey) },
        methodText(survey, model),
        sentence(topicsOf(survey)),
      ]),
    },
    details: lanes.flatMap(({ asked }) => asked.map(detailOf)),
  };

  function count({ people, peopleLow, peopleHigh }: Survey): string {
    const number = formatNumber(people, language);
    if (peopleLow === null || peopleHigh === null) return number;
    return fill(words['people-range'] ?? '', {
      number,
      low: formatNumber(peopleLow, language),
      high: formatNumber(peopleHigh, language),
    });
  }

  function topicsOf({ id }: Survey): string {
    const asked = lanes.flatMap((lane) => lane.asked.filter(({ survey }) => survey.id === id));
    const topics = new Set(asked.flatMap(({ answers }) => answers.map(({ topic }) => topic)));
    return [...topics].map((topic) => words[`topic-${topic}`] ?? '').join(', ');
  }

  function detailOf({ key, survey, answers }: Asked): Detail {
    const questions = [...new Set(answers.map(({ question }) => question))];
    return {
      key,
      heading: headingOf(survey, model),
      text: fill(words['detail-survey'] ?? '', {
        by: survey.by,
        sample: sampleText(survey, model),
        questions: questions.join(' '),
      }),
      sources: sourcesOf(answers),
    };
  }
}

function describeBars(model: Of<'bars'>): Description {
  const { words, view, blocks } = model;
  const questions = blocks.flat();
  const columns = ['when', 'by', 'people', 'method', 'question', 'answer', 'share', 'note'];
  const toRow = ({ survey, answers }: Question) =>
    answers.map((answer): Cell[] => [
      whenText(survey, model),
      survey.by,
      { value: survey.people, text: formatNumber(survey.people, model.language) },
      methodText(survey, model),
      answer.question,
      words[`answer-${answer.answer}`] ?? '',
      { value: answer.share, text: shareText(answer, model) },
      answer.note ?? '',
    ]);
  return {
    name: words.name ?? '',
    text: [
      words['text-kind-bars'] ?? '',
      ...blocks.map((block) => {
        const [first] = block;
        return fill(words['text-survey'] ?? '', {
          by: first?.survey.by ?? '',
          when: first ? whenText(first.survey, model) : '',
          sample: first ? sampleText(first.survey, model) : '',
          list: block.map((each) => questionText(each, model)).join(' '),
        });
      }),
      words['text-rest'] ?? '',
      words[`text-note-${view}`] ?? '',
    ].join(' '),
    table: {
      caption: words['table-answers'] ?? '',
      columns: columns.map((column) => words[`column-${column}`] ?? ''),
      rows: questions.flatMap(toRow),
    },
    details: questions.map((question): Detail => {
      const [first] = question.answers;
      return {
        key: question.key,
        heading: headingOf(question.survey, model),
        text: [
          questionText(question, model),
          sentence(
            fill(words['detail-sample'] ?? '', { sample: sampleText(question.survey, model) }),
          ),
          first?.note ?? '',
        ]
          .filter(Boolean)
          .join(' '),
        sources: sourcesOf(question.answers),
      };
    }),
  };
}

/** "Need a force? 63% yes.": a choice from a list is no question, and takes a colon. */
function questionText(question: Question, model: OpinionModel): string {
  const [first] = question.answers;
  const asked = first?.question ?? '';
  return fill(model.words[asked.endsWith('?') ? 'question' : 'choice'] ?? '', {
    question: asked,
    answers: first?.answer === 'chosen' ? answerText(first, model) : answersText(question, model),
  });
}

const headingOf = (survey: Survey, model: OpinionModel): string =>
  fill(model.words['detail-heading'] ?? '', { by: survey.byShort, when: whenText(survey, model) });

const sourcesOf = (answers: readonly Answer[]): string[] => [
  ...new Set(answers.flatMap(({ sources }) => sources)),
];
