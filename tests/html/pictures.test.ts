/** Pictures and drawings as files that are opened by themselves. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { type Type, widthOf } from '../../src/components/pictures/typeset.ts';
import { inTheme } from '../../src/scrolly/share/theme.ts';
import { VISUAL_IDS, visualEntry } from '../../src/visuals/registry.ts';
import { loadVisualTexts } from '../../src/visuals/texts.ts';
import { filesOf, readSite, wordsOf } from '../site.ts';

const site = readSite();
const views = VISUAL_IDS.flatMap((visual) =>
  visualEntry(visual).visual.views.map((view) => [visual, view] as const),
);
const files = filesOf(site.folder);
const read = (file: string) => {
  const text = readFileSync(join(site.folder, file), 'utf8');
  return { text, $: load(text, { xml: true }) };
};

it('are there for every view of every picture, and for nothing else', () => {
  expect(views.length).toBeGreaterThan(100);
  expect(files.filter((file) => file.startsWith('pictures/'))).toEqual(
    views.map(([visual, view]) => `pictures/${visual}/${view}.svg`).sort(),
  );
  expect(files.filter((file) => file.startsWith('drawings/'))).toEqual(
    views
      .flatMap(([visual, view]) =>
        ['narrow', 'wide'].map((form) => `drawings/${visual}/${view}.${form}.svg`),
      )
      .sort(),
  );
});

/** What a file that stands alone must not need. */
function standsAlone(file: string): void {
  const { text: whole, $ } = read(file);
  // Letters of a font's data say nothing.
  const text = whole.replaceAll(/data:font\/woff2;base64,[\w+/=]+/g, 'data:font');
  expect($('svg').first().attr('xmlns'), file).toBe('http://www.w3.org/2000/svg');
  expect(text.replace('http://www.w3.org/2000/svg', ''), file).not.toMatch(
    /https?:\/\/|@import|var\(--|<script|<foreignObject|href=|NaN|undefined/,
  );
  const ids = $('[id]')
    .toArray()
    .map(({ attribs }) => attribs['id'] ?? '');
  expect(new Set(ids).size, file).toBe(ids.length);
  for (const [, id = ''] of text.matchAll(/url\((?!data:font)([^)]*)\)/g)) {
    expect(ids, `${file}: url(${id})`).toContain(id.slice(1));
  }
  const classes = new Set(
    $('[class]')
      .toArray()
      .map(({ attribs }) => attribs['class'] ?? ''),
  );
  for (const name of classes) expect($('style').text(), file).toContain(`.${name}{`);
  expect($('style').text()).toContain('prefers-color-scheme:dark');
}

it('drawings need nothing but themselves', () => {
  for (const file of files.filter((each) => each.startsWith('drawings/'))) standsAlone(file);
});

/** Fonts that are written into a file, as data. */
const facesIn = (text: string) =>
  [
    ...text.matchAll(
      /@font-face\{font-family:"([^"]+)";font-weight:(\d+);src:url\((data:[^)]+)\)/g,
    ),
  ].map(([, family = '', weight = '', data = '']) => ({ face: `${family} ${weight}`, data }));

it('pictures have the type of the site in them, drawings none', () => {
  for (const [visual, view] of views) {
    const { text } = read(`pictures/${visual}/${view}.svg`);
    const faces = facesIn(text);
    expect(faces.map(({ face }) => face).sort(), `${visual}/${view}`).toEqual([
      'Newsreader 600',
      'Public Sans 400',
      'Public Sans 700',
    ]);
    for (const { face, data } of faces) {
      const font = Buffer.from(data.slice(data.indexOf(',') + 1), 'base64');
      expect(font.subarray(0, 4).toString(), face).toBe('wOF2');
      expect(font.length, `${visual}/${view} ${face}`).toBeLessThan(12_000);
    }
    expect(read(`drawings/${visual}/${view}.narrow.svg`).text).not.toContain('data:');
  }
});

describe.each(views)('the picture %s/%s', (visual, view) => {
  const file = `pictures/${visual}/${view}.svg`;

  it('needs nothing but itself', () => standsAlone(file));

  it('can be had in light colours or in dark ones', () => {
    const { text } = read(file);
    const [light, dark] = [inTheme(text, 'light'), inTheme(text, 'dark')];
    expect(text).toContain('prefers-color-scheme');
    for (const one of [light, dark]) expect(one).not.toContain('prefers-color-scheme');
    const paper = '.paper{fill:#14161a}';
    expect([light.includes(paper), dark.includes(paper)]).toEqual([false, true]);
  });

  it('says what it shows, from whom, as of when, and where it stands', () => {
    const { $ } = read(file);
    const { title = '', subtitle = '' } = loadVisualTexts(visual, 'en').views[view] ?? {};
    expect($('svg > title').first().text()).toBe(title);
    expect($('svg > desc').first().text().length).toBeGreaterThan(40);
    const text = wordsOf(
      $('svg')
        .first()
        .children('text')
        .toArray()
        .map((node) => $(node).text())
        .join(' '),
    );
    expect(text).toContain(wordsOf(title));
    expect(text).toContain(wordsOf(subtitle));
    expect(text).toMatch(/Source: .+\. Table as of \d{1,2} [A-Z][a-z]+ \d{4}\./);
    expect(text).toContain('After the Ambush');
    if (/\d more/.test(text)) expect(text).toMatch(/\d more \(named at \S+\/data\/[\w-]+\/\)/);
    const host = `${new URL(site.origin).host}${site.base}`;
    const [, path = '', id = ''] = /(\S*)#(\S+)$/.exec(text) ?? [];
    expect(text.slice(text.lastIndexOf(' ') + 1).startsWith(host)).toBe(true);
    if (!id) return;
    const page = site.pages.find((each) => each.path === `/${path.slice(host.length)}`);
    expect(page?.$(`[id="${id}"]`)).toHaveLength(1);
  });

  it('has room for all its words', () => {
    const { $ } = read(file);
    const [, , width = 0, height = 0] = ($('svg').first().attr('viewBox') ?? '')
      .split(' ')
      .map(Number);
    for (const node of $('svg').first().children('text').toArray()) {
      const { attribs } = node;
      const type: Type = {
        family: attribs['font-family'] ? 'serif' : 'sans',
        size: Number(attribs['font-size']),
      };
      const wide = widthOf($(node).text(), type);
      const left = Number(attribs['x']) - (attribs['text-anchor'] === 'end' ? wide : 0);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + wide).toBeLessThanOrEqual(width);
      expect(Number(attribs['y'])).toBeLessThan(height);
    }
  });
});
