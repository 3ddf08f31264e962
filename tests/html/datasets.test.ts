import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { visualEntry } from '../../src/visuals/registry.ts';
import { DIST, pageOf, readSite, wordsOf } from '../site.ts';
import { datasetIds, loadFigures } from '../../src/data/load.ts';

interface About {
  title: string;
  topic: string;
  description: string;
  as_of: string;
  review_by: string;
  version: string;
  columns: { name: string; title: string; description: string; unit?: string }[];
  conflicts: string[];
  gaps: string[];
  changes: { version: string; what: string }[];
}

const site = readSite();
const ids = datasetIds();
const aboutOf = (id: string) =>
  parseYaml(readFileSync(`content/datasets/${id}/about.yaml`, 'utf8')) as About;
const inFull = (path: string) => `${site.origin}${site.base}${path}`;

/** Every step with a picture or a number, and the datasets that these come from. */
const figures = loadFigures();
const USES = site.pages.flatMap(({ path, $ }) => {
  const at = (id: string | undefined) => `${site.base.slice(0, -1)}${path}#${id}`;
  return [
    ...$('.scrolly .step[data-view]')
      .toArray()
      .map((step) => ({
        address: at(step.attribs['id']),
        datasets: visualEntry($(step).closest('[data-visual]').attr('data-visual') ?? '').datasets,
      })),
    ...$('.step-text [data-fig]')
      .toArray()
      .map((node) => ({
        address: at($(node).closest('.step').attr('id')),
        datasets: (figures[node.attribs['data-fig'] ?? '']?.refs ?? []).map((ref) => ref.dataset),
      })),
  ];
});

describe('the catalogue', () => {
  const { $ } = pageOf(site, '/data/');

  it('has every dataset once, under its topic', () => {
    const entries = $('.catalogue > li').toArray();
    expect(entries).toHaveLength(ids.length);
    for (const id of ids) {
      const entry = $(`.catalogue > li:has(a[href="${site.base}data/${id}/"])`);
      expect(entry, id).toHaveLength(1);
      const { title, topic, description } = aboutOf(id);
      expect(entry.attr('data-topic')).toBe(topic);
      expect(wordsOf(entry.find('h3').text())).toBe(wordsOf(title));
      expect(wordsOf(entry.text())).toContain(wordsOf(description));
      expect(wordsOf(entry.text())).toMatch(/\d+ rows? · \d+ columns · .*as of \d{1,2} [A-Z]/);
      for (const ending of ['csv', 'json']) {
        expect(entry.find(`a[download][href="${site.base}data/${id}.${ending}"]`)).toHaveLength(1);
      }
    }
  });

  it('offers every topic that it has, and no other', () => {
    const offered = $('select[name="topic"] option')
      .toArray()
      .map(({ attribs }) => attribs['value'])
      .filter(Boolean);
    const had = new Set(ids.map((id) => aboutOf(id).topic));
    expect(new Set(offered)).toEqual(had);
    expect($('[data-group]')).toHaveLength(had.size);
  });
});

