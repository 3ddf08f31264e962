import type { Cell, Description, Detail } from '../kit/contract.ts';
import { fill, formatDate, formatList, formatShare } from '../kit/format.ts';
import { roughText } from '../kit/people.ts';
import { type Analysis, PHASES } from './data.ts';
import type { HungerModel } from './model.ts';
import { monthsText, peopleText } from './phrases.ts';

/** The picture in words, as a table, and analysis by analysis. */
export function describe(model: HungerModel): Description {
  const { words, isWorstOnly, blocks, replaced } = model;
  const kind = isWorstOnly ? 'worst' : 'people';
  const shown = blocks.map(({ analysis }) => analysis);
  const all = [...shown, ...replaced].toSorted((a, b) => a.from.localeCompare(b.from));
  return {
    name: words[`name-${kind}`] ?? '',
    text: (isWorstOnly ? worstSentences(shown, model) : peopleSentences(shown, model)).join(' '),
    table: {
      caption: words.caption ?? '',
      columns: [
        'months',
        'kind',
        'published',
        'people',
        ...PHASES.toReversed().map((phase) => `phase-${phase}`),
        'where',
        'share',
        'base',
        'note',
      ].map((column) => words[`column-${column}`] ?? ''),
      rows: all.map((analysis) => rowOf(analysis, model)),
    },
    details: shown.map((analysis) => detailOf(analysis, model)),
  };
}

function peopleSentences(shown: readonly Analysis[], model: HungerModel): string[] {
  const { words, baseChange, language } = model;
  const sentences: string[] = [];
  const say = (key: string, values: Record<string, string> = {}) =>
    sentences.push(fill(words[key] ?? '', values));
  const at = (analysis: Analysis) =>
    `${peopleText(analysis, model)} (${monthsText(analysis, model)})`;
  const [first] = shown;
  const last = shown.at(-1);
  const worst = shown
    .filter(({ phases }) => phases[4] !== null)
    .toSorted((a, b) => (b.phases[4] ?? 0) - (a.phases[4] ?? 0))[0];
  say('text-people');
  if (first && last) say('text-trend', { first: at(first), last: at(last) });
  if (worst) {
    say('text-phase-4', {
      people: roughText(worst.phases[4] ?? 0, model),
      months: monthsText(worst, model),
    });
  }
  const unsplit = shown.filter(({ phases }) => phases[4] === null);
  say('text-unsplit', {
    list: formatList(
      unsplit.map((analysis) => monthsText(analysis, model)),
      language,
    ),
  });
  if (baseChange) {
    say('text-base', { date: formatDate(baseChange.from, language, { precision: 'month' }) });
  }
  return sentences;
}

function worstSentences(shown: readonly Analysis[], model: HungerModel): string[] {
  const { words, language } = model;
  const months = (some: readonly Analysis[]) =>
    formatList(
      some.map((analysis) => monthsText(analysis, model)),
      language,
    );
  const found = shown.filter(({ phases }) => phases[5]);
  return [
    words['text-worst'] ?? '',
    ...found.map((analysis) =>
      fill(words['text-found'] ?? '', {
        people: roughText(analysis.phases[5] ?? 0, model),
        where: analysis.worstWhere ?? '',
        months: monthsText(analysis, model),
      }),
    ),
    fill(words['text-zero'] ?? '', {
      list: months(shown.filter(({ phases }) => phases[5] === 0)),
    }),
    fill(words['text-none'] ?? '', {
      list: months(shown.filter(({ phases }) => phases[5] === null)),
    }),
    words['text-famine'] ?? '',
  ];
}

function kindOf({ isProjection, isReplaced }: Analysis): string {
  return isReplaced ? 'replaced' : isProjection ? 'projection' : 'current';
}

function rowOf(analysis: Analysis, model: HungerModel): Cell[] {
  const { words, language } = model;
  const { published, publishedPrecision, phases, share, worstWhere, base, note } = analysis;
  const none = words['no-figure'] ?? '';
  return [
    monthsText(analysis, model),
    words[`kind-${kindOf(analysis)}`] ?? '',
    published === null
      ? (words['not-known'] ?? '')
      : formatDate(published, language, { precision: publishedPrecision }),
    { value: analysis.people, text: peopleText(analysis, model) },
    ...PHASES.toReversed().map((phase): Cell => {
      const people = phases[phase];
      return people === null ? none : { value: people, text: roughText(people, model) };
    }),
    worstWhere ?? '',
    share === null ? none : { value: share, text: formatShare(share / 100, language) },
    words[`base-${base}`] ?? '',
    note ?? '',
  ];
}

function detailOf(analysis: Analysis, model: HungerModel): Detail {
  const { words, language, isWorstOnly } = model;
  const { phases, share, note, worstWhere } = analysis;
  const number = (people: number) => roughText(people, model);
  const sentences = [
    fill(words[`detail-${kindOf(analysis)}`] ?? '', { people: peopleText(analysis, model) }),
  ];
  if (!isWorstOnly) {
    const known = PHASES.toReversed().flatMap((phase) => {
      const people = phases[phase];
      return people === null || people === 0
        ? []
        : [fill(words[`detail-phase-${phase}`] ?? '', { people: number(people) })];
    });
    sentences.push(
      known.length > 0 ? `${formatList(known, language)}.` : (words['detail-unsplit'] ?? ''),
    );
    if (phases[3] === null && phases[4] !== null) sentences.push(words['detail-rest'] ?? '');
    if (share !== null) {
      sentences.push(
        fill(words['detail-share'] ?? '', { share: formatShare(share / 100, language) }),
      );
    }
  } else if (phases[5] === null) {
    sentences.push(words['detail-none'] ?? '');
  } else {
    sentences.push(
      fill(words[phases[5] > 0 ? 'detail-worst' : 'detail-zero'] ?? '', {
        people: number(phases[5]),
        where: worstWhere ?? '',
      }),
    );
  }
  if (note) sentences.push(note);
  return {
    key: analysis.id,
    heading: monthsText(analysis, model),
    text: sentences.join(' '),
    sources: analysis.sources,
  };
}
