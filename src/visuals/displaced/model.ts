import type { Words } from '../kit/contract.ts';
import type { Language } from '../kit/format.ts';
import type { Bounds } from '../kit/plane.ts';
import type { Shapes } from '../kit/shapes.ts';
import type { Count, Coverage, Department, DisplacedData, Hosted, Round, Wave } from './data.ts';
import { type Circle, spread } from './spread.ts';
import { type DisplacedView, VIEWS, type ViewName } from './views.ts';

/** Rounds that cover the same area, and so may be compared. */
export interface Stretch {
  coverage: Coverage;
  departments: number | null;
  counts: Count[];
}

/** One department on the map: a circle whose area is the people hosted. */
export interface Host extends Circle {
  code: string;
  name: string;
  now: Hosted;
  /** The first round that is comparable. */
  before: Hosted;
  /** A later round, known for some departments only. */
  later: Hosted | null;
}

/** One round, divided into the department of the capital and the others. */
export interface Column {
  round: Round;
  count: Count;
  capital: Hosted;
  hosts: { code: string; name: string; hosted: Hosted | null }[];
}

export type Scene =
  | { kind: 'totals'; stretches: Stretch[]; latest: Count; article: string }
  | {
      kind: 'map';
      hosts: Host[];
      now: Round;
      before: Round;
      later: Round | null;
      total: Count;
      shapes: Shapes;
      bounds: Bounds;
      /** The radius, in degrees, of one person. */
      unit: number;
    }
  | { kind: 'shares'; columns: Column[] }
  | { kind: 'waves'; waves: Record<Wave['key'], Wave>; article: string };

export interface DisplacedModel {
  view: ViewName;
  language: Language;
  words: Words;
  window: readonly [string, string];
  scene: Scene;
}

export type SceneOf<Kind extends Scene['kind']> = Extract<Scene, { kind: Kind }>;

/** The department of the capital. */
const CAPITAL = 'HT-OU';
/** Degrees of latitude: the radius of the largest circle on the map. */
const LARGEST = 0.27;

/** What `displaced` shows in a view: counts, circles, columns or squares; no pixels. */
export function model(
  data: DisplacedData,
  view: ViewName,
  language: Language,
  words: Words,
): DisplacedModel {
  const { scene, window }: DisplacedView = VIEWS[view];
  const scenes: Record<DisplacedView['scene'], (data: DisplacedData) => Scene> = {
    totals,
    map,
    shares,
    waves,
  };
  return { view, language, words, window, scene: scenes[scene](data) };
}

function totals({ counts, article }: DisplacedData): SceneOf<'totals'> {
  const stretches: Stretch[] = [];
  for (const count of counts) {
    const last = stretches.at(-1);
    if (last?.coverage === count.coverage) last.counts.push(count);
    else
      stretches.push({
        coverage: count.coverage,
        departments: count.departments,
        counts: [count],
      });
  }
  return { kind: 'totals', stretches, latest: present(counts.at(-1)), article };
}

function map(data: DisplacedData): SceneOf<'map'> {
  const { rounds, departments, counts, shapes, bounds } = data;
  const whole = rounds.filter(({ coverage }) => coverage === '10-departments');
  const complete = whole.filter(({ isComplete }) => isComplete);
  const before = present(complete[0]);
  const now = present(complete.at(-1));
  const later = whole.find(({ isComplete, date }) => !isComplete && date > now.date) ?? null;
  const most = Math.max(...departments.map((each) => present(hostedIn(each, now)).people));
  const unit = LARGEST / Math.sqrt(most);
  const hosts = departments
    .map((each) => {
      const { code, name, lon, lat } = each;
      const hosted = { now: present(hostedIn(each, now)), later: later && hostedIn(each, later) };
      const people = Math.max(hosted.now.people, hosted.later?.people ?? 0);
      const before_ = present(hostedIn(each, before));
      return { code, name, lon, lat, radius: unit * Math.sqrt(people), ...hosted, before: before_ };
    })
    // Those that host most come first: their circles keep their places, and their labels too.
    .toSorted((a, b) => b.now.people - a.now.people);
  return {
    kind: 'map',
    hosts: spread(hosts),
    now,
    before,
    later,
    total: present(counts.find(({ round }) => round === now.round)),
    shapes,
    bounds,
    unit,
  };
}

function shares({ rounds, departments, counts }: DisplacedData): SceneOf<'shares'> {
  const shown = rounds.filter(
    ({ isComplete, coverage }) =>
      isComplete && (coverage === '7-departments' || coverage === '10-departments'),
  );
  return {
    kind: 'shares',
    columns: shown.map((round) => ({
      round,
      count: present(counts.find((count) => count.round === round.round)),
      capital: present(hostedIn(present(departments.find(({ code }) => code === CAPITAL)), round)),
      hosts: departments.map((each) => ({
        code: each.code,
        name: each.name,
        hosted: hostedIn(each, round),
      })),
    })),
  };
}

function waves({ waves: all, article }: DisplacedData): SceneOf<'waves'> {
  return {
    kind: 'waves',
    waves: Object.fromEntries(all.map((wave) => [wave.key, wave])) as Record<Wave['key'], Wave>,
    article,
  };
}

const hostedIn = ({ hosted }: Department, { round }: Round): Hosted | null =>
  hosted.find((each) => each.round === round) ?? null;

/** @throws when the data lack what a view stands on */
function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('displaced: a count is missing');
  return value;
}
