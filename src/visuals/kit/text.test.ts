import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { randomiser } from '../testing.ts';
import { TYPE, textWidth, wrapText } from './text.ts';

describe('textWidth', () => {
  it('is nothing for nothing, and grows with the size and the letters', () => {
    expect(textWidth('', 15)).toBe(0);
    expect(textWidth('0', 100)).toBeCloseTo(62);
    expect(textWidth('1,003', 30)).toBeCloseTo(2 * textWidth('1,003', 15));
    expect(textWidth('ab', 15)).toBeCloseTo(textWidth('a', 15) + textWidth('b', 15));
    expect(textWidth('M', 15)).toBeGreaterThan(textWidth('i', 15));
  });

  it('takes bold type for wider', () => {
    expect(textWidth('Kenya', 15, 600)).toBeCloseTo(1.06 * textWidth('Kenya', 15));
    expect(textWidth('Kenya', 15, 500)).toBe(textWidth('Kenya', 15));
  });

  it('gives a letter outside the tables a width as well', () => {
    expect(textWidth('ò', 100)).toBeCloseTo(56);
  });
});

describe('wrapText', () => {
  it('breaks by value', () => {
    expect(wrapText('no monthly count published', 90, 15)).toEqual([
      'no monthly',
      'count',
      'published',
    ]);
    expect(wrapText('one', 1000, 15)).toEqual(['one']);
    expect(wrapText('', 100, 15)).toEqual([]);
  });

  it('keeps numbers whole: only plain spaces break', () => {
    expect(wrapText('1\u202f003 500\u00a0%', 1, 15)).toEqual(['1\u202f003', '500\u00a0%']);
  });

  it('never loses a word, and keeps lines within the width unless a word is longer', () => {
    const random = randomiser(7);
    for (let run = 0; run < 500; run += 1) {
      const words = Array.from({ length: 1 + random.below(12) }, () =>
        Array.from({ length: 1 + random.below(14) }, () =>
          String.fromCharCode(97 + random.below(26)),
        ).join(''),
      );
      const width = 10 + random.below(200);
      const weight = random.below(2) === 0 ? 400 : 650;
      const lines = wrapText(words.join(' '), width, 13, weight);
      expect(lines.join(' ').split(' ')).toEqual(words);
      lines.forEach((line, index) => {
        if (line.includes(' ')) expect(textWidth(line, 13, weight)).toBeLessThanOrEqual(width);
        const next = lines[index + 1]?.split(' ')[0];
        // No line ends early: the next word would not have fitted.
        if (next) expect(textWidth(`${line} ${next}`, 13, weight)).toBeGreaterThan(width);
      });
    }
  });
});

describe('sizes of type', () => {
  const css = readFileSync('src/styles/visual.css', 'utf8').replaceAll(/\/\*.*?\*\//gs, '');
  /** The last `font-size` in pixels that the sheet gives to exactly this selector. */
  const sizeOf = (selector: string): number => {
    const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, selectors = '']) =>
      selectors.split(',').some((each) => each.trim() === selector),
    );
    const sizes = rules.flatMap(([, , body = '']) => {
      const size = /font-size:\s*(\d+)px/.exec(body)?.[1];
      return size ? [Number(size)] : [];
    });
    return sizes.at(-1) ?? NaN;
  };

  it('are those of the style sheet', () => {
    expect(sizeOf('.label')).toBe(TYPE.narrow.label);
    expect(sizeOf('.axis-label')).toBe(TYPE.narrow.axis);
    expect(sizeOf('.visual .label.counter')).toBe(TYPE.narrow.counter);
    expect(sizeOf('.visual .label.hero')).toBe(TYPE.narrow.hero);
    expect(sizeOf('.drawing-wide .label')).toBe(TYPE.wide.label);
    expect(sizeOf('.drawing-wide .axis-label')).toBe(TYPE.wide.axis);
    expect(sizeOf('.visual .drawing-wide .label.counter')).toBe(TYPE.wide.counter);
    expect(sizeOf('.visual .drawing-wide .label.hero')).toBe(TYPE.wide.hero);
  });

  it('are never below 12 pixels, with room between lines', () => {
    for (const { label, axis, counter, hero, leading } of Object.values(TYPE)) {
      expect(Math.min(label, axis, counter, hero)).toBeGreaterThanOrEqual(12);
      expect(leading).toBeGreaterThanOrEqual(label * 1.2);
    }
  });
});
