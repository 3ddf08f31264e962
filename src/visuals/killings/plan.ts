import { fill, formatNumber } from '../kit/format.ts';
import { AUTHORS, type Author, type Count, type Share } from './data.ts';
import { countText, isSplit, monthsText, periodText, quarterOf, shareText } from './describe.ts';
import type { KillingsModel, Quarter } from './model.ts';
import { NAMED_QUARTERS } from './views.ts';

/** A box's looks: its class, and the pattern that fills it where a class cannot. */
export interface Look {
  className: string;
  pattern?: 'hatch' | 'mixed';
}

export interface KeyEntry {
  key: string;
  phrase: string;
  /** Without one the sample is the stroke before a bar. */
  look: Look | null;
}

/** A number as it is drawn and as it is written; `isOpen` where the source says “more than”. */
interface Named {
  id: string;
  at: number;
  isOpen: boolean;
}

/** Two records side by side; each phrase in full and for low pictures. */
export interface YearsPlan {
  form: 'years';
  most: number;
  groups: {
    key: string;
    heads: readonly [full: string, low: string];
    className: string;
    counts: (Named & { value: string; name: string })[];
  }[];
  rivals: (Named & { said: readonly [full: string, low: string] })[];
  apart: string;
}

/** Bars under one another, each with a number and who counted above it. */
export interface BarsPlan {
  form: 'bars';
  most: number;
  items: (Named & { value: string; says: string[]; className: string })[];
  note: string;
  noteClass: string;
}

/** What rows by quarter have in common, time running down. */
interface ByQuarter {
  keys: KeyEntry[];
  /** As wide as the name of a quarter, and a little wider. */
  sample: string;
}

/** The name of a quarter, and of its year where that begins. */
interface Period {
  id: string;
  year: string | null;
  name: string;
}

export interface QuarterRow extends Period {
  className: string;
  isNamed: boolean;
  parts: (Look & { key: string; from: number; to: number; inset: number })[];
  middle: number;
  /** What is written from a value on, from long to short. */
  says: { key: string; at: number; texts: string[]; className: string }[];
  /** From where on the injured are missing. */
  gap: number | null;
}

/** The UN's log by quarter: killed from one zero line, injured after them. */
export interface QuartersPlan extends ByQuarter {
  form: 'quarters';
  most: number;
  rows: QuarterRow[];
  /** Words for injured that were not found, from long to short. */
  gapTexts: string[];
  /** How many rows are before the day of the article. */
  after: number;
  article: string;
}

export interface SharePart {
  id: string;
  /** In percent; hatched as far as `solid`. */
  from: number;
  to: number;
  solid: number;
  isUnconfirmed: boolean;
  className: string;
  /** Its words, from long to short, and where they stand. */
  texts: string[];
  textClass: string;
  weight: number;
  room: number;
  pad: number;
  at: number;
  dx: number;
  anchor: 'start' | 'middle' | 'end';
}

export type ShareRow =
  { key: string; head: string } | (Period & { head: null; shares: SharePart[] | null });

/** Shares by quarter: security forces from the left, gangs from the right. */
export interface SharesPlan extends ByQuarter {
  form: 'shares';
  rows: ShareRow[];
  noSplit: string;
  half: string;
}

export type KillingsPlan = YearsPlan | BarsPlan | QuartersPlan | SharesPlan;

/** What each view says and draws, by value. */
export function plan(model: KillingsModel): KillingsPlan {
  return PLANS[model.view](model);
}

const PLANS: Record<KillingsModel['view'], (model: KillingsModel) => KillingsPlan> = {
  years,
  quarters,
  'who-kills': shares,
  drones,
  article,
};

const isOpen = ({ qualifier }: Count) => qualifier !== null;

function years(model: KillingsModel): YearsPlan {
  const { words, police, un, rivals } = model;
  const group = (key: string, counts: readonly Count[], className: string) => ({
    key,
    heads: [words[`head-${key}`] ?? '', words[`head-${key}-low`] ?? ''] as const,
    className,
    counts: counts.map((count) => ({
      id: count.id,
      at: count.killed ?? 0,
      isOpen: isOpen(count),
      value: countText(count.killed ?? 0, count.qualifier, model),
      name: periodText(count.from, count.to, model),
    })),
  });
  return {
    form: 'years',
    most: Math.max(...[...police, ...un, ...rivals].map(({ killed }) => killed ?? 0)),
    groups: [group('police', police, 'mark-solid mark-police'), group('un', un, 'mark-solid')],
    rivals: rivals.map((rival) => {
      const count = countText(rival.killed ?? 0, rival.qualifier, model);
      const said = (key: string) => fill(words[key] ?? '', { count });
      return {
        id: rival.id,
        at: rival.killed ?? 0,
        isOpen: isOpen(rival),
        said: [said('rival'), said('rival-low')] as const,
      };
    }),
    apart: words.apart ?? '',
  };
}

