import type { Precision } from '../../data/types.ts';

/** The phases of the classification that the picture shows, from the worst up. */
export const PHASES = [5, 4, 3] as const;
export type Phase = (typeof PHASES)[number];

/** One analysis of the food situation and the months it speaks of. */
export interface Analysis {
  id: string;
  published: string | null;
  publishedPrecision: Precision;
  /** First and last day of whole months. */
  from: string;
  to: string;
  /** Looks ahead, or describes the time in which it was made. */
  isProjection: boolean;
  /** A later analysis speaks of the same months. */
  isReplaced: boolean;
  /** In phase 3 or worse. */
  people: number;
  qualifier: 'reported' | 'approx';
  /** By phase; null where not published, 0 where the analysis found none. */
  phases: Record<Phase, number | null>;
  /** Where people in phase 5 were found. */
  worstWhere: string | null;
  /** In 100 of the people analysed; compare only within one base. */
  share: number | null;
  base: string;
  note: string | null;
  sources: string[];
}

export interface HungerData {
  /** By the first month of their periods. */
  analyses: Analysis[];
}
