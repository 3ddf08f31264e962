/** Boxes by what they say, for pictures whose views have layouts of their own. */
import { type SceneBox, boxOf } from './scene.ts';

/** What a stretch or an area says; `second` and `third` are parts beside a solid one. */
export type Kind = 'hollow' | 'solid' | 'second' | 'third' | 'range' | 'own';

const CLASSES: Record<Kind, string> = {
  hollow: 'mark-hollow',
  solid: 'mark-solid',
  second: 'mark-solid mark-second',
  third: 'mark-solid mark-third',
  range: 'mark-band',
  own: 'mark-hollow mark-own',
};

/** Whose colour a mark has, where it is not the picture's own. */
export type Subject = 'haiti' | 'people';

/** The least that can be seen, in pixels. */
const LEAST = 0.5;

/** A box of a kind. */
export const boxOfKind = (
  key: string,
  kind: Kind,
  place: Parameters<typeof boxOf>[1],
  subject?: Subject,
): SceneBox => {
  const className = CLASSES[kind] + (subject ? ` subject-${subject}` : '');
  return boxOf({ key, className, isHatched: kind === 'range' }, place, LEAST);
};
