import type { Source } from './types.ts';

/**
 * A publisher as running text names it: with the outlet it was read through, without other remarks,
 * which the list of sources gives. "Reuters (via The Star Malaysia)" → "Reuters via The Star Malaysia".
 */
export function shortPublisher(publisher: string): string {
  const match = /^(.*?)\s*\(([^)]*\p{L}[^)]*)\)\s*$/u.exec(publisher);
  if (!match) return publisher;
  const [, name = '', remark = ''] = match;
  const through = /^(?:text )?(?:via|citing|quoted on)\b.*/.exec(remark)?.[0].replace(/^text /, '');
  return through ? `${name} ${through}` : name || publisher;
}

const REPOST = '(?:repost(?:ed)?|republished|reprint|copy|mirror)';
const IN_PUBLISHER = new RegExp(`\\bvia \\S|\\b${REPOST}\\b`, 'iu');
/** At the start of a remark, after an adjective or two: "Reworded repost", not "free to copy". */
const IN_NOTE = new RegExp(`(?:^|; )(?:[\\w-]+ ){0,2}${REPOST}\\b`, 'iu');

/** Whether the text was read on a page of others than its publisher, as its row says. */
export function isRepost({ publisher, note }: Pick<Source, 'publisher' | 'note'>): boolean {
  return IN_PUBLISHER.test(publisher) || IN_NOTE.test(note);
}

/** A remark as a sentence of its own. */
export function noteText(note: string): string {
  if (note === '') return '';
  const sentence = note.charAt(0).toUpperCase() + note.slice(1);
  return /[.?!]$/u.test(sentence) ? sentence : `${sentence}.`;
}

/** Whether a remark already says what is known of the address of a source that has none here. */
export function saysAddress(note: string): boolean {
  return /\baddress\b/iu.test(note);
}
