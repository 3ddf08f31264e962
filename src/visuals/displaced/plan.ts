import { fill, formatDate, formatList, formatNumber, formatShare } from '../kit/format.ts';
import type { Language } from '../kit/format.ts';
import { linearScale } from '../kit/linear.ts';
import { roughText } from '../kit/people.ts';
import type { Bounds } from '../kit/plane.ts';
import type { Shapes } from '../kit/shapes.ts';
import { type Count, DEPARTMENTS, type Wave } from './data.ts';
import type { Column, DisplacedModel, Host, SceneOf, Stretch } from './model.ts';
import { dayText, monthText, peopleText } from './phrases.ts';

type ByForm<T> = Record<'narrow' | 'wide', T>;

/** Rounds that cover the same area, under the dates. */
export interface Covered {
  key: string;
  from: string;
  to: string;
  /** Of all departments; null for areas smaller than one. */
  share: number | null;
  /** From long to short; none where no word fits. */
  texts: ByForm<string[]>;
}

export interface TotalsPlan {
  kind: 'totals';
  language: Language;
  window: readonly [string, string];
  most: number;
  counts: { id: string; date: string; people: number; className: string }[];
  covered: Covered[];
  latest: { date: string; people: number; text: string; what: string };
  article: { date: string; text: string; day: string };
  /** The counts that carry the story, the most important first, with number and month. */
  named: {
    key: 'first' | 'seven' | 'ten';
    id: string;
    date: string;
    people: number;
    lines: string[];
  }[];
  ticks: { at: number; text: string }[];
}

export interface PlannedHost {
  code: string;
  name: string;
  lon: number;
  lat: number;
  /** Radii in degrees. */
  now: number;
  before: number;
  later: number | null;
  number: string;
  laterText: string | null;
}

export interface MapPlan {
  kind: 'map';
  shapes: Shapes;
  bounds: Bounds;
  hosts: PlannedHost[];
  keys: { key: string; texts: ByForm<string>; className: string }[];
}

export interface SharesPlan {
  kind: 'shares';
  most: number;
  columns: {
    id: string;
    capital: string;
    people: number;
    /** People in the department of the capital, and its share. */
    part: number;
    text: string;
    share: string;
    className: string;
    date: string;
    /** Whether the area covered changes before it. */
    isBreak: boolean;
  }[];
  covered: { key: string; from: number; count: number; text: string }[];
  capital: string;
  elsewhere: string;
}

interface Square {
  key: string;
  id: string;
  /** Of the side of the capital's square. */
  side: number;
  text: string;
  what: string;
  lane: string;
  from: string;
  to: string;
  className: string;
  /** The part of its height where it is pointed at. */
  aim: number;
}

export interface WavesPlan {
  kind: 'waves';
  language: Language;
  window: readonly [string, string];
  article: string;
  /** From the left. */
  squares: Square[];
  part: { id: string; side: number; text: string; days: string; from: string; to: string };
}

export type DisplacedPlan = TotalsPlan | MapPlan | SharesPlan | WavesPlan;

/** What each view says, and what it draws by number, day and place. */
export function plan(model: DisplacedModel): DisplacedPlan {
  const { scene } = model;
  switch (scene.kind) {
    case 'totals':
      return totals(scene, model);
    case 'map':
      return map(scene, model);
    case 'shares':
      return shares(scene, model);
    case 'waves':
      return waves(scene, model);
  }
}

