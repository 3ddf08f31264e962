/** The picture in words, as a table, and mark by mark. */
import type { Description } from '../kit/contract.ts';
import { fill, formatDate, sentence } from '../kit/format.ts';
import type { Change } from './data.ts';
import type { SinceModel } from './model.ts';

export function describe(model: SinceModel): Description {
  const { words, changes, view, language } = model;
  return {
    name: words.name ?? '',
    text: [
      fill(words['text-list'] ?? '', {
        about: words[`about-${view}`] ?? '',
        article: formatDate(model.article, language),
        'as-of': formatDate(model.asOf, language),
      }),
      ...changes.map((change) => `${sentence(dateOf(change, model))}: ${change.text}`),
    ].join(' '),
    table: {
      caption: words.name ?? '',
      columns: ['date', 'theme', 'what', 'note'].map((key) => words[`column-${key}`] ?? ''),
      rows: changes.map((change) => [
        dateOf(change, model),
        words[`theme-${change.theme}`] ?? '',
        change.text,
        change.note ?? '',
      ]),
    },
    details: changes.map((change) => ({
      key: change.id,
      heading: dateOf(change, model),
      text: [change.text, change.note ?? ''].filter(Boolean).join(' '),
      sources: change.sources,
    })),
  };
}

const dateOf = ({ date, precision }: Change, { language }: SinceModel): string =>
  formatDate(date, language, { precision });
