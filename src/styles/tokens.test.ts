/** Contrast of every pair of colours that carries meaning, in both themes (WCAG 2.2, 1.4.3 and 1.4.11). */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
/** Red, green, blue from 0 to 1, gamma-encoded as in a style sheet. */
type Colour = [number, number, number];

const withoutComments = (css: string) => css.replaceAll(/\/\*.*?\*\//gs, '');
const css = withoutComments(readFileSync('src/styles/tokens.css', 'utf8'));

function readColour(text: string): Colour {
  const [, hex = ''] = /^#([0-9a-f]{6})$/i.exec(text.trim()) ?? [];
  if (!hex) throw new Error(`not a six-digit colour: ${text}`);
  return [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as Colour;
}

/** `--paper: light-dark(#faf7f1, #14161a)` by name and theme. */
const tokens = new Map(
  [...css.matchAll(/--([a-z0-9-]+):\s*light-dark\(([^,()]+),([^,()]+)\)/g)].map(
    ([, name = '', light = '', dark = '']) => [
      name,
      { light: readColour(light), dark: readColour(dark) },
    ],
  ),
);

function token(name: string, theme: Theme): Colour {
  const found = tokens.get(name);
  if (!found) throw new Error(`no token --${name}`);
  return found[theme];
}

const linear = (value: number) =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;

function luminance(colour: Colour): number {
  const [r, g, b] = colour.map(linear) as Colour;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Colour, b: Colour): number {
  const [one, two] = [luminance(a), luminance(b)];
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}

/** `color-mix(in srgb, a share, b)`. */
const mixed = (a: Colour, b: Colour, share: number) =>
  a.map((value, index) => value * share + (b[index] ?? 0) * (1 - share)) as Colour;

describe('the arithmetic', () => {
  const black = readColour('#000000');
  const white = readColour('#ffffff');

  it('gives the ratios of the guidelines', () => {
    expect(contrast(black, white)).toBeCloseTo(21);
    expect(contrast(white, white)).toBe(1);
    expect(contrast(readColour('#777777'), white)).toBeCloseTo(4.48, 2);
    expect(contrast(readColour('#ff0000'), white)).toBeCloseTo(4.0, 2);
  });

  it('mixes', () => {
    expect(mixed(black, white, 0.25)).toEqual([0.75, 0.75, 0.75]);
  });
});

describe('tokens', () => {
  it('has a light and a dark value for each', () => {
    expect(tokens.size).toBeGreaterThanOrEqual(13);
    expect(css.match(/#[0-9a-f]{3,8}/gi)?.length).toBe(tokens.size * 2);
  });

  it.each([
    ['paper', '#faf7f1', '#14161a'],
    ['ink', '#1c1a17', '#ece8e0'],
    ['muted', '#5d574d', '#a8a297'],
    ['rule', '#d9d2c4', '#34373d'],
    ['mission', '#0b6b74', '#5cc3cc'],
    ['armed', '#b1301c', '#f08a72'],
    ['people', '#8a5a00', '#e3b155'],
    ['power', '#41508c', '#a9b6f0'],
    ['haiti', '#5b3f7d', '#c9a8ec'],
  ])('--%s keeps the colour that readers know', (name, light, dark) => {
    expect(token(name, 'light')).toEqual(readColour(light));
    expect(token(name, 'dark')).toEqual(readColour(dark));
  });

  // Paper is white and its ink black, whatever the theme.
  it('are the only colours: no other sheet but that of paper names one', () => {
    for (const file of readdirSync('src/styles').filter((name) =>
      /(?<!tokens|paper)\.css$/.test(name),
    )) {
      const sheet = withoutComments(readFileSync(`src/styles/${file}`, 'utf8'));
      expect(sheet.match(/(?<=[:,(]\s*)#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/gi), file).toBeNull();
    }
  });

  it('exist wherever a sheet asks for a colour', () => {
    const used = readdirSync('src/styles').flatMap((file) => {
      const sheet = withoutComments(readFileSync(`src/styles/${file}`, 'utf8'));
      return [
        ...sheet.matchAll(
          /(?:color|fill|stroke|background|border[a-z-]*):[^;]*?var\(--([a-z0-9-]+)\)/g,
        ),
      ].map(([, name = '']) => name);
    });
    const own = new Set(['subject', 'subject-2']);
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter((name) => !tokens.has(name) && !own.has(name))).toEqual([]);
  });

  it('give the browser’s own bars the colour of the paper', () => {
    const layout = readFileSync('src/layouts/Base.astro', 'utf8');
    const metas = [
      ...layout.matchAll(/name="theme-color" content="(#[0-9a-f]{6})"[^>]*: (\w+)\)/g),
    ];
    expect(metas.map(([, , theme]) => theme)).toEqual(['light', 'dark']);
    for (const [, colour = '', theme] of metas) {
      expect(readColour(colour)).toEqual(token('paper', theme as Theme));
    }
  });
});

describe.each(THEMES)('%s', (theme) => {
  const TEXT = ['ink', 'muted', 'mission', 'armed', 'people', 'power', 'haiti'];
  const paper = token('paper', theme);

  it.each(TEXT.flatMap((name) => [[name, 'paper'] as const, [name, 'raised'] as const]))(
    '--%s can be read on --%s',
    (name, ground) => {
      expect(contrast(token(name, theme), token(ground, theme))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('paper can be read on ink: the switches that are on, the skip link', () => {
    expect(contrast(paper, token('ink', theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    'mission',
    'mission-2',
    'armed',
    'people',
    'people-2',
    'power',
    'power-2',
    'power-3',
    'haiti',
    'strong-rule',
    'focus',
    'muted',
  ])('--%s stands out as a mark on paper', (name) => {
    expect(contrast(token(name, theme), paper)).toBeGreaterThanOrEqual(3);
  });

  it('--strong-rule and --focus stand out on what is raised', () => {
    for (const name of ['strong-rule', 'focus']) {
      expect(contrast(token(name, theme), token('raised', theme)), name).toBeGreaterThanOrEqual(3);
    }
  });

  it('people not told apart are striped in both shades of the mission, which differ', () => {
    const sheet = withoutComments(readFileSync('src/styles/visual.css', 'utf8'));
    const fillOf = (name: string) =>
      new RegExp(`\\.${name}\\s*\\{\\s*fill: var\\(--([a-z0-9-]+)\\)`).exec(sheet)?.[1];
    expect([fillOf('mixed-strong'), fillOf('mixed-weak')]).toEqual(['subject', 'subject-2']);
    expect(sheet).toMatch(/--subject: var\(--mission\);\s*--subject-2: var\(--mission-2\);/);
    const shades = [token('mission', theme), token('mission-2', theme)] as const;
    expect(contrast(...shades)).toBeGreaterThan(1.3);
  });

  it('two counts of people, or two parts of one count, differ in shade', () => {
    const shades = [token('people', theme), token('people-2', theme)] as const;
    expect(contrast(...shades)).toBeGreaterThan(1.5);
  });

  it('text can be read on the tint of a place that an address points to', () => {
    const shares = readdirSync('src/styles').flatMap((file) =>
      [
        ...readFileSync(`src/styles/${file}`, 'utf8').matchAll(
          /background: color-mix\(in srgb, var\(--mission\) (\d+)%, var\(--paper\)\)/g,
        ),
      ].map(([, share]) => Number(share) / 100),
    );
    expect(shares.length).toBeGreaterThan(0);
    for (const share of shares) {
      const ground = mixed(token('mission', theme), paper, share);
      for (const name of ['ink', 'muted']) {
        const ratio = contrast(token(name, theme), ground);
        expect(ratio, `${name} on ${share}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});
