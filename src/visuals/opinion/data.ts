import type { Precision } from '../../data/types.ts';

export type Mode = 'phone' | 'face-to-face' | 'not-stated';
export type Sampling = 'probability' | 'quota' | 'stratified' | 'not-stated';

/** One set of interviews. */
export interface Survey {
  id: string;
  from: string;
  to: string;
  precision: Precision;
  by: string;
  byShort: string;
  sponsor: string;
  people: number;
  peopleLow: number | null;
  peopleHigh: number | null;
  mode: Mode;
  sampling: Sampling;
}

/** One answer: the share of those asked who gave it. */
export interface Answer {
  id: string;
  survey: string;
  topic: string;
  question: string;
  short: string;
  answer: string;
  /** Of whom, where it is not of everyone asked. */
  base: 'all' | 'department' | 'subgroup';
  share: number;
  shareLow: number | null;
  shareHigh: number | null;
  note: string | null;
  sources: string[];
}

export interface OpinionData {
  article: string;
  /** The day on which the mission's first contingent landed. */
  landing: string;
  /** The newest evidence in the table. */
  asOf: string;
  /** By the day they began. */
  surveys: Survey[];
  answers: Answer[];
}
