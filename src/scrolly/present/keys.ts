/** What a key means while a mode is on; nobody listens while the page scrolls. */
export type Deed =
  | 'next'
  | 'previous'
  | 'down'
  | 'up'
  | 'first'
  | 'last'
  | 'leave'
  | 'black'
  | 'code'
  | 'help'
  | 'full'
  | 'list'
  | 'skip';

/** Presenters' remote controls send the Page keys, and a full stop or `b` for a black screen. */
const KEYS = new Map(
  Object.entries<Deed>({
    ArrowRight: 'next',
    ArrowLeft: 'previous',
    ArrowDown: 'down',
    ArrowUp: 'up',
    PageDown: 'next',
    PageUp: 'previous',
    Home: 'first',
    End: 'last',
    ' ': 'next',
    Escape: 'leave',
  }),
);

const LETTERS = new Map(
  Object.entries<Deed>({
    b: 'black',
    '.': 'black',
    q: 'code',
    f: 'full',
    l: 'list',
    '?': 'help',
  }),
);

/** Where keys have a meaning of their own. */
const OWN_KEYS =
  'input, textarea, select, [contenteditable], dialog, [popover], .marks, .mark-card, .table-scroll';

/**
 * @param hasLetters whether letters act as well, which a reader can turn off
 * @returns null for keys that are somebody else's
 */
export function deedOf(event: KeyboardEvent, hasLetters: boolean): Deed | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return null;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(OWN_KEYS)) return null;
  if (event.key === ' ') {
    if (target?.closest('button, a, summary')) return null;
    return event.shiftKey ? 'previous' : 'next';
  }
  const letter = hasLetters ? LETTERS.get(event.key.toLowerCase()) : undefined;
  return KEYS.get(event.key) ?? letter ?? null;
}
