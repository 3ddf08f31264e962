import type { Cell, Description, Detail } from '../kit/contract.ts';
import { fill, formatDate, formatList } from '../kit/format.ts';
import type { Proposal } from './data.ts';
import type { ProposalsModel } from './model.ts';
import { dateText, fateText, lengthText } from './phrases.ts';

const COLUMNS = ['date', 'name', 'by', 'asks', 'length', 'abroad', 'fate', 'note'] as const;

/** The picture in words, as a table, and proposal by proposal. */
export function describe(model: ProposalsModel): Description {
  const { words, proposals, language, article } = model;
  return {
    name: words.name ?? '',
    text: [
      words[`text-kind-${model.kind}`] ?? '',
      ...(model.kind === 'lanes'
        ? lanesText(model)
        : proposals.map((each) => rowText(each, model))),
      fill(words['text-article'] ?? '', { date: formatDate(article, language) }),
      words['text-gap'] ?? '',
    ].join(' '),
    table: {
      caption: words['table-caption'] ?? '',
      columns: COLUMNS.map((column) => words[`column-${column}`] ?? ''),
      rows: proposals.map((each): Cell[] => [
        dateText(each, model),
        each.name,
        each.by,
        each.asks,
        lengthCell(each, model),
        each.abroad ?? words['nothing-found'] ?? '',
        each.fateText ?? fateText(each, model),
        each.note ?? '',
      ]),
    },
    details: proposals.map((each): Detail => {
      const { by, asks, abroad, fateText: fate, note } = each;
      return {
        key: each.id,
        heading: fill(words['detail-heading'] ?? '', {
          name: each.name,
          date: dateText(each, model),
        }),
        text: [
          fill(words.detail ?? '', { by, asks }),
          abroad ? fill(words['detail-abroad'] ?? '', { abroad }) : '',
          fill(words['detail-fate'] ?? '', { fate: fate ?? fateText(each, model) }),
          note ?? '',
        ]
          .filter(Boolean)
          .join(' '),
        sources: each.sources,
      };
    }),
  };
}

function lanesText({
  lanes,
  words,
  language,
}: Extract<ProposalsModel, { kind: 'lanes' }>): string[] {
  return lanes.map(({ fate, proposals }) =>
    fill(words['text-lane'] ?? '', {
      fate: words[`fate-${fate}`] ?? '',
      list: formatList(
        proposals.map((each) =>
          fill(words['text-named'] ?? '', {
            name: each.name,
            date: formatDate(each.date, language, { precision: 'month' }),
          }),
        ),
        language,
      ),
    }),
  );
}

function rowText(proposal: Proposal, model: ProposalsModel): string {
  const { words } = model;
  return fill(words['text-row'] ?? '', {
    name: proposal.name,
    date: dateText(proposal, model),
    asks: proposal.asks,
    fate: proposal.fateText ?? fateText(proposal, model),
  });
}

function lengthCell(proposal: Proposal, model: ProposalsModel): Cell {
  const text = lengthText(proposal, model);
  return proposal.monthsHigh === null ? text : { value: proposal.monthsHigh, text };
}
