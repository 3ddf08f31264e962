import type { Cell, Description, Detail } from '../kit/contract.ts';
import { fill, formatDate, formatList, formatNumber, formatShare } from '../kit/format.ts';
import type { Count, Hosted, Wave } from './data.ts';
import type { DisplacedModel, SceneOf } from './model.ts';
import { fullDate, peopleText } from './phrases.ts';

/** The picture in words, as a table, and mark by mark. */
export function describe(model: DisplacedModel): Description {
  const { scene, words } = model;
  const parts = {
    totals: () => totals(model, scene as SceneOf<'totals'>),
    map: () => map(model, scene as SceneOf<'map'>),
    shares: () => shares(model, scene as SceneOf<'shares'>),
    waves: () => waves(model, scene as SceneOf<'waves'>),
  }[scene.kind]();
  return { name: words[`name-${scene.kind}`] ?? '', ...parts };
}

type Parts = Omit<Description, 'name'>;

const cellOf = (value: number, text: string): Cell => ({ value, text });

function saying(model: DisplacedModel) {
  const sentences: string[] = [];
  return {
    sentences,
    say: (key: string, values: Record<string, string> = {}) =>
      sentences.push(fill(model.words[key] ?? '', values)),
  };
}

const headed = ({ words }: DisplacedModel, ...columns: string[]): string[] =>
  columns.map((column) => words[`column-${column}`] ?? '');

function countDate(count: Count, model: DisplacedModel): string {
  return fill(model.words[`date-${count.dateIs}`] ?? '', { date: fullDate(count, model) });
}

function totals(model: DisplacedModel, scene: SceneOf<'totals'>): Parts {
  const { words, language } = model;
  const { stretches, latest, article } = scene;
  const { sentences, say } = saying(model);
  const at = (count: Count) => `${peopleText(count, model)} (${fullDate(count, model)})`;
  say('text-totals');
  for (const { coverage, counts } of stretches) {
    const [first] = counts;
    const last = counts.at(-1);
    if (!first || !last) continue;
    say(first === last ? 'text-stretch-one' : 'text-stretch', {
      area: words[`area-${coverage}`] ?? '',
      first: at(first),
      last: at(last),
    });
  }
  say('text-latest', { date: fullDate(latest, model) });
  say('text-article', { date: formatDate(article, language) });
  return {
    text: sentences.join(' '),
    table: {
      caption: words['caption-totals'] ?? '',
      columns: headed(model, 'date', 'round', 'people', 'area', 'departments', 'note'),
      rows: stretches.flatMap(({ counts }) =>
        counts.map((count): Cell[] => [
          countDate(count, model),
          count.round,
          cellOf(count.people, peopleText(count, model)),
          words[`area-${count.coverage}`] ?? '',
          count.departments === null
            ? (words['part-only'] ?? '')
            : cellOf(count.departments, formatNumber(count.departments, language)),
          count.note ?? '',
        ]),
      ),
    },
    details: stretches.flatMap(({ counts }) => counts.map((count) => countDetail(count, model))),
  };
}

function countDetail(count: Count, model: DisplacedModel): Detail {
  const { words } = model;
  return {
    key: count.id,
    heading: countDate(count, model),
    text: [
      fill(words['detail-count'] ?? '', {
        people: peopleText(count, model),
        area: words[`area-${count.coverage}`] ?? '',
      }),
      count.note ?? '',
    ]
      .filter(Boolean)
      .join(' '),
    sources: count.sources,
  };
}

const numberText = (value: number, { language }: DisplacedModel): string =>
  formatNumber(value, language);

function map(model: DisplacedModel, scene: SceneOf<'map'>): Parts {
  const { words } = model;
  const { hosts, now, before, later, total } = scene;
  const { sentences, say } = saying(model);
  const at = ({ name, now: { people } }: (typeof hosts)[number]) =>
    `${name} ${numberText(people, model)}`;
  const dates = {
    now: fullDate(now, model),
    before: fullDate(before, model),
    later: later ? fullDate(later, model) : '',
  };
  say('text-map', { ...dates, total: peopleText(total, model) });
  say('text-most', { list: formatList(hosts.slice(0, 4).map(at), model.language) });
  say('text-least', { list: formatList(hosts.slice(-2).map(at), model.language) });
  const known = hosts.flatMap(({ name, later: hosted }) =>
    hosted ? [`${name} ${numberText(hosted.people, model)}`] : [],
  );
  if (later) say('text-later', { ...dates, list: formatList(known, model.language) });
  const cell = (hosted: Hosted | null): Cell =>
    hosted ? cellOf(hosted.people, numberText(hosted.people, model)) : (words['no-figure'] ?? '');
  return {
    text: sentences.join(' '),
    table: {
      caption: words['caption-map'] ?? '',
      columns: [
        words['column-department'] ?? '',
        dates.before,
        dates.now,
        ...(later ? [dates.later] : []),
      ],
      rows: [
        ...hosts.map((host): Cell[] => [
          host.name,
          cell(host.before),
          cell(host.now),
          ...(later ? [cell(host.later)] : []),
        ]),
        [
          words.total ?? '',
          '',
          cellOf(total.people, peopleText(total, model)),
          ...(later ? [''] : []),
        ],
      ],
    },
    details: hosts.map((host) => ({
      key: host.code,
      heading: host.name,
      text: [
        fill(words['detail-host'] ?? '', {
          ...dates,
          people: numberText(host.now.people, model),
          earlier: numberText(host.before.people, model),
        }),
        host.later
          ? fill(words['detail-later'] ?? '', {
              ...dates,
              people: numberText(host.later.people, model),
            })
          : '',
      ]
        .filter(Boolean)
        .join(' '),
      sources: [...new Set([...host.now.sources, ...(host.later?.sources ?? [])])],
    })),
  };
}