function totals(scene: SceneOf<'totals'>, model: DisplacedModel): TotalsPlan {
  const { stretches, latest, article } = scene;
  const { words, language, window } = model;
  const counts = stretches.flatMap((each) => each.counts);
  const most = Math.max(...counts.map(({ people }) => people));
  return {
    kind: 'totals',
    language,
    window,
    most,
    counts: counts.map(({ id, date, people, coverage }) => ({
      id,
      date,
      people,
      className: coverage === '10-departments' ? 'mark-solid' : 'mark-solid part-area',
    })),
    covered: stretches.map((each) => ({
      key: `covered-${each.coverage}`,
      from: each.counts[0]?.date ?? window[0],
      to: each.counts.at(-1)?.date ?? window[1],
      share: each.departments === null ? null : each.departments / DEPARTMENTS,
      texts: coveredTexts(each, model),
    })),
    latest: {
      date: latest.date,
      people: latest.people,
      text: roughText(latest.people, model),
      what: [words['latest-what'] ?? '', monthText(latest.date, model)].join(', '),
    },
    article: {
      date: article,
      text: words.article ?? '',
      day: formatDate(article, language, { short: true }),
    },
    named: namedIn(stretches).map(({ key, count }) => ({
      key,
      id: count.id,
      date: count.date,
      people: count.people,
      lines: [peopleText(count, model), monthText(count.date, model)],
    })),
    ticks: linearScale([0, most], [0, 1])
      .ticks(3)
      .filter((value) => value > 0 && value < latest.people * 0.95)
      .map((at) => ({ at, text: roughText(at, model) })),
  };
}

function coveredTexts(
  { coverage, departments }: Stretch,
  { words, language }: DisplacedModel,
): ByForm<string[]> {
  const all = formatNumber(DEPARTMENTS, language);
  // The survey's first round, of parts that no word fits, says its area when it is inspected.
  if (coverage === 'round-1') return { narrow: [], wide: [] };
  if (departments !== null && departments < DEPARTMENTS) {
    const number = formatNumber(departments, language);
    return { narrow: [number], wide: [fill(words['covered-some'] ?? '', { number, all })] };
  }
  const name = fill(words[`covered-${coverage}`] ?? '', { all });
  const shorter = [fill(words['covered-all'] ?? '', { all }), all];
  const texts = coverage === '10-departments' ? [name, ...shorter] : [name];
  return { narrow: texts, wide: texts };
}

function namedIn(stretches: readonly Stretch[]) {
  const whole = stretches.find(({ departments }) => departments === DEPARTMENTS)?.counts ?? [];
  const first = (isIt: (stretch: Stretch) => boolean) => stretches.find(isIt)?.counts[0];
  const named: [key: 'first' | 'seven' | 'ten', count: Count | undefined][] = [
    ['ten', whole.find(({ people }) => people > 1e6)],
    ['ten', whole[0]],
    ['seven', first(({ departments }) => departments === 7)],
    ['first', first(({ coverage }) => coverage === 'metro')],
  ];
  return named.flatMap(([key, count]) => (count ? [{ key, count }] : []));
}

function map(scene: SceneOf<'map'>, model: DisplacedModel): MapPlan {
  const { hosts, shapes, bounds, unit, total, now, before, later } = scene;
  const { words, language } = model;
  const radius = (people: number) => unit * Math.sqrt(people);
  const both = (text: string) => ({ narrow: text, wide: text });
  const phrase = (key: string, { date }: { date: string }, list: string) =>
    fill(words[key] ?? '', { date: monthText(date, model), list });
  // Where names have room for one number only, the later ones stand in the key.
  const known = (isWide: boolean) =>
    formatList(
      hosts.flatMap(({ name, later: hosted }) => {
        if (!hosted) return [];
        return isWide ? [name] : [`${name} ${formatNumber(hosted.people, language)}`];
      }),
      language,
    );
  const laterText = ({ later: hosted }: Host) =>
    hosted &&
    later &&
    fill(words.later ?? '', {
      date: monthText(later.date, model),
      people: formatNumber(hosted.people, language),
    });
  const keys = [
    {
      key: 'key-total',
      texts: both(fill(words['key-total'] ?? '', { people: roughText(total.people, model) })),
      className: 'label counter',
    },
    { key: 'key-now', texts: both(phrase('key-now', now, '')), className: 'label' },
    { key: 'key-before', texts: both(phrase('key-before', before, '')), className: 'label muted' },
  ];
  if (later) {
    const texts = {
      narrow: phrase('key-later-numbers', later, known(false)),
      wide: phrase('key-later', later, known(true)),
    };
    keys.push({ key: 'key-later', texts, className: 'label muted' });
  }
  return {
    kind: 'map',
    shapes,
    bounds,
    hosts: hosts.map((host) => ({
      code: host.code,
      name: host.name,
      lon: host.lon,
      lat: host.lat,
      now: radius(host.now.people),
      before: radius(host.before.people),
      later: host.later && radius(host.later.people),
      number: formatNumber(host.now.people, language),
      laterText: laterText(host),
    })),
    keys,
  };
}

