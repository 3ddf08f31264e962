import type { Size } from '../kit/contract.ts';
import { fill, formatNumber } from '../kit/format.ts';
import { linearScale } from '../kit/linear.ts';
import type { Label } from '../kit/marks.ts';
import { TYPE, textWidth } from '../kit/text.ts';
import type { Count } from './data.ts';
import { isSplit, quarterOf } from './describe.ts';
import type { KillingsModel } from './model.ts';
import { NAMED_QUARTERS } from './views.ts';
import { type Part, type Scene, emptyScene, fitting, putKey } from './scene.ts';

/** From a bar to the words about what is missing after it, in pixels. */
const GAP = 30;

const FILLS = {
  killed: { className: 'mark-solid' },
  injured: { className: 'mark-injured' },
  both: { className: 'mark-band', pattern: 'mixed' },
  unconfirmed: { className: 'mark-unconfirmed' },
} as const satisfies Record<string, Pick<Part, 'className' | 'pattern'>>;

/** The UN's log by quarter, time running down: killed from one zero line, injured after them. */
export function quartersScene(model: KillingsModel, size: Size): Scene {
  const { words, quarters, language, articleDate } = model;
  const { label: text, axis } = TYPE[size.form];
  const scene = emptyScene();
  const entries = [
    ...(['killed', 'injured', 'both', 'unconfirmed'] as const).map((key) => ({
      key,
      phrase: words[`key-${key}`] ?? '',
      box: FILLS[key],
    })),
    { key: 'named', phrase: words['key-named'] ?? '', box: null },
  ];
  const top = putKey(scene, entries, size) + 2;
  const yearWidth = textWidth('0000', text, 600) + 8;
  const left = yearWidth + textWidth(words['quarter-short'] ?? '', text) - 10;
  const pitch = (size.height - top - 2) / quarters.length;
  const thick = Math.min(pitch - 2, 26);
  const total = ({ killed, injured, both }: Count) => both ?? (killed ?? 0) + (injured ?? 0);
  const x = linearScale([0, Math.max(...quarters.map(total))], [left, size.width - 2]);
  const labels: Label[] = [];

  quarters.forEach((count, index) => {
    const { id, from, killed, injured, both, isUnconfirmed } = count;
    const middle = top + pitch * (index + 0.5);
    const box = { y: middle - thick / 2, height: thick };
    const baseline = middle + text * 0.35;
    const put = (key: string, part: keyof typeof FILLS, start: number, end: number) => {
      const inset = part === 'unconfirmed' ? 1 : 0;
      scene.boxes.push({
        key,
        x: x(start) + inset,
        y: box.y + inset,
        width: x(end) - x(start) - 2 * inset,
        height: thick - 2 * inset,
        ...FILLS[part],
      });
    };
    if (!isSplit(count)) put(id, 'both', 0, both ?? 0);
    else if (isUnconfirmed) put(id, 'unconfirmed', 0, killed ?? 0);
    else {
      put(id, 'killed', 0, killed ?? 0);
      if (injured !== null) put(`injured-${id}`, 'injured', killed ?? 0, total(count));
    }
    scene.anchors.set(id, { x: x((killed ?? both ?? 0) / 2), y: middle });

    const isNamed = NAMED_QUARTERS.includes(from);
    if (isNamed) {
      scene.edges.push({
        key: `named-${id}`,
        x1: left - 2,
        x2: left - 2,
        y1: box.y,
        y2: box.y + thick,
        className: 'mark-named',
      });
    }
    const quarter = fill(words['quarter-short'] ?? '', { quarter: quarterOf(from) });
    if (index === 0 || quarterOf(from) === 1) {
      labels.push({
        key: `year-${id}`,
        x: 2,
        y: baseline,
        lines: [from.slice(0, 4)],
        className: 'label strong tabular',
      });
    }
    labels.push({
      key: `quarter-${id}`,
      x: yearWidth,
      y: baseline,
      lines: [quarter],
      className: isNamed ? 'label strong' : 'label muted',
    });
    // Bars lower than type carry no numbers: the table and the inspection have them.
    if (thick < text * 0.85) return;
    const say = (key: string, at: number, phrase: string, look: string) =>
      labels.push({
        key,
        x: at,
        y: baseline,
        lines: [phrase],
        className: `label tabular ${look}`.trim(),
      });
    const number = (value: number) => formatNumber(value, language);
    if (both !== null && !isSplit(count)) {
      const at = x(both) + 6;
      const phrase = fill(words['both-not-split'] ?? '', { both: number(both) });
      const hasRoom = at + textWidth(phrase, text) < size.width;
      say(id, at, hasRoom ? phrase : number(both), 'muted');
    } else if (isUnconfirmed) {
      say(id, left + 8, number(killed ?? 0), 'muted');
    } else {
      say(id, left + 8, number(killed ?? 0), `on-solid${isNamed ? ' strong' : ''}`);
      if (injured !== null) say(`injured-${id}`, x(killed ?? 0) + 6, number(injured), '');
      else putGap(id, x(killed ?? 0) + 6, middle, baseline);
    }
  });
  putArticle();
  scene.labels = fitting([...scene.labels, ...labels], size);
  return scene;

  /** Where the injured were not found: dots, not a bar that ends. */
  function putGap(id: string, from: number, middle: number, baseline: number) {
    const phrase = [words['no-injured'] ?? '', words['no-figure'] ?? ''].find(
      (each) => from + GAP + textWidth(each, text) < size.width - 2,
    );
    scene.edges.push({
      key: `gap-${id}`,
      x1: from,
      x2: from + GAP - 6,
      y1: middle,
      y2: middle,
      className: 'mark-gap',
    });
    if (!phrase) return;
    labels.push({
      key: `injured-${id}`,
      x: from + GAP,
      y: baseline,
      lines: [phrase],
      className: 'label muted',
    });
  }

  /** The day of the article, between the rows of the quarters that it parts. */
  function putArticle() {
    const after = quarters.findIndex(({ to }) => to >= articleDate);
    if (after < 1) return;
    const at = top + pitch * after;
    scene.edges.push({
      key: 'article',
      x1: 2,
      x2: size.width - 2,
      y1: at,
      y2: at,
      className: 'article-rule',
    });
    const words_ = words['article-short'] ?? '';
    if (textWidth(words_, axis) > yearWidth - 2 || pitch < axis) return;
    labels.push({
      key: 'article',
      x: 2,
      y: at + pitch / 2 + axis * 0.35,
      lines: [words_],
      className: 'axis-label',
    });
  }
}
