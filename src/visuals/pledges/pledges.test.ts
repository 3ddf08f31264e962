import { describe, expect, test } from 'vitest';
import { loadDataset } from '../../data/load.ts';
import { BUILT_SIZES, type Size } from '../kit/contract.ts';
import { SIZES, drawnModel, faultsOf, lengthened, readOff } from '../testing.ts';
import { loadVisualTexts } from '../texts.ts';
import { describe as describeModel } from './describe.ts';
import { visual } from './index.ts';
import { model } from './model.ts';
import { DATASETS, prepare } from './prepare.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

const dataset = loadDataset('pledges');
const data = prepare({ pledges: dataset });
const { words } = loadVisualTexts('pledges', 'en');
const show = (view: ViewName, of = words) => model(data, view, 'en', of);
/** Windows that leave this picture less height than the sizes that all are drawn at. */
const LOW: readonly Size[] = [
  { width: 320, height: 360, form: 'narrow' },
  { width: 768, height: 430, form: 'wide' },
];
const names = (view: ViewName) =>
  Object.fromEntries(
    show(view).groups.map(({ outcome, numbered, unnumbered }) => [
      outcome,
      [numbered.map(({ country }) => country), unnumbered.map(({ country }) => country)],
    ]),
  );
const find = (id: string) => data.pledges.find((pledge) => pledge.id === id);

describe('what is prepared', () => {
  test('reads the dataset it names', () => {
    expect(DATASETS).toEqual(['pledges']);
  });

  test('leaves out what is of low confidence', () => {
    expect(dataset.rows.map(({ country }) => country)).toContain('Guinea');
    expect(data.pledges.map(({ country }) => country)).not.toContain('Guinea');
  });

  test.each([
    ['kenya-mss', 1000, 1000, 1000, 744],
    ['benin-mss', 1500, 1500, 2000, 0],
    ['jamaica-mss', 200, 200, 250, 24],
    ['bahamas-mss', 150, 150, 150, 6],
    ['belize-mss', 50, 50, 50, 2],
    ['guatemala-mss', 150, 150, 150, 150],
    ['el-salvador-mss', 78, 78, 78, 78],
    ['chad-gsf', 1500, 800, 1500, null],
    ['bangladesh-gsf', 1500, 1500, 1500, null],
    ['guatemala-gsf', 300, 300, 300, null],
  ])('%s: %i pledged (%i to %i), %s came', (id, value, low, high, arrived) => {
    expect(find(id)?.pledged).toMatchObject({ value, low, high });
    expect(find(id)?.arrived).toBe(arrived);
  });

  test('a country without a number is not a country with none', () => {
    expect(find('chad-mss')?.pledged).toBeNull();
    expect(find('chad-mss')?.arrived).toBe(0);
  });

  test('only the number that we derived is marked so', () => {
    expect(data.pledges.filter(({ pledged }) => pledged?.isDerived).map(({ id }) => id)).toEqual([
      'guatemala-gsf',
    ]);
  });
});

describe('what is shown', () => {
  test('two countries kept their pledge in full, and nobody else', () => {
    expect(names('kept')).toEqual({
      full: [['Guatemala', 'El Salvador'], []],
      part: [['Kenya', 'Jamaica', 'Bahamas', 'Belize'], []],
      none: [['Benin'], ['Chad', 'Bangladesh', 'Barbados', 'Suriname', 'Antigua and Barbuda']],
    });
  });

  test('no offer to the successor has a known outcome', () => {
    expect(names('successor')).toEqual({
      open: [
        ['Bangladesh', 'Chad', 'Guatemala'],
        ['Sierra Leone', 'Burkina Faso', 'Gambia', 'Burundi', 'Sri Lanka', 'Argentina'],
      ],
    });
  });

  test('is a function of the view alone', () => {
    const before = JSON.stringify(show('kept'));
    show('successor');
    expect(JSON.stringify(show('kept'))).toBe(before);
  });
});

describe.each(VIEW_NAMES)('%s in words', (view) => {
  const { table, text } = describeModel(show(view));
  const shown = show(view).groups.flatMap(({ numbered, unnumbered }) => [
    ...numbered,
    ...unnumbered,
  ]);

  test('the table has a row for each country, with the numbers of the dataset', () => {
    expect(table.rows.map(([country]) => country)).toEqual(shown.map(({ country }) => country));
    table.rows.forEach((cells, index) => {
      const row = dataset.rows.find(({ id }) => id === shown[index]?.id);
      const value = (cell: unknown) => (typeof cell === 'object' ? cell : null);
      if (row?.personnel_pledged === null) expect(cells[1]).toBe('no number');
      else expect(value(cells[1])).toMatchObject({ value: row?.personnel_pledged });
      if (row?.delivered_number === null) expect(cells[3]).toBe('no figure');
      else expect(value(cells[3])).toMatchObject({ value: row?.delivered_number });
    });
  });

  test('names every country', () => {
    for (const { country } of shown) expect(text).toContain(country);
  });
});

test('the text says the extremes', () => {
  const { text } = describeModel(show('kept'));
  expect(text).toContain('Kept in full: Guatemala, 150 of 150 and El Salvador, 78 of 78.');
  expect(text).toContain('Nobody came: Benin, 0 of 1,500–2,000.');
  expect(describeModel(show('successor')).text).toContain('Chad, 800–1,500');
});

test.each(LOW)('$width by $height: nothing clips or collides, also with longer words', (size) => {
  for (const view of VIEW_NAMES) {
    for (const of of [words, lengthened(words)]) {
      expect(faultsOf(drawnModel(visual, show(view, of), size).svg, size), view).toEqual([]);
    }
  }
});

describe.each([...SIZES, ...LOW])('at $width by $height', (size) => {
  test('every number stands on the picture', () => {
    const texts = readOff(drawnModel(visual, show('kept'), size).svg);
    for (const phrase of [
      '150 of 150',
      '78 of 78',
      '744 of 1,000',
      '24 of 200–250',
      '6 of 150',
      '2 of 50',
      '0 of 1,500–2,000',
    ]) {
      expect(texts).toContain(phrase);
    }
    const offers = readOff(drawnModel(visual, show('successor'), size).svg);
    for (const phrase of ['1,500', '800–1,500', '300 (derived)', 'no figure']) {
      expect(offers).toContain(phrase);
    }
  });
});

test('bars are as long as the people they stand for, from one zero', () => {
  const { svg } = drawnModel(visual, show('kept'), BUILT_SIZES.wide);
  const box = (layer: string, id: string) => {
    const node = svg.querySelector(`[data-layer="${layer}"] [data-key="${id}"]`);
    return { x: Number(node?.getAttribute('x')), width: Number(node?.getAttribute('width')) };
  };
  const kenya = box('solids', 'kenya-mss');
  expect(box('solids', 'guatemala-mss').width / kenya.width).toBeCloseTo(150 / 744, 2);
  // An outline is drawn inside its edge: a pixel on either side.
  expect(kenya.width / (box('hollows', 'kenya-mss').width + 2)).toBeCloseTo(0.744, 2);
  expect(
    (box('bands', 'benin-mss').width * 3) / (box('hollows', 'benin-mss').width + 2),
  ).toBeCloseTo(1, 2);
  expect(svg.querySelector('[data-layer="solids"] [data-key="benin-mss"]')).toBeNull();
});
