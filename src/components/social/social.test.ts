/** Social cards: the style sheets worked into a drawing, what is cut off, and the words. */
import { readFileSync, readdirSync } from 'node:fs';
import { Resvg, initWasm } from '@resvg/resvg-wasm';
import { Window } from 'happy-dom';
import { beforeAll, describe, expect, it } from 'vitest';
import { VISUAL_IDS, visualEntry } from '../../visuals/registry.ts';
import { loadVisualTexts } from '../../visuals/texts.ts';
import { PAINTED, escaped, makeSheet, paint } from '../pictures/paint.ts';
import { paintedView, readSheet, tokensOf } from '../pictures/picture.ts';
import { readRules, resolveValue, specificityOf } from '../pictures/sheet.ts';
import { trimPath } from '../pictures/trim.ts';
import { balanced, widthOf } from '../pictures/typeset.ts';
import { altOf, firstSentence, shortened } from './cards.ts';
import { CARD, FAMILIES, PICTURE, layOut } from './layout.ts';
import { FACES } from './png.ts';

beforeAll(() => initWasm(readFileSync('node_modules/@resvg/resvg-wasm/index_bg.wasm')));

describe('reading a style sheet', () => {
  it('has a rule for each selector, without comments and without conditions', () => {
    const css = `@import './other.css';
      /* .no { fill: red; } */
      .a, .b .c:not([fill], .d) { fill: var(--x); stroke-width: 2px !important; }
      @media (min-width: 40rem) { .a { fill: blue; } .e { fill: blue; } }
      svg text { fill: black }`;
    expect(readRules(css).map(({ selector, className }) => [selector, className])).toEqual([
      ['.a', 'a'],
      ['.b .c:not([fill], .d)', 'c'],
      ['svg text', undefined],
    ]);
    expect(readRules(css)[0]?.declarations).toEqual([
      ['fill', 'var(--x)'],
      ['stroke-width', '2px'],
    ]);
  });

  it('stops at what it cannot read', () => {
    expect(() => readRules('.a { .b { fill: red; } }')).toThrow('.a: nested rules are not read');
  });

  it('weighs selectors as browsers do', () => {
    const weights = [
      [':where(.a.b) ', 0],
      ['svg', 1],
      ['svg text', 2],
      ['.a', 100],
      ['rect.a', 101],
      ['.a:not([fill])', 200],
      [".a:is([data-x='1'], [data-x='2']) svg", 201],
      ['.a .b.c', 300],
      ['#a', 10_000],
    ] as const;
    expect(weights.map(([selector]) => specificityOf(selector))).toEqual(
      weights.map(([, weight]) => weight),
    );
  });

  it('works out values in light colours', () => {
    const tokens = { '--a': '#000000', '--b': '#ffffff' };
    expect(resolveValue('light-dark(#faf7f1, #14161a)', {})).toBe('#faf7f1');
    expect(resolveValue('var(--a)', tokens)).toBe('#000000');
    expect(resolveValue('color-mix(in srgb, var(--a) 75%, var(--b))', tokens)).toBe('#404040');
    expect(resolveValue('color-mix(in srgb, var(--b) 16%, transparent)', tokens)).toBe(
      'rgba(255, 255, 255, 0.16)',
    );
    expect(() => resolveValue('var(--c)', tokens)).toThrow('no custom property --c');
  });
});

