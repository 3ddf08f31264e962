import type { Size } from '../kit/contract.ts';
import { fitting } from '../kit/fit.ts';
import { linearScale } from '../kit/linear.ts';
import type { Box, Label, Line } from '../kit/marks.ts';
import { timeScale } from '../kit/scale.ts';
import { TYPE, textWidth } from '../kit/text.ts';
import type { Mission } from './data.ts';
import type { UnMissionsModel } from './model.ts';
import { missionsKey } from './key.ts';
import { nameText, peakText, ofCeilingText } from './phrases.ts';
import { INSET, type Scene } from './scene.ts';

/** What the years have of the bars; on phones people need the room. */
const YEARS = { narrow: 0.3, wide: 0.45 } as const;

const FIRST_DAY = '1993-01-01';

/** Whose a mission is: the two forces of today have the colour of this story’s mission. */
function subjectOf({ id }: Mission): string {
  return id === 'mss' || id === 'gsf' ? ' missions-own' : '';
}

/** The end of what is drawn of its people; one for a civilian mission, which has none. */
const reach = ({ ceiling, peak }: Mission): number => Math.max(ceiling ?? 0, peak?.high ?? 0, 1);

/** A row a mission: its years and its people; its full name where there is room for a second line. */
export function missionsScene(model: UnMissionsModel, size: Size, band: string): Scene {
  const { width, height, form } = size;
  const isNarrow = form === 'narrow';
  const { missions, words } = model;
  const { label, axis } = TYPE[form];
  // The lowest phones have room for thirteen names only in the smaller type, without a line of years.
  const isLow = height / (missions.length + 2) < label * 1.1;
  const text = isLow ? axis : label;
  const kind = isLow ? 'axis-label' : 'label';
  const gap = isNarrow ? 10 : 22;

  const names = missions.map((mission) => nameText(mission, model));
  const widest = (texts: readonly string[], weight = 400) =>
    Math.max(...texts.map((each) => textWidth(each, text, weight)));
  const fullNames = missions.map(({ fullName }) => fullName);
  // A second line of smaller type, on what a third of a wide picture holds.
  const hasFull = !isNarrow && height / (missions.length + 2) > label + axis;
  const left = (hasFull ? Math.max(widest(names, 600), width * 0.34) : widest(names, 600)) + gap;
  const bars = width - left;
  const time = { left, right: left + (bars - gap) * YEARS[form] };
  const people = { left: time.right + gap, right: width };
  // Where there is no line of years there is no room for a key.
  const key = isLow ? null : missionsKey(words, { width, axis, band });
  const headAt = (key ? key.bottom + axis * 0.5 : 0) + axis;
  const top = headAt + axis * 0.4 + (isLow ? 1 : 4);
  const bottom = isLow ? height - 2 : height - axis * 1.4 - 4;
  const each = (bottom - top) / missions.length;
  const thick = Math.min(each * 0.52, 16);

  const x = timeScale([FIRST_DAY, model.asOf], [time.left, time.right]);
  const numberOf = (mission: Mission) =>
    mission.isCivilian ? (words.civilian ?? '') : peakText(mission, model);
  const fullOf = (mission: Mission) => ofCeilingText(mission, model);
  // Every number stands after its bar, so the longest bar ends before the edge.
  const unit = Math.min(
    ...missions.map(
      (mission) =>
        (people.right - people.left - 6 - textWidth(numberOf(mission), text)) / reach(mission),
    ),
  );
  const n = linearScale([0, 1], [people.left, people.left + unit]);

  const grid: Line[] = [];
  const boxes: Box[] = [...(key?.boxes ?? [])];
  const labels: Label[] = [...(key?.labels ?? [])];
  const minor: Label[] = [];
  const anchors: Scene['anchors'] = new Map();

  const head = (key: string, at: number, anchor: Label['anchor'] = 'start') =>
    labels.push({
      key: `head-${key}`,
      x: at,
      y: headAt,
      lines: [words[`head-${key}`] ?? ''],
      anchor,
      className: 'axis-label',
    });
  head('time', time.left);
  head('people', people.left);

  missions.forEach((mission, index) => {
    const { id, start, deployed, end, ceiling, peak, paidByStates } = mission;
    const middle = top + each * (index + 0.5);
    const subject = subjectOf(mission);
    const y = middle - thick / 2;
    const baseline = middle + text * 0.35;
    const to = x(end?.date ?? model.asOf);
    grid.push({
      key: id,
      x1: 0,
      x2: width,
      y1: middle + each / 2,
      y2: middle + each / 2,
      className: 'grid',
    });
    if (x(deployed.date) - x(start.date) > 1) {
      boxes.push({
        key: `wait-${id}`,
        x: x(start.date) + INSET,
        y: y + INSET,
        width: Math.max(x(deployed.date) - x(start.date) - INSET, 0),
        height: Math.max(thick - 2 * INSET, 1),
        className: `mark-hollow${subject}`,
      });
    }
    boxes.push({
      key: `time-${id}`,
      x: x(deployed.date),
      y,
      width: Math.max(to - x(deployed.date), 2),
      height: thick,
      className: `mark-solid${subject}`,
    });
    if (peak && (!peak.isFromMemory || peak.low < peak.high)) {
      boxes.push({
        key: `peak-${id}`,
        x: n(0),
        y,
        width: Math.max(n(peak.low - paidByStates) - n(0), 1),
        height: thick,
        className: `mark-solid${subject}`,
      });
    }
    if (peak && paidByStates > 0) {
      boxes.push({
        key: `paid-${id}`,
        x: n(peak.high - paidByStates),
        y,
        width: n(paidByStates) - n(0),
        height: thick,
        className: 'mark-solid missions-paid',
      });
    }
    if (peak && n(peak.high) - n(peak.low) > 1) {
      boxes.push({
        key: `range-${id}`,
        x: n(peak.low),
        y,
        width: n(peak.high) - n(peak.low),
        height: thick,
        className: `mark-band${subject}`,
        fill: band,
      });
    }
    if (ceiling !== null) {
      boxes.push({
        key: `ceiling-${id}`,
        x: n(0) + INSET,
        y: y - 1,
        width: Math.max(n(ceiling) - n(0) - 2 * INSET, 0),
        height: thick + 2,
        className: `mark-hollow${subject}`,
      });
    }
    const second = fullNames[index] ?? '';
    const isSpelt = hasFull && textWidth(second, axis) <= left - gap / 2;
    labels.push({
      key: `name-${id}`,
      x: 0,
      y: isSpelt ? middle - 2 : baseline,
      lines: [names[index] ?? ''],
      className: isLow ? kind : `label strong${mission.isUn ? '' : ' muted'}`,
    });
    if (isSpelt) {
      minor.push({
        key: `full-${id}`,
        x: 0,
        y: middle + axis,
        lines: [second],
        className: 'axis-label',
      });
    }
    const number = numberOf(mission);
    const after = n(reach(mission)) + 5;
    const said = [fullOf(mission), number].find((each) => after + textWidth(each, text) <= width);
    if (said) {
      minor.push({
        key: `people-${id}`,
        x: mission.isCivilian ? n(0) + 5 : after,
        y: baseline,
        lines: [said],
        className: `${kind}${mission.isCivilian ? ' muted' : ''}`,
      });
    }
    anchors.set(id, { x: Math.min((x(deployed.date) + to) / 2, time.right), y: middle });
  });

  const decade = x('2010-01-01') - x('2000-01-01');
  const years = decade > textWidth('2000', axis) + 10 ? 10 : 20;
  for (let year = 2000; x(`${year}-01-01`) < time.right; year += years) {
    const at = x(`${year}-01-01`);
    grid.push({ key: `year-${year}`, x1: at, x2: at, y1: top, y2: bottom, className: 'grid' });
    if (isLow) continue;
    minor.push({
      key: `year-${year}`,
      x: at,
      y: height - 4,
      lines: [String(year)],
      anchor: 'middle',
      className: 'axis-label tabular',
    });
  }
  grid.push({ key: 'zero', x1: n(0), x2: n(0), y1: top, y2: bottom, className: 'axis-base' });

  // In low pictures every second name would go: the largest and the newest stay.
  labels.sort((a, b) => priority(a, missions) - priority(b, missions));
  return { grid, boxes, edges: [], labels: fitting([...labels, ...minor], size), anchors };
}

function priority({ key }: Label, missions: readonly Mission[]): number {
  const mission = missions.find(({ id }) => key === `name-${id}`);
  if (!mission) return -1e9;
  return mission.isUn ? -(mission.peak?.high ?? 0) : -1e8;
}
