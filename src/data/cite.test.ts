import { describe, expect, it } from 'vitest';
import { CITATION_STYLES, type Work, cite, plainText } from './cite.ts';

const SITE = 'After the Ambush';

const DATASET: Work = {
  key: 'after-the-ambush-strength',
  title: 'People of the mission present in Haiti',
  site: SITE,
  date: '2026-04-30',
  version: '1.0.0',
  medium: 'dataset',
  url: 'https://example.org/data/strength/',
};
const STEP: Work = {
  key: 'after-the-ambush-mission-peak',
  title: 'Two in five of the plan',
  partOf: 'The mission',
  site: SITE,
  date: '2026-09-01',
  url: 'https://example.org/mission/#peak',
};
const CHAPTER: Work = {
  key: 'after-the-ambush-futures',
  title: 'What do Haitians propose?',
  site: SITE,
  date: '2026-05-05',
  url: 'https://example.org/futures/',
};
const WHOLE: Work = {
  key: 'x',
  title: SITE,
  site: SITE,
  date: '2026-12-24',
  url: 'https://e.org/',
};

const PARAGRAPH: Work = {
  key: 'after-the-ambush-mission-p17',
  title: 'The mission',
  paragraph: 17,
  site: SITE,
  date: '2026-09-01',
  url: 'https://example.org/mission/#p17',
};
const PICTURE: Work = {
  ...STEP,
  medium: 'picture',
  version: '1.3.0-0a1b2c3d',
  asOf: '2026-04-30',
  accessed: '2026-11-05',
};

/** As printed by hand: italics stand between asterisks. */
const written = (work: Work, style: (typeof CITATION_STYLES)[number]) =>
  cite(work, style)
    .map(({ text, isItalic }) => (isItalic ? `*${text}*` : text))
    .join('');

describe('APA', () => {
  it.each([
    [
      'a dataset',
      DATASET,
      'After the Ambush. (2026, April 30). *People of the mission present in Haiti* (Version 1.0.0) [Data set]. https://example.org/data/strength/',
    ],
    [
      'a step',
      STEP,
      'After the Ambush. (2026, September 1). Two in five of the plan. In *The mission*. https://example.org/mission/#peak',
    ],
    [
      'a chapter that asks',
      CHAPTER,
      'After the Ambush. (2026, May 5). *What do Haitians propose?* https://example.org/futures/',
    ],
    ['the site', WHOLE, '*After the Ambush.* (2026, December 24). https://e.org/'],
    [
      'a paragraph',
      PARAGRAPH,
      'After the Ambush. (2026, September 1). *The mission* (para. 17). https://example.org/mission/#p17',
    ],
    [
      'a picture',
      PICTURE,
      'After the Ambush. (2026, September 1). Two in five of the plan (Version 1.3.0-0a1b2c3d; data as of April 30, 2026) [Data visualization]. In *The mission*. Retrieved November 5, 2026, from https://example.org/mission/#peak',
    ],
  ])('%s', (_, work, expected) => expect(written(work, 'apa')).toBe(expected));
});

describe('MLA', () => {
  it.each([
    [
      'a dataset',
      DATASET,
      '“People of the mission present in Haiti.” *After the Ambush*, version 1.0.0, 30 Apr. 2026, https://example.org/data/strength/.',
    ],
    [
      'a step',
      STEP,
      '“Two in five of the plan.” *The mission*, *After the Ambush*, 1 Sept. 2026, https://example.org/mission/#peak.',
    ],
    [
      'a chapter that asks',
      CHAPTER,
      '“What do Haitians propose?” *After the Ambush*, 5 May 2026, https://example.org/futures/.',
    ],
    ['the site', WHOLE, '*After the Ambush.* 24 Dec. 2026, https://e.org/.'],
    [
      'a paragraph',
      PARAGRAPH,
      '“The mission.” *After the Ambush*, 1 Sept. 2026, par. 17, https://example.org/mission/#p17.',
    ],
    [
      'a picture',
      PICTURE,
      '“Two in five of the plan.” *The mission*, *After the Ambush*, version 1.3.0-0a1b2c3d, data as of 30 Apr. 2026, 1 Sept. 2026, https://example.org/mission/#peak. Accessed 5 Nov. 2026.',
    ],
  ])('%s', (_, work, expected) => expect(written(work, 'mla')).toBe(expected));

  it('shortens months as MLA does', () => {
    const months = Array.from({ length: 12 }, (_, index) => {
      const date = `2026-${String(index + 1).padStart(2, '0')}-01`;
      return /, 1 (\S+) 2026/.exec(written({ ...CHAPTER, date }, 'mla'))?.[1];
    });
    expect(months.join(' ')).toBe('Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.');
  });
});

