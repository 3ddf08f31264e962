import type { Figure } from './types.ts';

/**
 * Where a reader sees a figure explained: the row it stands in, or, for one that was computed, the
 * note on its dataset's page that says from which rows and how.
 */
export function figureAddress({ id, kind, refs }: Figure): string {
  const [ref] = refs;
  if (!ref) throw new Error(`figure "${id}" comes from no row`);
  return `/data/${ref.dataset}/#${kind === 'cell' ? ref.row : `figure-${id}`}`;
}
