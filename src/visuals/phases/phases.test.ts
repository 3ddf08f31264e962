import { describe, expect, it } from 'vitest';
import { loadDataset } from '../../data/load.ts';
import { BUILT_SIZES } from '../kit/contract.ts';
import { SIZES, drawnModel, faultsOf, lengthened, lengthenedIn } from '../testing.ts';
import { loadVisualTexts } from '../texts.ts';
import { visual } from './index.ts';
import type { PhasesModel } from './model.ts';
import { DATASETS, prepare } from './prepare.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

const tables = Object.fromEntries(DATASETS.map((id) => [id, loadDataset(id)])) as Parameters<
  typeof prepare
>[0];
const data = prepare(tables);
const { words } = loadVisualTexts('phases', 'en');
const modelOf = (view: ViewName): PhasesModel => visual.model(data, view, 'en', words);
const record = () => modelOf('where').record ?? expect.fail();
const CASES = VIEW_NAMES.flatMap((view) => SIZES.map((size) => [view, size] as const));

describe('prepare', () => {
  it('takes the four phases and who spoke of them when, from the dataset', () => {
    expect(data.phases.map(({ order }) => words[`phase-${order}`])).toEqual([
      'Deployment',
      'Decisive operations',
      'Stabilisation',
      'Transition',
    ]);
    for (const row of tables.phases.rows.filter(({ kind }) => kind === 'phase')) {
      expect(words[`phase-${String(row.order)}`]).toBe(row.element);
    }
    expect(
      data.phases.flatMap(({ order, statements }) =>
        statements.map(({ date, speaker, stance }) => [order, date, speaker, stance]),
      ),
    ).toEqual([
      [1, '2024-09-12', 'Otunge', 'under_way'],
      [1, '2024-11-12', 'Otunge', 'under_way'],
      [2, '2024-08-26', 'briefing', 'ahead'],
      [2, '2025-03-18', 'Ombaka', 'under_way'],
      [2, '2025-04-05', 'Ombaka', 'under_way'],
    ]);
  });

  it('has no statement that the third or the fourth phase began', () => {
    for (const order of [3, 4]) {
      const phase = data.phases[order - 1];
      expect(phase?.statements).toEqual([]);
      expect(phase?.noneFound?.sources.length).toBeGreaterThan(0);
    }
  });

  it('takes events that the timeline marks, none of low confidence and none only planned', () => {
    const marked = tables.timeline.rows.filter((row) => row.phase_record !== null);
    expect(data.events.map(({ id }) => id).sort()).toEqual(marked.map(({ id }) => id).sort());
    for (const row of marked) {
      expect(row.confidence).not.toBe('low');
      expect(row.planned).toBe(false);
      expect(String(row.short).length).toBeLessThanOrEqual(34);
    }
    expect(data.events.filter(({ lane }) => lane === 'death').map(({ date }) => date)).toEqual([
      '2025-02-23',
      '2025-03-25',
      '2025-08-31',
    ]);
  });

  it('leaves out rows of low confidence', () => {
    const doubted = (name: 'timeline' | 'strength' | 'phases', id: string) => {
      const rows = tables[name].rows.map((row) =>
        row.id === id ? { ...row, confidence: 'low' } : row,
      );
      return prepare({ ...tables, [name]: { ...tables[name], rows } });
    };
    expect(doubted('timeline', '2024-11-28-delmas-base').events).toHaveLength(
      data.events.length - 1,
    );
    expect(doubted('strength', '2025-02-06-total').counts).toHaveLength(data.counts.length - 1);
    expect(
      doubted('phases', 'mss-deployment-2024-11-12').phases.flatMap((each) => each.statements),
    ).toHaveLength(4);
  });

  it('counts people under the plan, and only until the mandate ends', () => {
    expect(data.plan.value).toBe(2500);
    expect(data.end).toBe('2025-10-02');
    expect(data.counts.map(({ total }) => total)).toEqual([
      200, 400, 426, 432, 590, 800, 859, 1003, 989,
    ]);
  });
});

