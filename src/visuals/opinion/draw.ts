import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { fill, formatDate, formatNumber } from '../kit/format.ts';
import { type Lanes, type TimeLane, lanesScene } from '../kit/lanes.ts';
import { drawScene } from '../kit/scene.ts';
import { barsScene } from './bars.ts';
import { type Asked, type OpinionLane, type OpinionModel, isMethodKnown } from './model.ts';
import { whenText } from './phrases.ts';

type LanesModel = Extract<OpinionModel, { kind: 'lanes' }>;

/** Draws a view of `opinion`: surveys on one axis of time, or their answers in bars. */
export function draw(
  node: SVGSVGElement,
  model: OpinionModel,
  size: Size,
  options: DrawOptions,
): Map<string, Anchor> {
  const scene = model.kind === 'lanes' ? lanesScene(lanesOf(model), size) : barsScene(model, size);
  for (const label of scene.labels)
    if (label.key === 'gap-mission') label.className += ' is-finding';
  return drawScene(node, scene, size, options);
}

function lanesOf(model: LanesModel): Lanes {
  const { words, language, surveys, lanes, landing, article, asOf } = model;
  const most = Math.max(...surveys.map(({ people }) => people));
  const dotOf = ({ key, survey }: Asked) => {
    const people = formatNumber(survey.people, language);
    const when = whenText(survey, model, true);
    return {
      key,
      from: survey.from,
      to: survey.to,
      share: survey.people / most,
      className: isMethodKnown(survey) ? 'mark-stop' : 'mark-unsure',
      names:
        model.view === 'asked'
          ? [fill(words['dot-long'] ?? '', { people, when }), fill(words.dot ?? '', { people })]
          : [],
    };
  };
  const rule = (key: string, date: string, className: string) => ({
    key,
    date,
    className,
    texts: ['', '-short'].map((length) =>
      fill(words[`rule-${key}${length}`] ?? '', {
        date: formatDate(date, language, { short: length !== '' }),
      }),
    ),
  });
  return {
    from: surveys[0]?.from ?? '',
    to: asOf,
    language,
    lanes: lanes.map((lane) => ({
      key: lane.key,
      heads: headsOf(lane, model),
      dots: lane.asked.map(dotOf),
      ...gapOf(lane, model),
    })),
    rules: [rule('landing', landing, 'landing-rule'), rule('article', article, 'article-rule')],
  };
}

/** Who asked, and what sort of organisation that is; or what was asked about. */
function headsOf({ key, asked }: OpinionLane, { view, words }: LanesModel): string[] {
  if (view === 'subjects')
    return [words[`subject-${key}`] ?? '', words[`subject-less-${key}`] ?? ''];
  const sponsor = words[`sponsor-${asked[0]?.survey.sponsor ?? ''}`] ?? '';
  return [fill(words['asker-long'] ?? '', { by: key, sponsor }), key];
}

/** Nobody was found to have asked about a force after the last survey, nor about the mission at all. */
function gapOf(
  { key, asked }: OpinionLane,
  { view, words, landing }: LanesModel,
): Partial<TimeLane> {
  if (view !== 'subjects' || (key !== 'force' && key !== 'mission')) return {};
  const from = asked.at(-1)?.survey.to ?? landing;
  return { gap: { from, texts: [words['none-found'] ?? '', words['none-found-short'] ?? ''] } };
}
