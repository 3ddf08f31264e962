/** What the picture shows, by value, from the compiled analyses. */
import { describe, expect, it } from 'vitest';
import { loadDataset, loadFigures } from '../../data/load.ts';
import { BUILT_SIZES } from '../kit/contract.ts';
import { prepareVisual } from '../registry.ts';
import { SIZES, drawnModel, readOff } from '../testing.ts';
import { loadVisualTexts } from '../texts.ts';
import type { HungerData } from './data.ts';
import { describe as inWords } from './describe.ts';
import { visual } from './index.ts';
import { model } from './model.ts';
import type { ViewName } from './views.ts';

const data = prepareVisual('hunger') as HungerData;
const { words } = loadVisualTexts('hunger', 'en');
const modelOf = (view: ViewName) => model(data, view, 'en', words);
const drawnOf = (view: ViewName, size = BUILT_SIZES.wide) =>
  drawnModel(visual, modelOf(view), size).svg;
const boxOf = (svg: SVGSVGElement, key: string) =>
  svg.querySelector(`[data-layer="blocks"] [data-key="${key}"]`);
const number = (node: Element | null, name: string) => Number(node?.getAttribute(name));

describe('people', () => {
  const { blocks, replaced, baseChange } = modelOf('people');

  it('shows each stretch of months once, projections apart from analyses of their time', () => {
    expect(
      blocks.map(({ analysis: { from, people, isProjection } }) => [
        from.slice(0, 7),
        people,
        isProjection,
      ]),
    ).toEqual([
      ['2020-08', 3_988_968, false],
      ['2021-03', 4_355_735, true],
      ['2021-09', 4_300_000, false],
      ['2022-03', 4_500_000, true],
      ['2022-09', 4_700_000, false],
      ['2023-03', 4_900_000, false],
      ['2023-08', 4_350_000, false],
      ['2024-03', 4_970_000, false],
      ['2024-08', 5_410_000, false],
      ['2025-03', 5_700_000, false],
      ['2025-09', 5_700_000, false],
      ['2026-03', 5_830_000, true],
    ]);
    expect(replaced.map(({ people }) => people)).toEqual([5_910_721]);
    blocks.slice(1).forEach(({ analysis }, index) => {
      expect(analysis.from > (blocks[index]?.analysis.to ?? '')).toBe(true);
    });
    expect(loadFigures()['hunger-2026']?.value).toBe(5_830_000);
  });

  it('divides a block only where its phases were published', () => {
    const unsplit = blocks.filter(({ parts }) => parts.some(({ phase }) => phase === 'unsplit'));
    expect(unsplit.map(({ analysis }) => analysis.id)).toEqual([
      '2021-09-current',
      '2023-08-current',
      '2026-03-update',
    ]);
    for (const { analysis, parts } of blocks) {
      expect(parts.reduce((sum, { people }) => sum + people, 0)).toBe(analysis.people);
    }
    const spring = blocks.find(({ analysis }) => analysis.id === '2025-03-current');
    expect(spring?.parts).toEqual([
      { phase: 5, base: 0, people: 8_400 },
      { phase: 4, base: 8_400, people: 2_100_000 },
      { phase: 3, base: 2_108_400, people: 3_591_600 },
    ]);
  });

  it('draws blocks from zero, hollow where they look ahead, striped where no split is known', () => {
    const svg = drawnOf('people');
    const [least, most] = [
      boxOf(svg, '2021-09-current-unsplit'),
      boxOf(svg, '2026-03-update-unsplit'),
    ];
    expect(number(most, 'height') / number(least, 'height')).toBeCloseTo(5.83 / 4.3, 1);
    expect(most?.getAttribute('class')).toBe('mark-hollow');
    expect(least?.getAttribute('fill')).toContain('mixed');
    expect(number(boxOf(svg, '2024-08-current-4'), 'width')).toBeGreaterThan(
      1.5 * number(boxOf(svg, '2025-03-current-4'), 'width'),
    );
  });

  it('says shares at every size and no number finer than the change of base allows', () => {
    for (const size of SIZES.filter(({ height }) => height > 280)) {
      const texts = readOff(drawnOf('people', size));
      expect(texts.some((text) => text.startsWith('about 4 million'))).toBe(true);
      expect(texts.some((text) => text.startsWith('about 5.8 million'))).toBe(true);
      expect(texts.filter((text) => /^(42|48|49|50|51)%$/.test(text))).toHaveLength(7);
      expect(texts.join(' ')).not.toContain('3,988,968');
    }
  });

  it('has shares over blocks, since they are of all phases, and signs for the few in the worst', () => {
    for (const size of SIZES) {
      const svg = drawnOf('people', size);
      for (const { analysis, parts } of blocks) {
        const share = svg.querySelector(`text[data-key="${analysis.id}-share"]`);
        const top = boxOf(svg, `${analysis.id}-${parts.at(-1)?.phase}`);
        if (share) expect(number(share, 'y'), analysis.id).toBeLessThan(number(top, 'y'));
      }
      expect(svg.querySelectorAll('rect[data-key^="202"].is-sign')).toHaveLength(3);
      if (size.height < 280) continue;
      expect(readOff(svg)).toContain('catastrophe: 19,206, 6,000 and 8,400');
    }
  });

  it('marks where the population figure was raised', () => {
    expect(baseChange).toEqual({ before: '2024-06-30', from: '2024-08-01' });
    for (const size of SIZES) {
      expect(drawnOf('people', size).querySelectorAll('.mark-base-change').length).toBeGreaterThan(
        0,
      );
    }
    expect(readOff(drawnOf('people'))).toContain('population figure raised');
  });
});

describe('worst-phase', () => {
  it('tells none found from none published', () => {
    const { blocks } = modelOf('worst-phase');
    expect(blocks.map(({ analysis }) => analysis.phases[5])).toEqual([
      0,
      0,
      null,
      0,
      19_206,
      0,
      null,
      0,
      6_000,
      8_400,
      0,
      null,
    ]);
    const svg = drawnOf('worst-phase');
    expect(svg.querySelectorAll('.mark-zero')).toHaveLength(6);
    expect(svg.querySelectorAll('.mark-gap')).toHaveLength(3);
    const texts = readOff(svg);
    expect(texts.filter((text) => text === '0')).toHaveLength(6);
    expect(texts.filter((text) => text === 'no figure')).toHaveLength(3);
  });

  it('says how many and where, at every size', () => {
    for (const size of SIZES) {
      const texts = readOff(drawnOf('worst-phase', size)).join(' ');
      for (const count of ['19,206 Cité Soleil', '6,000', '8,400']) expect(texts).toContain(count);
    }
    const { text } = inWords(modelOf('worst-phase'));
    expect(text).toContain('19,206 in Cité Soleil, September 2022 to February 2023');
    expect(text).toContain('Famine has never been declared');
  });
});

it('has every analysis in its table, the replaced one too', () => {
  const { rows } = loadDataset('hunger');
  const { table, details } = inWords(modelOf('people'));
  expect(table.rows).toHaveLength(rows.length);
  expect(details).toHaveLength(rows.length - 1);
  expect(table.rows.filter((row) => row[1] === 'projection, replaced since')).toHaveLength(1);
});
