import { fill, formatNumber, utc } from '../kit/format.ts';
import type { Language } from '../kit/format.ts';
import type { Fact } from './data.ts';
import type { Panel, ServicesModel } from './model.ts';
import { childrenText, daysText, figureText, isAhead, monthText } from './phrases.ts';

/** A number as it is drawn and as it is written. */
export interface Figure {
  id: string;
  at: number;
  value: string;
  date: string;
}

/** What the whole of some shares is, from long to short, and the shares. */
export interface SharePanel {
  key: string;
  names: readonly string[];
  facts: Figure[];
}

export interface ColumnPanel {
  key: string;
  name: string;
  /** Open and slept in: another measure than schools that are shut. */
  isOther: boolean;
  facts: (Figure & { children: string | null })[];
}

/** Something in time. */
export interface Stretch {
  id: string;
  from: string;
  /** The day after the last one; null for what is one day: an attack or a reopening. */
  to: string | null;
  isAttack: boolean;
  isReopening: boolean;
  /** How far it was seen, where the rest is announced. */
  seen: string | null;
  isOpen: boolean;
  /** What is written over it, if anything. */
  name: string;
}

export interface Lane {
  key: string;
  heads: readonly string[];
  /** Its days, and only months. */
  days: readonly string[];
  facts: Stretch[];
}

export interface ServicesPlan {
  language: Language;
  window: readonly [string, string];
  shares: SharePanel[];
  columns: ColumnPanel[];
  lanes: Lane[];
  /** The day of the article and its words. */
  article: { date: string; text: string };
}

/** Panels of shares, of columns, and lanes of time: what they say and where it lies by value and day. */
export function plan(model: ServicesModel): ServicesPlan {
  const { words, language, window, article } = model;
  const figure = (fact: Fact): Figure => ({
    id: fact.id,
    at: fact.figure?.value ?? 0,
    value: figureText(fact, model),
    date: monthText(fact, model),
  });
  return {
    language,
    window,
    shares: model.shares.map(({ key, facts }) => ({
      key,
      names: [words[`panel-${key}`] ?? '', words[`panel-${key}-short`] ?? ''].filter(Boolean),
      facts: facts.map(figure),
    })),
    columns: model.columns.map(({ key, facts }) => ({
      key,
      name: words[`panel-${key}`] ?? '',
      isOther: key === 'shelters',
      facts: facts.map((fact) => ({
        ...figure(fact),
        children: fact.children
          ? fill(words.children ?? '', { count: childrenText(fact, model) })
          : null,
      })),
    })),
    lanes: model.lanes.map((panel) => laneOf(panel, model)),
    article: { date: article, text: words.article ?? '' },
  };
}

function laneOf({ key, facts }: Panel, model: ServicesModel): Lane {
  const { words, language } = model;
  const airports = facts.find(({ figure }) => figure?.measure === 'airports')?.figure?.value;
  const hasNames = model.shares.length > 0;
  const values = { airports: airports === undefined ? '' : formatNumber(airports, language) };
  return {
    key,
    heads: ['', '-short'].map((length) => fill(words[`lane-${key}${length}`] ?? '', values)),
    days: [false, true].map((isRough) =>
      facts.map((fact) => daysText(fact, model, isRough)).join(', '),
    ),
    facts: facts.map((fact) => {
      const { id, kind, from, to, reportedTo, isOpen } = fact;
      const [isAttack, isReopening] = [kind === 'attack', kind === 'reopening'];
      return {
        id,
        from,
        to: isAttack || isReopening ? null : dayAfter(to ?? reportedTo ?? from),
        isAttack,
        isReopening,
        seen: isAhead(fact, model) ? model.asOf : null,
        isOpen,
        // Beside shares there is room for names; lanes of their own name days alone.
        name: hasNames ? (words[`event-${id}`] ?? '') : '',
      };
    }),
  };
}

const dayAfter = (date: string) => new Date(utc(date) + 86_400_000).toISOString().slice(0, 10);