describe('Chicago', () => {
  it.each([
    [
      'a dataset',
      DATASET,
      'After the Ambush. “People of the mission present in Haiti.” Dataset, version 1.0.0, April 30, 2026. https://example.org/data/strength/.',
    ],
    [
      'a step',
      STEP,
      'After the Ambush. “Two in five of the plan.” In *The mission*. September 1, 2026. https://example.org/mission/#peak.',
    ],
    [
      'a chapter that asks',
      CHAPTER,
      'After the Ambush. “What do Haitians propose?” May 5, 2026. https://example.org/futures/.',
    ],
    ['the site', WHOLE, '*After the Ambush.* December 24, 2026. https://e.org/.'],
    [
      'a paragraph',
      PARAGRAPH,
      'After the Ambush. “The mission.” Paragraph 17, September 1, 2026. https://example.org/mission/#p17.',
    ],
    [
      'a picture',
      PICTURE,
      'After the Ambush. “Two in five of the plan.” In *The mission*. Data visualization, version 1.3.0-0a1b2c3d, September 1, 2026. Data as of April 30, 2026. Accessed November 5, 2026. https://example.org/mission/#peak.',
    ],
  ])('%s', (_, work, expected) => expect(written(work, 'chicago')).toBe(expected));
});

describe('BibTeX', () => {
  it('has one field on a line', () => {
    expect(plainText(cite(DATASET, 'bibtex'))).toBe(`@misc{after-the-ambush-strength,
  author = {{After the Ambush}},
  title = {People of the mission present in Haiti},
  howpublished = {Data set, version 1.0.0},
  year = {2026},
  month = apr,
  url = {https://example.org/data/strength/},
}`);
  });

  it('names the larger work of a step', () => {
    expect(plainText(cite(STEP, 'bibtex'))).toContain('  note = {In: The mission},\n}');
  });

  it('names the number of a paragraph', () => {
    expect(plainText(cite(PARAGRAPH, 'bibtex'))).toContain('  note = {Paragraph 17},\n}');
  });

  it('names the data of a picture, and the day it was looked up', () => {
    const text = plainText(cite(PICTURE, 'bibtex'));
    expect(text).toContain('{Data visualization, version 1.3.0-0a1b2c3d}');
    expect(text).toContain('{In: The mission. Data as of 2026-04-30. Accessed 2026-11-05}');
  });

  it('keeps signs that mean something to TeX', () => {
    const title = 'US$5 & 40% of #1: a_b {c} ~d ^e \\f, Kreyòl';
    expect(plainText(cite({ ...CHAPTER, title }, 'bibtex'))).toContain(
      '{US\\$5 \\& 40\\% of \\#1: a\\_b \\{c\\} \\textasciitilde{}d \\textasciicircum{}e \\textbackslash{}f, Kreyòl}',
    );
  });
});

it.each(CITATION_STYLES)('%s does not invent a day', (style) => {
  expect(() => cite({ ...CHAPTER, date: '2026-05' }, style)).toThrow('"2026-05" is not a day');
  expect(() => cite({ ...CHAPTER, date: '2026-13-01' }, style)).toThrow('is not a day');
});
