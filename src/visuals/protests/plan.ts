import { fill, formatDate } from '../kit/format.ts';
import type { Lanes } from '../kit/lanes.ts';
import { type ProtestsModel, keyOf } from './model.ts';

/**
 * All dots of a view are of one size, of the largest that has room: no demonstration was counted. In the
 * longer view up to four of a month stand over one another in a lane.
 */
const SHARE = { 'spring-2025': 0.35, 'since-2018': 0.1 } as const;

/** Demonstrations on one axis of time, in a lane for each demand. */
export const plan = ({
  view,
  words,
  language,
  article,
  from,
  to,
  lanes,
}: ProtestsModel): Lanes => ({
  from,
  to,
  language,
  lanes: lanes.map(({ demand, protests }, index) => ({
    key: demand,
    heads: [words[`demand-${demand}`] ?? '', words[`demand-less-${demand}`] ?? ''],
    dots: protests.map((protest) => {
      const { date, to, size: people } = protest;
      const day = formatDate(date, language, { short: true }).replace(/ \d{4}$/, '');
      // The first words on its size; the rest stands in the table.
      const sized = fill(words.dot ?? '', {
        day,
        size: people.toLowerCase().replace(/;.*/, ''),
      });
      return {
        key: keyOf(protest, demand),
        from: date,
        to,
        share: SHARE[view],
        className: protest.isConfirmed ? 'mark-stop' : 'mark-unsure',
        names: view === 'spring-2025' ? (index === 0 ? [sized, day] : [day]) : [],
      };
    }),
    ...(protests.length === 0 && {
      gap: { from, texts: [words['none-found'] ?? '', words['none-found-short'] ?? ''] },
    }),
  })),
  rules: [
    {
      key: 'article',
      date: article,
      texts: ['article', 'article-short'].map((key, index) =>
        fill(words[key] ?? '', { date: formatDate(article, language, { short: index > 0 }) }),
      ),
      className: 'article-rule',
    },
  ],
});
