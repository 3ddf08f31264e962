import type { Cell, Description, Detail } from '../kit/contract.ts';
import { fill, formatDate, formatNumber } from '../kit/format.ts';
import type { Counted, Finding, Statement } from './data.ts';
import type { Lane, VerdictsModel } from './model.ts';

/** The picture in words, as a table, and statement by statement. */
export function describe(model: VerdictsModel): Description {
  const { words, lanes, findings } = model;
  const columns = ['date', 'voice', 'who', 'what', 'number', 'counted'];
  const rows = [
    ...lanes.flatMap(({ voice, statements }) =>
      statements.map((statement) => ({
        statement,
        voice: words[voice] ?? '',
        what: statement.said,
      })),
    ),
    ...findings.map((finding) => ({
      statement: finding,
      voice: words.documented ?? '',
      what: `${finding.said} ${notKnown(finding, model)}`,
    })),
  ].sort((a, b) => a.statement.date.localeCompare(b.statement.date));
  return {
    name: words.name ?? '',
    text: textOf(model),
    table: {
      caption: words['table-caption'] ?? '',
      columns: columns.map((column) => words[`column-${column}`] ?? ''),
      rows: rows.map(({ statement, voice, what }): Cell[] => [
        dateOf(statement, model),
        voice,
        statement.speaker,
        what,
        statement.counted
          ? { value: statement.counted.value, text: numberText(statement.counted, model) }
          : '',
        statement.counted?.what ?? '',
      ]),
    },
    details: rows.map(({ statement, what }) => detailOf(statement, what, model)),
  };
}

function dateOf({ date, precision }: Statement, { language }: VerdictsModel): string {
  return formatDate(date, language, { precision });
}

function numberText({ value, isApprox }: Counted, { language, words }: VerdictsModel): string {
  const number = formatNumber(value, language);
  return isApprox ? fill(words.about ?? '', { number }) : number;
}

function notKnown(finding: Finding, { words }: VerdictsModel): string {
  return fill(words['not-known'] ?? '', { what: finding.notKnown });
}

function textOf(model: VerdictsModel): string {
  const { words, lanes, findings, language } = model;
  const laneText = ({ voice, isHeard, statements }: Lane): string => {
    const first = statements[0];
    const last = statements.at(-1);
    if (!isHeard || !first || !last)
      return fill(words['text-empty'] ?? '', { voice: words[voice] ?? '' });
    const list = statements.map((statement) =>
      fill(words['text-statement'] ?? '', {
        date: dateOf(statement, model),
        who: statement.who,
        what: statement.short,
      }),
    );
    return fill(words['text-lane'] ?? '', {
      voice: words[voice] ?? '',
      from: dateOf(first, model),
      to: dateOf(last, model),
      list: list.join('; '),
    });
  };
  return [
    fill(words['text-kind'] ?? '', {
      from: formatDate(model.from, language, { precision: 'month' }),
      to: formatDate(model.to, language, { precision: 'month' }),
    }),
    ...lanes.map(laneText),
    ...findings.map((finding) =>
      [
        fill(words['text-finding'] ?? '', {
          count: formatNumber(finding.counted.value, language),
          date: dateOf(finding, model),
          who: finding.who,
          what: finding.short,
        }),
        notKnown(finding, model),
      ].join(' '),
    ),
    fill(words['text-article'] ?? '', { date: formatDate(model.article, language) }),
  ].join(' ');
}

function detailOf(statement: Statement, what: string, model: VerdictsModel): Detail {
  return {
    key: statement.id,
    heading: fill(model.words['detail-heading'] ?? '', {
      date: dateOf(statement, model),
      who: statement.who,
    }),
    text: what,
    sources: statement.sources,
  };
}
