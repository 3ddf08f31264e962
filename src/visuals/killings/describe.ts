import type { Cell, Description, Detail } from '../kit/contract.ts';
import { fill, formatDate, formatNumber } from '../kit/format.ts';
import type { Count, Log, Share, Split } from './data.ts';
import type { KillingsModel } from './model.ts';

type Speech = Pick<KillingsModel, 'language' | 'words'>;

/** “5,915”, “more than 8,100”: a number with the reserve of its source. */
export function countText(
  value: number,
  qualifier: Count['qualifier'],
  { language, words }: Speech,
): string {
  return fill(words[`count-${qualifier ?? 'plain'}`] ?? '', {
    count: formatNumber(value, language),
  });
}

/** “2024”, “Q1 2024”, or from day to day. */
export function periodText(from: string, to: string, model: Speech): string {
  const { language, words } = model;
  const year = from.slice(0, 4);
  const [start, end] = [from.slice(5), to.slice(5)];
  if (start === '01-01' && end === '12-31') return year;
  if (isQuarter(from, to)) return quarterText(from, model);
  return fill(words.period ?? '', {
    from: formatDate(from, language),
    to: formatDate(to, language),
  });
}

/** “March 2025 to September 2025”: the last days of some windows are not known exactly. */
export function monthsText(from: string, to: string, { language, words }: Speech): string {
  const month = (date: string) => formatDate(date, language, { precision: 'month' });
  return fill(words.period ?? '', { from: month(from), to: month(to) });
}

/** “Q1 2024”. */
export function quarterText(from: string, { words }: Speech): string {
  return fill(words.quarter ?? '', { quarter: quarterOf(from), year: from.slice(0, 4) });
}

export const quarterOf = (from: string): number => (Number(from.slice(5, 7)) + 2) / 3;

function isQuarter(from: string, to: string): boolean {
  const starts = ['01-01', '04-01', '07-01', '10-01'];
  const ends = ['03-31', '06-30', '09-30', '12-31'];
  const at = starts.indexOf(from.slice(5));
  return at >= 0 && ends[at] === to.slice(5) && from.slice(0, 4) === to.slice(0, 4);
}

/** “47%”, “45–50%”. */
export function shareText({ low, high, percent }: Share, { language, words }: Speech): string {
  const share =
    low === high
      ? formatNumber(percent, language)
      : `${formatNumber(low, language)}–${formatNumber(high, language)}`;
  return fill(words.share ?? '', { share });
}

/** The picture in words, as a table, and mark by mark. */
export function describe(model: KillingsModel): Description {
  const { words, view } = model;
  const { text, columns, rows, details } = PARTS[view](model);
  return {
    name: words[`name-${view}`] ?? '',
    text: [words[`text-${view}`] ?? '', ...text].join(' '),
    table: {
      caption: words[`name-${view}`] ?? '',
      columns: columns.map((column) => words[`column-${column}`] ?? ''),
      rows,
    },
    details,
  };
}

interface Parts {
  text: string[];
  columns: string[];
  rows: Cell[][];
  details: Detail[];
}

const PARTS: Record<KillingsModel['view'], (model: KillingsModel) => Parts> = {
  years: yearParts,
  quarters: quarterParts,
  'who-kills': splitParts,
  drones: droneParts,
  article: articleParts,
};

function number(value: number | null, model: Speech, qualifier: Count['qualifier'] = null): Cell {
  if (value === null) return model.words['no-figure'] ?? '';
  return { value, text: countText(value, qualifier, model) };
}

/** “5,626 people killed (UN …).”, and what a reader should know of it. */
function countDetail(count: Count, measure: string, model: KillingsModel): Detail {
  const { words } = model;
  const text = (value: number | null) =>
    value === null ? (words['no-figure'] ?? '') : countText(value, count.qualifier, model);
  return {
    key: count.id,
    heading: periodText(count.from, count.to, model),
    text: [
      fill(words[`detail-${measure}`] ?? '', {
        killed: text(count.killed),
        injured: text(count.injured),
        both: text(count.both),
        by: count.by,
      }),
      count.isUnconfirmed ? (words['detail-unconfirmed'] ?? '') : '',
      count.note ? `${count.note}.` : '',
    ]
      .filter(Boolean)
      .join(' '),
    sources: count.sources,
  };
}

function yearParts(model: KillingsModel): Parts {
  const { words, police, un, rivals } = model;
  const list = (counts: readonly Count[]) =>
    counts
      .map(({ from, to, killed, qualifier }) =>
        fill(words['text-count'] ?? '', {
          period: periodText(from, to, model),
          count: countText(killed ?? 0, qualifier, model),
        }),
      )
      .join('; ');
  const rows = (counts: readonly Count[], measure: string): Cell[][] =>
    counts.map((count) => [
      periodText(count.from, count.to, model),
      words[`measure-${measure}`] ?? '',
      number(count.killed, model, count.qualifier),
      count.by,
      count.note ?? '',
    ]);
  return {
    text: [
      fill(words['text-police'] ?? '', { counts: list(police) }),
      fill(words['text-un'] ?? '', { counts: list(un) }),
      fill(words['text-rival'] ?? '', { counts: list(rivals) }),
    ],
    columns: ['period', 'measure', 'killed', 'by', 'note'],
    rows: [...rows(police, 'police'), ...rows(un, 'un'), ...rows(rivals, 'police')],
    details: [
      ...police.map((count) => countDetail(count, 'police', model)),
      ...un.map((count) => countDetail(count, 'killed', model)),
      ...rivals.map((count) => countDetail(count, 'police', model)),
    ],
  };
}

