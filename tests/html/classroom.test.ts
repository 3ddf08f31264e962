/** The lessons as they are built: their parts, their questions and answers, what machines are told. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheerioAPI } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { DIST, pageOf, readSite, wordsOf } from '../site.ts';
import { typedNumbers } from '../typed-numbers.ts';

const site = readSite();
const root = site.base.slice(0, -1);
const LESSONS = ['opening', 'mission', 'expansion', 'interventions', 'futures'] as const;

/** What a class gets: nothing of it leads to the answers, or to the page that leads there. */
const SHEETS = ['handout', 'notice', 'slips', 'questions', 'words'];

/** Every step of the site, as a link names it; a query before the `#` says how it is opened. */
const steps = new Set(
  site.pages.flatMap(({ path, $ }) =>
    $('article.step')
      .toArray()
      .map(({ attribs }) => `${root}${path}#${attribs['id']}`),
  ),
);

/** The words of a question without its head, and without what puts a step on the projector. */
function askedIn($: CheerioAPI, node: Parameters<CheerioAPI>[0]): string {
  const copy = $(node).children('p:not(.question-head)').clone();
  copy.find('.present-link').remove();
  return wordsOf(copy.text()).replace(/ (?=[,.;:])/g, '');
}

/** “about 1,500” → 1500, “66.0 million” → 66 */
const numberIn = (text: string): number => Number(text.replace(/[^\d.]|\.$/g, ''));