function shares({ columns }: SceneOf<'shares'>, model: DisplacedModel): SharesPlan {
  const { words, language } = model;
  const stretches = Map.groupBy(columns, ({ round }) => round.coverage);
  return {
    kind: 'shares',
    most: Math.max(...columns.map(({ count }) => count.people)),
    columns: columns.map(({ round, count, capital }, index) => ({
      id: count.id,
      capital: capital.id,
      people: count.people,
      part: capital.people,
      text: roughText(count.people, model),
      share: formatShare(capital.share / 100, language),
      className: round.coverage === '10-departments' ? 'label' : 'label muted',
      date: monthText(round.date, model),
      isBreak: index > 0 && round.coverage !== columns[index - 1]?.round.coverage,
    })),
    covered: [...stretches].flatMap(([key, each]) => {
      const [first] = each;
      if (!first) return [];
      const { length: count } = each;
      return [{ key, from: columns.indexOf(first), count, text: areaText(first, model) }];
    }),
    capital: words.capital ?? '',
    elsewhere: words.elsewhere ?? '',
  };
}

function areaText(
  { count: { departments, coverage } }: Column,
  { words, language }: DisplacedModel,
): string {
  const all = formatNumber(DEPARTMENTS, language);
  if (departments === null || departments === DEPARTMENTS) {
    return fill(words[`covered-${coverage}`] ?? '', { all });
  }
  const number = formatNumber(departments, language);
  return fill(words['covered-some'] ?? '', { number, all });
}

function waves({ waves: all, article }: SceneOf<'waves'>, model: DisplacedModel): WavesPlan {
  const { words, language, window } = model;
  const part = all['capital-part'];
  const side = ({ people }: Wave) => Math.sqrt(people / all.capital.people);
  const square = (key: 'article' | 'capital' | 'centre', className: string, aim: number) => {
    const wave = all[key];
    const what = [words[`what-${key}`] ?? '', key === 'article' ? '' : daysOf(wave, model)];
    return {
      key,
      id: wave.id,
      side: side(wave),
      text: peopleText(wave, model),
      what: what.filter(Boolean).join(', '),
      lane: words[`lane-${key}`] ?? '',
      from: wave.from,
      to: wave.to,
      className,
      aim,
    };
  };
  return {
    kind: 'waves',
    language,
    window,
    article,
    squares: [
      square('article', 'mark-hollow', 0.5),
      square('capital', 'mark-solid part-area', 0.82),
      square('centre', 'mark-solid', 0.5),
    ],
    part: {
      id: part.id,
      side: side(part),
      text: peopleText(part, model),
      days: daysOf(part, model),
      from: part.from,
      to: part.to,
    },
  };
}

/** Days no finer than they are known. */
function daysOf({ from, fromPrecision, to }: Wave, model: DisplacedModel): string {
  const last = dayText(to, model);
  const month = monthText(from, model).replace(/ \d{4}$/, '');
  const first = fromPrecision === 'day' ? dayText(from, model) : month;
  const isOneMonth = from.slice(0, 7) === to.slice(0, 7);
  return isOneMonth ? `${Number(from.slice(8))}–${last}` : `${first} – ${last}`;
}
