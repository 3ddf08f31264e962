import type { Size } from '../kit/contract.ts';
import { areaOf, withoutCollisions } from '../kit/collide.ts';
import { fill, formatDate, formatNumber } from '../kit/format.ts';
import type { Label } from '../kit/marks.ts';
import type { TimeScale } from '../kit/scale.ts';
import { textWidth } from '../kit/text.ts';
import type { Statement } from './data.ts';
import { besides } from './beside.ts';
import { spanOf } from './draw.ts';
import { type Layout, baseline } from './layout.ts';
import type { PhasesModel } from './model.ts';

/** From a mark to the label beside it. */
const BESIDE = { narrow: 9, wide: 13 };
/** Between a label and the next mark or line. */
const CLEAR = 5;

export interface Labels {
  labels: Label[];
  /** From where to where the label of this key interrupts the line it stands on. */
  gaps: Map<string, [number, number]>;
}

/** All words on the picture. What finds no room beside its mark is left to the table. */
export function labelsOf(model: PhasesModel, layout: Layout, x: TimeScale, size: Size): Labels {
  const { language, words, record } = model;
  const { plot, inset, text, leading, labelClass } = layout;
  const labels: Label[] = [];
  const beside = BESIDE[size.form];
  const day = (date: string) => formatDate(date, language, { short: true });
  const width = (line: string, weight = 400) => textWidth(line, text, weight);
  const put = (key: string, middle: number, label: Omit<Label, 'key' | 'y' | 'leading'>) =>
    labels.push({
      key,
      y: baseline(middle, label.lines.length, text, leading),
      leading,
      ...label,
    });

  layout.phases.forEach(({ band, names }, index) => {
    labels.push({
      key: `phase-${index + 1}`,
      x: inset + 1,
      y: baseline(band.middle, names.length, text, leading),
      leading,
      lines: names,
      className: `${labelClass} strong`,
    });
  });

  const current = model.phases
    .flatMap(({ statements }) => statements)
    .reduce<Statement | null>((last, each) => (last && last.date > each.date ? last : each), null);
  model.phases.forEach((phase, index) => {
    const slots = layout.phases[index]?.slots ?? [];
    phase.statements.forEach((statement, place) => {
      const slot = slots[place] ?? slots[0];
      if (!slot) return;
      const weight = statement === current ? 600 : 400;
      const className = `${labelClass} halo${statement === current ? ' strong' : ''}`;
      const at = x(statement.date);
      const next = record ? phase.statements[place + 1] : undefined;
      const right = (next ? x(next.date) - beside : record ? x(record.end) : plot.right) - at;
      const left = record ? 0 : at - plot.left;
      const isRight = right >= left;
      const room = Math.max(right, left) - beside - 1;
      const lines = sayings(statement, slot.bottom - slot.top > 2 * leading + 1).find((each) =>
        each.every((line) => width(line, weight) <= room),
      );
      if (!lines) return;
      put(statement.id, slot.middle, {
        x: at + (isRight ? beside : -beside),
        anchor: isRight ? 'start' : 'end',
        lines,
        className,
      });
    });
    const band = layout.phases[index]?.band;
    if (phase.statements.length === 0 && band) {
      const phrase = words[record ? 'none-announced' : 'named-only'] ?? '';
      const to = x(model.until);
      const lines = [phrase, words['no-date'] ?? ''].find(
        (each) => width(each) < to - plot.left - 16,
      );
      if (lines) {
        put(`none-${phase.order}`, band.middle, {
          x: (plot.left + to) / 2,
          anchor: 'middle',
          lines: [lines],
          className: `${labelClass} muted halo${record ? ' is-finding' : ''}`,
        });
      }
    }
  });

  if (record && layout.people) {
    const { top, bottom, middle } = layout.people;
    put('people', middle, { x: inset + 1, lines: [words.people ?? ''], className: labelClass });
    if (record.peak) {
      const values = {
        peak: formatNumber(record.peak.total, language),
        plan: formatNumber(record.plan.value, language),
      };
      const room = x(record.end) - plot.left - 12;
      const line = ['peak-of-plan', 'peak-of-plan-short', 'peak-only']
        .map((key) => fill(words[key] ?? '', values))
        .find((each) => width(each, 600) < room);
      // The counts fill less than half of the frame: the upper half is free for the words.
      if (line) {
        put(record.plan.id, top + (bottom - top) * 0.3, {
          x: x(record.end) - 6,
          anchor: 'end',
          lines: [line],
          className: `${labelClass} strong halo`,
        });
      }
    }
  }
  record?.lanes.forEach(({ lane, events }, index) => {
    const band = layout.lanes[index];
    if (!band) return;
    put(lane, band.middle, { x: inset + 1, lines: [words[lane] ?? ''], className: labelClass });
    // The end of the mandate matters more than its renewal; elsewhere what came first is named first.
    const inOrder = lane === 'mandate' ? [...events].reverse() : events;
    const marks = inOrder.map((event) => ({ event, span: spanOf(event, x) }));
    const places = besides(
      marks.map(({ event: { short, date, precision }, span: [from, to] }) => ({
        from,
        to,
        short,
        long: `${short}, ${formatDate(date, language, { precision, short: true })}`,
      })),
      plot.left,
      x(record.end) - 4,
      beside,
      width,
    );
    marks.forEach(({ event }, place) => {
      const label = places[place];
      if (!label) return;
      const { line, ...at } = label;
      put(event.id, band.middle, { ...at, lines: [line], className: `${labelClass} halo` });
    });
  });
  if (record) {
    const line = `${day(record.article)}, ${words.article ?? ''}`;
    const half = width(line) / 2;
    labels.push({
      key: 'article',
      x: Math.min(Math.max(x(record.article), plot.left + half), plot.right - half),
      y: plot.top - (size.form === 'wide' ? 8 : 4),
      lines: [line],
      anchor: 'middle',
      className: `${labelClass} muted`,
    });
  }
  const kept = withoutCollisions(labels, text);
  return {
    labels: kept,
    gaps: new Map(
      kept.map((label) => {
        const { left, right } = areaOf(label, text);
        // Widths are estimated on the long side: the line comes as near as it looks.
        const slack = (right - left) * 0.04 - CLEAR;
        return [label.key, [left + (label.anchor === 'start' ? -CLEAR : slack), right - slack]];
      }),
    ),
  };

  /** What was said, from the fullest form to the day alone; two lines where there is room. */
  function sayings({ date, speaker, short }: Statement, hasTwoLines: boolean): string[][] {
    const who = `${day(date)}, ${speaker}`;
    const month = formatDate(date, language, { precision: 'month', short: true });
    return [
      [`${who}: ${short}`],
      ...(hasTwoLines
        ? [
            [who, short],
            [day(date), short],
          ]
        : []),
      [who],
      [day(date)],
      [month],
      ...(size.form === 'narrow' ? [[speaker]] : []),
    ];
  }
}
