import { describe, expect, it } from 'vitest';
import { loadDataset } from '../../data/load.ts';
import { SIZES, drawnModel, faultsOf, lengthened, lengthenedIn } from '../testing.ts';
import { loadVisualTexts } from '../texts.ts';
import type { Mark, Report } from './data.ts';
import { visual } from './index.ts';
import type { EquipmentModel } from './model.ts';
import { DATASETS, prepare } from './prepare.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

const tables = Object.fromEntries(DATASETS.map((id) => [id, loadDataset(id)])) as Parameters<
  typeof prepare
>[0];
const data = prepare(tables);
const { words, views } = loadVisualTexts('equipment', 'en');
const modelOf = (view: ViewName): EquipmentModel => visual.model(data, view, 'en', words);
const CASES = VIEW_NAMES.flatMap((view) => SIZES.map((size) => [view, size] as const));

/** How many marks of each kind a report is drawn with. */
function tally(model: EquipmentModel, id: string): Partial<Record<Mark, number>> {
  const marks = model.rows.find((row) => row.id === id)?.marks ?? [];
  return marks.reduce<Partial<Record<Mark, number>>>(
    (sum, mark) => ({ ...sum, [mark]: (sum[mark] ?? 0) + 1 }),
    {},
  );
}

describe('prepare', () => {
  it('takes what arrived, what failed and what went to the police as parts of their own', () => {
    const numbers = (section: Report['section']) =>
      data.vehicles.filter((row) => row.section === section).map(({ number }) => number);
    expect(numbers('arrived')).toEqual([10, 24, 3, 20]);
    expect(numbers('failed')).toEqual([10, 6, null, 3, 20, 8, 2]);
    expect(numbers('police')).toEqual([24]);
  });

  it.each([
    ['of low confidence', { confidence: 'low' }],
    ['that is a rival', { standing: 'rival' }],
  ])('leaves out a row %s', (_, change) => {
    const rows = tables.equipment.rows.map((row) =>
      row.id === '2024-08-23-maxxpro' ? { ...row, ...change } : row,
    );
    const { vehicles } = prepare({ ...tables, equipment: { ...tables.equipment, rows } });
    expect(vehicles).toHaveLength(data.vehicles.length - 1);
    expect(vehicles.map(({ id }) => id)).not.toContain('2024-08-23-maxxpro');
  });

  it('gives the turret kits to the vehicles they came with', () => {
    const maxxpro = data.vehicles.find(({ id }) => id === '2024-08-23-maxxpro');
    expect(maxxpro?.with).toEqual({ number: 34, short: 'turret kits' });
    expect(data.vehicles.filter((row) => row.with)).toHaveLength(1);
  });

  it('has twelve bases planned, without a day of the plan, and three reports of bases', () => {
    expect(data.bases.map(({ date, number, earlier }) => [date, number, earlier])).toEqual([
      [null, 12, 0],
      ['2024-11-28', 1, 2],
      ['2025-06-26', 2, 0],
      ['2026-02-18', 1, 1],
    ]);
    expect(data.bases[0]?.said).toEqual({ who: 'Ruto', date: '2025-09-22' });
  });

  it('says in the dataset of bases what the timeline says', () => {
    const timeline = loadDataset('timeline').rows;
    for (const { date, sources } of data.bases.slice(1)) {
      const event = timeline.find((row) => row.date === date);
      expect(event?.source).toEqual(sources);
    }
  });
});

