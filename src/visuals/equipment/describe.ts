import type { Cell, Description } from '../kit/contract.ts';
import { fill, formatDate, formatList, formatNumber } from '../kit/format.ts';
import { SECTIONS, type Report } from './data.ts';
import { numberText } from './labels.ts';
import type { EquipmentModel, Shown } from './model.ts';

/** The picture in words, as a table, and report by report. */
export function describe(model: EquipmentModel): Description {
  const { words, of, rows, remarks } = model;
  return {
    name: words[`name-${of}`] ?? '',
    text: textOf(model),
    table: {
      caption: words[`table-caption-${of}`] ?? '',
      columns: ['date', 'what', 'number', 'from', 'for'].map((key) => words[`column-${key}`] ?? ''),
      rows: [...rows, ...remarks].map((row) => cellsOf(row, model)),
    },
    details: rows.map((row) => ({
      key: row.id,
      heading: headingOf(row, model),
      text: [
        fill(words['detail-items'] ?? '', {
          number: valueText(row, model),
          item: capital(row.item),
        }),
        row.with
          ? fill(words['detail-with'] ?? '', {
              number: formatNumber(row.with.number, model.language),
              what: row.with.short,
            })
          : '',
        sentence(capital(row.detail)),
        sentence(row.note ?? ''),
        saidText(row, model),
        fill(words['detail-for'] ?? '', { recipient: row.recipient }),
      ]
        .filter(Boolean)
        .join(' '),
      sources: row.sources,
    })),
  };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const sentence = (text: string) => (text && !text.endsWith('.') ? `${text}.` : text);

/** The day of the report. */
function headingOf({ date, precision, said }: Report, { language }: EquipmentModel): string {
  return formatDate(date ?? said?.date ?? '', language, { precision });
}

function saidText({ said }: Report, { words, language }: EquipmentModel): string {
  if (!said) return '';
  return fill(words['said-by'] ?? '', { who: said.who, date: formatDate(said.date, language) });
}

/** The number with its range, or the words that none was given. */
function valueText(row: Report, model: EquipmentModel): string {
  return numberText(row, model) || (model.words['no-figure'] ?? '');
}

function cellsOf(row: Report, model: EquipmentModel): Cell[] {
  const { language } = model;
  const parts = [
    row.item,
    row.with ? `${formatNumber(row.with.number, language)} ${row.with.short}` : '',
    row.detail,
    row.note ?? '',
    saidText(row, model).replace(/\.$/, ''),
  ];
  const text = valueText(row, model);
  return [
    headingOf(row, model),
    parts.filter(Boolean).join('; '),
    row.number === null ? text : { value: row.number, text },
    row.donor ?? '',
    row.recipient,
  ];
}

function textOf(model: EquipmentModel): string {
  const { words, language, rows, of, remarks } = model;
  const items = (own: readonly Shown[]) =>
    formatList(
      own.map((row) =>
        fill(words[row.date ? 'text-item' : 'text-item-undated'] ?? '', {
          number: valueText(row, model),
          what: row.item,
          date: headingOf(row, model),
        }),
      ),
      language,
    );
  const sentences = [words[`text-kind-${of}`] ?? ''];
  for (const section of SECTIONS) {
    const own = rows.filter((row) => row.section === section);
    const said = own[0]?.said;
    const values = {
      items: items(own),
      who: said?.who ?? '',
      date: said ? formatDate(said.date, language) : '',
    };
    if (own.length > 0) sentences.push(fill(words[`text-${section}`] ?? '', values));
  }
  for (const row of rows.filter(({ earlier }) => earlier > 0)) {
    sentences.push(
      fill(words['text-earlier'] ?? '', {
        count: formatNumber(row.earlier, language),
        what: row.item,
      }),
    );
  }
  for (const { detail } of remarks) sentences.push(sentence(detail));
  sentences.push(
    words[`text-not-${of}`] ?? '',
    fill(words['text-article'] ?? '', { date: formatDate(model.article, language) }),
  );
  return sentences.join(' ');
}
