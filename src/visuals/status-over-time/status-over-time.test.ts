import { describe, expect, test } from 'vitest';
import { loadDataset, loadFigures } from '../../data/load.ts';
import type { Size } from '../kit/contract.ts';
import { SIZES, drawnModel, faultsOf, lengthened, lengthenedIn, readOff } from '../testing.ts';
import { loadVisualTexts } from '../texts.ts';
import { describe as describeModel } from './describe.ts';
import { visual } from './index.ts';
import { model } from './model.ts';
import { DATASETS, prepare } from './prepare.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

const dataset = loadDataset('statements-of-status');
const data = prepare({ 'statements-of-status': dataset });
const { words, views } = loadVisualTexts('status-over-time', 'en');
const show = (view: ViewName, of = words, from = data) => model(from, view, 'en', of);
const longerData = lengthenedIn(data, 'short', 'said', 'saidBy');
const drawn = (view: ViewName, size: Size) => drawnModel(visual, show(view), size).svg;
const drawnLonger = (view: ViewName, size: Size) =>
  drawnModel(visual, show(view, lengthened(words), longerData), size).svg;
/** Windows that leave this picture less height than the sizes that all are drawn at. */
const LOW: readonly Size[] = [
  { width: 320, height: 360, form: 'narrow' },
  { width: 768, height: 430, form: 'wide' },
];
const lane = (person: string) => {
  const found = show('deaths').lanes.find((each) => each.person === person);
  if (!found) throw new Error(person);
  return found;
};

test('reads the dataset it names, and every row that is known well enough', () => {
  expect(DATASETS).toEqual(['statements-of-status']);
  expect(data.statements.map(({ id }) => id)).toEqual(dataset.rows.map(({ id }) => id));
});

describe('what is shown', () => {
  test('three lanes, in the order of the events', () => {
    expect(show('deaths').lanes.map(({ person, event }) => [person, event.date])).toEqual([
      ['Samuel Tompoi Kaetuai', '2025-02-23'],
      ['Benedict Kabiru', '2025-03-25'],
      ['Kennedy Nzuve', '2025-08-31'],
    ]);
  });

  test('two were dead at the first word that lasted; one was missing for 180 days', () => {
    const spans = (person: string) =>
      lane(person).spans.map(({ status, from, to, days }) => [status, from, to, days]);
    expect(spans('Samuel Tompoi Kaetuai')).toEqual([['dead', '2025-02-24', '2025-12-31', null]]);
    expect(spans('Kennedy Nzuve')).toEqual([['dead', '2025-09-01', '2025-12-31', null]]);
    expect(spans('Benedict Kabiru')).toEqual([
      ['missing', '2025-03-26', '2025-09-22', 180],
      ['dead', '2025-09-22', '2025-12-31', null],
    ]);
  });

  test('prose, title and picture count the same days', () => {
    expect(loadFigures()['days-kabiru-missing']?.value).toBe(180);
    expect(views.missing?.title).toContain('180 days');
    expect(lane('Benedict Kabiru').spans[0]?.days).toBe(180);
  });

  test('Haiti’s word does not move the line of the mission and Kenya', () => {
    const council = lane('Benedict Kabiru').dated.find(({ speaker }) => speaker === 'haiti');
    expect(council).toMatchObject({ date: '2025-03-26', status: 'dead', official: true });
    expect(lane('Benedict Kabiru').spans[0]?.opening.speaker).toBe('mission');
  });

  test('the article appeared while he was officially missing', () => {
    const [missing] = lane('Benedict Kabiru').spans;
    expect(missing && missing.from < data.article && data.article < missing.to).toBe(true);
  });

  test('eleven statements and events on the axis, one undated and one later only in the table', () => {
    const { focus } = show('missing');
    expect(focus?.dated.map(({ id, date }) => `${date} ${id.replace('kabiru-', '')}`)).toEqual([
      '2025-03-25 event',
      '2025-03-26 unaccounted-for',
      '2025-03-26 haiti-council',
      '2025-03-26 haitian-media',
      '2025-03-31 police-chief',
      '2025-04-05 spokesman',
      '2025-06-23 family-sues',
      '2025-09-18 commander',
      '2025-09-22 president',
      '2025-09-24 attorney-general',
      '2025-09-25 police',
    ]);
    expect(focus?.statements.map(({ id }) => id)).toContain('kabiru-affidavit');
    expect(focus?.statements.map(({ id }) => id)).toContain('kabiru-body');
  });

  test('repeats weigh least, the event and each change most', () => {
    const weights = Object.fromEntries(
      (show('missing').focus?.dated ?? []).map(({ id, weight }) => [id, weight]),
    );
    expect(weights).toMatchObject({
      'kabiru-event': 0,
      'kabiru-unaccounted-for': 1,
      'kabiru-haiti-council': 1,
      'kabiru-haitian-media': 3,
      'kabiru-police-chief': 4,
      'kabiru-spokesman': 4,
      'kabiru-family-sues': 2,
      'kabiru-commander': 4,
      'kabiru-president': 1,
      'kabiru-attorney-general': 1,
      'kabiru-police': 1,
    });
  });
});