const asStep = (href = '') => href.replace(/\?[^#]*/, '');

it('has a lesson for each chapter and for the opening, and lists them', () => {
  const { $ } = pageOf(site, '/classroom/');
  const listed = $('.lesson-cards h3 a')
    .toArray()
    .map(({ attribs }) => attribs['href']);
  expect(listed).toEqual(LESSONS.map((slug) => `${root}/classroom/${slug}/`));
  for (const slug of LESSONS) {
    for (const page of SHEETS) {
      expect($(`.lesson-cards a[href="${root}/classroom/${slug}/${page}/"]`)).toHaveLength(1);
    }
  }
  const hrefs = $('main a')
    .toArray()
    .map(({ attribs }) => attribs['href'] ?? '');
  for (const path of ['cards/glossary/', 'cards/timeline/']) {
    expect(hrefs).toContain(`${root}/classroom/${path}`);
  }
  const doors = pageOf(site, '/').$(`.opening-doors a[href="${root}/classroom/"]`);
  expect(doors).toHaveLength(1);
});

describe.each(LESSONS)('the lesson on %s', (slug) => {
  const { $ } = pageOf(site, `/classroom/${slug}/`);
  const answers = pageOf(site, `/classroom/${slug}/answers/`);
  const questions = $('.question').toArray();

  it('has all its parts', () => {
    const parts = ['overview', 'content-note', 'aims', 'terms', 'background', 'activities'];
    const ends = ['longer', 'shorter', 'extension', 'papers', 'standards', 'read-on'];
    for (const id of [...parts, ...ends]) expect($(`section#${id} > h2`), id).toHaveLength(1);
    expect(wordsOf($('.lesson-essential').text())).toMatch(/\?$/);
    for (const node of $('#aims li').slice(0, 2).toArray())
      expect(wordsOf($(node).text())).toMatch(/\?$/);
    expect($('#terms dt a').length).toBeGreaterThan(2);
    expect($('#content-note .step-ref').length).toBeGreaterThan(2);
    expect($('.claim-card .claim-verdict')).toHaveLength(1);
    expect($('.claim-card a[href*="/claims/#claim-"]')).toHaveLength(1);
    expect($('.activity a[href*="?notice#"]')).toHaveLength(1);
    expect($('.activity a[href*="?mode=present#"]').length).toBeGreaterThan(0);
    // The article that all of this begins with: who, where, when, what kind of outlet.
    const article = $('.activity .lesson-article');
    expect(article.find('a[href^="https://peoplesdispatch.org/"]')).toHaveLength(1);
    expect(wordsOf(article.text())).toMatch(/Nicholas Mwangi.*7 April 2025.*movements/);
    const words = wordsOf($('#overview p').text()).split(' ').length;
    expect(words).toBeGreaterThanOrEqual(100);
    expect(words).toBeLessThanOrEqual(150);
  });

  it('asks two of each kind and one on method, each linked to a step that exists', () => {
    const count = (kind: string) =>
      questions.filter(({ attribs }) => attribs['data-kind'] === kind).length;
    expect(['recall', 'evidence', 'perspective', 'method', 'exit'].map(count)).toEqual([
      2, 2, 2, 1, 1,
    ]);
    for (const node of [...questions, ...answers.$('.question').toArray()]) {
      const links = $(node).find('.question-head .step-ref').toArray();
      expect(links.length).toBeGreaterThan(0);
      for (const { attribs } of links) expect(steps).toContain(attribs['href']);
    }
    for (const node of $('.step-ref').toArray())
      expect(steps).toContain(asStep(node.attribs['href']));
  });

  it('names a step of another chapter with its chapter', () => {
    const own = slug === 'opening' ? `${root}/` : `${root}/${slug}/`;
    const pages = [$, answers.$, pageOf(site, `/classroom/${slug}/questions/`).$];
    const links = pages.flatMap((each) =>
      each('.step-ref')
        .toArray()
        .map((node) => ({ node, path: node.attribs['href']?.replace(/[?#].*/, ''), each })),
    );
    for (const { node, path = '', each } of links) {
      const chapter = each(node).find('.step-elsewhere').text();
      if (path === own) expect(chapter).toBe('');
      else {
        const heading = pageOf(site, path.slice(root.length)).$('h1').first().text();
        if (path !== `${root}/`) expect(wordsOf(chapter)).toBe(`${wordsOf(heading)}:`);
      }
    }
    expect(links.filter(({ path }) => path !== own).length).toBeGreaterThan(0);
  });

  it('puts each step of its plan on the projector, in the order of its minutes', () => {
    const opened = (selector: string) =>
      $(selector)
        .toArray()
        .map(({ attribs }) => attribs['href'] ?? '');
    const room = opened('.lesson-kit .room-stop');
    expect(room).toEqual(opened('.activity .step-ref').filter((href) => href.includes('?')));
    expect(room[0]).toContain('?notice#');
    for (const href of room) expect(steps).toContain(asStep(href));
    const plan = pageOf(site, `/classroom/${slug}/plan/`).$;
    const printed = plan('.room-stop').toArray();
    expect(printed.map(({ attribs }) => attribs['href'])).toEqual(room);
    for (const node of $('.activity .step-ref').toArray()) {
      const href = node.attribs['href'] ?? '';
      if (href.includes('?')) continue;
      const beside = $(node).next('.present-link').attr('href');
      expect(beside).toBe(href.replace('#', '?mode=present#'));
    }
    expect($('.present-link').length).toBeGreaterThan(10);
    expect(answers.$('.present-link')).toHaveLength(0);
  });

  it('uses its sheets in minutes of the plan', () => {
    for (const sheet of ['notice', 'handout', 'slips']) {
      const href = `${root}/classroom/${slug}/${sheet}/`;
      const inText = $(`.activity a.sheet-ref[href="${href}"]`).closest('.activity');
      expect(inText.length, sheet).toBeGreaterThan(0);
      for (const node of inText.toArray()) {
        expect($(node).find(`.activity-time a[href="${href}"]`), sheet).toHaveLength(1);
        const entry = $(`.plan-minutes a[href="#${$(node).attr('id')}"]`);
        expect(wordsOf(entry.text()).toLowerCase()).toContain(sheet);
      }
    }
  });

  it('keeps its answers out of what the class gets', () => {
    expect(wordsOf($('.lesson-head .content-note').text())).toMatch(/^For teachers/);
    const claim = $('.claim-card .claim-verdict').text();
    for (const sheet of SHEETS) {
      const page = pageOf(site, `/classroom/${slug}/${sheet}/`).$;
      const leads = page('a')
        .toArray()
        .map(({ attribs }) => attribs['href'] ?? '')
        .filter(
          (href) => /\/classroom\/\w+\/(answers\/)?$/.test(href) || /\/claims\/.+/.test(href),
        );
      expect(leads, sheet).toEqual([]);
      expect(page('.answer, .claim-verdict'), sheet).toHaveLength(0);
      if (sheet === 'questions') expect(wordsOf(page('main').text())).not.toContain(claim.trim());
    }
    const asked = pageOf(site, `/classroom/${slug}/questions/`).$;
    const textOf = (page: typeof $) =>
      page('.question')
        .toArray()
        .map((node) => askedIn(page, node));
    expect(textOf(asked)).toEqual(textOf($));
  });

  it('has a plan that fits, and tells machines its length', () => {
    const times = $('.plan-clock')
      .toArray()
      .map((node) => wordsOf($(node).text()).match(/\d+/g)?.map(Number) ?? []);
    expect(times[0]?.[0]).toBe(0);
    times.forEach(([, to], index) => expect(times[index + 1]?.[0] ?? 45).toBe(to));
    const data = JSON.parse($('script[type="application/ld+json"]').text()) as Record<
      string,
      unknown
    >;
    expect(data['@type']).toBe('LearningResource');
    expect(data.timeRequired).toBe(`PT${times.at(-1)?.[1]}M`);
    expect(data.name).toBe(wordsOf($('h1').text()));
    expect(data.url).toBe($('link[rel="canonical"]').attr('href'));
    for (const field of [
      'description',
      'learningResourceType',
      'educationalLevel',
      'typicalAgeRange',
      'educationalUse',
      'teaches',
      'audience',
      'license',
      'inLanguage',
      'isBasedOn',
      'dateModified',
      'version',
    ]) {
      expect(data[field], field).toBeTruthy();
    }
    expect(data.isAccessibleForFree).toBe(true);
    const aligned = data.educationalAlignment as { targetName: string; targetUrl: string }[];
    const codes = $('.lesson-standards dt')
      .toArray()
      .map((node) => wordsOf($(node).text()));
    expect(aligned.map(({ targetName }) => targetName).sort()).toEqual(codes.sort());
    const based = String(data.isBasedOn).replace(site.origin, '');
    expect(site.pages.some(({ path }) => `${root}${path}` === based)).toBe(true);
  });

  it('keeps its answers on a page of their own, which answers every question', () => {
    expect($('.answer')).toHaveLength(0);
    expect(answers.$('meta[name="robots"]').attr('content')).toBe('noindex');
    const answered = answers.$('.question').toArray();
    for (const { attribs } of questions) {
      expect(answers.$(`[id="${attribs['id']}"] .answer`), attribs['id']).toHaveLength(1);
    }
    expect(answered.length).toBeGreaterThan(questions.length);
    const withNumbers = answered.filter(
      (node) => answers.$(node).find('.answer [data-fig]').length > 0,
    );
    expect(withNumbers.length).toBeGreaterThan(3);
    expect($('[data-fig]').not('.given [data-fig]')).toHaveLength(0);
  });

  it('types no statistic', () => {
    const texts = [
      ...$(
        '#overview p, #content-note p, #background p, #aims li, .activity > p:not(.activity-time), .question > p:not(.question-head), #longer li, #shorter p, #extension li',
      ).toArray(),
      ...answers.$('.question > p:not(.question-head), .answer > p:not(.answer-label)').toArray(),
      ...pageOf(site, `/classroom/${slug}/slips/`).$('.given p').toArray(),
    ].map((node) => {
      const copy = $(node).clone();
      copy.find('a, data').remove();
      return wordsOf(copy.text());
    });
    expect(texts.length).toBeGreaterThan(40);
    expect(texts.flatMap(typedNumbers)).toEqual([]);
  });

  it('prints its questions on the handout as they are answered', () => {
    const handout = pageOf(site, `/classroom/${slug}/handout/`).$;
    expect(handout('body').attr('data-paper')).toBe('handout');
    expect(handout('figure.visual .drawing:not(.drawing-on-phone) svg[role="img"]')).toHaveLength(
      1,
    );
    expect(handout('.small-table tbody tr').length).toBeGreaterThan(4);
    const asked = handout('.sheet-question').toArray();
    expect(asked).toHaveLength(3);
    for (const node of asked) {
      const number = wordsOf(handout(node).find('.sheet-number').text());
      const question = wordsOf(handout(node).children('div').first().text());
      const answered = answers.$(`#handout-${number}`);
      expect(wordsOf(answered.text())).toContain(question);
      expect(handout(node).find('.lines')).toHaveLength(1);
      // What an answer counts with can be read off the sheet.
      const printed = handout('.visual text, .visual tspan, .small-table td, .small-table th')
        .toArray()
        .flatMap(
          (cell) =>
            handout(cell)
              .text()
              .match(/\d[\d,.]*/g) ?? [],
        )
        .map(numberIn);
      for (const figure of answered.find('.answer [data-fig]').toArray()) {
        const shown = wordsOf(answers.$(figure).text());
        expect(printed, `${number}: ${shown}`).toContain(numberIn(shown));
      }
    }
    expect(asked.map((node) => wordsOf(handout(node).find('.sheet-number').text()))).toEqual([
      '1',
      '2',
      '3',
    ]);
    // The finding is for the class to find.
    const headline = wordsOf(answers.$('#handout blockquote').text());
    expect(headline).not.toBe('');
    expect(wordsOf(handout('main').text())).not.toContain(headline);
    expect(wordsOf(handout('.visual-subtitle').text())).not.toBe('');
  });

  it('deals out its questions on slips, and an exit ticket to each student', () => {
    const slips = pageOf(site, `/classroom/${slug}/slips/`).$;
    const dealt = slips('.slip').toArray();
    const discussed = $('.question').filter(
      (_, node) => $(node).closest('.activity').find('a[href$="/slips/"]').length > 0,
    );
    expect(dealt).toHaveLength(discussed.not('[data-kind="exit"]').length);
    expect(dealt.length).toBeLessThanOrEqual(8);
    for (const node of dealt) {
      const number = wordsOf(slips(node).find('.slip-number').text()).match(/\d+/)?.[0];
      const question = $(`#question-${number}`);
      const first = question.find('.question-head .step-ref').first().attr('href');
      // Alone, without what stands around it; and paper is enough.
      const alone = first?.replace('#', '?mode=steps#');
      expect(slips(node).find('.qr a').attr('href')).toBe(alone);
      expect(slips(node).find('.step-ref').attr('href')).toBe(alone);
      expect(slips(node).find('.step-ref')).toHaveLength(1);
      expect(wordsOf(slips(node).find('.given').text())).toMatch(/^On record: .{40}/);
      const text = askedIn($, `#question-${number}`);
      expect(text).not.toBe('');
      expect(wordsOf(slips(node).text())).toContain(text);
    }
    const exit = wordsOf($('.question[data-kind="exit"] > p:not(.question-head)').text());
    for (const node of slips('.ticket').toArray())
      expect(wordsOf(slips(node).text())).toContain(exit);
    expect(slips('.ticket')).toHaveLength(4);
  });

  it('keeps the verdict from a class until it has judged', () => {
    const asked = pageOf(site, `/classroom/${slug}/questions/`).$;
    const tested = asked('.activity').filter(
      (_, node) => asked(node).find('.claim-card').length > 0,
    );
    expect(tested).toHaveLength(1);
    expect(tested.find('.step-ref')).toHaveLength(0);
    expect(tested.find('.given')).toHaveLength(1);
  });

  it('says what to print for a class, and has its plan on one sheet with every question', () => {
    const plan = pageOf(site, `/classroom/${slug}/plan/`).$;
    expect(plan('body').attr('data-paper')).toBe('handout');
    const copies = wordsOf(plan('.plan-lead p').first().text());
    expect(copies).toMatch(
      /^To print for 28 students \(14 pairs\): 14 handouts;.* 2 copies .* 7 of/,
    );
    expect(wordsOf($('#aims').text())).toContain(copies);
    const numbers = plan('.plan-number')
      .toArray()
      .map((node) => plan(node).text());
    expect(numbers).toEqual(questions.map(({ attribs }) => attribs['id']?.replace(/\D+/, '')));
    expect(plan('.answer, .claim-verdict')).toHaveLength(0);
  });

  it('has one date of its own on each sheet, and says whose the others are', () => {
    for (const sheet of ['handout', 'notice', 'slips', 'plan']) {
      const foot = wordsOf(pageOf(site, `/classroom/${slug}/${sheet}/`).$('.sheet-foot').text());
      expect(foot, sheet).toMatch(/Lesson, version \d+ of \d+ \w+ \d{4}/);
      expect(foot, sheet).not.toContain('as of');
    }
  });

  it('hides the headline of its picture on paper and gives it on the page of answers', () => {
    const sheet = pageOf(site, `/classroom/${slug}/notice/`).$;
    expect(sheet('.visual-title, .paper-source')).toHaveLength(0);
    expect(sheet('.notice-prompts > li')).toHaveLength(4);
    // What is plotted and what the marks mean are no finding.
    for (const part of ['.visual-subtitle', '.visual-note'])
      expect(wordsOf(sheet(part).text()), part).not.toBe('');
    const headline = wordsOf(answers.$('#notice blockquote').text());
    expect(headline).not.toBe('');
    expect(wordsOf(sheet('main').text())).not.toContain(headline);
  });

  it('can be taken along as a text', () => {
    const text = readFileSync(join(DIST, 'classroom', `${slug}.md`), 'utf8');
    expect(text).toMatch(/^# \S/);
    expect(text).not.toMatch(/<\/?[A-Z]|undefined|NaN|\[object/);
    const linked = [...text.matchAll(/\]\((http[^)]*#[^)]*)\)/g)].map(
      ([, address = '']) => address,
    );
    expect(linked.length).toBeGreaterThan(40);
    for (const address of linked.filter((each) => !/\/(sources|claims)\/#/.test(each))) {
      expect(steps).toContain(asStep(address).replace(site.origin, ''));
    }
    expect(text).toMatch(/^## Overview\n\n\S/m);
    const plain = wordsOf(text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')).replaceAll('\\', '');
    for (const node of questions) {
      expect(plain).toContain(askedIn($, node).slice(0, 40).trim());
    }
  });
});