describe('model', () => {
  it('shows the claim alone, then with the record', () => {
    expect(modelOf('four-phases').record).toBeNull();
    expect(modelOf('four-phases').statements).toBe(5);
    expect(record().peak?.total).toBe(1003);
    expect(record().article).toBe('2025-04-07');
  });

  it('shows nothing of later than the view', () => {
    for (const view of VIEW_NAMES) {
      const { until, phases, record } = modelOf(view);
      const dates = [
        ...phases.flatMap(({ statements }) => statements),
        ...(record?.lanes ?? []).flatMap(({ events }) => events),
        ...(record?.counts ?? []),
      ].map(({ date }) => date);
      for (const date of dates) expect(date <= until, date).toBe(true);
    }
  });
});

describe.each(CASES)('%s, %o', (view, size) => {
  const { svg } = drawnModel(visual, modelOf(view), size);

  it('keeps words and labels a third longer inside and apart', () => {
    const wordy = lengthenedIn(data, 'short', 'speaker');
    const model = visual.model(wordy, view, 'en', lengthened(words));
    expect(faultsOf(drawnModel(visual, model, size).svg, size)).toEqual([]);
  });

  it('names the four phases and draws them as boxes off the time axis', () => {
    const boxes = [...svg.querySelectorAll('[data-layer="phases"] rect')];
    const axis = svg.querySelector('[data-layer="time-axis"] [data-key="base"]');
    expect(boxes).toHaveLength(4);
    for (const box of boxes) {
      expect(box.getAttribute('class')).toBe('mark-hollow');
      const right = Number(box.getAttribute('x')) + Number(box.getAttribute('width'));
      expect(right).toBeLessThan(Number(axis?.getAttribute('x1')));
    }
    for (const name of ['Deployment', 'Decisive', 'Stabilisation', 'Transition']) {
      expect(svg.textContent).toContain(name);
    }
  });
});

describe('drawing', () => {
  it('tells what lay ahead from what was under way by shape', () => {
    const { svg } = drawnModel(visual, modelOf('four-phases'), BUILT_SIZES.wide);
    expect(svg.querySelectorAll('.said-ahead')).toHaveLength(1);
    expect(svg.querySelectorAll('.mark-stop')).toHaveLength(4);
  });

  it('draws people to scale under the plan', () => {
    const { svg } = drawnModel(visual, modelOf('where'), BUILT_SIZES.wide);
    const height = (key: string) =>
      Number(
        svg.querySelector(`[data-layer="people"] [data-key="${key}"]`)?.getAttribute('height'),
      );
    expect(height('2025-02-06-total') / height(data.plan.id)).toBeCloseTo(1003 / 2500, 2);
  });

  it('ends the dotted lines of phases three and four where the mandate ends', () => {
    const { svg } = drawnModel(visual, modelOf('where'), BUILT_SIZES.wide);
    const x = (layer: string, key: string) =>
      svg.querySelector(`[data-layer="${layer}"] [data-key="${key}"]`)?.getAttribute('x2');
    expect(x('links', 'after-3')).toBe(x('rules', 'end'));
    expect(x('links', 'after-4')).toBe(x('rules', 'end'));
  });
});

describe('describe', () => {
  it('says in words and in the table what the picture shows', () => {
    const { text, table } = visual.describe(modelOf('where'));
    expect(text).toContain('2,500');
    expect(text).toContain('1,003');
    expect(text).toContain('no announcement that it began was found by 2 October 2025');
    expect(text).toContain('No first or last day');
    const people = table.rows.flatMap((row) =>
      row.flatMap((cell) => (typeof cell === 'string' ? [] : [cell.value])),
    );
    expect(people).toEqual([2500, ...data.counts.map(({ total }) => total)]);
    // Five statements, two phases without one, the plan, nine counts, fourteen events.
    expect(table.rows).toHaveLength(5 + 2 + 1 + 9 + 14);
  });

  it('shows a month where only the month is known', () => {
    const { details } = visual.describe(modelOf('where'));
    const heading = (id: string) => details.find(({ key }) => key === id)?.heading;
    expect(heading('2024-07-ganthier-pull-back')).toBe('July 2024');
    expect(heading('2025-04-01-vehicles-parked')).toBe('about April 2025');
  });
});
