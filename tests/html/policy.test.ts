/** The content security policy: on every page, without holes, and met by what was built. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readSite } from '../site.ts';

const site = readSite();

/** Directives of a policy by name. */
function directivesOf(policy: string): Map<string, string[]> {
  return new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}

describe.each(site.pages.map((page) => [page.file, page] as const))('%s', (_, page) => {
  const { $, html } = page;
  const metas = $('meta[http-equiv="Content-Security-Policy"]');
  const policy = metas.attr('content') ?? '';
  const directives = directivesOf(policy);

  it('has one policy, before anything that is fetched or run', () => {
    expect(metas).toHaveLength(1);
    const before = html.slice(0, html.indexOf('Content-Security-Policy'));
    expect(before).not.toMatch(/<(script|link|style|img|body)\b/);
    expect(before).toMatch(/<head>/);
  });

  it('lets nothing in from elsewhere, and nothing inline without its hash', () => {
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    for (const name of ['default-src', 'script-src', 'style-src', 'connect-src', 'worker-src']) {
      expect(directives.get(name), name).toContain("'self'");
    }
    for (const name of ['object-src', 'base-uri']) {
      expect(directives.get(name), name).toEqual(["'none'"]);
    }
    expect(directives.get('form-action')).toEqual(["'self'"]);
  });

  it('meets it', () => {
    const hashOf = (node: Parameters<typeof $>[0]) =>
      `'sha256-${createHash('sha256').update($(node).text()).digest('base64')}'`;
    const scripts = $('script:not([src])')
      .toArray()
      .filter(({ attribs }) => !/json/.test(attribs['type'] ?? ''));
    for (const node of scripts) expect(directives.get('script-src')).toContain(hashOf(node));
    const styles = $('style').toArray();
    for (const node of styles) expect(directives.get('style-src')).toContain(hashOf(node));
    expect(styles.length > 0).toBe($('section.scrolly').length > 0);
    expect($('[style]').length).toBe(0);
    const handlers = $('*')
      .toArray()
      .flatMap((node) => ('attribs' in node ? Object.keys(node.attribs) : []))
      .filter((name) => name.startsWith('on'));
    expect(handlers).toEqual([]);
    expect(html).not.toMatch(/(href|src|action)="\s*(javascript|vbscript|data:text)/i);
  });
});
