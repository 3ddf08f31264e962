/**
 * The style sheet of a story, put into its page after the build. As a file of its own it is known of only
 * when the page has come and asked for over the line once more: 0.7 s before the first word on a slow
 * phone. All other pages go on sharing the file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allowStyle, hashOf } from '../head/policy.ts';

const SHEET = /<link rel="stylesheet" href="([^"]+)">/g;

/**
 * Each style sheet that the pages link to becomes a `<style>` in its place, allowed by its hash.
 * @param folder the built site
 * @param base the sub-path of the site, with slashes at both ends
 * @param files the pages, relative to the folder
 * @returns the hashes, for headers that repeat the policy of the pages
 * @throws when a page has no policy, or a style sheet points to something relative to itself
 */
export function inlineStyles(folder: string, base: string, files: readonly string[]): string[] {
  const styles = new Map<string, string>();
  const styleAt = (address: string): string => {
    const known = styles.get(address);
    if (known !== undefined) return known;
    const text = readFileSync(join(folder, address.slice(base.length)), 'utf8').trim();
    const relative = /url\((?!["']?(?:\/|data:))[^)]*\)/.exec(text);
    if (relative) throw new Error(`${address}: ${relative[0]} would lead elsewhere from a page`);
    if (/<\/style/i.test(text)) throw new Error(`${address} would end its own element`);
    styles.set(address, text);
    return text;
  };
  for (const file of files) {
    const path = join(folder, file);
    const hashes: string[] = [];
    const page = readFileSync(path, 'utf8').replace(SHEET, (_, address: string) => {
      const text = styleAt(address);
      hashes.push(hashOf(text));
      return `<style>${text}</style>`;
    });
    writeFileSync(path, allowStyle(page, hashes));
  }
  return [...styles.values()].map(hashOf);
}
