/**
 * The state of controls, kept in the query of the address: a link, a reload and Back give the same
 * state. What stands at its initial value is left out, so a plain address is the plain page.
 */

/** One control's part of the state: `?kind=massacre`. */
export interface Field<T> {
  /** Its name in the query. Permanent: teachers' links rely on it. */
  name: string;
  initial: T;
  /** The value that a text of the address stands for; undefined when it stands for none. */
  parse(text: string): T | undefined;
  print(value: T): string;
}

/** One of a few values. */
export const choice = <T extends string>(
  name: string,
  allowed: readonly T[],
  initial: T,
): Field<T> => ({
  name,
  initial,
  parse: (text) => allowed.find((each) => each === text),
  print: (value) => value,
});

/** Any number of a few values, in their own order; none means no filter. `?kind=attack,massacre` */
export const choices = <T extends string>(
  name: string,
  allowed: readonly T[],
): Field<readonly T[]> => ({
  name,
  initial: [],
  parse(text) {
    const asked = new Set(text.split(','));
    const known = allowed.filter((each) => asked.has(each));
    return known.length > 0 ? known : undefined;
  },
  print: (value) => allowed.filter((each) => value.includes(each)).join(','),
});

/** A number between two bounds, both included; a number beyond them is not taken. */
export const number = (
  name: string,
  { min, max, initial }: { min: number; max: number; initial: number },
): Field<number> => ({
  name,
  initial,
  parse(text) {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    return value >= min && value <= max ? value : undefined;
  },
  print: String,
});

/** What a reader typed, without space around it and no longer than `longest` characters. */
export const words = (name: string, longest = 80): Field<string> => ({
  name,
  initial: '',
  parse: (text) => text.trim().slice(0, longest) || undefined,
  print: (value) => value.trim(),
});

type Fields<S> = { readonly [K in keyof S]: Field<S[K]> };

/** The part of `window` that the state lives in. */
export type AddressBar = Pick<
  Window,
  'location' | 'history' | 'addEventListener' | 'removeEventListener'
>;

export interface AddressState<S> {
  /** What the address says now; whatever it does not say, or says wrongly, is at its initial value. */
  read(): S;
  /**
   * Writes the state into the address; other parameters stay.
   * @param entry `push` for a choice that Back should undo; `replace` while something is being
   *   dragged or typed
   */
  write(state: S, entry: 'push' | 'replace'): void;
  /** Calls back when Back or Forward changes the state. Returns how to stop. */
  onMove(listener: (state: S) => void): () => void;
}

/**
 * Binds a state to the address of a window.
 * @param anchor id of what the state belongs to: a changed address leads there, and not to the step
 *   that was read last; without it the fragment stays
 */
export function addressState<S extends object>(
  fields: Fields<S>,
  bar: AddressBar = window,
  anchor?: string,
): AddressState<S> {
  const names = Object.keys(fields) as (keyof S)[];

  const read = (): S => {
    const query = new URLSearchParams(bar.location.search);
    const state: Partial<S> = {};
    for (const key of names) {
      const { name, initial, parse } = fields[key];
      const text = query.get(name);
      state[key] = (text === null ? undefined : parse(text)) ?? initial;
    }
    return state as S;
  };

  return {
    read,
    write(state, entry) {
      const query = new URLSearchParams(bar.location.search);
      for (const key of names) {
        const { name, initial, print } = fields[key];
        const text = print(state[key]);
        if (text === print(initial)) query.delete(name);
        else query.set(name, text);
      }
      const search = query.size > 0 ? `?${query}`.replaceAll('%2C', ',') : '';
      const { pathname } = bar.location;
      const hash = anchor ? `#${anchor}` : bar.location.hash;
      if (search === bar.location.search) return;
      const address = `${pathname}${search}${hash}`;
      if (entry === 'push') bar.history.pushState(null, '', address);
      else bar.history.replaceState(bar.history.state, '', address);
    },
    onMove(listener) {
      const moved = () => listener(read());
      bar.addEventListener('popstate', moved);
      return () => bar.removeEventListener('popstate', moved);
    },
  };
}
