/** The picture in words, as a table, and mark by mark. */
import type { Cell, Description } from '../kit/contract.ts';
import { fill, formatDate, sentence } from '../kit/format.ts';
import type { PromisedVote } from './data.ts';
import type { ElectionsModel } from './model.ts';
import { dateText, kindText, setText } from './phrases.ts';

export function describe(model: ElectionsModel): Description {
  const { words, promises, view } = model;
  return {
    name: words.name ?? '',
    text: [
      fill(words[`text-${view}`] ?? '', { 'as-of': formatDate(model.asOf, model.language) }),
      ...promises.map((promise) => {
        const kind = sentence(kindText(promise, model));
        const set = setText(promise, model);
        return fill(words['text-promise'] ?? '', {
          date: dateText(promise.planned, model),
          kind,
          set: set && `; ${set}`,
          outcome: outcomeText(promise, model),
        });
      }),
    ].join(' '),
    table: {
      caption: words.name ?? '',
      columns: ['planned', 'vote', 'announced', 'by', 'outcome', 'given-up', 'note'].map(
        (key) => words[`column-${key}`] ?? '',
      ),
      rows: promises.map((promise) => rowOf(promise, model)),
    },
    details: promises.map((promise) => ({
      key: promise.id,
      heading: dateText(promise.planned, model),
      text: [
        `${promise.vote}.`,
        ...[setText(promise, model), outcomeText(promise, model)]
          .filter(Boolean)
          .map((phrase) => `${sentence(phrase)}.`),
        promise.note ?? '',
      ]
        .filter(Boolean)
        .join(' '),
      sources: promise.sources,
    })),
  };
}

/** “not held, given up on 12 May 2026” */
function outcomeText(
  { outcomeWords, givenUp, isFromMemory }: PromisedVote,
  { words, language }: ElectionsModel,
): string {
  return [
    outcomeWords,
    ...(givenUp ? [fill(words['given-up'] ?? '', { date: formatDate(givenUp, language) })] : []),
    ...(isFromMemory ? [words.unconfirmed ?? ''] : []),
  ].join(', ');
}

function rowOf(promise: PromisedVote, model: ElectionsModel): Cell[] {
  const { words, language } = model;
  const { planned, vote, announced, by, outcomeWords, givenUp, isFromMemory, note } = promise;
  return [
    dateText(planned, model),
    vote,
    announced ? dateText(announced, model) : (words['not-found'] ?? ''),
    by ? (words[`who-${by}`] ?? '') : (words['not-found'] ?? ''),
    isFromMemory ? `${outcomeWords} (${words.unconfirmed ?? ''})` : outcomeWords,
    givenUp ? formatDate(givenUp, language) : '',
    note ?? '',
  ];
}
