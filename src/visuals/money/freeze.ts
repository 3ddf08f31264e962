import type { Size } from '../kit/contract.ts';
import { fill } from '../kit/format.ts';
import { linearScale } from '../kit/linear.ts';
import type { Label } from '../kit/marks.ts';
import { textWidth } from '../kit/text.ts';
import type { Known } from './data.ts';
import type { Bar, MoneyModel } from './model.ts';
import { amountText, dateText } from './phrases.ts';
import { type Fills, type Scene, SIZES, boxOf, emptyScene, fitting } from './scene.ts';

/** The words of one row: who, the sum (the first wording that fits), and a line under the bar. */
interface RowWords {
  name: string;
  sums: string[];
  below: string;
  /** What the view is about. */
  isMain?: boolean;
}

/** Heights in pixels that make the rows fill the picture. */
interface Heights {
  /** Above the first line, of a heading, of the row without a bar, around the rule. */
  top: number;
  heading: number;
  unknown: number;
  rule: number;
  /** From words to bar, of the bar, and from row to row. */
  gap: number;
  bar: number;
  space: number;
  hasHeadings: boolean;
  hasBelow: boolean;
}

/** Bars of donors one under the other, each from zero; what is not in the fund stands below a rule. */
export function freezeScene(model: MoneyModel, size: Size, fills: Fills): Scene {
  const { form, width } = size;
  const isNarrow = form === 'narrow';
  const { label: text, leading, sum: large } = SIZES[form];
  const left = 1;
  const longest = Math.max(...model.bars.flatMap(({ parts }) => parts.map(({ to }) => to)));
  const x = linearScale([0, longest], [left, width - 2]);
  const heights = heightsOf(model.bars.length, size);
  const rows = rowWords(model, isNarrow, heights.hasHeadings);
  const scene = emptyScene();
  const labels: Label[] = [];
  /** Labels that matter less: they give way to all others. */
  const minor: Label[] = [];
  let at = heights.top;

  const heading = (key: string) => {
    if (!heights.hasHeadings) return;
    const y = at + leading * 0.76;
    minor.push({ key, x: left, y, lines: [model.words[key] ?? ''], className: 'label muted' });
    at += heights.heading;
  };

  const title = (key: string, { name, sums, isMain }: Omit<RowWords, 'below'>) => {
    const begin = left + textWidth(name, text, 600) + (isNarrow ? 7 : 10);
    // The main sum in large type where it fits in full, then ever shorter.
    const wordings = [
      ...(isMain ? sums.slice(0, 1).map((sum) => ({ sum, type: large, look: ' strong sum' })) : []),
      ...sums.map((sum) => ({ sum, type: text, look: isMain ? ' strong' : '' })),
    ];
    const fits = wordings.find(
      ({ sum, type, look }) => textWidth(sum, type, look ? 600 : 400) <= width - begin,
    );
    const y = at + (fits?.type === large ? large * 0.8 : leading * 0.76);
    labels.push({ key, x: left, y, lines: [name], className: 'label strong' });
    if (fits) {
      const className = `label${fits.look}`;
      labels.push({ key: `${key}-sum`, x: begin, y, lines: [fits.sum], className });
    }
    at = y + leading * 0.24;
  };

  const row = (bar: Bar) => {
    const words = rows[bar.key];
    if (!words) return;
    const end = at + leading + heights.gap + heights.bar;
    title(bar.key, words);
    at += heights.gap / 2;
    const y = at;
    scene.boxes.push(
      ...bar.parts.map((part) => {
        const rect = { x: x(part.from), width: x(part.to) - x(part.from), y, height: heights.bar };
        return boxOf(part, bar, rect, fills);
      }),
    );
    scene.grid.push({
      key: `zero-${bar.key}`,
      x1: left,
      x2: left,
      y1: y - 2,
      y2: y + heights.bar + 2,
      className: 'axis-base',
    });
    for (const point of model.points.filter((each) => each.bar === bar.key)) {
      scene.anchors.set(point.key, { x: x(point.at), y: y + heights.bar / 2 });
    }
    at += heights.bar + heights.gap / 2;
    if (heights.hasBelow) {
      minor.push({
        key: `${bar.key}-below`,
        x: left,
        y: at + leading * 0.76,
        lines: [words.below],
        className: 'label muted',
      });
      at += leading;
    }
    // A row with large type takes its room from the space after it.
    at = Math.max(end + (heights.hasBelow ? leading : 0) + heights.space, at + 2);
  };

  const unknown = () => {
    const name = model.words['other-donors'] ?? '';
    const from = left + textWidth(name, text, 600) + (isNarrow ? 9 : 12);
    const to = from + (isNarrow ? 40 : 84);
    const middle = at + leading * 0.5;
    const y = at + leading * 0.76;
    const words = model.words['no-figure'] ?? '';
    scene.grid.push({
      key: 'unknown',
      x1: from,
      x2: to,
      y1: middle,
      y2: middle,
      className: 'mark-gap',
    });
    labels.push({ key: 'others', x: left, y, lines: [name], className: 'label strong' });
    labels.push({ key: 'others-sum', x: to + 8, y, lines: [words], className: 'label' });
    at += heights.unknown;
  };

  const isInFund = ({ subject }: Bar) => subject === 'mission';
  heading('in-fund');
  model.bars.filter(isInFund).forEach(row);
  unknown();
  const middle = at + heights.rule / 2;
  scene.grid.push({
    key: 'apart',
    x1: 0,
    x2: width,
    y1: middle,
    y2: middle,
    className: 'axis-base',
  });
  at += heights.rule;
  heading('outside');
  model.bars.filter((bar) => !isInFund(bar)).forEach(row);

  scene.labels = fitting([...labels, ...minor], size);
  return scene;
}