describe('painting', () => {
  const sheet = makeSheet(
    readRules(`
      :root { --ink: light-dark(#111111, #eeeeee); --subject: var(--ink); }
      [data-visual='x'] svg { --subject: #0000ff; }
      .mark { fill: var(--ink); pointer-events: all; }
      .mark:not([fill]) { fill: var(--subject); }
      .line { stroke-width: 3; stroke-dasharray: 6 3; vector-effect: non-scaling-stroke; }
      .turned { transform: rotate(45deg); transform-origin: center; }
      .strong { font-weight: 650; }
    `),
  );
  const painted = (inner: string) => {
    const { document } = new Window();
    document.body.innerHTML = `<figure data-visual="x"><svg>${inner}</svg></figure>`;
    const svg = document.querySelector('svg') as unknown as Element;
    return paint(svg, sheet, { width: 100, height: 100 });
  };

  it('writes what the sheet says over what an element says', () => {
    expect(painted('<rect class="mark" fill="none" data-key="a"></rect>')).toBe(
      '<svg><rect fill="#111111"></rect></svg>',
    );
  });

  it('hands colours of a picture down to its marks', () => {
    expect(painted('<rect class="mark"></rect>')).toContain('fill="#0000ff"');
  });

  it('keeps the width of lines on an enlarged map', () => {
    const map = painted(
      '<g transform="translate(5,5)scale(3)"><path class="line" d="M1 1l2 2"/></g>',
    );
    expect(map).toContain('stroke-width="1" stroke-dasharray="2 1"');
  });

  it('turns a mark about its middle', () => {
    expect(painted('<rect class="turned" x="10" y="20" width="4" height="6"></rect>')).toContain(
      'transform="rotate(45 12 23)"',
    );
  });

  it('asks for a weight in hundreds, and escapes what is written', () => {
    expect(painted('<text class="strong">A &amp; “b” &lt; c</text>')).toBe(
      '<svg><text font-weight="700">A &amp; “b” &lt; c</text></svg>',
    );
  });

  it('leaves out words for screen readers', () => {
    expect(painted('<title>x</title><desc>y</desc>')).toBe('<svg></svg>');
  });
});

