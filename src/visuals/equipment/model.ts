import type { Words } from '../kit/contract.ts';
import type { Language } from '../kit/format.ts';
import type { EquipmentData, Mark, Report } from './data.ts';
import { type EquipmentView, VIEWS, type ViewName } from './views.ts';

/** One report with a mark for each item. */
export interface Shown extends Report {
  /** One for each item, in the order in which they are drawn. */
  marks: Mark[];
  /** Days over which the report holds, where only its year is known and no number was given. */
  span: [string, string] | null;
}

export interface EquipmentModel {
  view: ViewName;
  language: Language;
  words: Words;
  of: 'vehicles' | 'bases';
  window: readonly [string, string];
  rows: Shown[];
  /** For the table only. */
  remarks: Report[];
  article: string;
}

/** What `equipment` shows in a view: reports in rows, one mark an item; nothing is added up. */
export function model(
  data: EquipmentData,
  view: ViewName,
  language: Language,
  words: Words,
): EquipmentModel {
  const { of, window }: EquipmentView = VIEWS[view];
  return {
    view,
    language,
    words,
    of,
    window,
    rows: data[of]
      .filter(({ date }) => date === null || date <= window[1])
      .map((report) => ({ ...report, marks: marksOf(report), span: spanOf(report, window) })),
    remarks: of === 'vehicles' ? data.remarks : [],
    article: data.article,
  };
}

/** Items of which no date is known, then those the report counts; a range ends in doubtful ones. */
function marksOf({ mark, number, low, high, earlier }: Report): Mark[] {
  const sure = low ?? number ?? 0;
  const doubtful = low === null ? 0 : (high ?? number ?? sure) - sure;
  return [
    ...Array.from({ length: earlier }, (): Mark => 'undated'),
    ...Array.from({ length: sure }, () => mark),
    ...Array.from({ length: doubtful }, (): Mark => 'range'),
  ];
}

function spanOf(
  { number, date, precision }: Report,
  window: readonly [string, string],
): [string, string] | null {
  if (number !== null || !date || precision !== 'year') return null;
  const year = date.slice(0, 4);
  const from = `${year}-01-01`;
  const to = `${year}-12-31`;
  return [from < window[0] ? window[0] : from, to > window[1] ? window[1] : to];
}
