import type { Size } from '../kit/contract.ts';
import { type Scene, emptyScene } from '../kit/scene.ts';
import { NOTE_TOP, TYPE, textWidth, wrapText } from '../kit/text.ts';
import { placeKey } from './key.ts';
import { type Question, isAgainst, isMethodKnown } from './model.ts';
import { answersText, sampleText, surveyTexts, whenText } from './phrases.ts';
import type { BarsPlan } from './plan.ts';

/** Pixels by form: thickest and thinnest bar, from words to bar, between rows, around the line between surveys. */
const MEASURES = {
  narrow: { thick: 20, least: 6, under: 1, row: 4, block: 9, gutter: 0 },
  wide: { thick: 36, least: 8, under: 4, row: 9, block: 24, gutter: 24 },
} as const;

/** The same where room is short. */
const TIGHT = { under: 0, row: 2, block: 4 };

/** Pixels, where nothing else is left to give. */
const LEAST_THICK = 2;

/** Where bars begin beside the words on their survey, of the width. */
const BESIDE = 0.31;

/** How much is written, from much to little: of a survey, and lines of a question. */
const STAGES = [
  { head: 0, lines: 2 },
  { head: 1, lines: 2 },
  { head: 1, lines: 1 },
  { head: 2, lines: 1 },
] as const;
type Stage = (typeof STAGES)[number];

/** How all of it is set: what is written, how close. */
interface Plan {
  blocks: Block[];
  leading: number;
  gaps: typeof TIGHT;
}

interface Line {
  text: string;
  className: string;
}

/** One survey, written out. */
interface Block {
  key: string;
  head: Line[];
  asked: { question: Question; lines: string[] }[];
}

/**
 * Each survey in a block of its own: who asked, when, how many and how; then its questions, each with a
 * bar from nobody to everyone asked. Answers for it fill the bar from the left, those against from the
 * right. No two surveys share a line or a base, for their questions and samples differ.
 */
