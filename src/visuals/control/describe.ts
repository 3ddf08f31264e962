import type { Description } from '../kit/contract.ts';
import { fill, formatDate, formatNumber } from '../kit/format.ts';
import type { ControlModel, Shown } from './model.ts';

type Speech = Pick<ControlModel, 'language' | 'words'>;

/** “85%”, “about 50%”, “up to 80%”, “more than 50%”, “80–90%”: a share as the source puts it. */
export function shareText({ values, qualifier }: Shown, { language, words }: Speech): string {
  const numbers = values.map((value) => formatNumber(value, language)).join('–');
  return fill(words[`share-${qualifier ?? 'plain'}`] ?? '', { share: numbers });
}

export function dateText({ date, precision }: Shown, { language }: Speech, short = false): string {
  return formatDate(date, language, { precision, short });
}

/** The picture in words, as a table, and estimate by estimate. */
export function describe(model: ControlModel): Description {
  const { words, view, estimates } = model;
  const values = (each: Shown) => ({
    share: shareText(each, model),
    who: each.by,
    date: dateText(each, model),
    wording: words[each.wording] ?? '',
  });
  return {
    name: words.name ?? '',
    text: [
      words[`text-${view}`] ?? '',
      ...estimates.map((each) => fill(words['text-estimate'] ?? '', values(each))),
      words['text-without-method'] ?? '',
    ].join(' '),
    table: {
      caption: words['table-caption'] ?? '',
      columns: ['date', 'who', 'share', 'wording', 'note'].map(
        (column) => words[`column-${column}`] ?? '',
      ),
      rows: estimates.map((each) => [
        dateText(each, model),
        each.by,
        { value: each.values[0] ?? each.low, text: shareText(each, model) },
        words[each.wording] ?? '',
        each.note ?? '',
      ]),
    },
    details: estimates.map((each) => ({
      key: each.id,
      heading: dateText(each, model),
      text: [fill(words.detail ?? '', values(each)), each.note ? `${each.note}.` : '']
        .filter(Boolean)
        .join(' '),
      sources: each.sources,
    })),
  };
}
