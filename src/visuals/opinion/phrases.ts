import { fill, formatDate, formatNumber } from '../kit/format.ts';
import { periodText } from '../kit/period.ts';
import type { Answer, Survey } from './data.ts';
import { type OpinionModel, type Question, isAgainst, isMethodKnown } from './model.ts';

type Context = Pick<OpinionModel, 'words' | 'language'>;

/** When people were asked, no finer than it is known: in whole months where it must be short. */
export function whenText(
  { from, to, precision }: Survey,
  { words, language }: Context,
  isShort = false,
): string {
  if (precision === 'year') return from.slice(0, 4);
  if (precision === 'day' && !isShort) return periodText(from, to, language, words.period ?? '');
  const month = (date: string) =>
    formatDate(date, language, { precision: 'month', short: isShort });
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  const months =
    month(from) === month(to)
      ? month(to)
      : fill(words[isShort ? 'months' : 'period'] ?? '', {
          from: isOneYear ? month(from).replace(/ \d{4}$/, '') : month(from),
          to: month(to),
        });
  return precision === 'approx' ? fill(words.about ?? '', { when: months }) : months;
}

/** How people were asked and chosen: "by phone, quota sample". */
export function methodText({ mode, sampling }: Survey, { words }: Context): string {
  if (mode === 'not-stated' && sampling === 'not-stated') return words['method-not-stated'] ?? '';
  return fill(words.method ?? '', {
    mode: words[`mode-${mode}`] ?? '',
    sampling: words[`sampling-${sampling}`] ?? '',
  });
}

/** "1,330 people, by phone, quota sample". */
export const sampleText = (survey: Survey, context: Context): string =>
  fill(context.words.sample ?? '', {
    people: formatNumber(survey.people, context.language),
    method: methodText(survey, context),
  });

/** Who was asked by whom, when and how, on one line: from long to short. */
export function surveyTexts(survey: Survey, context: Context): string[] {
  const { words, language } = context;
  const method = methodText(survey, context);
  const parts = {
    by: survey.byShort,
    when: whenText(survey, context, true),
    people: formatNumber(survey.people, language),
    year: survey.to.slice(0, 4),
    mode: isMethodKnown(survey) ? (words[`mode-${survey.mode}`] ?? '') : method,
    method,
    sponsor: words[`sponsor-${survey.sponsor}`] ?? '',
  };
  return ['survey-long', 'survey', 'survey-less', 'survey-tight', 'survey-least'].map((key) =>
    fill(words[key] ?? '', parts),
  );
}

/** "69%", or "10–15%" where reports differ. */
export function shareText(
  { share, shareLow, shareHigh }: Answer,
  { words, language }: Context,
): string {
  const number = (value: number) => formatNumber(value, language, 1);
  const range = fill(words.range ?? '', {
    low: number(shareLow ?? share),
    high: number(shareHigh ?? share),
  });
  return fill(words.percent ?? '', { share: shareLow === null ? number(share) : range });
}

/** "69% yes"; of a choice from a list the share alone. */
export function answerText(answer: Answer, context: Context): string {
  const { words } = context;
  const share = shareText(answer, context);
  if (answer.answer === 'chosen') return share;
  return fill(words.answer ?? '', { share, answer: words[`answer-${answer.answer}`] ?? '' });
}

/** "29% yes, 61% no". */
export const answersText = ({ answers }: Question, context: Context): string =>
  answers
    .toSorted((a, b) => Number(isAgainst(a)) - Number(isAgainst(b)))
    .map((each) => answerText(each, context))
    .join(', ');
