// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { cite, plainText } from '../../data/cite.ts';
import { embedCode } from './embed-code.ts';
import { readPage } from './page.ts';
import { subjectOf } from './subject.ts';
import type { ShareFacts } from './words.ts';

const HERE = new URL('http://localhost:8080/mission/?q=1#p3');
const FACTS: ShareFacts = {
  words: { paragraph: 'Paragraph {number} of {title}', claim: 'Claim {number}: {text}' },
  pictures: { strength: { version: '1.0.0-0a1b2c3d', asOf: '2026-04-30', height: 820 } },
};
const ARTICLE = {
  '@graph': [
    { '@type': 'BreadcrumbList' },
    {
      '@type': 'Article',
      headline: 'The mission',
      dateModified: '2026-09-01',
      url: 'https://example.org/mission/',
      publisher: { name: 'After the Ambush' },
    },
  ],
};

function page(described: unknown): void {
  document.body.innerHTML = `
    <script type="application/ld+json">${JSON.stringify(described)}</script>
    <section class="scrolly" data-active-step="peak">
      <figure class="visual" data-visual="strength" data-view="arrivals">
        <div class="view-texts"><p class="visual-title">Not this</p></div>
        <div class="view-texts is-shown"><p class="visual-title">Two in five</p></div>
      </figure>
      <article class="step" id="first"><h3>The first</h3><a class="step-link" href="#first"></a></article>
      <article class="step" id="peak"><h3>The peak</h3><a class="step-link" href="#peak"></a>
        <p>Text <a class="para-link" href="http://localhost:8080/mission/#p17">17</a></p></article>
    </section>
    <article class="claim" id="claim-13">
      <h4 class="claim-text"><a class="claim-number">13</a> In 13 days.</h4><p data-shareable></p>
    </article>
    <p class="downloads" data-shareable></p>`;
}
const subject = (selector: string) =>
  subjectOf(
    document.querySelector<HTMLElement>(selector) ?? expect.fail(selector),
    readPage(),
    FACTS,
    HERE,
  );

beforeEach(() => page(ARTICLE));

describe('what is shared', () => {
  it('is a step: where the reader has it open, cited under its address for ever', () => {
    const step = subject('#peak .step-link');
    expect(step).toMatchObject({
      kind: 'step',
      title: 'The peak',
      address: 'http://localhost:8080/mission/#peak',
    });
    expect(step.messenger).toBeUndefined();
    expect(plainText(cite(step.work, 'apa'))).toBe(
      'After the Ambush. (2026, September 1). The peak. In The mission. https://example.org/mission/#peak',
    );
    expect(step.work.key).toBe('ambush-mission-peak');
  });

  it('has a page for messages where a step is the first of its section', () => {
    expect(subject('#first .step-link').messenger).toBe(
      'http://localhost:8080/share/mission/first/',
    );
  });

  it('is a paragraph, cited by its number', () => {
    const paragraph = subject('.para-link');
    expect(paragraph.address).toBe('http://localhost:8080/mission/#p17');
    expect(plainText(cite(paragraph.work, 'mla'))).toContain('par. 17, https://example.org/');
  });

  it('is the view that a picture shows, at the step that it shows it for', () => {
    const { work, ...picture } = subject('figure');
    expect(picture).toMatchObject({
      kind: 'picture',
      title: 'Two in five',
      address: 'http://localhost:8080/mission/#peak',
      picture: {
        embed: 'http://localhost:8080/embed/strength/#arrivals',
        pinned: 'http://localhost:8080/embed/strength/1.0.0-0a1b2c3d/#arrivals',
        svg: 'http://localhost:8080/pictures/strength/arrivals.svg',
        notice: 'http://localhost:8080/mission/?notice#peak',
        height: 820,
        isBeginning: false,
      },
    });
    expect(work).toMatchObject({ version: '1.0.0-0a1b2c3d', asOf: '2026-04-30' });
    expect(work.accessed).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('is a claim, with its own number taken off its words once', () => {
    expect(subject('.claim [data-shareable]')).toMatchObject({
      kind: 'claim',
      title: 'Claim 13: In 13 days.',
      address: 'http://localhost:8080/mission/#claim-13',
    });
  });

  it('is a table, with its version', () => {
    page({ ...ARTICLE['@graph'][1], '@type': 'Dataset', version: '1.2.0' });
    const { kind, work, address } = subject('.downloads');
    expect([kind, address]).toEqual(['dataset', 'http://localhost:8080/mission/']);
    expect(work).toMatchObject({ version: '1.2.0', medium: 'dataset' });
  });

  it('is nothing on a page that does not say what it is', () => {
    page({ '@type': 'BreadcrumbList' });
    expect(() => readPage()).toThrow('does not say');
  });
});

it('writes HTML for other pages in which a title cannot end an attribute', () => {
  const code = embedCode({
    address: 'https://example.org/embed/x/?a&b#c',
    title: '"><script>',
    height: 820,
    script: 'https://example.org/embed.js',
    link: 'https://example.org/#s',
    linkText: 'a < b',
  });
  const made = document.createElement('div');
  made.innerHTML = code;
  expect([...made.children].map(({ tagName }) => tagName)).toEqual(['IFRAME', 'P', 'SCRIPT']);
  const frame = made.querySelector('iframe') ?? expect.fail();
  expect(frame.getAttribute('src')).toBe('https://example.org/embed/x/?a&b#c');
  expect(frame.title).toBe('"><script>');
  expect(frame.height).toBe('820');
  expect(made.querySelector('a')?.textContent).toBe('a < b');
});
