import type { Size } from '../kit/contract.ts';
import { fill, formatDate, sentence } from '../kit/format.ts';
import { linearScale } from '../kit/linear.ts';
import type { Label } from '../kit/marks.ts';
import { type Scene, emptyScene } from '../kit/scene.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import type { Proposal } from './data.ts';
import { type ProposalsModel, lengthOf } from './model.ts';
import { dateText, fateText, lengthText, monthText } from './phrases.ts';

type GridModel = Extract<ProposalsModel, { kind: 'grid' }>;

const COLUMNS = ['who', 'length', 'asks', 'abroad', 'fate'] as const;
type ColumnName = (typeof COLUMNS)[number];

/** Widths of the columns of the wide grid; those without anything to say give theirs to the others. */
const SHARES: Record<ColumnName, number> = {
  who: 0.26,
  length: 0.17,
  asks: 0.28,
  abroad: 0.17,
  fate: 0.16,
};

/** Pixels by form: radius of the mark of the outcome, height of a bar, air in a row, between columns. */
const MEASURES = {
  narrow: { dot: 4, bar: 9, air: 4, gutter: 8 },
  wide: { dot: 6, bar: 14, air: 9, gutter: 16 },
} as const;

/** The share of a phone's width that the longest transition takes. */
const NARROW_BAR = 0.27;