export function barsScene(model: BarsPlan, size: Size): Scene {
  const { label: type, leading: full } = TYPE[size.form];
  const measure = MEASURES[size.form];
  const isWide = size.form === 'wide';
  const left = isWide ? Math.round(size.width * BESIDE) : 1;
  const right = size.width - 1;
  const x = (share: number) => left + ((right - left) * share) / 100;
  let scene = emptyScene();
  let top: number = placeKey(scene, model.key, size) + measure.row;

  const heightOf = ({ head, asked }: Block, { leading, gaps }: Plan, thick: number): number => {
    const own = asked.reduce(
      (sum, { lines }) => sum + Math.max(lines.length, 1) * leading + gaps.under + thick + gaps.row,
      -gaps.row,
    );
    const words = head.length * leading;
    return isWide ? Math.max(words, own) : words + own;
  };
  const spareOf = (plan: Plan, thick: number): number =>
    plan.blocks.reduce(
      (room, block) => room - heightOf(block, plan, thick) - plan.gaps.block,
      size.height - top - 2 + plan.gaps.block,
    );
  const planOf = (stage: Stage, leading: number, gaps: typeof TIGHT): Plan => ({
    leading,
    gaps,
    blocks: model.blocks.map((questions) => ({
      key: questions[0]?.survey.id ?? '',
      head: headOf(questions, stage),
      asked: questions.map((question) => ({ question, lines: linesOf(question, stage) })),
    })),
  });
  const tightest = planOf(STAGES[3], type + 1, TIGHT);
  // In the smallest windows the bars need the room: there the words beside the picture alone explain them.
  if (spareOf(tightest, LEAST_THICK) < 0) {
    scene = emptyScene();
    top = NOTE_TOP;
  }
  const plan =
    STAGES.map((stage) => planOf(stage, full, measure)).find(
      (each) => spareOf(each, measure.least) >= 0,
    ) ?? tightest;
  const { blocks, leading, gaps } = plan;
  let thick: number = measure.thick;
  while (thick > LEAST_THICK && spareOf(plan, thick) < 0) thick -= 0.5;
  const air = Math.max(spareOf(plan, thick), 0) / blocks.length;

  let y = top;
  blocks.forEach((block, index) => {
    const { key, head, asked } = block;
    if (index > 0) {
      const at = y - (gaps.block + air) / 2;
      scene.grid.push({ key, x1: 0, x2: size.width, y1: at, y2: at, className: 'grid' });
    }
    head.forEach(({ text, className }, line) => {
      const baseline = y + leading * (line + 0.8);
      scene.labels.push({ key: `${key}-${line}`, x: 1, y: baseline, lines: [text], className });
    });
    let from = isWide ? y : y + head.length * leading;
    for (const { question, lines } of asked) from = putQuestion(question, lines, from);
    y += heightOf(block, plan, thick) + gaps.block + air;
  });
  return scene;

  /** In one line above the questions, or in a column beside them. */
  function headOf([first]: readonly Question[], stage: Stage): Line[] {
    if (!first) return [];
    const { survey } = first;
    if (!isWide) {
      const text = surveyTexts(survey, model).find((each) => textWidth(each, type, 600) < right);
      return text ? [{ text, className: 'label strong' }] : [];
    }
    const lines = (text: string, className: string, weight = 400): Line[] =>
      wrapText(text, left - measure.gutter, type, weight).map((each) => ({
        text: each,
        className,
      }));
    const sample = lines(
      sampleText(survey, model),
      isMethodKnown(survey) ? 'label muted' : 'label',
    );
    const when = whenText(survey, model, stage.head > 0);
    return [
      ...lines(survey.byShort, 'label strong', 600),
      ...lines(when, 'label muted'),
      ...(stage.head === 0
        ? lines(model.words[`sponsor-${survey.sponsor}`] ?? '', 'label muted')
        : []),
      ...(stage.head < 2 ? sample : []),
    ];
  }

  /** The question beside the answers: whole where there is room, or in a few words. */
  function linesOf(question: Question, stage: Stage): string[] {
    const [first] = question.answers;
    const texts = [first?.question ?? '', first?.short ?? ''];
    const room = right - afterValue(question);
    const one = texts.find((each) => textWidth(each, type) <= room);
    if (one !== undefined && (one === texts[0] || stage.lines === 1)) return [one];
    const wrapped = wrapText(texts[0] ?? '', room, type);
    if (stage.lines > 1 && wrapped.length <= stage.lines) return wrapped;
    return one === undefined ? [] : [one];
  }

  function afterValue(question: Question): number {
    return left + textWidth(answersText(question, model), type, 600) + 8;
  }

  function putQuestion(question: Question, lines: readonly string[], from: number): number {
    const { key, survey, answers } = question;
    const baseline = from + leading * 0.8;
    scene.labels.push({
      key: `value-${key}`,
      x: left,
      y: baseline,
      lines: [answersText(question, model)],
      className: 'label strong',
    });
    if (lines.length > 0) {
      const at = { x: afterValue(question), y: baseline };
      scene.labels.push({
        key: `text-${key}`,
        ...at,
        lines: [...lines],
        leading,
        className: 'label',
      });
    }
    const top = from + Math.max(lines.length, 1) * leading + gaps.under;
    const place = { y: top, height: thick };
    const whole = { ...place, x: left, width: right - left };
    scene.boxes.push({ key: `rest-${key}`, ...whole, className: 'share-rest' });
    for (const answer of answers) {
      const solid = answer.shareLow ?? answer.share;
      const width = x(solid) - left;
      const kind = isMethodKnown(survey) ? 'mark-solid' : 'share-unsure';
      scene.boxes.push({
        key: answer.id,
        ...place,
        x: isAgainst(answer) ? right - width : left,
        width,
        className: isAgainst(answer) ? `${kind} share-against` : kind,
      });
      if (answer.shareHigh !== null && answer.shareHigh > solid) {
        const band = { ...place, x: x(solid), width: x(answer.shareHigh) - x(solid) };
        const className = 'mark-band';
        scene.boxes.push({ key: `range-${answer.id}`, ...band, className, isHatched: true });
      }
    }
    const [first] = answers;
    const half = (first?.share ?? 0) / 2;
    scene.anchors.set(key, {
      x: x(first && isAgainst(first) ? 100 - half : half),
      y: place.y + thick / 2,
    });
    return place.y + thick + gaps.row;
  }
}
