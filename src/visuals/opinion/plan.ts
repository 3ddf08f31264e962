import { fill, formatDate, formatNumber } from '../kit/format.ts';
import type { Lanes, TimeLane } from '../kit/lanes.ts';
import type { KeyEntry } from './key.ts';
import {
  type Asked,
  type OpinionLane,
  type OpinionModel,
  isAgainst,
  isMethodKnown,
} from './model.ts';
import { whenText } from './phrases.ts';

type LanesModel = Extract<OpinionModel, { kind: 'lanes' }>;

type BarsModel = Extract<OpinionModel, { kind: 'bars' }>;

/** Answers in bars, and what each part of a bar stands for. */
export type BarsPlan = BarsModel & { key: KeyEntry[] };

export type OpinionPlan = { lanes: Lanes } | BarsPlan;

/** Surveys on one axis of time; answers in bars are laid out by the room that they have. */
export const plan = (model: OpinionModel): OpinionPlan =>
  model.kind === 'lanes' ? { lanes: lanesOf(model) } : { ...model, key: keyOf(model) };

/** The kinds of parts that the bars of a view have, and no other. */
function keyOf({ blocks, words }: BarsModel): KeyEntry[] {
  const questions = blocks.flat();
  const answers = questions.flatMap((each) => each.answers);
  const inFavour = new Set(
    answers.filter((each) => !isAgainst(each)).map(({ answer }) => answer === 'chosen'),
  );
  const isMixed = inFavour.size > 1;
  const entry = (key: string, className: string, word = key): KeyEntry => ({
    key,
    className,
    text: words[`key-${word}`] ?? '',
  });
  return [
    entry('for', 'mark-solid', isMixed ? 'mixed' : inFavour.has(true) ? 'chosen' : 'yes'),
    ...(answers.some(isAgainst) ? [entry('against', 'mark-solid share-against')] : []),
    entry('rest', 'share-rest'),
    ...(answers.some(({ shareHigh }) => shareHigh !== null)
      ? [{ ...entry('range', 'mark-band'), isHatched: true, isSpare: true }]
      : []),
    ...(questions.every(({ survey }) => isMethodKnown(survey))
      ? []
      : [{ ...entry('unsure', 'share-unsure'), isSpare: true }]),
  ];
}

function lanesOf(model: LanesModel): Lanes {
  const { words, language, surveys, lanes, landing, article, asOf } = model;
  const most = Math.max(...surveys.map(({ people }) => people));
  const dotOf = ({ key, survey }: Asked) => {
    const people = formatNumber(survey.people, language);
    const when = whenText(survey, model, true);
    return {
      key,
      from: survey.from,
      to: survey.to,
      share: survey.people / most,
      className: isMethodKnown(survey) ? 'mark-stop' : 'mark-unsure',
      names:
        model.view === 'asked'
          ? [fill(words['dot-long'] ?? '', { people, when }), fill(words.dot ?? '', { people })]
          : [],
    };
  };
  const rule = (key: string, date: string, className: string) => ({
    key,
    date,
    className,
    texts: ['', '-short'].map((length) =>
      fill(words[`rule-${key}${length}`] ?? '', {
        date: formatDate(date, language, { short: length !== '' }),
      }),
    ),
  });
  return {
    from: surveys[0]?.from ?? '',
    to: asOf,
    language,
    lanes: lanes.map((lane) => ({
      key: lane.key,
      heads: headsOf(lane, model),
      dots: lane.asked.map(dotOf),
      ...gapOf(lane, model),
    })),
    rules: [rule('landing', landing, 'landing-rule'), rule('article', article, 'article-rule')],
  };
}

/** Who asked, and what sort of organisation that is; or what was asked about. */
function headsOf({ key, asked }: OpinionLane, { view, words }: LanesModel): string[] {
  if (view === 'subjects')
    return [words[`subject-${key}`] ?? '', words[`subject-less-${key}`] ?? ''];
  const sponsor = words[`sponsor-${asked[0]?.survey.sponsor ?? ''}`] ?? '';
  return [fill(words['asker-long'] ?? '', { by: key, sponsor }), key];
}

/** Nobody was found to have asked about a force after the last survey, nor about the mission at all. */
function gapOf(
  { key, asked }: OpinionLane,
  { view, words, landing }: LanesModel,
): Partial<TimeLane> {
  if (view !== 'subjects' || (key !== 'force' && key !== 'mission')) return {};
  const from = asked.at(-1)?.survey.to ?? landing;
  return { gap: { from, texts: [words['none-found'] ?? '', words['none-found-short'] ?? ''] } };
}
