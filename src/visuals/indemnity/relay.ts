/**
 * The debts as a relay: each bar from the start of its own debt to its end, hatched where the end
 * depends on who counts, with a line where one loan paid off another.
 */
import type { Size } from '../kit/contract.ts';
import { linearScale } from '../kit/linear.ts';
import { type Kind, boxOfKind } from '../kit/kinds.ts';
import { type Scene, emptyScene } from '../kit/scene.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import type { End } from './data.ts';
import { placeKey } from './key.ts';
import type { IndemnityModel } from './model.ts';
import { endText, millions, say, shortUsd, wordings, yearText } from './phrases.ts';

/** Pixels: thickest bar, from a bar to its words, radius of a hand-over. */
const MEASURES = {
  narrow: { bar: 24, beside: 6, radius: 4 },
  wide: { bar: 48, beside: 10, radius: 6 },
} as const;

/** Whose end belongs to which of the two debts of 1825. */
const ENDS = {
  indemnity: ['1875-1879', '1883-end-indemnity', '1893-end-indemnity'],
  loan: ['1885-1888', '1893-end-loan'],
} as const;

/** What ended when the loan from New York came, and when that was called in. */
const TAKEN_OVER = '1922-loan';
const CALLED = '1947-bonds-called';

/** A date as a place on a line of years. */
const onLine = (date: string): number =>
  Number(date.slice(0, 4)) + (Number(date.slice(5, 7)) - 1) / 12 + Number(date.slice(8)) / 366;

export const endOf = ({ data }: IndemnityModel, id: string): End => {
  const end = data.ends.find((each) => each.id === id);
  if (!end) throw new Error(`indemnity: no end "${id}"`);
  return end;
};

interface Runner {
  key: string;
  kind: Kind;
  from: string;
  /** One, or several by who counts. */
  ends: readonly End[];
  name: string;
  /** From the fullest wording to the shortest. */
  notes: readonly string[];
}

function runnersOf(model: IndemnityModel): Runner[] {
  const { data } = model;
  const first = (key: keyof typeof ENDS, kind: Kind, from: string): Runner => {
    const ends = ENDS[key].map((id) => endOf(model, id));
    const years = Object.fromEntries(ends.map((end, index) => [`end${index}`, endText(end)]));
    return {
      key,
      kind,
      from,
      ends,
      name: say(model, `relay-${key}`),
      notes: wordings(model, `relay-${key}-note`, years),
    };
  };
  const takenOver = endOf(model, TAKEN_OVER);
  return [
    first('indemnity', 'solid', data.from),
    first('loan', 'second', data.loan.date),
    ...data.loans.map(({ id, date, francs }): Runner => ({
      key: id,
      kind: 'second',
      from: date,
      ends: [takenOver],
      name: say(model, 'relay-french', { year: yearText(date) }),
      notes: wordings(model, `relay-${id}-note`, { amount: millions(model, francs) }),
    })),
    {
      key: TAKEN_OVER,
      kind: 'third',
      from: takenOver.to,
      ends: [endOf(model, CALLED)],
      name: say(model, 'relay-new-york', { year: yearText(takenOver.to) }),
      notes: wordings(model, `relay-${TAKEN_OVER}-note`, {
        amount: shortUsd(model, data.newYorkUsd),
        year: yearText(endOf(model, CALLED).to),
      }),
    },
  ];
}