/** Proposals under one another, what each asks for beside the others: columns, or on phones blocks. */
export function gridScene(model: GridModel, size: Size): Scene {
  const { proposals, hasLengths, words, language, article } = model;
  const { label: type, leading: full, axis } = TYPE[size.form];
  const measure = MEASURES[size.form];
  const isWide = size.form === 'wide';
  const scene = emptyScene();
  const header = isWide ? 2 * (axis + 3) + 6 : 0;
  const passed = proposals.findIndex(({ date }) => date > article);
  const strip = passed > 0 ? full : 0;
  const height = (size.height - 2 - header - strip) / proposals.length;
  // Three close lines say more than two wide ones.
  const leading = !isWide && Math.floor((height - 2) / full) < 3 ? type + 2 : full;
  const linesWith = (air: number) => Math.floor((height - air) / leading);
  const most = Math.max(
    linesWith(2 * measure.air) >= 3
      ? linesWith(2 * measure.air)
      : linesWith(leading < full ? 1 : measure.air),
    1,
  );
  const longest = Math.max(...proposals.map((each) => lengthOf(each)?.high ?? 0));

  const lines = (text: string, room: number, weight = 400): string[] | null => {
    const wrapped = wrapText(text, room, type, weight);
    return wrapped.every((line) => textWidth(line, type, weight) <= room) ? wrapped : null;
  };
  /** The first of some wordings that fits into so many lines. */
  const fitting = (texts: readonly string[], room: number, count: number): string[] =>
    texts
      .map((text) => lines(text, room))
      .find((wrapped) => wrapped !== null && wrapped.length <= count) ?? [];
  const put = (key: string, x: number, y: number, said: string[], className = 'label') => {
    if (said.length === 0) return;
    const label: Label = { key, x, y: y + leading * 0.8, lines: said, leading, className };
    scene.labels.push(label);
  };

  if (isWide) putHeads();
  let y = header;
  proposals.forEach((proposal, index) => {
    if (index === passed && strip > 0) putArticle();
    else if (index > 0 || isWide) {
      scene.grid.push({
        key: proposal.id,
        x1: 0,
        x2: size.width,
        y1: y,
        y2: y,
        className: 'grid',
      });
    }
    const top = y + Math.max((height - most * leading) / 2, 0.5);
    if (isWide) putRow(proposal, y + measure.air / 2 + 1);
    else putBlock(proposal, top);
    y += height;
  });
  return scene;

  function columnsOf(): { name: ColumnName; x: number; width: number }[] {
    const isEmpty = { length: !hasLengths, abroad: proposals.every(({ abroad }) => !abroad) };
    const shown = COLUMNS.filter(
      (name) => !(name in isEmpty && isEmpty[name as 'length' | 'abroad']),
    );
    const sum = shown.reduce((all, name) => all + SHARES[name], 0);
    let x = 0;
    return shown.map((name) => {
      const share = (SHARES[name] / sum) * size.width;
      const column = { name, x, width: share - measure.gutter };
      x += share;
      return column;
    });
  }

  function putHeads(): void {
    for (const { name, x, width } of columnsOf()) {
      const said = wrapText(words[`head-${name}`] ?? '', width, axis).slice(0, 2);
      const place = { x, y: header - 8 - (said.length - 1) * (axis + 3) };
      const label = { key: `head-${name}`, ...place, lines: said, leading: axis + 3 };
      scene.labels.push({ ...label, className: 'axis-label' });
    }
  }

  function putArticle(): void {
    const date = (short: boolean) => formatDate(article, language, { short });
    const said = [
      fill(words.article ?? '', { date: date(false) }),
      fill(words['article-short'] ?? '', { date: date(true) }),
    ].find((each) => textWidth(each, type) < size.width * 0.6);
    const middle = y + strip / 2;
    const end = size.width - (said ? textWidth(said, type) + 8 : 0);
    const way = { x1: 0, x2: end, y1: middle, y2: middle };
    scene.grid.push({ key: 'article', ...way, className: 'article-rule' });
    if (said) {
      const label = { key: 'article', x: size.width, y: middle + type * 0.35, lines: [said] };
      scene.labels.push({ ...label, anchor: 'end', className: 'label muted' });
    }
    y += strip;
  }

  /** A row of the wide grid. */
  function putRow(proposal: Proposal, top: number): void {
    const { id } = proposal;
    for (const { name, x, width } of columnsOf()) {
      const key = `${name}-${id}`;
      if (name === 'who') {
        const bold = lines(proposal.short, width, 600) ?? [];
        put(key, x, top, bold, 'label strong');
        const date = dateText(proposal, model);
        const room = most - bold.length;
        const said = [
          fill(words['dated-by'] ?? '', { date, by: proposal.by }),
          date,
          monthText(proposal, model),
        ];
        put(`by-${id}`, x, top + bold.length * leading, fitting(said, width, room), 'label muted');
      } else if (name === 'length') {
        putBar(proposal, x, top + leading * 0.5, width);
        const texts = [lengthText(proposal, model), lengthText(proposal, model, true)];
        put(
          key,
          x,
          top + leading,
          fitting(texts, width, most - 1),
          proposal.monthsLow || proposal.until ? 'label' : 'label muted',
        );
      } else if (name === 'asks') {
        put(key, x, top, fitting([proposal.asks, proposal.asksShort], width, most));
      } else if (name === 'abroad') {
        if (proposal.abroad) put(key, x, top, fitting([proposal.abroad], width, most));
        else putGap(key, x, top + leading * 0.5, Math.min(width, 60));
      } else {
        putFate(proposal, x + measure.dot + 1, top + leading * 0.5);
        const from = x + 2 * measure.dot + 8;
        put(key, from, top, fitting([fateText(proposal, model)], x + width - from, most));
      }
    }
  }

  /** A block on a phone: name and outcome, then how long and what. */
  function putBlock(proposal: Proposal, top: number): void {
    const { id, short, abroad, asks, asksShort } = proposal;
    const fate = fateText(proposal, model);
    const room = size.width - 1 - textWidth(short, type, 600) - 18;
    const hasFate = textWidth(fate, type) + 2 * measure.dot + 5 <= room;
    const right = size.width - 1 - (hasFate ? textWidth(fate, type) : 0);
    put(`who-${id}`, 1, top, [short], 'label strong');
    const dot = right - measure.dot - (hasFate ? 5 : 1);
    putFate(proposal, dot, top + leading * 0.5);
    if (hasFate) put(`fate-${id}`, right, top, [fate]);
    const month = monthText(proposal, model);
    const after = 1 + textWidth(short, type, 600) + 7;
    if (after + textWidth(month, type) < dot - measure.dot - 8) {
      put(`by-${id}`, after, top, [month], 'label muted');
    }
    if (most < 2) return;
    const withAbroad = (text: string) =>
      abroad
        ? fill(words['and-abroad'] ?? '', {
            text,
            abroad: abroad.charAt(0).toLowerCase() + abroad.slice(1),
          })
        : text;
    let line = 1;
    if (hasLengths) {
      const width = size.width * NARROW_BAR;
      putBar(proposal, 1, top + leading * 1.5, width);
      const texts = [lengthText(proposal, model), lengthText(proposal, model, true)];
      const from = width + measure.gutter;
      put(`length-${id}`, from, top + leading, fitting(texts, size.width - from - 1, 1));
      line += 1;
    }
    const wordings = [withAbroad(asks), asks, withAbroad(asksShort), asksShort].map(sentence);
    put(`asks-${id}`, 1, top + line * leading, fitting(wordings, size.width - 2, most - line));
  }

  /** How long the transition is to last, on a scale whose end is the longest. */
  function putBar(proposal: Proposal, x: number, middle: number, width: number): void {
    const { id } = proposal;
    const length = lengthOf(proposal);
    const scale = linearScale([0, longest], [x, x + width]);
    if (!length) {
      putGap(`length-${id}`, x, middle, width);
      return;
    }
    const place = { y: middle - measure.bar / 2, height: measure.bar };
    // What is proposed is hollow; nothing of it was carried out.
    const box = {
      x: x + 1,
      width: scale(length.low) - x - 2,
      y: place.y + 1,
      height: place.height - 2,
    };
    scene.boxes.push({ key: id, ...box, className: 'mark-hollow' });
    if (length.high > length.low) {
      const band = {
        ...place,
        x: scale(length.low),
        width: scale(length.high) - scale(length.low),
      };
      scene.boxes.push({ key: `range-${id}`, ...band, className: 'mark-band', isHatched: true });
    }
  }

  function putGap(key: string, x: number, y: number, width: number): void {
    const ends = { x1: x + 2, x2: x + width - 2, y1: y, y2: y };
    scene.edges.push({ key, ...ends, className: 'mark-gap' });
  }

  function putFate({ id, fate }: Proposal, x: number, y: number): void {
    scene.dots.push({ key: id, x, y, r: measure.dot, className: `fate fate-${fate}` });
    scene.anchors.set(id, { x, y });
  }
}