/**
 * Where room is short, first the lines under the bars go, then the headings: the one above the fund
 * says what the title says, and the one outside it becomes the name of its row.
 */
function heightsOf(bars: number, { form, height }: Size): Heights {
  const isNarrow = form === 'narrow';
  const { leading } = SIZES[form];
  const top = isNarrow ? 4 : 12;
  const heading = leading + 3;
  const unknown = leading + (isNarrow ? 2 : 8);
  const rule = isNarrow ? 9 : 18;
  const gap = isNarrow ? 3 : 8;
  const most = isNarrow ? 24 : 60;
  const least = isNarrow ? 10 : 20;
  // The last row needs no space after it.
  const perRow = (headings: number, space: number) =>
    (height - top - unknown - rule - headings * heading + space) / bars;
  const hasHeadings = perRow(2, 4) >= leading + gap + least + 4;
  const each = (space: number) => perRow(hasHeadings ? 2 : 0, space);
  const hasBelow = each(6) >= 2 * leading + gap + least + 6;
  const words = leading * (hasBelow ? 2 : 1) + gap;
  const bar = Math.max(Math.min((each(0) - words) * 0.74, most), 4);
  const left = each(0) * bars - bars * (words + bar);
  const space = Math.max(left / (bars - 1) - 1, 2);
  return { top, heading, unknown, rule, gap, bar, space, hasHeadings, hasBelow };
}

function rowWords(
  model: MoneyModel,
  isShort: boolean,
  hasHeadings: boolean,
): Partial<Record<string, RowWords>> {
  const { words, data } = model;
  const { canada, us, france, waiver } = data;
  const donor = (name: string) => words[`donor-${name}`] ?? '';
  const say = (key: string, values: Record<string, string>) => fill(words[key] ?? '', values);
  const amount = (sum: Known) => amountText(sum, model, isShort);
  const date = (sum: Known) => dateText(sum, model, { short: isShort });
  return {
    canada: {
      name: donor('canada'),
      sums: [say('committed', { amount: amount(canada.committed) }), amount(canada.committed)],
      below: say('contributed', {
        amount: amount(canada.contributed),
        date: date(canada.contributed),
      }),
    },
    us: {
      name: donor('united-states'),
      sums: [
        say('frozen-of', { frozen: amount(us.frozen), committed: amount(us.committed) }),
        say('frozen', { frozen: amount(us.frozen) }),
      ],
      below: say('spent', { amount: amount(us.spent) }),
      isMain: true,
    },
    france: {
      name: donor('france'),
      sums: [say('received', { amount: amount(france.received) }), amount(france.received)],
      below: say('by', { date: date(france.received) }),
    },
    waiver: {
      name: hasHeadings ? donor('united-states') : (words['outside-short'] ?? ''),
      sums: [say('exempted', { amount: amount(waiver) }), amount(waiver)],
      below: words['exempted-for'] ?? '',
    },
  };
}
