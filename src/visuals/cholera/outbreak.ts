import type { Size } from '../kit/contract.ts';
import { fitting } from '../kit/fit.ts';
import { fill, formatDate, formatNumber } from '../kit/format.ts';
import { linearScale } from '../kit/linear.ts';
import type { Label } from '../kit/marks.ts';
import { timeScale } from '../kit/scale.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import type { Count } from './data.ts';
import { type CholeraModel, closingOf, firstOf } from './model.ts';
import { type Scene, emptyScene } from './scene.ts';

/** The share of a year that its bar takes. */
const BAR = 0.78;

/** Recorded deaths by year over the days of the missions; cases under them where there is room. */
export function outbreakScene(model: CholeraModel, size: Size, band: string): Scene {
  const { width, height, form } = size;
  const isNarrow = form === 'narrow';
  const { data, words, language } = model;
  const { label: text, leading, axis } = TYPE[form];
  const scene = emptyScene();
  const labels: Label[] = [];
  const minor: Label[] = [];
  const first = Number(data.years[0]?.from.date.slice(0, 4));
  const last = Number(data.years.at(-1)?.to.date.slice(0, 4));
  const x = timeScale([`${first}-01-01`, `${last + 1}-01-01`], [1, width - 1]);
  const slot = (width - 2) / (last + 1 - first);
  const strip = isNarrow ? 8 : 12;
  const stripTop = height - axis - 8 - strip;
  const yearsAt = stripTop - (isNarrow ? 6 : 9);
  const floor = yearsAt - axis - 5;
  const cases = isNarrow ? 0 : height * 0.22;
  const base = floor - (cases > 0 ? cases + leading * 1.6 : 0);
  const total = firstOf(data);
  const closing = closingOf(data);
  const number = (value: number) => formatNumber(value, language);

  /** Bars from zero, a year each; hatched where no report that was read has the same number. */
  const panel = (what: 'deaths' | 'cases', top: number, bottom: number) => {
    const most = Math.max(...data.years.map((count) => count[what] ?? 0));
    const y = linearScale([0, most], [bottom, top]);
    const line = { x1: 0, x2: width, y1: bottom, y2: bottom };
    scene.grid.push({ key: `base-${what}`, ...line, className: 'axis-base' });
    for (const count of data.years) {
      const value = count[what] ?? 0;
      const isSure = what === 'deaths' ? count.areDeathsConfirmed : count.areCasesConfirmed;
      const at = x(`${count.to.date.slice(0, 4)}-01-01`) + (slot * (1 - BAR)) / 2;
      const box = {
        key: `${what}-${count.id}`,
        x: at,
        y: y(value),
        width: slot * BAR,
        height: Math.max(bottom - y(value), 1),
      };
      scene.boxes.push(
        isSure
          ? { ...box, className: 'mark-solid' }
          : { ...box, className: 'mark-band', fill: band },
      );
      if (what === 'deaths') scene.anchors.set(count.id, { x: at + box.width / 2, y: box.y });
      (value === most ? labels : minor).push({
        key: `value-${count.id}-${what}`,
        x: at + box.width / 2,
        y: box.y - 4,
        lines: [number(value)],
        anchor: 'middle',
        className: 'label halo tabular',
      });
    }
    return y;
  };

  const bracketY = leading * 1.5;
  const top = bracketY + leading + 10;
  panel('deaths', top, base);
  // What the UN counted of the first two years, over their two bars.
  const bracket = { from: x(`${first}-01-01`) + 2, to: x(`${first + 2}-01-01`) - 2 };
  for (const [key, at] of [
    ['from', bracket.from],
    ['to', bracket.to],
  ] as const) {
    const end = { x1: at, x2: at, y1: bracketY, y2: bracketY + 6 };
    scene.grid.push({ key: `bracket-${key}`, ...end, className: 'cholera-bracket' });
  }
  scene.grid.push({
    key: 'bracket',
    x1: bracket.from,
    x2: bracket.to,
    y1: bracketY,
    y2: bracketY,
    className: 'cholera-bracket',
  });
  scene.anchors.set(total.id, { x: (bracket.from + bracket.to) / 2, y: bracketY });
  const dated = (count: Count, key: string, room: number, weight: number, most = Infinity) =>
    [words[key] ?? '', words[`${key}-short`] ?? '']
      .map((phrase) =>
        fill(phrase, {
          number: number(count.deaths ?? 0),
          date: formatDate(count.to.date, language, { precision: 'month' }),
        }),
      )
      .map((phrase) => wrapText(phrase, room, text, weight))
      .find(
        (lines) =>
          lines.length <= most && lines.every((line) => textWidth(line, text, weight) <= room),
      );
  const counted = dated(total, 'counted-first', width - 2, 600, 1);
  if (counted) {
    labels.push({
      key: 'counted-first',
      x: bracket.from,
      y: bracketY - 7,
      lines: counted,
      className: 'label strong',
    });
  }
  // The years after the first two are low: what is free above them says the whole and its standing.
  const free = bracket.to + (isNarrow ? 12 : 30);
  const closed = dated(closing, 'counted-all', width - free - 2, 600) ?? [];
  const keyed = wrapText(words['key-unconfirmed'] ?? '', width - free - 2, text);
  labels.push({
    key: 'counted-all',
    x: free,
    y: bracketY + leading * 1.1,
    lines: closed,
    leading,
    className: 'label strong',
  });
  scene.anchors.set(closing.id, { x: free + 10, y: bracketY + leading });
  labels.push({
    key: 'key-unconfirmed',
    x: free,
    y: bracketY + leading * (closed.length + 1.5),
    lines: keyed,
    leading,
    className: 'label muted',
  });
  if (cases > 0) {
    panel('cases', floor - cases, floor);
    minor.unshift({
      key: 'head-cases',
      x: free,
      y: floor - cases + text,
      lines: [words['head-cases'] ?? ''],
      className: 'label strong',
    });
  }

  const every = slot > textWidth('2000', axis) + 12 ? 1 : 2;
  for (let year = first; year <= last; year += every) {
    minor.unshift({
      key: `year-${year}`,
      x: x(`${year}-01-01`) + slot / 2,
      y: yearsAt - 2,
      lines: [String(year)],
      anchor: 'middle',
      className: 'axis-label tabular',
    });
  }
  for (const { id, name, from, to } of data.missions) {
    const start = Math.max(x(from.date), 1);
    const isFirst = id === 'minustah';
    scene.boxes.push({
      key: id,
      x: start,
      y: stripTop,
      width: x(to.date) - start,
      height: strip,
      className: `mark-solid ${isFirst ? 'subject-power' : 'cholera-after'}`,
    });
    scene.anchors.set(id, { x: (start + x(to.date)) / 2, y: stripTop + strip / 2 });
    labels.push({
      key: `mission-${id}`,
      x: isFirst ? 1 : width - 1,
      y: height - 4,
      lines: [
        fill(words['mission-years'] ?? '', {
          name,
          from: from.date.slice(0, 4),
          to: to.date.slice(0, 4),
        }),
      ],
      anchor: isFirst ? 'start' : 'end',
      className: 'axis-label',
    });
  }
  scene.labels = fitting(
    [...labels, ...minor].filter(({ lines }) => lines.length > 0),
    size,
  );
  return scene;
}