/** The article's figure above the counts that it may rest on. */
function article(model: KillingsModel): BarsPlan {
  const items = model.article.map((count) => ({
    id: count.id,
    at: count.killed ?? 0,
    isOpen: count.qualifier === 'more_than',
    value: countText(count.killed ?? 0, count.qualifier, model),
    says: [count.by],
    className: count.isArticle ? 'mark-solid is-article' : 'mark-solid',
  }));
  return bars(items, model.words['killed-means'] ?? '', 'label muted');
}

/** Three logs of the same thing, each for its own window. */
function drones(model: KillingsModel): BarsPlan {
  const items = model.drones.map(({ id, from, to, people, by }) => ({
    id,
    at: people,
    isOpen: false,
    value: countText(people, null, model),
    says: [by, monthsText(from, to, model)],
    className: 'mark-solid',
  }));
  return bars(items, model.words['three-logs'] ?? '', 'label muted is-finding');
}

const bars = (items: BarsPlan['items'], note: string, noteClass: string): BarsPlan => ({
  form: 'bars',
  most: Math.max(...items.map(({ at }) => at)),
  items,
  note,
  noteClass,
});

const LOOKS = {
  killed: { className: 'mark-solid' },
  injured: { className: 'mark-injured' },
  both: { className: 'mark-band', pattern: 'mixed' },
  unconfirmed: { className: 'mark-unconfirmed' },
} as const satisfies Record<string, Look>;

const quarterShort = (from: string, { words }: KillingsModel) =>
  fill(words['quarter-short'] ?? '', { quarter: quarterOf(from) });

function quarters(model: KillingsModel): QuartersPlan {
  const { words, articleDate } = model;
  const keys = (['killed', 'injured', 'both', 'unconfirmed'] as const).map((key) => ({
    key,
    phrase: words[`key-${key}`] ?? '',
    look: LOOKS[key],
  }));
  return {
    form: 'quarters',
    keys: [...keys, { key: 'named', phrase: words['key-named'] ?? '', look: null }],
    sample: words['quarter-short'] ?? '',
    most: Math.max(...model.quarters.map(totalOf)),
    rows: model.quarters.map((count, index) => quarterRow(count, index === 0, model)),
    gapTexts: [words['no-injured'] ?? '', words['no-figure'] ?? ''],
    after: model.quarters.findIndex(({ to }) => to >= articleDate),
    article: words['article-short'] ?? '',
  };
}

const totalOf = ({ killed, injured, both }: Count) => both ?? (killed ?? 0) + (injured ?? 0);

function quarterRow(count: Count, isFirst: boolean, model: KillingsModel): QuarterRow {
  const { words, language } = model;
  const { id, from, killed, injured, both, isUnconfirmed } = count;
  const isNamed = NAMED_QUARTERS.includes(from);
  const number = (value: number | null) => formatNumber(value ?? 0, language);
  const part = (key: string, look: keyof typeof LOOKS, start: number, end: number) => ({
    key,
    from: start,
    to: end,
    inset: look === 'unconfirmed' ? 1 : 0,
    ...LOOKS[look],
  });
  const say = (key: string, at: number, texts: string[], look: string) => ({
    key,
    at,
    texts,
    className: `label tabular${look}`,
  });
  const row = {
    id,
    year: isFirst || quarterOf(from) === 1 ? from.slice(0, 4) : null,
    name: quarterShort(from, model),
    className: isNamed ? 'label strong' : 'label muted',
    isNamed,
    middle: (killed ?? both ?? 0) / 2,
    gap: null,
  };
  if (!isSplit(count)) {
    const texts = [fill(words['both-not-split'] ?? '', { both: number(both) }), number(both)];
    return {
      ...row,
      parts: [part(id, 'both', 0, both ?? 0)],
      says: [say(id, both ?? 0, texts, ' muted')],
    };
  }
  if (isUnconfirmed) {
    return {
      ...row,
      parts: [part(id, 'unconfirmed', 0, killed ?? 0)],
      says: [say(id, 0, [number(killed)], ' muted')],
    };
  }
  const key = `injured-${id}`;
  const first = say(id, 0, [number(killed)], isNamed ? ' on-solid strong' : ' on-solid');
  const solid = part(id, 'killed', 0, killed ?? 0);
  if (injured === null) return { ...row, parts: [solid], says: [first], gap: killed };
  return {
    ...row,
    parts: [solid, part(key, 'injured', killed ?? 0, totalOf(count))],
    says: [first, say(key, killed ?? 0, [number(injured)], '')],
  };
}

