/**
 * JSON that remembers where things are.
 *
 * `JSON.parse` says neither where a value stood nor, always, where a syntax error is. Geometry is
 * read with this small recursive-descent reader of RFC 8259 instead, so that a bad coordinate in
 * the middle of a long line is reported with its line and column.
 */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Where a JSON text stops being JSON. `offset` counts UTF-16 units from 0. */
export interface JsonError {
  readonly offset: number;
  readonly message: string;
}

export interface JsonText {
  readonly value: Json;
  /** The offset at which an array or object of `value` opens. */
  readonly offsets: WeakMap<object, number>;
}

const SPACE = /[\t\n\r ]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const WORDS: readonly (readonly [string, Json])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];
/** Deeper nesting than any GeoJSON has; keeps a hostile file from exhausting the stack. */
const MAX_DEPTH = 64;

class Stop extends Error {
  readonly offset: number;
  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

class Reader {
  readonly offsets = new WeakMap<object, number>();
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  whole(): Json {
    const value = this.value(0);
    this.match(SPACE);
    if (this.at < this.text.length) this.fail('nothing may follow the end of the JSON value');
    return value;
  }

  private fail(wanted: string): never {
    const found =
      this.at < this.text.length ? JSON.stringify(this.text[this.at]) : 'the end of the file';
    throw new Stop(this.at, `not JSON: found ${found}; ${wanted}`);
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  /** Steps over `char` when it comes next. */
  private take(char: string): boolean {
    this.match(SPACE);
    if (this.text[this.at] !== char) return false;
    this.at += 1;
    return true;
  }

  private value(depth: number): Json {
    this.match(SPACE);
    if (depth > MAX_DEPTH) this.fail(`nesting is deeper than ${String(MAX_DEPTH)}`);
    const start = this.at;
    if (this.take('[')) return this.array(start, depth);
    if (this.take('{')) return this.object(start, depth);
    const text = this.match(STRING);
    if (text !== undefined) return JSON.parse(text) as string;
    const number = this.match(NUMBER);
    if (number !== undefined) return Number(number);
    for (const [word, value] of WORDS) {
      if (!this.text.startsWith(word, this.at)) continue;
      this.at += word.length;
      return value;
    }
    return this.fail('expected a value');
  }

  private array(start: number, depth: number): Json[] {
    const items: Json[] = [];
    this.offsets.set(items, start);
    if (this.take(']')) return items;
    do items.push(this.value(depth + 1));
    while (this.take(','));
    if (!this.take(']')) this.fail('expected "," or "]"');
    return items;
  }

  private object(start: number, depth: number): Record<string, Json> {
    const entries = new Map<string, Json>();
    if (!this.take('}')) {
      do {
        this.match(SPACE);
        const key = this.match(STRING) ?? this.fail('expected a key in double quotes');
        if (!this.take(':')) this.fail('expected ":"');
        entries.set(JSON.parse(key) as string, this.value(depth + 1));
      } while (this.take(','));
      if (!this.take('}')) this.fail('expected "," or "}"');
    }
    const value = Object.fromEntries(entries);
    this.offsets.set(value, start);
    return value;
  }
}

/** Reads a JSON text, or says where it breaks off. */
export function parseJson(text: string): JsonText | JsonError {
  const reader = new Reader(text);
  try {
    return { value: reader.whole(), offsets: reader.offsets };
  } catch (error) {
    if (error instanceof Stop) return { offset: error.offset, message: error.message };
    throw error;
  }
}
