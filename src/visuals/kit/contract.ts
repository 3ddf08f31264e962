/**
 * The contract of a visual.
 *
 * A picture is a pure function of (data, view, language, size): `model` decides what is to be shown,
 * `draw` puts it into an `<svg>` it is handed, `describe` says the same in words and in a table. The
 * same three functions run at build time (the picture in the HTML) and in the browser; of most pictures
 * only `draw` does, as the browser is given what the other two say of each view. Where it is known
 * without a size which rows, columns or lanes there are, and what they say, `plan` says so, also at build.
 */
import type { Language } from './format.ts';

/** `narrow` is laid out for a phone held upright, `wide` for everything with room. */
export type Form = 'narrow' | 'wide';

/** The space a drawing has, in CSS pixels. */
export interface Size {
  width: number;
  height: number;
  form: Form;
}

/** The two sizes drawn at build time; the browser redraws to the space it really has. */
export const BUILT_SIZES: Record<Form, Size> = {
  narrow: { width: 320, height: 420, form: 'narrow' },
  wide: { width: 760, height: 560, form: 'wide' },
};

export interface DrawOptions {
  /** Milliseconds a change may take; 0 changes at once (build time, reduced motion, resize). */
  duration: number;
}

/** Where an inspectable mark sits, in CSS pixels from the drawing's top left corner. */
export interface Anchor {
  x: number;
  y: number;
}

/** One thing a reader can inspect by mouse, touch or keys. */
export interface Detail {
  /** Equal to the key of the anchor that `draw` returns for it. */
  key: string;
  /** Short heading, for example the date. */
  heading: string;
  /** One or two sentences with every number the mark stands for. */
  text: string;
  /** Ids of sources. */
  sources: string[];
}

/** A table cell: a number carries its value, so that tests and downloads need not parse text. */
export type Cell = string | { value: number; text: string };

export interface Description {
  /** What the picture is, in a few words: the accessible name. */
  name: string;
  /** What it shows: kind of picture, what is compared, trend, extremes, what is missing, range. */
  text: string;
  table: { caption: string; columns: string[]; rows: Cell[][] };
  details: Detail[];
}

/** Words a visual needs, by key, in one language; `{name}` marks a place to fill. */
export type Words = Readonly<Record<string, string>>;

/** A visual without what only the build needs. */
export interface Visual<Data, View extends string, Model, Plan = Model> {
  id: string;
  views: readonly View[];
  model(data: Data, view: View, language: Language, words: Words): Model;
  /** What is drawn of a model, where that is not the model itself: numbers and words, no pixels. */
  plan?(model: Model): Plan;
  /** Draws idempotently and returns the anchors of the inspectable marks. */
  draw(svg: SVGSVGElement, plan: Plan, size: Size, options: DrawOptions): Map<string, Anchor>;
  describe(model: Model): Description;
}

/** A visual whose data and model types are nobody else's business. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- existential type: each visual knows its own
export type AnyVisual = Visual<any, string, any, any>;

/** What the browser must have of a visual to show views that the build has worked out. */
export type Drawer = Pick<AnyVisual, 'id' | 'draw' | 'plan'>;

/** What is shown, and the same in words. */
export interface Shown {
  model: unknown;
  description: Description;
}

/** What stands beside a drawing: it is asked for when a reader first reaches for the picture. */
export type Beside = Pick<Description, 'table' | 'details'>;

/** Short names of sources, by id. */
export type SourceNames = Readonly<Record<string, string>>;

/** What every picture has the browser fetch, in one language. */
export interface Fetched {
  visual: string;
  language: Language;
  words: Words;
}

/** What the browser fetches for a picture that shows its named views: each is worked out at build. */
export interface ViewsPayload extends Fetched {
  /** What the models of all views have in common, words apart. */
  common: unknown;
  /** Each as {@link Shown}, of whose description only the name and the text. */
  views: Record<string, unknown>;
  /** What occurs more than once in `common` and `views`, where `{ $: 7 }` stands for `shared[7]`. */
  shared: readonly unknown[];
  /** What stands beside the views, or the file beside this one that has it. */
  rest: string | RestPayload;
}

export interface RestPayload {
  /** Those that details cite. */
  sources: SourceNames;
  /** Each as {@link Beside}. */
  views: Record<string, unknown>;
  shared: readonly unknown[];
}

/** What it fetches for a picture that a reader steers: its model is at work in the browser. */
export interface LivePayload extends Fetched {
  data: unknown;
  sources: SourceNames;
}