const AUTHOR_LOOKS: Record<Author, string> = {
  'security-forces': 'mark-solid subject-haiti',
  'self-defence': 'mark-solid mark-crowds',
  gangs: 'mark-solid subject-armed',
};

function shares(model: KillingsModel): SharesPlan {
  const { words, splits } = model;
  const keys = AUTHORS.map((author): KeyEntry => ({
    key: author,
    phrase: words[`key-${author}`] ?? '',
    look: { className: AUTHOR_LOOKS[author] },
  }));
  const isVague = splits.some(({ split }) =>
    split?.shares.some(({ low, percent, isUnconfirmed }) => low < percent && !isUnconfirmed),
  );
  if (isVague) {
    const look: Look = { className: 'mark-band subject-armed', pattern: 'hatch' };
    keys.push({ key: 'vague', phrase: words['key-vague'] ?? '', look });
  }
  return {
    form: 'shares',
    keys,
    sample: words['quarter-short'] ?? '',
    rows: rowsOf(splits, model),
    noSplit: words['no-split'] ?? '',
    half: words.half ?? '',
  };
}

/** Quarters in their order, under a head wherever what is measured changes. */
function rowsOf(splits: readonly Quarter[], model: KillingsModel): ShareRow[] {
  const rows: ShareRow[] = [];
  let of: string | undefined;
  let year = '';
  for (const { from, split } of splits) {
    if (split && split.of !== of) {
      of = split.of;
      rows.push({ key: of, head: model.words[`head-${of}`] ?? '' });
    }
    const own = from.slice(0, 4);
    rows.push({
      id: from,
      head: null,
      year: own === year ? null : own,
      name: quarterShort(from, model),
      shares: split && partsOf(split.shares, model),
    });
    year = own;
  }
  return rows;
}

function partsOf(all: readonly Share[], model: KillingsModel): SharePart[] {
  let at = 0;
  return all.map((share) => {
    const from = at;
    at += share.percent;
    return partOf(share, from, share.author === 'gangs' ? 100 : at, model);
  });
}

function partOf(share: Share, from: number, to: number, model: KillingsModel): SharePart {
  const { id, author, low, high, percent, isUnconfirmed } = share;
  const [isMiddle, isRight] = [author === 'self-defence', author === 'gangs'];
  const isStrong = author === 'security-forces';
  // What is certain of a vague share is solid; the rest of it is hatched.
  const solid = isRight ? Math.max(from, to - low) : from;
  const { words, language } = model;
  const texts = isUnconfirmed
    ? [words['rest-unconfirmed'] ?? '', words.unconfirmed ?? '']
    : // In a narrow part the number alone: the others have their percent signs.
      [shareText(share, model), ...(isMiddle ? [formatNumber(percent, language)] : [])];
  const crossesHalf = isMiddle && from < 50 && to > 50;
  return {
    id,
    from,
    to,
    solid,
    isUnconfirmed,
    className: isUnconfirmed ? 'mark-unconfirmed subject-armed' : AUTHOR_LOOKS[author],
    texts: crossesHalf ? [] : texts,
    textClass: `label ${isUnconfirmed ? 'muted' : isStrong ? 'strong on-solid' : 'on-solid'}`,
    weight: isStrong ? 600 : 400,
    room: high > low ? solid : from,
    pad: isMiddle ? 2 : 8,
    at: isMiddle ? (from + to) / 2 : isRight ? to : from,
    dx: isMiddle ? 0 : isRight ? -7 : 7,
    anchor: isMiddle ? 'middle' : isRight ? 'end' : 'start',
  };
}
