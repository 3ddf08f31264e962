import { describe, expect, test } from 'vitest';
import { loadDataset } from '../../data/load.ts';
import { BUILT_SIZES } from '../kit/contract.ts';
import { SIZES, drawnModel, readOff } from '../testing.ts';
import { loadVisualTexts } from '../texts.ts';
import { describe as describeModel } from './describe.ts';
import { visual } from './index.ts';
import { model } from './model.ts';
import { DATASETS, prepare } from './prepare.ts';
import { DEMANDS, type ViewName } from './views.ts';

const data = prepare({ protests: loadDataset('protests') });
const { words } = loadVisualTexts('protests', 'en');
const shown = (view: ViewName) => model(data, view, 'en', words);
const idsOf = (view: ViewName, demand: string) =>
  shown(view)
    .lanes.find((lane) => lane.demand === demand)
    ?.protests.map(({ id }) => id);

test('reads the dataset it names, every row of it', () => {
  expect(DATASETS).toEqual(['protests']);
  expect(data.protests).toHaveLength(loadDataset('protests').rows.length);
});

test('every demand has a lane, but what is coded as other', () => {
  const demands = new Set(data.protests.flatMap((each) => each.demands));
  expect([...demands].filter((each) => !DEMANDS.some((demand) => demand === each))).toEqual([
    'other',
  ]);
});

describe('spring 2025', () => {
  const both = ['2025-03-19-canape-vert', '2025-04-02-canape-vert', '2025-04-16-black-wednesday'];

  test('security and the departure of the authorities; against a force, none', () => {
    expect(idsOf('spring-2025', 'authorities-out')).toEqual(both);
    expect(idsOf('spring-2025', 'security')).toEqual(expect.arrayContaining(both));
    expect(idsOf('spring-2025', 'against-foreign-force')).toEqual([]);
  });

  test.each(SIZES)('has the days and a gap at $width × $height', (size) => {
    const { svg } = drawnModel(visual, shown('spring-2025'), size);
    expect(svg.querySelectorAll('.mark-gap')).toHaveLength(1);
    expect(readOff(svg).some((text) => text.startsWith('none'))).toBe(true);
    for (const day of ['2 Apr', '16 Apr']) {
      expect(
        readOff(svg).some((text) => text.startsWith(day)),
        day,
      ).toBe(true);
    }
  });

  test('what one outlet reports of the mission stands in the words on 2 April', () => {
    const { details, text } = describeModel(shown('spring-2025'));
    const april = details.find(({ key }) => key === '2025-04-02-canape-vert-security');
    expect(april?.text).toContain('ineffective');
    expect(april?.text).toContain('Called by: Canapé-Vert self-defence group.');
    expect(text).toContain('no size rests on a count');
  });
});

test.each(SIZES)('no dot hides another at $width × $height', (size) => {
  // A low picture has no room for more than one row of dots in a lane.
  for (const view of size.height < 240 ? [] : (['spring-2025', 'since-2018'] as const)) {
    const { svg } = drawnModel(visual, shown(view), size);
    const dots = [...svg.querySelectorAll('circle')].map((dot) =>
      ['cx', 'cy', 'r'].map((name) => Number(dot.getAttribute(name))),
    );
    dots.forEach(([x = 0, y = 0, r = 0], index) => {
      for (const [cx = 0, cy = 0, other = 0] of dots.slice(index + 1)) {
        expect(Math.hypot(cx - x, cy - y)).toBeGreaterThan(Math.max(r, other) * 1.9);
      }
    });
  }
});

test('what only a weak source carries is dashed, and said', () => {
  const weak = data.protests.filter(({ isConfirmed }) => !isConfirmed).map(({ id }) => id);
  expect(weak).not.toContain('2022-10-17-foreign-force');
  expect(weak).toContain('2018-07-06-fuel-prices');
  expect(weak).not.toContain('2025-04-16-black-wednesday');
  const { svg } = drawnModel(visual, shown('since-2018'), BUILT_SIZES.wide);
  expect(svg.querySelectorAll('.mark-unsure')).toHaveLength(
    shown('since-2018').lanes.flatMap(({ protests }) =>
      protests.filter((each) => !each.isConfirmed),
    ).length,
  );
  expect(describeModel(shown('since-2018')).text).toContain('28 February 2021 (unconfirmed)');
});