describe('model', () => {
  it('has one mark an item, doubtful ones apart, and none where no number was given', () => {
    const model = modelOf('vehicles');
    expect(tally(model, '2024-07-22-first-mraps')).toEqual({ arrived: 8, range: 2 });
    expect(tally(model, '2024-08-23-maxxpro')).toEqual({ arrived: 24 });
    expect(tally(model, '2025-02-06-helicopters')).toEqual({ helicopter: 3 });
    expect(tally(model, '2025-03-25-burnt-in-ambush')).toEqual({ lost: 3 });
    expect(tally(model, '2025-04-01-taken-out-of-use')).toEqual({ trouble: 20 });
    expect(tally(model, '2025-08-20-seized-or-burnt')).toEqual({ lost: 8 });
    expect(tally(model, '2025-out-of-service')).toEqual({});
    expect(model.rows.find(({ id }) => id === '2025-out-of-service')?.span).toEqual([
      '2025-01-01',
      '2025-10-31',
    ]);
  });

  it('keeps planned, undated and reported bases apart', () => {
    const model = modelOf('bases');
    expect(tally(model, '2025-09-22-bases-planned')).toEqual({ planned: 12 });
    expect(tally(model, '2024-11-28-delmas-base')).toEqual({ undated: 2, arrived: 1 });
    expect(tally(model, '2026-02-18-forward-base')).toEqual({ undated: 1, arrived: 1 });
  });
});

describe.each(CASES)('%s, %o', (view, size) => {
  const { svg } = drawnModel(visual, modelOf(view), size);

  it('keeps words and labels a third longer inside and apart', () => {
    const wordy = lengthenedIn(data, 'short', 'donor', 'recipient');
    const model = visual.model(wordy, view, 'en', lengthened(words));
    expect(faultsOf(drawnModel(visual, model, size).svg, size)).toEqual([]);
  });

  it('draws each item once, inside the picture', () => {
    const count = (selector: string) => svg.querySelectorAll(selector).length;
    const marks = modelOf(view).rows.flatMap((row) => row.marks);
    const of = (...kinds: Mark[]) => marks.filter((mark) => kinds.includes(mark)).length;
    expect(count('rect[class^="unit-"]')).toBe(
      of('arrived', 'range', 'trouble', 'planned', 'undated'),
    );
    expect(count('circle')).toBe(of('helicopter'));
    expect(count('.unit-lost')).toBe(2 * of('lost'));
    expect(count('.unit-planned')).toBe(of('planned'));
    for (const rect of svg.querySelectorAll('rect[class^="unit-"]')) {
      const [x, y, w, h] = ['x', 'y', 'width', 'height'].map((name) =>
        Number(rect.getAttribute(name)),
      );
      expect((x ?? 0) >= 0 && (x ?? 0) + (w ?? 0) <= size.width).toBe(true);
      expect((y ?? 0) >= 0 && (y ?? 0) + (h ?? 0) <= size.height).toBe(true);
    }
  });

  it('names every row, at the least by its number', () => {
    for (const { id } of modelOf(view).rows) {
      expect(svg.querySelector(`[data-layer="labels"] [data-key="${id}"]`), id).not.toBeNull();
    }
  });
});

describe('describe', () => {
  it('says in words and in the table what the picture shows', () => {
    const { text, table } = visual.describe(modelOf('vehicles'));
    expect(text).toContain('armoured trucks / MRAPs (first batch): 8 to 10 (22 July 2024)');
    expect(text).toContain('armoured vehicles out of service (share): no figure (2025)');
    expect(text).toContain('losses cannot be subtracted from');
    const numbers = table.rows.flatMap((row) =>
      row.flatMap((cell) => (typeof cell === 'string' ? [] : [cell.value])),
    );
    expect(numbers).toEqual([10, 24, 3, 20, 10, 6, 3, 20, 8, 2, 24]);
    // Two reports give no number: they stand in the table with those words.
    expect(table.rows.filter((row) => row[2] === 'no figure')).toHaveLength(2);
  });

  it('never says a balance', () => {
    const { text, details } = visual.describe(modelOf('vehicles'));
    const all = [text, ...details.map((detail) => detail.text)].join(' ');
    for (const balance of [54 - 33, 34 - 3, 34 - 8, 34 - 20]) {
      expect(all).not.toMatch(new RegExp(`\\b${balance} (vehicles|trucks|left)`));
    }
  });

  it('says of bases what is not known', () => {
    const { text, table } = visual.describe(modelOf('bases'));
    expect(text).toContain('Ruto said on 22 September 2025 that they had not been built');
    expect(text).toContain('is not known');
    expect(table.rows).toHaveLength(4);
  });

  it('has a title with the figure of the dataset', () => {
    expect(views.bases?.title).toContain('12 forward bases');
  });
});
