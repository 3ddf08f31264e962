import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { modelOf, pictures } from '../testing.ts';
import { BUILT_SIZES, type Form } from './contract.ts';
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
