import { fill, formatDate, sentence } from '../kit/format.ts';
import type { Lanes } from '../kit/lanes.ts';
import type { ProposalsModel } from './model.ts';

export type ProposalsPlan = { axis: Lanes } | Exclude<ProposalsModel, { kind: 'lanes' }>;

/** All on one axis of time; those of a time in a grid, which is laid out by the room that it has. */
export const plan = (model: ProposalsModel): ProposalsPlan =>
  model.kind === 'lanes' ? { axis: lanesOf(model) } : model;

/** Area of a dot, of the largest that has room: all are of one size, which says nothing. */
const SHARE = 0.3;

function lanesOf({
  words,
  language,
  article,
  asOf,
  proposals,
  lanes,
}: Extract<ProposalsModel, { kind: 'lanes' }>): Lanes {
  const date = (short: boolean) => formatDate(article, language, { short });
  return {
    from: proposals[0]?.date ?? '',
    to: asOf,
    language,
    lanes: lanes.map(({ fate, proposals: own }) => ({
      key: fate,
      heads: [sentence(words[`fate-${fate}`] ?? '')],
      dots: own.map(({ id, date, short }) => ({
        key: id,
        from: date,
        to: date,
        share: SHARE,
        className: `fate fate-${fate}`,
        names: [short],
      })),
    })),
    rules: [
      {
        key: 'article',
        date: article,
        texts: [
          fill(words.article ?? '', { date: date(false) }),
          fill(words['article-short'] ?? '', { date: date(true) }),
        ],
        className: 'article-rule',
      },
    ],
  };
}
