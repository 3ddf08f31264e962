/** What the picture shows, by value, from the compiled timeline. */
import { describe, expect, it } from 'vitest';
import { loadDataset } from '../../data/load.ts';
import type { Dataset } from '../../data/types.ts';
import { BUILT_SIZES, type Size } from '../kit/contract.ts';
import { prepareVisual } from '../registry.ts';
import { blank } from '../testing.ts';
import { loadVisualTexts } from '../texts.ts';
import { LANES, type RoadData } from './data.ts';
import { describe as inWords } from './describe.ts';
import { visual } from './index.ts';
import { model } from './model.ts';
import { prepare } from './prepare.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

const data = prepareVisual('road-to-landing') as RoadData;
const { words } = loadVisualTexts('road-to-landing', 'en');
const modelOf = (view: ViewName) => model(data, view, 'en', words);

describe('prepare', () => {
  it('takes twelve hurdles by date, each in the lane of who decided', () => {
    expect(data.hurdles.map(({ id, date, lane }) => [id, date, lane])).toEqual([
      ['2022-10-07-cabinet-asks', '2022-10-07', 'haiti'],
      ['2022-10-09-guterres-proposes', '2022-10-09', 'un'],
      ['2023-07-29-kenya-offers', '2023-07-29', 'kenya'],
      ['2023-10-02-council-authorises-mss', '2023-10-02', 'un'],
      ['2023-10-09-high-court-blocks', '2023-10-09', 'kenya'],
      ['2023-10-13-kenyan-cabinet-approves', '2023-10-13', 'kenya'],
      ['2023-11-16-kenyan-parliament-approves', '2023-11-16', 'kenya'],
      ['2024-01-26-court-unconstitutional', '2024-01-26', 'kenya'],
      ['2024-03-01-reciprocal-agreement', '2024-03-01', 'kenya'],
      ['2024-03-11-henry-resigns', '2024-03-11', 'haiti'],
      ['2024-03-12-kenya-suspends', '2024-03-12', 'kenya'],
      ['2024-06-25-first-contingent', '2024-06-25', 'haiti'],
    ]);
    for (const { lane, short, title, sources } of data.hurdles) {
      expect(LANES).toContain(lane);
      expect(short).not.toBe('');
      expect(title).not.toBe('');
      expect(sources.length).toBeGreaterThan(0);
    }
  });

  it('takes no row of low confidence', () => {
    const taken = new Set(data.hurdles.map(({ id }) => id));
    const low = loadDataset('timeline').rows.filter(({ confidence }) => confidence === 'low');
    expect(low.length).toBeGreaterThan(0);
    expect(low.filter(({ id }) => taken.has(String(id)))).toEqual([]);
  });

  const timeline = loadDataset('timeline');
  const changed = (change: Record<string, string>): Dataset => ({
    ...timeline,
    rows: timeline.rows.map((row) => (row.hurdle === null ? row : { ...row, ...change })),
  });

  it('goes by the order of dates, not by that of rows', () => {
    const turned = { ...timeline, rows: [...timeline.rows].reverse() };
    expect(prepare({ timeline: turned })).toEqual(data);
  });

  it('stops at a hurdle that is not known to the day', () => {
    expect(() => prepare({ timeline: changed({ date_precision: 'month' }) })).toThrow(
      'hurdle "2022-10-07-cabinet-asks" is not known to the day',
    );
  });
});

describe('the views', () => {
  const DAYS = [0, 2, 295, 360, 367, 371, 405, 476, 511, 521, 522, 627];

  it('count the days from the request', () => {
    expect(modelOf('accord').stops.map(({ day }) => day)).toEqual(DAYS);
  });

  it.each<[ViewName, number, number]>([
    ['request', 2, 2],
    ['offer', 3, 295],
    ['vote', 4, 360],
    ['court', 8, 476],
    ['accord', 12, 627],
  ])('%s: %d stops, %d days waited', (view, stops, waited) => {
    const shown = modelOf(view);
    expect(shown.stops.map(({ day }) => day)).toEqual(DAYS.slice(0, stops));
    expect(shown.waited).toBe(waited);
    expect([shown.from, shown.to]).toEqual(['2022-10-07', '2024-06-25']);
    expect(shown.lanes).toEqual(['haiti', 'un', 'kenya']);
    expect(shown.stops.map(({ isLast }) => isLast).indexOf(true)).toBe(stops - 1);
  });

  it('name first the request and what each view ends with', () => {
    for (const view of VIEW_NAMES) {
      const { stops } = modelOf(view);
      expect(stops.at(-1)?.isKey, view).toBe(true);
    }
    const keys = modelOf('accord').stops.filter(({ isKey }) => isKey);
    expect(keys.map(({ day }) => day)).toEqual([0, 2, 295, 360, 476, 627]);
  });

  it('cannot be made of nothing', () => {
    expect(() => model({ hurdles: [] }, 'vote', 'en', words)).toThrow('no hurdles');
  });
});

