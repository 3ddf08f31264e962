import type { Size } from '../kit/contract.ts';
import { dodge } from '../kit/dodge.ts';
import { fitting } from '../kit/fit.ts';
import { fill, formatDate } from '../kit/format.ts';
import type { Label } from '../kit/marks.ts';
import { formatMoney } from '../kit/money.ts';
import { timeScale } from '../kit/scale.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import type { CholeraModel } from './model.ts';
import { type Scene, emptyScene } from './scene.ts';

/** Events of the people; the others are what the UN said. */
const OF_PEOPLE = ['outbreak', 'claims'];

/** The aim of the fund in outline and what came, solid; under it, small, what was said and when. */
export function remedyScene(model: CholeraModel, size: Size): Scene {
  const { width, height, form } = size;
  const isNarrow = form === 'narrow';
  const { data, words, language } = model;
  const { axis, leading } = TYPE[form];
  const { aim, raised } = data.fund;
  const scene = emptyScene();
  const labels: Label[] = [];

  const barTop = leading + 5;
  const bar = height * (isNarrow ? 0.32 : 0.4);
  const share = (width - 2) * (raised.usd / aim.usd);
  scene.boxes.push(
    {
      key: `bar-${raised.id}`,
      x: 1,
      y: barTop,
      width: share,
      height: bar,
      className: 'mark-solid subject-power',
    },
    {
      key: `bar-${aim.id}`,
      x: 1,
      y: barTop,
      width: width - 2,
      height: bar,
      className: 'mark-hollow subject-power',
    },
  );
  scene.anchors.set(raised.id, { x: 1 + share / 2, y: barTop + bar / 2 });
  scene.anchors.set(aim.id, { x: width / 2, y: barTop + bar / 2 });
  const money = (usd: number) => formatMoney(usd, language, { short: true });
  const date = (at: { date: string }, precision: 'day' | 'month') =>
    formatDate(at.date, language, { short: true, precision });
  labels.push(
    {
      key: 'raised',
      x: 0,
      y: barTop + bar + leading,
      lines: [
        fill(words['fund-raised'] ?? '', {
          amount: money(raised.usd),
          date: date(raised.at, 'month'),
        }),
      ],
      className: 'label strong',
    },
    {
      key: 'aim',
      x: 0,
      y: leading * 0.85,
      lines: [
        fill(words['fund-aim'] ?? '', { amount: money(aim.usd), date: date(aim.at, 'month') }),
      ],
      className: 'label',
    },
  );

  const radius = isNarrow ? 3.5 : 5;
  // The lowest phones have no room for a key: every dot is named there.
  const hasKey = height > 220;
  const above = barTop + bar + leading * (hasKey ? 1 : 0);
  if (hasKey) {
    let at = radius + 1;
    for (const key of ['people', 'un']) {
      const said = words[`key-${key}`] ?? '';
      const line = above + leading;
      scene.dots.push({
        key: `key-${key}`,
        x: at,
        y: line - axis * 0.35,
        r: radius,
        className: key === 'people' ? 'cholera-said' : 'cholera-open',
      });
      labels.push({
        key: `key-${key}`,
        x: at + radius + 5,
        y: line,
        lines: [said],
        className: 'axis-label',
      });
      at += 2 * radius + 5 + textWidth(said, axis) + 14;
    }
  }

  const top = above + leading * 2;
  const floor = height - axis * 0.6;
  const first = data.years[0]?.from.date ?? '';
  const small = axis * 1.25;
  const line = isNarrow ? 6 : 10;
  const y = timeScale([first, raised.at.date], [top, floor]);
  scene.grid.push({ key: 'line', x1: line, x2: line, y1: top, y2: floor, className: 'lane' });
  const entries = [{ id: 'outbreak', at: data.years[0]?.from ?? raised.at }, ...data.steps];
  const left = line + (isNarrow ? 16 : 28);
  const lines = entries.map(({ id, at }) => {
    const when = formatDate(at.date, language, {
      short: true,
      precision: id === 'outbreak' ? 'month' : at.precision,
    });
    const phrase = fill(words[`step-${id}${isNarrow ? '-short' : ''}`] ?? '', { date: when });
    return wrapText(phrase, width - left - 4, axis);
  });
  const centres = dodge(
    entries.map(({ at }, index) => ({
      wanted: y(at.date),
      extent: (lines[index]?.length ?? 1) * small + (isNarrow ? 0 : 3),
    })),
    above + leading * 1.4,
    height - 1,
  );
  entries.forEach(({ id, at }, index) => {
    const own = lines[index] ?? [];
    const middle = centres[index] ?? 0;
    const isApology = id === 'apology';
    const baseline = middle + axis * 0.35 - ((own.length - 1) * small) / 2;
    scene.grid.push({
      key: `to-${id}`,
      x1: line,
      x2: left - 5,
      y1: y(at.date),
      y2: middle,
      className: 'leader',
    });
    scene.dots.push({
      key: `dot-${id}`,
      x: line,
      y: y(at.date),
      r: radius,
      className: OF_PEOPLE.includes(id) ? 'cholera-said' : 'cholera-open',
    });
    labels.unshift({
      key: `step-${id}`,
      x: left,
      y: baseline,
      lines: own,
      leading: small,
      className: `axis-label${isApology ? ' strong' : ''}`,
    });
    if (id !== 'outbreak') scene.anchors.set(id, { x: line, y: y(at.date) });
  });
  scene.labels = fitting(
    labels.toSorted((a, b) => rank(a) - rank(b)),
    size,
  );
  return scene;
}

/** The sums and the apology stay where room is short. */
function rank({ key }: Label): number {
  return ['raised', 'aim', 'step-apology', 'step-denial'].indexOf(key) >>> 0;
}
