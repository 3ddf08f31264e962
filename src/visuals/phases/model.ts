import type { Words } from '../kit/contract.ts';
import type { Language } from '../kit/format.ts';
import { type Count, LANES, type Lane, type Phase, type PhasesData } from './data.ts';
import type { RecordedEvent } from './data.ts';
import { type PhasesView, VIEWS, type ViewName } from './views.ts';

export interface PhasesModel {
  view: ViewName;
  language: Language;
  words: Words;
  window: readonly [string, string];
  until: string;
  /** The four phases with what had been said of them by the view's date. */
  phases: Phase[];
  /** Days on which somebody said the mission was in a phase, or would be. */
  statements: number;
  /** The dated record; nothing in the view that shows the claim alone. */
  record: {
    counts: Count[];
    /** The largest of the counts. */
    peak: Count | null;
    plan: PhasesData['plan'];
    lanes: { lane: Lane; events: RecordedEvent[] }[];
    article: string;
    end: string;
  } | null;
}

/** What `phases` shows in a view: the boxes, who spoke of them when, and the record; no pixels. */
export function model(
  data: PhasesData,
  view: ViewName,
  language: Language,
  words: Words,
): PhasesModel {
  const { until, window, withRecord }: PhasesView = VIEWS[view];
  const seen = <T extends { date: string }>(items: readonly T[]) =>
    items.filter(({ date }) => date <= until);
  const counts = seen(data.counts);
  const phases = data.phases.map((phase) => ({ ...phase, statements: seen(phase.statements) }));
  return {
    view,
    language,
    words,
    window,
    until,
    phases,
    statements: phases.reduce((sum, { statements }) => sum + statements.length, 0),
    record: withRecord
      ? {
          counts,
          peak: counts.reduce<Count | null>(
            (peak, count) => (peak && peak.total >= count.total ? peak : count),
            null,
          ),
          plan: data.plan,
          lanes: LANES.map((lane) => ({
            lane,
            events: seen(data.events).filter((event) => event.lane === lane),
          })),
          article: data.article,
          end: data.end,
        }
      : null,
  };
}
