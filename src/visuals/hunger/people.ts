import { type Area, areaOf, overlap } from '../kit/collide.ts';
import type { Label } from '../kit/marks.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import { type Frame, LOW } from './frame.ts';

/** The first and the last number, the change of base, and shares over blocks. */
export function peopleLabels(frame: Frame): Label[] {
  const { plan, size, plot, y, blocks, rule } = frame;
  const { label: text, leading, axis } = TYPE[size.form];
  const isLow = size.height < LOW;
  const labels: Label[] = [];
  const shares = shareLabels(frame);
  const topOf = ({ id, people }: Frame['blocks'][number]) => {
    const share = shares.find(({ key }) => key === `${id}-share`);
    return share ? areaOf(share, axis).top : y(people);
  };
  for (const anchor of ['end', 'start'] as const) {
    const block = blocks.at(anchor === 'end' ? -1 : 0);
    if (!block) continue;
    const lines = block.total.slice(0, isLow ? 1 : 2);
    const wide = Math.max(...lines.map((line) => textWidth(line, text, 600)));
    const left = anchor === 'start' ? block.left : plot.right - wide;
    const right = anchor === 'start' ? left + wide : plot.right;
    const under = blocks.filter((each) => each.left < right + 4 && each.right > left - 4);
    labels.push({
      key: `${block.id}-people`,
      x: anchor === 'start' ? left : right,
      y: Math.min(...under.map(topOf)) - 5 - (lines.length - 1) * leading,
      lines,
      anchor,
      className: 'label strong',
      leading,
    });
  }
  if (plan.baseChange && rule !== null && !isLow) {
    labels.push({
      key: 'base-change',
      x: rule - 5,
      y: plot.top + leading - 3,
      lines: wrapText(plan.baseChange.text, size.form === 'wide' ? 190 : 104, text),
      anchor: 'end',
      className: 'label muted',
      leading,
    });
  }
  return [...labels, ...shares];
}

/** The first label that is free and lies over none before it, if any. */
function addFree(
  labels: Label[],
  candidates: readonly Label[],
  size: number,
  isFree: (area: Area) => boolean,
): void {
  const free = candidates.find((label) => {
    const area = areaOf(label, size);
    return isFree(area) && !labels.some((other) => overlap(areaOf(other, size), area));
  });
  if (free) labels.push(free);
}

/**
 * Over each block its share of the people covered: of all its phases together. What is wider than its
 * block goes on over lower ones or over months that were not analysed, or a row higher.
 */
function shareLabels({ size, plot, y, blocks, rule }: Frame): Label[] {
  const { axis } = TYPE[size.form];
  const parted = rule ?? plot.left;
  const labels: Label[] = [];
  for (const { id, share, people, left, right } of blocks) {
    if (share === null) continue;
    const wide = textWidth(share, axis);
    const middle = Math.min((left + right - wide) / 2, plot.right - wide);
    const starts = wide > right - left ? [left, right - wide, middle] : [middle];
    const candidates = (size.height < LOW ? [0] : [0, axis + 1]).flatMap((raised) =>
      starts.map((x): Label => ({
        key: `${id}-share`,
        x,
        y: y(people) - 4 - raised,
        lines: [share],
        className: 'axis-label ink',
      })),
    );
    addFree(
      labels,
      candidates,
      axis,
      (area) =>
        area.right <= plot.right + 0.1 &&
        !(area.left < parted && area.right > parted) &&
        !blocks.some(
          (other) =>
            other.left < area.right && other.right > area.left && y(other.people) < area.bottom - 1,
        ),
    );
  }
  return labels;
}
