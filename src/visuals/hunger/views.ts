/** The named views of `hunger`: everybody in acute hunger, or those in the worst phase alone. */
export interface HungerView {
  isWorstOnly: boolean;
}

export const VIEWS = {
  people: { isWorstOnly: false },
  'worst-phase': { isWorstOnly: true },
} as const satisfies Record<string, HungerView>;

export type ViewName = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];