describe.each(VIEW_NAMES)('%s in words', (view) => {
  const { table, text } = describeModel(show(view));
  const shown = show(view).lanes.flatMap(({ statements }) => statements);

  test('the table has every statement, as in the dataset', () => {
    expect(table.rows).toHaveLength(shown.length);
    table.rows.forEach((cells, index) => {
      const row = dataset.rows.find(({ id }) => id === shown[index]?.id);
      expect(cells[1]).toBe(row?.person);
      expect(cells[5]).toBe(row?.what_was_said);
      if (row?.date === null) expect(cells[0]).toBe('date unknown');
    });
  });

  test('inexact days are not shown as exact', () => {
    const dates = table.rows.map(([date]) => date);
    expect(dates).not.toContain('23 June 2025');
    expect(dates).not.toContain('24 February 2025');
    expect(text).not.toMatch(/(?<!bout )2[34] (June|February) 2025,/);
  });

  test('names the people and the days', () => {
    for (const { person } of show(view).lanes) {
      expect(JSON.stringify(table.rows)).toContain(person);
    }
    expect(text).toContain('Officially missing for 180 days, from 26 March 2025');
    expect(text).toContain('7 April 2025');
  });
});

test.each(LOW)('nothing clips or collides at $width by $height', (size) => {
  for (const view of VIEW_NAMES) expect(faultsOf(drawn(view, size), size), view).toEqual([]);
});

describe.each([...SIZES, ...LOW])('at $width by $height', (size) => {
  test.each(VIEW_NAMES)('%s: nothing clips or collides with longer words and labels', (view) => {
    expect(faultsOf(drawnLonger(view, size), size)).toEqual([]);
  });

  test('what matters most is written at every size', () => {
    const deaths = readOff(drawn('deaths', size)).join(' | ');
    for (const { person, event } of show('deaths').lanes) {
      expect(deaths).toContain(person);
      expect(deaths).toContain(event.short);
    }
    expect(deaths).toMatch(/missing/);
    const missing = readOff(drawn('missing', size)).join(' | ');
    expect(missing).toContain('180 days officially missing');
    expect(missing).toMatch(/Haiti’s (transitional )?council/);
    // A window both wide and low has no line for it beside the statements; the table has the day.
    const isFlat = size.form === 'wide' && size.height < 400;
    if (!isFlat) expect(missing).toContain('the article');
  });

  test('the article’s rule is never without its name', () => {
    for (const view of VIEW_NAMES) {
      const svg = drawnLonger(view, size);
      const hasRule = svg.querySelector('.article-rule') !== null;
      const hasName = svg.querySelector('[data-key="article"], [data-key="list-article"]') !== null;
      if (hasRule) expect(hasName).toBe(true);
    }
  });
});