describe('the labels', () => {
  const named = (view: ViewName, size: Size) => {
    const svg = blank();
    visual.draw(svg, modelOf(view), size, { duration: 0 });
    const keys = [...svg.querySelectorAll('[data-layer="labels"] text')].map((node) =>
      node.getAttribute('data-key'),
    );
    return modelOf(view)
      .stops.filter(({ id }) => keys.includes(id))
      .map(({ day }) => day);
  };

  it('name every stop where there is room', () => {
    expect(named('accord', BUILT_SIZES.wide)).toHaveLength(12);
    expect(named('vote', BUILT_SIZES.narrow)).toEqual([0, 2, 295, 360]);
  });

  it('name what views end with where there is less, and the two ends in any case', () => {
    expect(named('accord', BUILT_SIZES.narrow)).toHaveLength(12);
    expect(named('accord', { width: 320, height: 240, form: 'narrow' })).toEqual([
      0, 2, 295, 360, 476, 627,
    ]);
    expect(named('accord', { width: 288, height: 190, form: 'narrow' })).toEqual([0, 627]);
    expect(named('court', { width: 288, height: 190, form: 'narrow' })).toEqual([0, 476]);
  });
});

describe('the days waited', () => {
  const counter = (view: ViewName, size: Size, own = words) => {
    const svg = blank();
    visual.draw(svg, model(data, view, 'en', own), size, { duration: 0 });
    return [...svg.querySelectorAll('[data-key^="waited"]')]
      .filter(({ tagName }) => tagName === 'text')
      .map((node) => `${node.getAttribute('class')}: ${node.textContent}`);
  };

  it('are the largest words of the picture, with their unit', () => {
    expect(counter('accord', BUILT_SIZES.wide)).toEqual([
      'label hero: 627',
      `label muted: ${words['days-since']}`,
    ]);
    expect(counter('accord', BUILT_SIZES.narrow)).toEqual(['label hero: 627 days']);
  });

  it('give way to decisions that need the room, and to long names of lanes', () => {
    const low: Size = { width: 640, height: 380, form: 'wide' };
    expect(counter('vote', { ...low, height: 460 })).toHaveLength(2);
    expect(counter('court', low)).toEqual(['label counter: 476 days']);
    const long = { ...words, kenya: 'Kenyaaa', days: '{days} daysss' };
    expect(counter('vote', { width: 288, height: 190, form: 'narrow' }, long)).toEqual([
      'label strong: 360 daysss',
    ]);
  });

  it('go with the picture when the view changes', () => {
    const svg = blank();
    for (const view of ['vote', 'court', 'accord'] as const) {
      visual.draw(svg, modelOf(view), { width: 640, height: 380, form: 'wide' }, { duration: 0 });
    }
    expect(svg.textContent).not.toMatch(/360|476 days/);
  });
});

describe('in words', () => {
  it('says each stop and the days waited', () => {
    const { text } = inWords(modelOf('vote'));
    expect(text).toContain('Timeline that runs down from 7 October 2022');
    expect(text).toContain('Day 295, 29 July 2023, Kenya: Kenya offers 1,000 police.');
    expect(text).toContain('Day 360, 2 October 2023, UN: Council authorises the mission.');
    expect(text).toContain('Days waited so far, 360.');
    expect(text).not.toContain('2024');
  });

  it('has a row and a detail for each stop', () => {
    for (const view of VIEW_NAMES) {
      const { stops } = modelOf(view);
      const { table, details } = inWords(modelOf(view));
      expect(table.rows.map(([, day]) => day)).toEqual(
        stops.map(({ day }) => ({ value: day, text: String(day) })),
      );
      expect(table.rows.map((row) => row[3])).toEqual(stops.map(({ title }) => title));
      expect(details.map(({ key }) => key)).toEqual(stops.map(({ id }) => id));
    }
    expect(inWords(modelOf('accord')).details.at(-1)).toMatchObject({
      heading: '25 June 2024, day 627',
      text: 'Haiti: First Kenyan contingent lands in Haiti.',
    });
  });
});