export function placeRelay(model: IndemnityModel, size: Size): Scene {
  const scene = emptyScene();
  const { label: type, leading, axis } = TYPE[size.form];
  const { bar, beside, radius } = MEASURES[size.form];
  const runners = runnersOf(model);
  const x = linearScale(
    [Number(yearText(model.data.from)), onLine(endOf(model, CALLED).to)],
    [2, size.width - 2],
  );
  const entries = [
    { key: 'solid', mark: { kind: 'solid' } },
    { key: 'second', mark: { kind: 'second' } },
    { key: 'third', mark: { kind: 'third' } },
    { key: 'range', mark: { kind: 'range' } },
    { key: 'hand', mark: { dot: 'relay-hand', radius } },
  ] as const;
  // The lowest phones have no room for a key: every bar is named there.
  const hasKey = size.height > runners.length * (leading + 8) + 5 * leading;
  const top = hasKey
    ? placeKey(
        scene,
        entries.map((each) => ({ ...each, text: say(model, `relay-key-${each.key}`) })),
        size,
      ) + 6
    : 2;
  const bottom = size.height - axis - 10;
  const each = (bottom - top) / runners.length;
  const thick = Math.min(each * 0.6, bar);
  const middleOf = (row: number) => top + each * (row + 0.5);

  runners.forEach((runner, row) => {
    const { key, kind, from, ends } = runner;
    const start = x(onLine(from));
    const y = middleOf(row) - thick / 2;
    // What ended within a period is open from its first day.
    const sure = x(Math.min(...ends.map(({ within, to }) => onLine(within ?? to))));
    const last = x(Math.max(...ends.map(({ to }) => onLine(to))));
    const place = { y, height: thick };
    scene.boxes.push(boxOfKind(`${key}-paying`, kind, { ...place, x: start, width: sure - start }));
    if (last > sure) {
      scene.boxes.push(boxOfKind(`${key}-end`, 'range', { ...place, x: sure, width: last - sure }));
    }
    if (ends.length > 1) {
      for (const { id, to } of ends) {
        const at = x(onLine(to));
        scene.edges.push({
          key: `${key}-${id}`,
          x1: at,
          x2: at,
          y1: y - 2,
          y2: y + thick + 2,
          className: 'relay-end',
        });
        scene.anchors.set(id, { x: at, y: middleOf(row) });
      }
    } else {
      scene.anchors.set(key, { x: start + (last - start) / 2, y: middleOf(row) });
    }
    putWords(runner, row, start, last);
  });
  const newYork = runners.length - 1;
  scene.anchors.set(CALLED, { x: x.range[1], y: middleOf(newYork) });

  // From both debts of 1825 to the loan of 1875, and from all French loans to New York.
  const FIRST_FRENCH = ENDS.loan.length;
  putHand('1875', 1, FIRST_FRENCH, x(onLine(runners[FIRST_FRENCH]?.from ?? '')));
  putHand('1922', FIRST_FRENCH, newYork, x(onLine(runners[newYork]?.from ?? '')));

  scene.grid.push({
    key: 'base',
    x1: 0,
    x2: size.width,
    y1: bottom,
    y2: bottom,
    className: 'axis-base',
  });
  const starts = [...new Set(runners.map(({ from }) => Number(yearText(from))))];
  let taken = -Infinity;
  for (const year of [...starts, Number(yearText(endOf(model, CALLED).to))]) {
    const at = x(year);
    const half = textWidth(String(year), axis) / 2;
    const middle = Math.min(Math.max(at, half + 1), size.width - half - 1);
    scene.grid.push({
      key: String(year),
      x1: at,
      x2: at,
      y1: bottom,
      y2: bottom + 4,
      className: 'axis-tick',
    });
    if (middle - half < taken) continue;
    taken = middle + half + 4;
    scene.labels.push({
      key: String(year),
      x: middle,
      y: bottom + axis + 5,
      lines: [String(year)],
      anchor: 'middle',
      className: 'axis-label',
    });
  }
  return scene;

  /** One debt is paid with the next: a line down from its bar to the start of the other. */
  function putHand(key: string, from: number, to: number, at: number): void {
    scene.edges.push({
      key: `hand-${key}`,
      x1: at,
      x2: at,
      y1: middleOf(from),
      y2: middleOf(to),
      className: 'relay-line',
    });
    for (const row of [from, to]) {
      scene.dots.push({
        key: `hand-${key}-${row}`,
        x: at,
        y: middleOf(row),
        r: radius,
        className: 'relay-hand',
      });
    }
  }

  /** The name and what binds it, on the side of the bar that has more room. */
  function putWords({ key, name, notes }: Runner, row: number, start: number, end: number): void {
    const isLeft = start > size.width - end;
    const room = (isLeft ? start : size.width - end) - beside - radius;
    const most = Math.floor(each / leading);
    const named = wrapText(name, room, type, 600);
    const note = notes
      .map((wording) => wrapText(wording, room, type))
      .find(
        (lines) =>
          named.length + lines.length <= most &&
          lines.every((line) => textWidth(line, type) <= room),
      );
    const isInside = named.every((line) => textWidth(line, type, 600) <= room);
    if (!isInside || named.length > Math.max(most, 1)) return;
    const lines = named.length + (note?.length ?? 0);
    const shared = {
      x: isLeft ? start - beside - radius : end + beside,
      anchor: isLeft ? ('end' as const) : ('start' as const),
      leading,
    };
    const y = middleOf(row) - ((lines - 1) * leading) / 2 + type * 0.34;
    scene.labels.push({ key, ...shared, y, lines: named, className: 'label strong' });
    if (note) {
      scene.labels.push({
        key: `${key}-note`,
        ...shared,
        y: y + named.length * leading,
        lines: note,
        className: 'label muted',
      });
    }
  }
}
