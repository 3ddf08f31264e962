/** What the picture shows, by value, from the compiled facts; and that no panel mixes two wholes. */
import { describe, expect, it } from 'vitest';
import { loadDataset, loadFigures } from '../../data/load.ts';
import { BUILT_SIZES } from '../kit/contract.ts';
import { prepareVisual } from '../registry.ts';
import { SIZES, drawnModel, readOff } from '../testing.ts';
import { loadVisualTexts } from '../texts.ts';
import type { ServicesData } from './data.ts';
import { describe as inWords } from './describe.ts';
import { visual } from './index.ts';
import { drawnFacts, model } from './model.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

const data = prepareVisual('services') as ServicesData;
const { words, views } = loadVisualTexts('services', 'en');
const modelOf = (view: ViewName) => model(data, view, 'en', words);
const drawnOf = (view: ViewName, size = BUILT_SIZES.wide) =>
  drawnModel(visual, modelOf(view), size).svg;
const boxOf = (svg: SVGSVGElement, key: string, name: string) =>
  Number(svg.querySelector(`[data-layer="boxes"] [data-key="${key}"]`)?.getAttribute(name));

describe('prepare', () => {
  it('leaves out what is poorly known and the cases of a disease', () => {
    const ids = data.facts.map(({ id }) => id);
    expect(ids).not.toContain('2024-04-29-hospitals-open');
    expect(ids).not.toContain('2025-06-children-out-of-school');
    expect(ids.some((id) => id.includes('cholera'))).toBe(false);
    expect(ids).toHaveLength(27);
  });

  it('shows every row that has a panel once, in the view of its kind', () => {
    const rows = loadDataset('services').rows.filter(({ panel }) => panel !== null);
    const shown = VIEW_NAMES.flatMap((view) => drawnFacts(modelOf(view)).map(({ id }) => id));
    expect([...shown].sort()).toEqual(rows.map(({ id }) => String(id)).sort());
  });

  it('has one whole, one area and one measure in each panel', () => {
    for (const view of VIEW_NAMES) {
      const { shares, columns } = modelOf(view);
      for (const { key, facts } of [...shares, ...columns]) {
        const kinds = facts.map(({ shareOf, where, figure }) => [shareOf, where, figure?.measure]);
        expect(new Set(kinds.map((kind) => kind.join())).size, key).toBe(1);
      }
    }
  });
});

describe('hospitals', () => {
  it('shows each share out of its own whole, in a panel of its own', () => {
    const { shares, lanes } = modelOf('hospitals');
    expect(shares.map(({ key, facts }) => [key, facts.map(({ figure }) => figure?.value)])).toEqual(
      [
        ['inpatient-country', [27, 10]],
        ['health-capital', [41, 50]],
        ['services-capital', [33]],
      ],
    );
    expect(lanes[0]?.facts.map(({ kind }) => kind)).toEqual([
      'attack',
      'suspension',
      'attack',
      'attack',
      'attack',
      'closure',
    ]);
    expect(views.hospitals?.title).toContain('About 10 percent');
    expect(loadFigures()['hospitals-2025']?.value).toBe(10);
  });

  it('draws bars as long as their shares of the outline, and no line from one to the other', () => {
    for (const size of SIZES) {
      const svg = drawnOf('hospitals', size);
      for (const { id, figure } of modelOf('hospitals').shares.flatMap(({ facts }) => facts)) {
        const part = boxOf(svg, id, 'width') / boxOf(svg, `${id}-whole`, 'width');
        expect(part, id).toBeCloseTo((figure?.value ?? NaN) / 100, 2);
      }
      expect(svg.querySelectorAll('path, polyline')).toHaveLength(0);
      expect(readOff(svg)).toContain('the article');
    }
  });
});

describe('the picture of hospitals', () => {
  it('leads with the country, and has the capital small, apart and paler', () => {
    for (const size of SIZES) {
      const svg = drawnOf('hospitals', size);
      const lead = boxOf(svg, '2025-12-31-inpatient-operational', 'height');
      const aside = boxOf(svg, '2024-12-facilities-operational', 'height');
      expect(lead).toBeGreaterThan(1.2 * aside);
      const line = Number(svg.querySelector('[data-key="apart"]')?.getAttribute('y1'));
      expect(line).toBeGreaterThan(boxOf(svg, '2025-12-31-inpatient-operational', 'y') + lead);
      expect(line).toBeLessThan(boxOf(svg, '2024-12-facilities-operational', 'y'));
    }
  });

  it('names every event over its place in time, where there is room', () => {
    for (const size of SIZES.filter(({ width }) => width >= 350)) {
      const svg = drawnOf('hospitals', size);
      const stems = [...svg.querySelectorAll('.leader')];
      expect(stems).toHaveLength(6);
      for (const stem of stems) expect(stem.getAttribute('x1')).toBe(stem.getAttribute('x2'));
      expect(readOff(svg).filter((text) => text === 'University Hospital')).toHaveLength(2);
    }
  });
});

