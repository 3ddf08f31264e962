import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pageOf, readSite, wordsOf } from '../site.ts';
import { readTable } from '../table-schema.ts';

const site = readSite();
const { $, html } = pageOf(site, '/claims/');
const table = (id: string) =>
  readTable(readFileSync(`content/datasets/${id}/table.csv`, 'utf8')).rows;
const rows = table('claims');
const textOf = (selector: string) => wordsOf($(selector).text());

/** How many rows have each verdict. */
const counts = new Map<string, number>();
for (const { verdict = '' } of rows) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);

it('has every claim once, at its own address and in the order of the article', () => {
  const ids = $('.claim')
    .toArray()
    .map(({ attribs }) => attribs['id']);
  expect(ids).toHaveLength(67);
  expect(ids).toEqual(rows.map(({ id }) => id));
});

describe.each(rows.map((row) => [row['id'] ?? '', row] as const))('%s', (id, row) => {
  const claim = $(`#${id}`);

  it('says what its row says', () => {
    const text = wordsOf(claim.text());
    for (const column of ['claim', 'record', 'note']) expect(text).toContain(row[column] ?? '');
    expect(claim.attr('data-verdict')).toBe(row['verdict']);
    expect(claim.attr('data-chapter')).toBe(row['chapter'] || 'none');
    expect(wordsOf(claim.find('.claim-verdict').text()).toLowerCase().replaceAll(' ', '-')).toBe(
      row['verdict'],
    );
    expect(claim.find('.claim-verdict svg.verdict-mark path').length).toBeGreaterThan(0);
  });

  it('cites its sources, and leads to itself, its row and where it is shown', () => {
    const cited = claim
      .find('a.cite')
      .toArray()
      .map(({ attribs }) => attribs['data-cite']);
    expect(cited).toEqual((row['source'] ?? '').split(';'));
    expect(cited.length).toBeGreaterThan(0);
    const links = claim
      .find('a')
      .toArray()
      .map(({ attribs }) => attribs['href']);
    const { base } = site;
    expect(links).toEqual(expect.arrayContaining([`#${id}`, `${base}data/claims/#${id}`]));
    for (const address of (row['shown_at'] ?? '').split(';').filter(Boolean)) {
      const href = address.startsWith('data/') ? `${address}/` : address.replace('#', '/#');
      expect(links).toContain(`${base}${href}`);
    }
  });
});

describe('the picture', () => {
  it('counts what the table counts, in its marks, its names, its words and its own table', () => {
    expect($('.strip')).toHaveLength(counts.size);
    expect($('.strip-mark')).toHaveLength(67);
    const words = textOf('[data-picture-text]');
    for (const [verdict, count] of counts) {
      const label = $(`.strip .filter[data-value="${verdict}"]`);
      const strip = label.closest('.strip');
      expect(wordsOf(label.find('.filter-count').text()), verdict).toBe(String(count));
      const numbers = rows
        .filter((row) => row['verdict'] === verdict)
        .map(({ order = '' }) => order);
      const marks = strip
        .find('.strip-mark')
        .toArray()
        .map(({ attribs }) => String(Number((attribs['data-claim'] ?? '').replace('claim-', ''))));
      expect(marks).toEqual(numbers);
      const name = wordsOf(label.find('.filter-name').text());
      expect(strip.find('svg[role="img"]').attr('aria-label')).toBe(
        `${name}: claims ${numbers.join(', ')}`,
      );
      expect(words).toContain(`${name}: ${count} (${numbers.join(', ')})`);
      const line = $('.claims-picture tbody tr')
        .toArray()
        .map((node) => $(node))
        .find((node) => wordsOf(node.find('th').text()) === name);
      expect(line?.find('td.number').text()).toBe(String(count));
      expect(line?.find('a').length).toBe(count);
    }
    const of = (verdict: string) => counts.get(verdict) ?? 0;
    expect(textOf('.claims-picture .visual-title')).toBe(
      `Of ${67 - of('opinion')} claims that can be tested, ${of('supported') + of('supported-with-context')} are borne out, ${of('supported-with-context')} of them with context`,
    );
  });

  it('is a picture without scripts: its names are no buttons', () => {
    expect($('.filter').filter('button')).toHaveLength(0);
    expect($('.filter[data-filter="verdict"]')).toHaveLength(7);
    expect($('.filter[data-filter="chapter"]').length).toBeGreaterThan(3);
    expect($('.claim[hidden], .claim-group[hidden]')).toHaveLength(0);
  });
});

it('defines every verdict before the list', () => {
  const terms = $('.verdict-definitions dt')
    .toArray()
    .map((node) => wordsOf($(node).text()).toLowerCase().replaceAll(' ', '-'));
  expect(terms.toSorted()).toEqual([...counts.keys()].toSorted());
  expect(html.indexOf('verdict-definitions')).toBeLessThan(html.indexOf('claims-list'));
});

it('tells what changed since, with dates, claims and sources', () => {
  const since = table('since-then');
  expect($('.since-theme dl > div')).toHaveLength(since.length);
  for (const { id = '', what_changed: what = '', claims = '' } of since) {
    const entry = $(`[id="since-${id}"]`);
    expect(wordsOf(entry.text()), id).toContain(what);
    expect(entry.find('.claim-links a')).toHaveLength(claims.split(';').length);
    expect(entry.find('a.cite').length, id).toBeGreaterThan(0);
    expect(wordsOf(entry.find('dt').text()), id).toMatch(/\b20\d\d\b/);
  }
  expect($('.since-before')).toHaveLength(
    since.filter(
      ({ date = '', date_precision: precision }) => precision === 'day' && date < '2025-04-07',
    ).length,
  );
});

it('has what is left out, who disagrees and the publisher’s standpoint, each with sources', () => {
  for (const { text = '', source = '' } of table('article-context')) {
    const remark = $('.remarks dd, .remarks p')
      .toArray()
      .map((node) => $(node))
      .find((node) => wordsOf(node.text()).includes(text));
    expect(remark?.find('a.cite').length, text).toBe(source.split(';').length);
  }
});

it('sets every figure of the article beside the record', () => {
  const shown = $('.numbers-value')
    .toArray()
    .map(({ attribs }) => attribs['href']?.split('#')[1]);
  expect(shown.toSorted()).toEqual(
    table('claims-numbers')
      .map(({ id }) => id)
      .toSorted(),
  );
});

it('names the article and leads to it, and to nothing else of its publisher', () => {
  const outside = $('main a[href^="http"]')
    .toArray()
    .map(({ attribs }) => attribs['href']);
  expect(outside).toEqual([
    expect.stringMatching(/^https:\/\/peoplesdispatch\.org\/2025\/04\/07\//),
  ]);
});
