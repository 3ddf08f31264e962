import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { blank, modelOf, pictures } from '../testing.ts';
import { BUILT_SIZES, type Form } from './contract.ts';
import { begin, clipTo, hatch, mixed } from './drawing.ts';
import { renderSvg } from './static.ts';

const { document } = new Window();

/** Every picture in both built sizes, as one page holds them. */
const drawings = pictures().flatMap((picture, index) =>
  (['narrow', 'wide'] as Form[]).map((form) => {
    const { name, text } = picture.visual.describe(modelOf(picture));
    const prefix = `page-${index}-${form}`;
    const model = modelOf(picture);
    const svg = renderSvg(picture.visual, model, { prefix, size: BUILT_SIZES[form], name, text });
    return { prefix, svg, name, text, form };
  }),
);

describe('a drawing as text', () => {
  const page = document.createElement('div');
  page.innerHTML = drawings.map(({ svg }) => svg).join('');
  const svgs = [...page.querySelectorAll('svg')];

  it('is one svg each, that says what it is', () => {
    expect(svgs).toHaveLength(drawings.length);
    svgs.forEach((svg, index) => {
      const { prefix, name, text, form } = drawings[index] ?? drawings[0] ?? expect.fail();
      expect(svg.getAttribute('role')).toBe('img');
      expect(svg.getAttribute('class')).toBe(`drawing-${form}`);
      expect(svg.getAttribute('aria-labelledby')).toBe(`${prefix}-name`);
      expect(svg.getAttribute('aria-describedby')).toBe(`${prefix}-text`);
      expect(svg.querySelector(`[id="${prefix}-name"]`)?.textContent).toBe(name);
      expect(svg.querySelector(`[id="${prefix}-text"]`)?.textContent).toBe(text);
      expect(name).not.toBe('');
      const { width, height } = BUILT_SIZES[form];
      expect(svg.getAttribute('viewBox')).toBe(`0 0 ${width} ${height}`);
    });
  });

  it('has ids of its own prefix that no other drawing has', () => {
    const all: string[] = [];
    svgs.forEach((svg, index) => {
      const ids = [...svg.querySelectorAll('[id]')].map((node) => node.getAttribute('id') ?? '');
      for (const id of ids) expect(id.startsWith(`${drawings[index]?.prefix}-`), id).toBe(true);
      all.push(...ids);
    });
    expect(all.length).toBeGreaterThanOrEqual(drawings.length * 2);
    expect(new Set(all).size).toBe(all.length);
  });

  it('refers only to what is inside it', () => {
    let references = 0;
    for (const svg of svgs) {
      for (const [, id] of svg.outerHTML.matchAll(/url\(#([^)]+)\)/g)) {
        references += 1;
        expect(svg.querySelector(`[id="${id}"]`), id).not.toBeNull();
      }
    }
    expect(references).toBeGreaterThan(0);
  });

  it('escapes words that look like markup', () => {
    const [picture = expect.fail()] = pictures();
    const svg = renderSvg(picture.visual, modelOf(picture), {
      prefix: 'x',
      size: BUILT_SIZES.wide,
      name: 'a < b & "c"',
      text: '</desc><script>',
    });
    expect(svg).not.toContain('<script>');
    page.innerHTML = svg;
    expect(page.querySelector('title')?.textContent).toBe('a < b & "c"');
    expect(page.querySelector('desc')?.textContent).toBe('</desc><script>');
  });
});

describe('definitions', () => {
  const PLOT = { left: 46, right: 300, top: 14, bottom: 200 };
  const all = (svg: SVGSVGElement) => {
    const drawing = begin(svg, 320, 240);
    return { hatch: hatch(drawing), mixed: mixed(drawing), clip: clipTo(drawing, 'plot', PLOT) };
  };

  it('have ids that begin with the prefix of their drawing, and fills that name them', () => {
    const svg = blank('page-1');
    expect(all(svg)).toEqual({
      hatch: 'url(#page-1-hatch)',
      mixed: 'url(#page-1-mixed)',
      clip: 'url(#page-1-clip-plot)',
    });
    expect([...svg.querySelectorAll('defs > *')].map(({ tagName, id }) => [tagName, id])).toEqual([
      ['pattern', 'page-1-hatch'],
      ['pattern', 'page-1-mixed'],
      ['clipPath', 'page-1-clip-plot'],
    ]);
    expect(all(blank('page-2')).mixed).toBe('url(#page-2-mixed)');
  });

  it('are made once, however often they are asked for', () => {
    const svg = blank();
    all(svg);
    const once = svg.outerHTML;
    all(svg);
    expect(svg.outerHTML).toBe(once);
    expect(svg.querySelectorAll('defs')).toHaveLength(1);
    expect(svg.firstElementChild?.tagName).toBe('defs');
  });

  it('mix both shades in equal parts', () => {
    const svg = blank();
    mixed(begin(svg, 320, 240));
    const widths = [...svg.querySelectorAll('pattern rect')].map((node) => [
      node.getAttribute('class'),
      node.getAttribute('width'),
    ]);
    expect(svg.querySelector('pattern')?.getAttribute('width')).toBe('8');
    expect(widths).toEqual([
      ['mixed-strong', '8'],
      ['mixed-weak', '4'],
    ]);
  });

  it('follow the plot', () => {
    const svg = blank();
    all(svg);
    clipTo(begin(svg, 320, 240), 'plot', { ...PLOT, right: 200 });
    const rect = svg.querySelector('clipPath rect');
    expect(rect?.getAttribute('width')).toBe('154');
    expect(svg.querySelectorAll('clipPath rect')).toHaveLength(1);
  });
});