describe('schools', () => {
  it('keeps counts of different areas in panels of their own, from zero', () => {
    const { columns } = modelOf('schools');
    expect(
      columns.map(({ key, facts }) => [key, facts.map(({ figure }) => figure?.value)]),
    ).toEqual([
      ['closed-country', [900]],
      ['closed-two', [919]],
      ['closed-three', [960, 1600]],
      ['shelters', [102]],
    ]);
    const svg = drawnOf('schools');
    expect(
      boxOf(svg, '2025-04-schools-closed', 'height') /
        boxOf(svg, '2025-01-schools-closed', 'height'),
    ).toBeCloseTo(1600 / 960, 1);
    expect(readOff(svg)).toContain('at least 1,600');
    // Shelters are another measure: a dotted line stands before them.
    const line = Number(svg.querySelector('[data-key="other"]')?.getAttribute('x1'));
    expect(line).toBeGreaterThan(
      boxOf(svg, '2025-04-schools-closed', 'x') + boxOf(svg, '2025-04-schools-closed', 'width'),
    );
    expect(line).toBeLessThan(boxOf(svg, '2025-07-schools-as-sites', 'x'));
    expect(readOff(svg)).toContain('156,000 to 300,000 children');
  });

  it('has the children in its table, also those of a row that no panel shows', () => {
    const { table } = inWords(modelOf('schools'));
    const children = table.rows.map((row) => row[6]);
    expect(children).toContainEqual({ value: 243_000, text: '243,000' });
    expect(children).toContain('156,000 to 300,000');
    expect(table.rows).toHaveLength(6);
  });
});

describe('gates', () => {
  it('draws closures from their first day to their last, dotted where the end is not known', () => {
    const { lanes } = modelOf('gates');
    expect(lanes.map(({ key, facts }) => [key, facts.length])).toEqual([
      ['fuel', 1],
      ['airport', 2],
      ['terminal', 1],
      ['port', 1],
      ['us-aircraft', 1],
      ['provincial', 1],
    ]);
    const svg = drawnOf('gates');
    const days = (id: string) => boxOf(svg, id, 'width');
    // 77 days in spring and 30 in autumn of 2024; 52 in 2022.
    expect(days('2024-03-04-airport-closed') / days('2024-11-11-airport-closed')).toBeCloseTo(
      78 / 31,
      0,
    );
    expect(days('2022-09-12-varreux') / days('2024-03-04-airport-closed')).toBeCloseTo(53 / 78, 1);
    const open = [...svg.querySelectorAll('.mark-gap')].map((line) =>
      line.getAttribute('data-key'),
    );
    expect(open).toEqual(['2024-03-07-port-terminal-open', '2024-11-12-faa-ban-open']);
  });

  it('is solid up to the day of the table alone, and in outline where a ban was announced', () => {
    const id = '2024-11-12-faa-ban';
    expect(data.asOf).toBe(loadDataset('services').about.as_of);
    for (const size of SIZES) {
      const svg = drawnOf('gates', size);
      const solid = boxOf(svg, id, 'x') + boxOf(svg, id, 'width');
      expect(solid).toBeCloseTo(boxOf(svg, `${id}-announced`, 'x'), 0);
      // 570 days to 5 June 2026, 91 more to the announced end.
      const outline = boxOf(svg, `${id}-announced`, 'width') + 1;
      expect(boxOf(svg, id, 'width') / outline).toBeCloseTo(570 / 91, 0);
    }
  });

  it('has a reopening hollow, and days beside each name', () => {
    const svg = drawnOf('gates', { width: 358, height: 285, form: 'narrow' });
    const look = (key: string) =>
      svg.querySelector(`[data-layer="boxes"] [data-key="${key}"]`)?.getAttribute('class');
    expect(look('2024-11-21-provincial-airports')).toContain('mark-hollow');
    expect(look('2024-03-04-airport-closed')).toBe('mark-solid');
    const texts = readOff(svg);
    expect(texts).toContain('Nov 2024, announced to Sep 2026');
    expect(texts).toContain('Mar – May 2024, Nov – Dec 2024');
  });

  it('says whose end was not found', () => {
    const { text } = inWords(modelOf('gates'));
    expect(text).toContain('From 7 March 2024, end not found: Caribbean Port Services');
    expect(text).toContain('announced to 3 September 2026: US aviation authority (FAA) bans');
    expect(text).toContain('Whether it ended later was not found.');
  });

  it('marks the day of the article at every size', () => {
    for (const size of SIZES) {
      expect(drawnOf('gates', size).querySelectorAll('.article-rule').length).toBeGreaterThan(0);
    }
  });
});
