import { Window } from 'happy-dom';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Stage } from '../stage.ts';
import { detourAt, slideAt, slidesOf } from './slides.ts';

const LONG = 'word '.repeat(100);
const PAGE = `<article class="chapter">
  <header class="chapter-head"><h1>The  chapter</h1></header>
  <p class="copy-status"></p>
  <p id="p1">Short. <a class="cite">A source</a><a class="para-link">1</a></p><p id="p2">Short too.</p><p id="p3">${LONG}</p><p id="p4">${LONG}</p>
  <h2 id="one">One</h2>
  <section class="scrolly"><article class="step" id="a" data-hard><h3>A</h3></article>
    <article class="step" id="b"><h3>B</h3><p id="p5"></p></article></section>
  <h2 id="two">Two</h2><p id="p6">Look.</p>
  <section class="explorer" id="steer" data-hard></section>
  <h2 id="three">Three</h2>
  <ul><li id="q1">${LONG}</li><li id="q2">${LONG}</li></ul>
  <nav class="way-on"></nav>
</article>`;

let chapter: HTMLElement;
let stages: Stage[];

beforeEach(() => {
  const window = new Window();
  globalThis.document = window.document as unknown as Document;
  globalThis.HTMLElement = window.HTMLElement as unknown as typeof HTMLElement;
  globalThis.Node = window.Node as unknown as typeof Node;
  document.body.innerHTML = PAGE;
  chapter = document.querySelector('.chapter') as HTMLElement;
  stages = [...chapter.querySelectorAll<HTMLElement>('.scrolly')].map((section) => ({
    section,
    steps: [...section.querySelectorAll<HTMLElement>('.step')],
  })) as unknown as Stage[];
});

describe('slidesOf', () => {
  it('stops at the head, at every step, at text and at explorers, in the order of the page', () => {
    const slides = slidesOf(chapter, stages).map(({ kind, id, title }) => `${kind} ${id} ${title}`);
    expect(slides).toEqual([
      'head  The chapter',
      'text p1 The chapter',
      'text p4 The chapter',
      'step a A',
      'step b B',
      'explorer steer Two',
      'text q1 Three',
      'text q2 Three',
    ]);
  });

  it('names the section of each, and leaves no text out', () => {
    const slides = slidesOf(chapter, stages);
    expect(slides.map(({ section }) => section)).toEqual([
      'The chapter',
      'The chapter',
      'The chapter',
      'One',
      'One',
      'Two',
      'Three',
      'Three',
    ]);
    const shown = slides.flatMap(({ elements, entries }) => entries ?? elements);
    for (const id of ['p1', 'p2', 'p3', 'p4', 'p6', 'q1', 'q2']) {
      expect(
        shown.filter((each) => each.id === id),
        id,
      ).toHaveLength(1);
    }
  });
});

describe('what a list of all stops says', () => {
  it('numbers the steps alone, as paper does, and begins a text with its own words', () => {
    const slides = slidesOf(chapter, stages);
    expect(slides.map(({ number }) => number ?? null)).toEqual([
      ...[null, null, null],
      ...[1, 2],
      ...[null, null, null],
    ]);
    const labels = slides.map(({ label }) => label);
    expect(labels.slice(0, 2)).toEqual(['The chapter', 'Short.']);
    expect(labels[2]).toMatch(/^(word )+…$/);
    expect(labels[2]?.length).toBeLessThan(55);
    expect(labels.slice(3, 6)).toEqual(['A', 'B', 'Two']);
  });
});

describe('detourAt', () => {
  it('leads past hard stops, from before them and from within', () => {
    const detours = slidesOf(chapter, stages).map((_, at, all) => detourAt(all, at));
    expect(detours).toEqual([
      null,
      null,
      { to: 4, isAhead: true },
      { to: 4, isAhead: false },
      { to: 6, isAhead: true },
      { to: 6, isAhead: false },
      null,
      null,
    ]);
  });

  it('offers none where nothing comes after', () => {
    for (const each of chapter.querySelectorAll('.scrolly, .explorer'))
      (each as HTMLElement).dataset.hard = '';
    for (const each of chapter.querySelectorAll('#three, ul')) each.remove();
    const slides = slidesOf(chapter, stages);
    expect([3, 4, 5].map((at) => detourAt(slides, at))).toEqual([null, null, null]);
  });
});

describe('slideAt', () => {
  it.each([
    ['', 0],
    ['nothing', 0],
    ['p2', 1],
    ['b', 4],
    ['p5', 4],
    ['steer', 5],
    ['q2', 7],
    ['one', 3],
  ])('finds #%s', (id, index) => {
    expect(slideAt(slidesOf(chapter, stages), id)).toBe(index);
  });
});