/** What is known of a quarter: both parts, or only their sum. */
export const isSplit = ({ killed }: Count): boolean => killed !== null;

const kindOf = (count: Count) =>
  count.isUnconfirmed
    ? 'unconfirmed'
    : !isSplit(count)
      ? 'both'
      : count.injured === null
        ? 'killed-only'
        : 'split';

function quarterParts(model: KillingsModel): Parts {
  const { words, quarters, sums, articleDate, language } = model;
  const values = ({ from, killed, injured, both }: Count) => ({
    period: quarterText(from, model),
    killed: countText(killed ?? 0, null, model),
    injured: countText(injured ?? 0, null, model),
    both: countText(both ?? 0, null, model),
  });
  return {
    text: [
      ...quarters.map((count) => fill(words[`text-quarter-${kindOf(count)}`] ?? '', values(count))),
      ...sums.map(({ year, quarters: sum, released }) =>
        fill(words['text-sum'] ?? '', {
          year,
          sum: formatNumber(sum, language),
          released: formatNumber(released, language),
        }),
      ),
      fill(words['text-article-day'] ?? '', { date: formatDate(articleDate, language) }),
    ],
    columns: ['period', 'killed', 'injured', 'both', 'note'],
    rows: [
      ...quarters.map((count) => [
        quarterText(count.from, model),
        number(count.killed, model),
        number(count.injured, model),
        count.both === null ? (words['not-printed'] ?? '') : number(count.both, model),
        count.note ?? '',
      ]),
      ...sums.map(({ year, released, note }): Cell[] => [
        fill(words['row-released'] ?? '', { year }),
        number(released, model),
        '',
        '',
        note ?? '',
      ]),
    ],
    details: quarters.map((count) => countDetail(count, isSplit(count) ? 'split' : 'both', model)),
  };
}

function splitParts(model: KillingsModel): Parts {
  const { words, splits } = model;
  const known = splits.flatMap(({ split }) => split ?? []);
  const said = (share: Share) =>
    fill(words[share.isUnconfirmed ? 'text-share-unconfirmed' : 'text-share'] ?? '', {
      author: words[share.author] ?? '',
      share: shareText(share, model),
    });
  return {
    text: splits.map(({ from, split }) => {
      const period = quarterText(from, model);
      if (!split) return fill(words['text-no-split'] ?? '', { period });
      return fill(words['text-split'] ?? '', {
        period,
        of: words[`of-${split.of}`] ?? '',
        shares: split.shares.map(said).join(', '),
      });
    }),
    columns: ['period', 'of', 'author', 'share', 'basis', 'note'],
    rows: splits.flatMap(({ from, split }): Cell[][] =>
      split
        ? split.shares.map((share) => [
            quarterText(from, model),
            words[`of-${split.of}`] ?? '',
            words[share.author] ?? '',
            { value: share.low, text: shareText(share, model) },
            words[share.isUnconfirmed ? 'unconfirmed' : `basis-${share.basis}`] ?? '',
            share.note ?? '',
          ])
        : [
            [
              quarterText(from, model),
              ...Array.from({ length: 5 }, () => words['no-figure'] ?? ''),
            ],
          ],
    ),
    details: known.flatMap((split) =>
      split.shares.map((share) => shareDetail(share, split, model)),
    ),
  };
}

function shareDetail(share: Share, { from, of }: Split, model: KillingsModel): Detail {
  const { words } = model;
  return {
    key: share.id,
    heading: quarterText(from, model),
    text: [
      fill(words['detail-share'] ?? '', {
        author: words[share.author] ?? '',
        share: shareText(share, model),
        of: words[`of-${of}`] ?? '',
        basis: words[share.isUnconfirmed ? 'unconfirmed' : `basis-${share.basis}`] ?? '',
      }),
      share.note ? `${share.note}.` : '',
    ]
      .filter(Boolean)
      .join(' '),
    sources: share.sources,
  };
}

function droneParts(model: KillingsModel): Parts {
  const { words, drones } = model;
  const values = ({ from, to, people, by }: Log) => ({
    by,
    people: countText(people, null, model),
    period: monthsText(from, to, model),
  });
  return {
    text: drones.map((log) => fill(words['text-log'] ?? '', values(log))),
    columns: ['by', 'period', 'killed', 'note'],
    rows: drones.map((log) => [
      values(log).by,
      values(log).period,
      number(log.people, model),
      log.note ?? '',
    ]),
    details: drones.map((log) => ({
      key: log.id,
      heading: values(log).by,
      text: [fill(words['detail-log'] ?? '', values(log)), log.note ? `${log.note}.` : '']
        .filter(Boolean)
        .join(' '),
      sources: log.sources,
    })),
  };
}

function articleParts(model: KillingsModel): Parts {
  const { words, article } = model;
  return {
    text: article.map(({ killed, qualifier, by }) =>
      fill(words['text-article-count'] ?? '', {
        by,
        count: countText(killed ?? 0, qualifier, model),
      }),
    ),
    columns: ['by', 'period', 'killed', 'note'],
    rows: article.map(({ by, from, to, killed, qualifier, note }) => [
      by,
      periodText(from, to, model),
      number(killed, model, qualifier),
      note ?? '',
    ]),
    details: article.map((count) => ({
      ...countDetail(count, 'killed', model),
      heading: count.by,
    })),
  };
}
