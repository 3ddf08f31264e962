import { describe, expect, it } from 'vitest';
import { headersFile } from './headers.ts';

const FILES = [
  '.nojekyll',
  '404.html',
  '_astro/main.BOf0LsHn.js',
  'data/strength/index.html',
  'data/strength.csv',
  'embed/strength/index.html',
  'index.html',
  'social/site.png',
  'sw.js',
  'visual-data/strength.en.b804d5d4.json',
];

/** Headers by rule and by name. */
function rulesOf(text: string): Map<string, Map<string, string>> {
  const rules = new Map<string, Map<string, string>>();
  let rule = new Map<string, string>();
  for (const line of text.trimEnd().split('\n')) {
    if (!line.startsWith(' ')) rules.set(line, (rule = new Map()));
    else rule.set(line.trim().split(': ')[0] ?? '', line.slice(line.indexOf(': ') + 2));
  }
  return rules;
}

describe('_headers', () => {
  const rules = rulesOf(headersFile(FILES, '/x/y/', ["'sha256-aa='"]));
  const value = (rule: string, name: string) => rules.get(rule)?.get(name) ?? '';

  it('keeps what is hashed for good and asks again for the rest', () => {
    for (const rule of ['/x/y/_astro/*', '/x/y/visual-data/*']) {
      expect(value(rule, 'Cache-Control'), rule).toContain('immutable');
    }
    for (const rule of ['/x/y/', '/x/y/data/*', '/x/y/social/*', '/x/y/sw.js', '/x/y/404.html']) {
      expect(value(rule, 'Cache-Control'), rule).toBe('public, max-age=0, must-revalidate');
    }
  });

  it('lets others frame embeds and nothing else', () => {
    const framing = [...rules]
      .map(([rule, headers]) => [rule, headers.get('Content-Security-Policy')] as const)
      .filter(([, policy]) => policy !== undefined)
      .map(([rule, policy]) => [rule, /frame-ancestors ([^;]*)/.exec(policy ?? '')?.[1]]);
    expect(framing).toEqual([
      ['/x/y/', "'self'"],
      ['/x/y/data/*', "'self'"],
      ['/x/y/embed/*', '*'],
      ['/x/y/404.html', "'self'"],
    ]);
  });

  it('sets no header of a path by two rules, as hosts would join them', () => {
    const matches = (rule: string, path: string) =>
      rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : rule === path;
    for (const file of FILES) {
      const path = `/x/y/${file.replace(/index\.html$/, '')}`;
      const names = [...rules]
        .filter(([rule]) => matches(rule, path))
        .flatMap(([, headers]) => [...headers.keys()]);
      expect(names, path).toHaveLength(new Set(names).size);
    }
  });
});
