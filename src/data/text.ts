/**
 * Reads a text file of content and refuses what would spoil it silently: bytes that are not UTF-8,
 * a byte order mark, Windows line ends, control characters.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problem } from './problems.ts';
import type { Problem } from './problems.ts';

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** From an offset in a text (UTF-16 units) to a line and a column (characters), both 1-based. */
export type Locate = (offset: number) => Place;

export interface TextFile {
  /** Path from the root, for reports. */
  readonly file: string;
  /** Without a byte order mark, with LF line ends. */
  readonly text: string;
  readonly locate: Locate;
}

/** Half of a character that takes two units. */
const SURROGATE = /[\ud800-\udfff]/;

/** Indexes the lines of a text once, so that many offsets can be located cheaply. */
export function locator(text: string): Locate {
  const starts = [0];
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const before = text.slice(starts[low], offset);
    const characters = SURROGATE.test(before) ? [...before].length : before.length;
    return { line: low + 1, column: characters + 1 };
  };
}

/**
 * Where the first bytes that are not UTF-8 start: their offset, and the text before them.
 * Undefined when all is well.
 */
function firstBadByte(bytes: Buffer): { offset: number; before: string } | undefined {
  const decode = (length: number, whole: boolean): string | undefined => {
    try {
      const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
      return decoder.decode(bytes.subarray(0, length), { stream: !whole });
    } catch {
      return undefined;
    }
  };
  if (decode(bytes.length, true) !== undefined) return undefined;
  // The longest part that can still be the start of good text; its last sequence may be cut off.
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (decode(middle, false) === undefined) high = middle - 1;
    else low = middle;
  }
  const before = decode(low, false) ?? '';
  return { offset: Buffer.byteLength(before), before };
}

const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/gu;

/** The offsets of all control characters in a text; the line feed is not one. */
export function controlCharacters(text: string): number[] {
  return [...text.matchAll(CONTROL)].map((match) => match.index);
}

/** `control character U+0000 (NUL): …` */
export function controlMessage(text: string, offset: number): string {
  const code = text.charCodeAt(offset);
  const name = { 0: ' (NUL)', 9: ' (tab)', 13: ' (carriage return)' }[code] ?? '';
  const hex = code.toString(16).toUpperCase().padStart(4, '0');
  return `control character U+${hex}${name}; expected text and ordinary spaces only`;
}

/**
 * Reads `file` (a path from `root`). `content` is absent when nothing useful can be read; problems
 * may come with content (a byte order mark, CRLF), which is then cleaned so that reading can go on.
 */
export function readText(root: string, file: string): { problems: Problem[]; content?: TextFile } {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(root, file));
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const what = missing ? 'the file is missing' : 'the file cannot be read; expected a text file';
    return { problems: [problem(file, 1, 1, what)] };
  }
  const bad = firstBadByte(bytes);
  if (bad !== undefined) {
    const at = locator(bad.before)(bad.before.length);
    const hex = (bytes[bad.offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    const message = `not UTF-8: byte 0x${hex} at byte offset ${bad.offset}; save the file as UTF-8`;
    return { problems: [problem(file, at.line, at.column, message)] };
  }
  const problems: Problem[] = [];
  let text = bytes.toString('utf8');
  if (text.startsWith('\uFEFF')) {
    text = text.slice(1);
    const message = 'the file starts with a byte order mark; save it as UTF-8 without BOM';
    problems.push(problem(file, 1, 1, message));
  }
  const crlf = text.indexOf('\r\n');
  if (crlf !== -1) {
    const at = locator(text)(crlf);
    const message = 'the line ends with CRLF; save the file with LF line ends';
    problems.push(problem(file, at.line, at.column, message));
    text = text.replaceAll('\r\n', '\n');
  }
  if (text.trim() === '') {
    problems.push(problem(file, 1, 1, 'the file is empty'));
    return { problems };
  }
  return { problems, content: { file, text, locate: locator(text) } };
}