function shares(model: DisplacedModel, { columns }: SceneOf<'shares'>): Parts {
  const { words, language } = model;
  const { sentences, say } = saying(model);
  const shareText = ({ share }: Hosted) => formatShare(share / 100, language, 1);
  say('text-shares');
  for (const { round, capital, count } of columns) {
    say(`text-share-${round.coverage}`, {
      date: fullDate(round, model),
      share: shareText(capital),
      total: peopleText(count, model),
    });
  }
  const names = columns[0]?.hosts ?? [];
  const values = { capital: words.capital ?? '' };
  return {
    text: sentences.join(' '),
    table: {
      caption: words['caption-shares'] ?? '',
      columns: [
        words['column-department'] ?? '',
        ...columns.map(({ round }) => fullDate(round, model)),
      ],
      rows: [
        ...names.map(({ name }, index): Cell[] => [
          name,
          ...columns.map(({ hosts }): Cell => {
            const hosted = hosts[index]?.hosted;
            if (!hosted) return words['not-covered'] ?? '';
            return cellOf(hosted.people, numberText(hosted.people, model));
          }),
        ]),
        [
          words.total ?? '',
          ...columns.map(({ count }) => cellOf(count.people, peopleText(count, model))),
        ],
        [
          fill(words['share-of'] ?? '', values),
          ...columns.map(({ capital }) => cellOf(capital.share, shareText(capital))),
        ],
      ],
    },
    details: columns.flatMap(({ round, capital, count }): Detail[] => [
      {
        key: capital.id,
        heading: `${words.capital ?? ''}, ${fullDate(round, model)}`,
        text: fill(words['detail-capital'] ?? '', {
          people: numberText(capital.people, model),
          share: shareText(capital),
        }),
        sources: capital.sources,
      },
      {
        key: count.id,
        heading: fullDate(round, model),
        text: fill(words['detail-count'] ?? '', {
          people: peopleText(count, model),
          area: words[`area-${round.coverage}`] ?? '',
        }),
        sources: count.sources,
      },
    ]),
  };
}

function waves(model: DisplacedModel, { waves: all, article }: SceneOf<'waves'>): Parts {
  const { words, language } = model;
  const { sentences, say } = saying(model);
  const ordered = [all.article, all['capital-part'], all.capital, all.centre];
  const from = (wave: Wave) => formatDate(wave.from, language, { precision: wave.fromPrecision });
  const to = (wave: Wave) => formatDate(wave.to, language, { precision: wave.toPrecision });
  say('text-waves');
  for (const wave of ordered) {
    say(`text-wave-${wave.key}`, {
      people: peopleText(wave, model),
      from: from(wave),
      to: to(wave),
    });
  }
  say('text-waves-apart', { date: formatDate(article, language) });
  return {
    text: sentences.join(' '),
    table: {
      caption: words['caption-waves'] ?? '',
      columns: headed(model, 'who', 'where', 'from', 'to', 'people', 'note'),
      rows: ordered.map((wave): Cell[] => [
        words[wave.key === 'article' ? 'who-article' : 'who-iom'] ?? '',
        words[`where-${wave.key}`] ?? '',
        from(wave),
        to(wave),
        cellOf(wave.people, peopleText(wave, model)),
        wave.note ?? '',
      ]),
    },
    details: ordered.map((wave) => ({
      key: wave.id,
      heading: words[`where-${wave.key}`] ?? '',
      text: [
        fill(words[`text-wave-${wave.key}`] ?? '', {
          people: peopleText(wave, model),
          from: from(wave),
          to: to(wave),
        }),
        wave.note ?? '',
      ]
        .filter(Boolean)
        .join(' '),
      sources: wave.sources,
    })),
  };
}