describe.each(ids)('the page of %s', (id) => {
  const page = pageOf(site, `/data/${id}/`);
  const { $ } = page;
  const about = aboutOf(id);
  const text = wordsOf($('main').text());
  const json = JSON.parse(readFileSync(join(DIST, `data/${id}.json`), 'utf8')) as {
    rows: Record<string, unknown>[];
    columns: { name: string; type: string; precision?: string }[];
    sources: Record<string, { url: string }>;
  };

  it('says what it holds, what is in doubt and what is missing', () => {
    for (const phrase of [about.description, ...about.conflicts, ...about.gaps]) {
      expect(text).toContain(wordsOf(phrase));
    }
    for (const { name, description, unit } of about.columns) {
      const entry = $(`.dataset-columns dl > div:has(code:contains("${name}"))`).filter(
        (_, node) => wordsOf($(node).find('code').text()) === name,
      );
      expect(entry, name).toHaveLength(1);
      expect(wordsOf(entry.find('dd').text())).toContain(wordsOf(description));
      if (unit) expect(wordsOf(entry.find('.unit').text())).toBe(`in ${unit}`);
    }
    for (const { version, what } of about.changes) {
      expect(wordsOf($('.changes').text())).toContain(version);
      expect(wordsOf($('.changes').text())).toContain(wordsOf(what));
    }
  });

  it('says of when it is, and when someone looks again', () => {
    expect($(`.facts time[datetime="${about.as_of}"]`)).toHaveLength(1);
    const review = $(`.facts [data-review-by="${about.review_by}"]`);
    expect(wordsOf(review.text())).toMatch(/^Due by \d{1,2} [A-Z][a-z]+ \d{4}\.$/);
    expect(review.attr('data-overdue')).toMatch(/^Overdue/);
  });

  it('has heads that can sort, with days and numbers as machines read them', () => {
    const hidden = new Set(json.columns.map(({ precision }) => precision));
    const shown = json.columns.filter(({ name }, index) => index > 0 && !hidden.has(name));
    const heads = $('.data-table thead th').toArray();
    expect(heads.map(({ attribs }) => attribs['data-column'])).toEqual(
      shown.map(({ name }) => name),
    );
    $('.data-table tbody tr').each((index, tr) => {
      const cells = $(tr).children('td').toArray();
      shown.forEach(({ name, type }, at) => {
        const value = json.rows[index]?.[name] ?? '';
        const cell = cells[at] ?? expect.fail(name);
        const printed = $(cell).text();
        const where = `${tr.attribs['id']} ${name}`;
        if (type === 'number' || type === 'integer') {
          const number = printed === '' ? '' : Number(printed.replaceAll(',', ''));
          expect(number, where).toBe(value);
        }
        if (type === 'date') {
          expect(['', value], where).toContain(cell.attribs['data-sort']);
        }
      });
    });
  });

  it('offers each of its sources, and marks the rows that name it', () => {
    const offered = $('select[name="source"] option')
      .toArray()
      .flatMap(({ attribs }) => attribs['value'] || []);
    expect(offered.toSorted()).toEqual(Object.keys(json.sources).toSorted());
    for (const tr of $('.data-table tbody tr').toArray()) {
      const cited = $(tr)
        .find('[data-cite]')
        .toArray()
        .map(({ attribs }) => attribs['data-cite'] ?? '');
      expect(tr.attribs['data-source'] ?? '').toBe([...new Set(cited)].join(' '));
    }
  });

  it('names the steps whose pictures and numbers come from it', () => {
    const links = new Set(
      $('main .prose li a')
        .toArray()
        .map(({ attribs }) => attribs['href'] ?? ''),
    );
    const expected = USES.filter(({ datasets }) => datasets.includes(id)).map(
      ({ address }) => address,
    );
    for (const address of expected) expect(links).toContain(address);
    if (expected.length === 0) expect(text).toContain('No picture or sentence uses it yet.');
  });

  it('can be cited in four styles', () => {
    const entries = $('.citations > div').toArray();
    expect(entries.map((node) => wordsOf($(node).find('dt').text()))).toEqual([
      'APA',
      'MLA',
      'Chicago',
      'BibTeX',
    ]);
    for (const node of entries) {
      const button = $(node).find('button[data-copies]');
      const cited = $(`[id="${button.attr('data-copies')}"]`);
      expect(cited).toHaveLength(1);
      expect(wordsOf(cited.text())).toContain(wordsOf(about.title));
      expect(cited.text()).toContain(about.version);
      expect(cited.text()).toContain(inFull(`data/${id}/`));
    }
  });

  it('tells machines what it is', () => {
    const scripts = $('head script[type="application/ld+json"]');
    expect(scripts).toHaveLength(1);
    const ld = JSON.parse(scripts.text()) as Record<string, unknown>;
    expect(ld).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Dataset',
      name: about.title,
      url: inFull(`data/${id}/`),
      version: about.version,
      license: expect.stringMatching(/^https:/),
      distribution: ['csv', 'json'].map((ending) => ({
        '@type': 'DataDownload',
        encodingFormat: ending === 'csv' ? 'text/csv' : 'application/json',
        contentUrl: inFull(`data/${id}.${ending}`),
      })),
    });
    // What search engines for data ask for at least.
    expect(String(ld['description']).length).toBeGreaterThan(50);
    expect(String(ld['description']).length).toBeLessThan(5000);
    if (ld['temporalCoverage'] !== undefined) {
      expect(ld['temporalCoverage']).toMatch(/^\d{4}(-\d\d){0,2}(\/\d{4}(-\d\d){0,2})?$/);
    }
    const measured = (ld['variableMeasured'] as { name: string; unitText: string }[]).map(
      ({ name, unitText }) => [name, unitText],
    );
    expect(measured).toEqual(
      about.columns.filter(({ unit }) => unit).map(({ name, unit }) => [name, unit]),
    );
    const urls = Object.values(json.sources).flatMap(({ url }) => url || []);
    expect((ld['isBasedOn'] as string[]).toSorted()).toEqual([...new Set(urls)].toSorted());
  });
});
