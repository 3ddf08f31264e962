import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf, isEmbed, isShare, linkProblems, readSite } from '../site.ts';

const site = readSite();

describe('links', () => {
  it('lead to pages, files and elements that exist, and fetch nothing from elsewhere', () => {
    expect(linkProblems(site)).toEqual([]);
  });

  it('leave the site only where a reader follows them, and then safely', () => {
    for (const page of site.pages) {
      const { $, file } = page;
      for (const { attribs } of $('a[href^="http"]').toArray()) {
        expect(attribs['href'], file).toMatch(/^https?:\/\/[^/]+\//);
        expect(attribs['target'], file).toBeUndefined();
      }
      // From the frame in someone else's page a reader goes to a page of their own.
      for (const { attribs } of $('a[target]').toArray()) {
        expect([isEmbed(page), attribs['target'], attribs['rel']], file).toEqual([
          true,
          '_blank',
          'noopener',
        ]);
      }
      expect($('iframe, object, embed, base').length, file).toBe(0);
    }
    // A page that is there to be shared leads its reader on; social.test.ts says whereto.
    for (const { $, file } of site.pages.filter((page) => !isShare(page))) {
      expect($('meta[http-equiv="refresh"]').length, file).toBe(0);
    }
  });

  it('name no other site in styles, and no address to fetch in scripts', () => {
    for (const name of filesOf(site.folder).filter((file) => /\.(css|js)$/.test(file))) {
      const text = readFileSync(join(site.folder, name), 'utf8');
      const addresses = (text.match(/(?:https?:)?\/\/[a-z0-9-]+(\.[a-z0-9-]+)+[^\s"'`)]*/gi) ?? [])
        // Names of XML namespaces are never fetched; the other stands in a message of Workbox.
        .filter((address) => !/^https?:\/\/(www\.w3\.org\/|bit\.ly\/wb-precache$)/.test(address));
      expect(addresses, name).toEqual([]);
    }
  });

  it('can find a broken link', () => {
    const [page] = site.pages.filter(({ path }) => path === '/mission/');
    if (!page) throw new Error('no chapter');
    const before = page.$('main').html() ?? '';
    page
      .$('main')
      .append(
        '<a href="/nowhere/">x</a><a href="/data/strength/#no-row">x</a><a href="#none">x</a>' +
          '<img src="https://elsewhere.example/x.png"><img srcset="//elsewhere.example/y.png 2x">',
      );
    const problems = linkProblems(site);
    page.$('main').html(before);
    expect(problems).toHaveLength(5);
  });
});
