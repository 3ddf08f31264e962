import type { Size } from '../kit/contract.ts';
import { fitting } from '../kit/fit.ts';
import { fill, formatNumber } from '../kit/format.ts';
import type { Label } from '../kit/marks.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import type { Case } from './data.ts';
import type { UnMissionsModel } from './model.ts';
import { caseText } from './phrases.ts';
import { type Scene, emptyScene } from './scene.ts';
import { squares } from './squares.ts';

/** Rows that stay where there is no room for all: what came of it last. */
const KEPT = ['2019-helped', '2020-uruguay-ruling'];

const peopleOf = ({ people }: Case): number => people ?? 0;

/** A square for each soldier named in one report; solid for those sent home. Under them other rows. */
export function abuseScene(model: UnMissionsModel, size: Size): Scene {
  const { width, height, form } = size;
  const { abuse, words, language } = model;
  const { label: text, leading } = TYPE[form];
  if (!abuse) throw new Error('un-missions: no abuse');
  const { named, sentHome, press, others } = abuse;
  const scene = emptyScene();
  const labels: Label[] = [];
  const isNarrow = form === 'narrow';
  const line = (key: string, phrase: string, values: Record<string, string>, y: number) => {
    const fitted = [words[phrase] ?? '', words[`${phrase}-short`] ?? '']
      .map((each) => fill(each, values))
      .find((each) => textWidth(each, text, 600) <= width - 2);
    if (fitted) labels.push({ key, x: 1, y, lines: [fitted], className: 'label strong' });
  };
  line('named', 'abuse-named', { number: formatNumber(peopleOf(named), language) }, leading * 0.85);
  const top = leading * 1.2;
  const grid = squares(
    'soldier',
    peopleOf(named),
    { x: 1, y: top, width: width - 2, height: height * (isNarrow ? 0.3 : 0.5) },
    (index) => ({
      className: index < peopleOf(sentHome) ? 'mark-solid' : 'mark-hollow missions-named',
    }),
  );
  scene.boxes.push(...grid.boxes);
  scene.anchors.set(sentHome.id, { x: 1 + grid.side / 2, y: top + grid.side / 2 });
  scene.anchors.set(named.id, { x: width / 2, y: grid.bottom - grid.side / 2 });
  const numbers = {
    number: formatNumber(peopleOf(sentHome), language),
    press: formatNumber(peopleOf(press), language),
  };
  const below = grid.bottom + leading * 0.95;
  line('sent-home', 'abuse-sent-home', numbers, below);
  line('jailed', 'abuse-jailed', {}, below + leading);
  for (const label of labels) if (label.key === 'jailed') label.className += ' is-finding';
  scene.anchors.set(press.id, { x: 8, y: below - 4 });

  // Other rows, the newest last; as many as there is room for, chosen from those that stay on.
  const firstLine = below + leading * 3.3;
  const between = text * 0.3 + leading * (isNarrow ? 0.9 : 1.1);
  const linesOf = (each: Case) => wrapText(caseText(each, model), width - 2, text);
  const chosen = new Set<Case>();
  let end = firstLine - leading;
  for (const each of others.toSorted((a, b) => rankOf(a) - rankOf(b))) {
    const lines = linesOf(each);
    const needed = (lines.length - 1) * leading + (chosen.size > 0 ? between : leading);
    const isInside = lines.every((part) => textWidth(part, text) <= width - 2);
    if (!isInside || end + needed + text * 0.3 > height) continue;
    chosen.add(each);
    end += needed;
  }
  let y = firstLine;
  const rest: Label[] = [];
  for (const each of others) {
    scene.anchors.set(each.id, { x: 8, y: Math.min(y - 4, height) });
    if (!chosen.has(each)) continue;
    const lines = linesOf(each);
    rest.push({ key: each.id, x: 1, y, lines, leading, className: 'label' });
    y += (lines.length - 1) * leading + between;
  }
  if (rest.length > 0) {
    labels.push({
      key: 'others',
      x: 1,
      y: below + leading * 2.25,
      lines: [words['abuse-others'] ?? ''],
      className: 'label muted',
    });
  }
  scene.labels = fitting([...labels, ...rest], size);
  return scene;
}

const rankOf = ({ id }: Case): number => (KEPT.includes(id) ? 0 : 1);
