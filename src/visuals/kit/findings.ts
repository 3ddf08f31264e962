/**
 * Words on a picture that tell its finding rather than what is plotted. They bear the class `is-finding`,
 * and “notice and wonder” keeps them back until they are asked for.
 */
import type { Label } from './marks.ts';

/** Marks these labels of a scene that is made of parts. @param isFinding asked for the key of each */
export function markFindings(labels: Label[], isFinding: (key: string) => boolean): void {
  for (const label of labels) if (isFinding(label.key)) label.className += ' is-finding';
}
