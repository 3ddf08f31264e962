import type { Cell, Description, Detail } from '../kit/contract.ts';
import { fill, formatDate, formatList, formatNumber } from '../kit/format.ts';
import { periodText } from '../kit/period.ts';
import type { Loss, Strength } from './data.ts';
import { type Item, type PoliceModel, type Year, counterOf } from './model.ts';

/** "48", or "37–48" where the counts differ. */
export function rangeText({ people, low, high }: Loss, { words, language }: PoliceModel): string {
  if (low === high) return formatNumber(people, language);
  return fill(words.range ?? '', {
    low: formatNumber(low, language),
    high: formatNumber(high, language),
  });
}

/** The day or month for which a strength holds. */
export function dateOf({ from, to }: Strength, { language }: PoliceModel, isShort = false): string {
  const precision = from === to ? 'day' : 'month';
  return formatDate(to, language, { precision, short: isShort });
}

/** Years for which nothing was found. */
export function yearsText(
  { from, to }: { from: number; to: number },
  { words }: PoliceModel,
): string {
  return fill(words[from === to ? 'gap-year' : 'gap-years'] ?? '', { from, to });
}

/** The picture in words, as a table, and number by number. */
export function describe(model: PoliceModel): Description {
  return model.view === 'strength' ? describeStrength(model) : describeLosses(model);
}

function describeStrength(model: PoliceModel): Description {
  const { words, items, lost, aside, language } = model;
  const columns = ['when', 'what', 'people', 'who', 'note'];
  const strengthRow = (strength: Strength): Cell[] => [
    dateOf(strength, model),
    words[`definition-${strength.definition}`] ?? '',
    { value: strength.people, text: formatNumber(strength.people, language) },
    strength.who,
    strength.note ?? '',
  ];
  return {
    name: words.name ?? '',
    text: [
      words['text-kind-strength'] ?? '',
      fill(words['text-list-strength'] ?? '', {
        list: formatList(
          items.map((item) => itemText(item, model)),
          language,
        ),
      }),
      ...lost.map((loss) =>
        fill(words[`text-${loss.series}-in`] ?? '', {
          people: rangeText(loss, model),
          year: loss.from.slice(0, 4),
        }),
      ),
      words['text-end-strength'] ?? '',
    ].join(' '),
    table: {
      caption: words['caption-strength'] ?? '',
      columns: columns.map((column) => words[`column-${column}`] ?? ''),
      rows: [
        ...items.map((item): Cell[] => {
          if (item.kind === 'strength') return strengthRow(item.strength);
          return [yearsText(item, model), words['no-figure'] ?? '', '', '', ''];
        }),
        ...lost.map((loss): Cell[] => [
          loss.from.slice(0, 4),
          words[`definition-${loss.series}`] ?? '',
          ...lossCells(loss, model),
        ]),
        ...aside.map(strengthRow),
      ],
    },
    details: [
      ...items.flatMap((item) => (item.kind === 'strength' ? strengthDetail(item.strength) : [])),
      ...lost.map((loss) => lossDetail(loss, `detail-${loss.series}`, model)),
    ],
  };

  function strengthDetail(strength: Strength): Detail {
    return detailOf(strength, dateOf(strength, model), [
      fill(words['detail-strength'] ?? '', {
        people: formatNumber(strength.people, language),
        definition: words[`definition-${strength.definition}`] ?? '',
        who: strength.who,
      }),
    ]);
  }
}

function itemText(item: Item, model: PoliceModel): string {
  const { words, language } = model;
  if (item.kind === 'gap') return yearsText(item, model);
  const { definition, people } = item.strength;
  return fill(words['text-strength'] ?? '', {
    people: formatNumber(people, language),
    definition: words[`definition-${definition}`] ?? '',
    date: dateOf(item.strength, model),
  });
}

function describeLosses(model: PoliceModel): Description {
  const { words, blocks, others, language } = model;
  const years = blocks.flat();
  const columns = ['when', 'what', 'people', 'who', 'note'];
  const yearText = ({ year, killed }: Year) =>
    killed
      ? fill(words['text-killed'] ?? '', {
          people: rangeText(killed, model),
          year,
          counter: counterOf(killed, words),
        })
      : fill(words['text-none'] ?? '', { year });
  return {
    name: words.name ?? '',
    text: [
      words['text-kind-losses'] ?? '',
      fill(words['text-list-losses'] ?? '', { list: formatList(years.map(yearText), language) }),
      words['text-end-losses'] ?? '',
    ].join(' '),
    table: {
      caption: words['caption-losses'] ?? '',
      columns: columns.map((column) => words[`column-${column}`] ?? ''),
      rows: [
        ...years.map(({ year, killed }): Cell[] =>
          killed
            ? [String(year), words['series-killed'] ?? '', ...lossCells(killed, model)]
            : [String(year), words['no-figure'] ?? '', '', '', ''],
        ),
        ...others.map((loss): Cell[] => [
          periodText(loss.from, loss.to, language, words.period ?? ''),
          words[`series-${loss.series}`] ?? '',
          ...lossCells(loss, model),
        ]),
      ],
    },
    details: years.flatMap(({ killed }) =>
      killed ? [lossDetail(killed, 'detail-killed', model)] : [],
    ),
  };
}

function lossCells(loss: Loss, model: PoliceModel): Cell[] {
  const number = formatNumber(loss.people, model.language);
  const text =
    loss.low === loss.high
      ? number
      : fill(model.words['value-and-range'] ?? '', { number, range: rangeText(loss, model) });
  return [{ value: loss.people, text }, loss.who, loss.note ?? ''];
}

function lossDetail(loss: Loss, key: string, model: PoliceModel): Detail {
  const phrase = fill(model.words[key] ?? '', { people: rangeText(loss, model), who: loss.who });
  return detailOf(loss, loss.from.slice(0, 4), [phrase]);
}

function detailOf(
  { id, note, sources }: Strength | Loss,
  heading: string,
  sentences: string[],
): Detail {
  return {
    key: id,
    heading,
    text: [...sentences, ...(note ? [`${note}.`] : [])].join(' '),
    sources,
  };
}
