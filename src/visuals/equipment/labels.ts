import type { Size } from '../kit/contract.ts';
import { areaOf, withoutCollisions } from '../kit/collide.ts';
import { fill, formatDate, formatNumber } from '../kit/format.ts';
import type { Label } from '../kit/marks.ts';
import { textWidth } from '../kit/text.ts';
import type { Block, Layout } from './layout.ts';
import type { EquipmentModel, Shown } from './model.ts';

/** Between a block and its label. */
const BESIDE = 7;

export interface Labels {
  labels: Label[];
  /** From where to where the label of this key interrupts the line it stands on. */
  gaps: Map<string, [number, number]>;
}

/** How many items, in words: "24", "8 to 10"; nothing where no number was given. */
export function numberText(
  { number, low, high }: Pick<Shown, 'number' | 'low' | 'high'>,
  { words, language }: EquipmentModel,
): string {
  if (number === null) return '';
  if (low === null || high === null || low === high) return formatNumber(number, language);
  return fill(words.range ?? '', {
    low: formatNumber(low, language),
    high: formatNumber(high, language),
  });
}

/** All words on the picture. What finds no room beside its block is left to the table. */
export function labelsOf(model: EquipmentModel, layout: Layout, size: Size): Labels {
  const { words, language, of } = model;
  const { x, blocks, text, leading, labelClass, isUnder } = layout;
  const labels: Label[] = [];
  const gaps = new Map<string, [number, number]>();
  const width = (line: string) => textWidth(line, text);
  const day = ({ date, precision }: Shown) =>
    date ? formatDate(date, language, { precision, short: true }) : '';

  for (const block of blocks) {
    const { row } = block;
    if (row.section === 'planned') under(block);
    else if (row.span) inside(block);
    else beside(block);
  }

  const article = `${formatDate(model.article, language, { short: true })}, ${words.article ?? ''}`;
  const half = width(article) / 2;
  labels.push({
    key: 'article',
    x: Math.min(Math.max(x(model.article), half), size.width - half),
    y: layout.articleTop - (size.height < 240 ? 3 : size.form === 'wide' ? 9 : 6),
    lines: [article],
    anchor: 'middle',
    className: `${labelClass} muted`,
  });
  for (const { row, opens, middle } of blocks) {
    const name = words[`section-${row.section}`];
    if (!opens || !name || width(name) > size.width / 2) continue;
    labels.push({
      key: `section-${row.section}`,
      x: size.width - 2,
      y: middle + text * 0.35,
      lines: [name],
      anchor: 'end',
      className: `${labelClass} strong`,
    });
  }
  return { labels: withoutCollisions(labels, text), gaps };

  /** The fullest label that fits on the side with more room; a second line where rows are high. */
  function beside({ row, left, right, top, bottom, middle }: Block) {
    const isRight = size.width - right > left;
    const room = (isRight ? size.width - right : left) - BESIDE;
    const main = phrases(row).find((line) => width(line) <= room);
    if (!main) return;
    const isHigh = bottom - top >= leading + text * 1.1;
    const second = isHigh ? details(row).find((line) => width(line) <= room) : undefined;
    const at = isRight ? right + BESIDE : left - BESIDE;
    const anchor = isRight ? 'start' : 'end';
    const first = middle + text * 0.35 - (second ? leading / 2 : 0);
    const className = `${labelClass} halo`;
    labels.push({ key: row.id, x: at, y: first, lines: [main], anchor, className });
    if (second) {
      labels.push({
        key: `${row.id}-second`,
        x: at,
        y: first + leading,
        lines: [second],
        anchor,
        className: `${className} muted`,
      });
    }
  }

  /** On the dotted line of what has no number. */
  function inside({ row, middle }: Block) {
    if (!row.span) return;
    const line = fill(words['no-figure-for'] ?? '', { what: row.short });
    const from = x(row.span[0]);
    const isFitting = width(line) + 24 < size.width - from;
    const label: Label = {
      key: row.id,
      x: isFitting ? (from + size.width) / 2 : size.width - 2,
      y: middle + text * 0.35,
      lines: [line],
      anchor: isFitting ? 'middle' : 'end',
      className: `${labelClass} halo`,
    };
    if (width(line) > size.width - 4) return;
    labels.push(label);
    const area = areaOf(label, text);
    // Widths are estimated on the long side: the line comes as near as it looks.
    const slack = (area.right - area.left) * 0.03 - 5;
    gaps.set(row.id, [area.left + slack, area.right - slack]);
  }

  /** Under the marks of the plan. */
  function under({ row, places, left }: Block) {
    const { unit } = layout;
    const values = {
      number: numberText(row, model),
      who: row.said?.who ?? '',
      month: row.said ? formatDate(row.said.date, language, { precision: 'month' }) : '',
    };
    const line = ['planned-long', 'planned-short', 'planned']
      .map((key) => fill(words[key] ?? '', values))
      .find((each) => width(each) <= size.width - left - 2);
    if (!line || !isUnder) return;
    labels.push({
      key: row.id,
      x: left,
      y: (places[0]?.y ?? 0) + unit + text * 0.8 + 5,
      lines: [line],
      className: `${labelClass} strong`,
    });
  }

  /** What the label may say, from the fullest to the shortest. */
  function phrases(row: Shown): string[] {
    const number = numberText(row, model);
    const isAlone = of === 'bases' && row.number === 1;
    const plain = isAlone ? row.short : fill(words.items ?? '', { number, what: row.short });
    if (!row.with) return [plain, number];
    const kit = `${formatNumber(row.with.number, language)} ${row.with.short}`;
    return [fill(words['with-kit'] ?? '', { items: plain, kit }), plain, number];
  }

  function details(row: Shown): string[] {
    const date = day(row);
    if (row.earlier > 0) {
      const count = formatNumber(row.earlier, language);
      return [fill(words['earlier-undated'] ?? '', { date, count }), date];
    }
    if (of === 'bases') return [date];
    const who = row.section === 'failed' ? row.recipient : (row.donor ?? row.recipient);
    return [fill(words.second ?? '', { date, who }), date];
  }
}