describe('the pictures of cards', () => {
  it.each(VISUAL_IDS)('%s: nothing of a browser’s style sheet is left in them', (id) => {
    for (const view of visualEntry(id).visual.views) {
      const svg = paintedView(id, view, 'en', PICTURE);
      expect(svg).not.toMatch(/var\(|color-mix|light-dark|class=|NaN|undefined/);
      expect(svg).toContain(`viewBox="0 0 ${PICTURE.width} ${PICTURE.height}"`);
      expect(svg).toMatch(/(fill|stroke)="#[0-9a-f]{6}"/);
    }
  });

  it('miss nothing that the style sheets of pictures ask for', () => {
    // What a card cannot show or need not: pointing, the origin of a turn (always the middle).
    const without = /^(--[\w-]+|pointer-events|transform-(box|origin))$/;
    const asked = readdirSync('src/styles')
      .filter((name) => name.startsWith('marks-'))
      .flatMap((name) => readRules(readFileSync(`src/styles/${name}`, 'utf8')))
      .flatMap(({ declarations }) => declarations.map(([property]) => property))
      .filter((property) => !without.test(property));
    const known = [...PAINTED, 'transform', 'vector-effect'];
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter((property) => !known.includes(property))).toEqual([]);
  });

  it('have the tokens of the site', () => {
    expect(tokensOf('light')['--paper']).toMatch(/^#[0-9a-f]{6}$/);
    expect(readSheet().byClass.get('mark-solid')?.length).toBeGreaterThan(1);
  });
});

describe('cutting a path', () => {
  const bounds = { left: 0, top: 0, right: 10, bottom: 10 };

  it('leaves alone what lies within, and curves', () => {
    expect(trimPath('M1 1l3 0v2z', bounds)).toBe('M1 1l3 0v2z');
    expect(trimPath('M1 1C50 50 2 2 3 3', bounds)).toBe('M1 1C50 50 2 2 3 3');
  });

  it('cuts an area at the edge', () => {
    expect(trimPath('M-5-5l10 0 0 10-10 0z', bounds)).toBe('M0 0L5 0L5 5L0 5Z');
    expect(trimPath('M20 20l5 0 0 5z', bounds)).toBe('');
    expect(trimPath('M-5-5h30v30h-30z', bounds)).toBe('M0 10L0 0L10 0L10 10Z');
  });

  it('cuts a line into the parts that are seen', () => {
    expect(trimPath('M-5 5H5V15H8V5', bounds)).toBe('M0 5L5 5L5 10M8 10L8 5');
    expect(trimPath('M5 5h0M50 50h0', bounds)).toBe('M5 5L5 5');
  });
});

describe('the words of a card', () => {
  const words = (title: string, subtitle: string) => ({
    line: 'Site · Chapter',
    passages: [
      { text: title, family: 'serif', size: 52, tone: '--ink' } as const,
      { text: subtitle, family: 'sans', size: 24, tone: '--muted' } as const,
    ],
    foot: 'Source: A. Table as of 1 May 2026.',
  });
  const sizesOf = (svg: string) =>
    [...svg.matchAll(/font-size="(\d+)"/g)].map(([, size]) => Number(size));

  it('fit for every view, in type that can be read at half the size', () => {
    for (const id of VISUAL_IDS) {
      for (const { title, subtitle } of Object.values(loadVisualTexts(id, 'en').views)) {
        const svg = layOut(words(title, subtitle), '<svg ></svg>', tokensOf('light'));
        expect(Math.min(...sizesOf(svg)), title).toBeGreaterThanOrEqual(18);
        expect(Math.max(...sizesOf(svg)), title).toBeGreaterThanOrEqual(36);
        for (const [, y] of svg.matchAll(/<text x="48" y="(\d+)"/g)) {
          expect(Number(y), title).toBeLessThan(CARD.height);
        }
      }
    }
  });

  it('stop the build when nothing makes them fit', () => {
    const long = 'A finding without an end. '.repeat(30);
    expect(() => layOut(words(long, 'x'), '<svg ></svg>', tokensOf('light'))).toThrow(
      'too long for a card: A finding',
    );
  });

  it('are broken into lines about equally long', () => {
    expect(balanced('one two three four five six', { family: 'serif', size: 20 }, 200)).toEqual([
      'one two three',
      'four five six',
    ]);
  });

  it('are set in the faces that the build makes, and are no wider than reckoned', () => {
    const fontBuffers = FACES.map((name) => readFileSync(`.cache/fonts/${name}`));
    const measured = (text: string, family: string, weight: number) => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="99"><text y="50" font-size="40" font-weight="${weight}" font-family="${family}">${text}</text></svg>`;
      return new Resvg(svg, { font: { fontBuffers } }).getBBox()?.width ?? 0;
    };
    const [serif, sans, strong] = [
      measured('Haiti', FAMILIES.serif, 400),
      measured('Haiti', FAMILIES.sans, 400),
      measured('Haiti', FAMILIES.sans, 700),
    ];
    expect(serif).toBeGreaterThan(0);
    expect(strong).toBeGreaterThan(sans);
    expect(Math.abs(serif - sans)).toBeGreaterThan(1);
    for (const id of VISUAL_IDS) {
      for (const { title, subtitle } of Object.values(loadVisualTexts(id, 'en').views)) {
        for (const [text, family] of [
          [title, 'serif'],
          [subtitle, 'sans'],
        ] as const) {
          const width = measured(escaped(text), FAMILIES[family], 400);
          expect(width, text).toBeLessThanOrEqual(widthOf(text, { family, size: 40 }));
        }
      }
    }
  });
});

describe('a card in words', () => {
  it('is the finding and the first sentence of the text alternative', () => {
    const [id = ''] = VISUAL_IDS;
    const [view = ''] = visualEntry(id).visual.views;
    const title = loadVisualTexts(id, 'en').views[view]?.title ?? '';
    const alt = altOf('A chapter', { visual: id, view }, 'en');
    expect(alt.startsWith(`A chapter. ${title}. `)).toBe(true);
    expect(alt.length).toBeLessThanOrEqual(300);
  });

  it('is cut between words', () => {
    expect(firstSentence('One, two. Three.', 'en')).toBe('One, two.');
    expect(shortened('One, two, three', 15)).toBe('One, two, three');
    expect(shortened('One, two, three', 12)).toBe('One, two…');
  });
});
