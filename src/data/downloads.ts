import { readFileSync, readdirSync } from 'node:fs';
import { COMPILED } from './load.ts';

const FOLDER = `${COMPILED}/public/data`;

/** Names, without the ending, of the download files with this ending (build time). */
export function downloadNames(ending: 'csv' | 'json'): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(`.${ending}`))
    .map((file) => file.slice(0, -ending.length - 1))
    .sort();
}

/** One download file as it is served. */
export function readDownload(name: string, ending: 'csv' | 'json'): string {
  return readFileSync(`${FOLDER}/${name}.${ending}`, 'utf8');
}
