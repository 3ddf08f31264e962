import { describe, expect, test } from 'vitest';
import { loadDataset } from '../../data/load.ts';
import { BUILT_SIZES } from '../kit/contract.ts';
import { spanOf } from '../kit/period.ts';
import { drawnModel, readOff } from '../testing.ts';
import { loadVisualTexts } from '../texts.ts';
import { visual } from './index.ts';
import { model } from './model.ts';
import { prepare } from './prepare.ts';
import type { ViewName } from './views.ts';

const data = prepare({ 'elections-promised': loadDataset('elections-promised') });
const { words } = loadVisualTexts('elections', 'en');
const show = (view: ViewName) => model(data, view, 'en', words);
const drawing = (view: ViewName) => drawnModel(visual, show(view), BUILT_SIZES.wide);
const count = (view: ViewName, outcomes: readonly string[]) =>
  show(view).promises.filter(({ outcome }) => outcomes.includes(outcome)).length;

describe('the titles count right', () => {
  test('fourteen promised, twelve not kept, two ahead, and one held before', () => {
    expect(count('all', ['postponed', 'not-held'])).toBe(12);
    expect(count('all', ['open'])).toBe(2);
    expect(count('all', ['held'])).toBe(1);
    expect(show('all').promises[0]).toMatchObject({ outcome: 'held', isFromMemory: true });
  });

  test('five in 2021, seven since 2024, two of them ahead', () => {
    expect(count('year-2021', ['postponed', 'not-held'])).toBe(5);
    expect(show('year-2021').promises).toHaveLength(5);
    expect(show('since-2024').promises).toHaveLength(7);
    expect(count('since-2024', ['open'])).toBe(2);
  });

  test('the newest report, not the day of looking, is the as-of date', () => {
    const newest = loadDataset('elections-promised').rows.map((row) => String(row.last_evidence));
    expect(newest).toContain(data.asOf);
    expect(data.asOf).toBe('2026-09-24');
  });
});

describe('marks', () => {
  test('are solid only where a vote was held, and crossed where a date was not kept', () => {
    const { svg } = drawing('all');
    const solid = [...svg.querySelectorAll('.mark-solid')];
    expect(solid.map((node) => node.getAttribute('data-key'))).toEqual(['2016-11-general']);
    expect(svg.querySelectorAll('.elections-cross')).toHaveLength(24);
  });

  test('join a date to the one that took its place', () => {
    expect(drawing('all').svg.querySelectorAll('.elections-slide')).toHaveLength(8);
    const after = Object.fromEntries(data.promises.map(({ id, next }) => [id, next]));
    expect(after['2025-11-15-general']).toBe('2026-08-30-general');
    expect(after['2026-08-30-general']).toBe('2026-12-13-general');
  });

  test('are as wide as the time that was named', () => {
    expect(spanOf({ date: '2025-02-28', precision: 'month' })).toEqual([
      '2025-02-01',
      '2025-02-28',
    ]);
    expect(spanOf({ date: '2023-12-31', precision: 'year' })).toEqual(['2023-01-01', '2023-12-31']);
    const { svg } = drawing('all');
    const width = (key: string) =>
      Number(svg.querySelector(`rect[data-key="${key}"]`)?.getAttribute('width'));
    expect(width('2023-12-31-general')).toBeGreaterThan(60);
  });

  test('say in words what rests on general knowledge', () => {
    const said = readOff(drawing('all').svg).filter((text) => text.includes('unconfirmed'));
    expect(said).toHaveLength(data.promises.filter(({ isFromMemory }) => isFromMemory).length);
    expect(said).toHaveLength(3);
  });

  test('name who set a date where it is known', () => {
    const said = readOff(drawing('since-2024').svg).join(' ');
    expect(said).toContain('Set on 28 July 2026 by the electoral council');
    expect(said).toContain('Given up on 12 May 2026');
  });
});
