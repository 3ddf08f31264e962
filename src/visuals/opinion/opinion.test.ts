import { describe, expect, test } from 'vitest';
import { loadDataset } from '../../data/load.ts';
import { BUILT_SIZES } from '../kit/contract.ts';
import { SIZES, drawnModel, readOff } from '../testing.ts';
import { loadVisualTexts } from '../texts.ts';
import { describe as describeModel } from './describe.ts';
import { visual } from './index.ts';
import { isMethodKnown, model } from './model.ts';
import { DATASETS, prepare } from './prepare.ts';
import { ANSWERS, SUBJECTS, VIEW_NAMES, type ViewName } from './views.ts';

const data = prepare({ opinion: loadDataset('opinion'), timeline: loadDataset('timeline') });
const { words } = loadVisualTexts('opinion', 'en');
const shown = (view: ViewName) => model(data, view, 'en', words);
const lanes = (view: 'asked' | 'subjects') => {
  const found = shown(view);
  return found.kind === 'lanes' ? found : expect.fail();
};
const bars = (view: ViewName) => {
  const found = shown(view);
  return found.kind === 'bars' ? found : expect.fail();
};

test('reads the datasets it names, and every row of the first', () => {
  expect(DATASETS).toEqual(['opinion', 'timeline']);
  expect(data.answers).toHaveLength(loadDataset('opinion').rows.length);
  expect(data.surveys.map(({ id, people }) => [id, people])).toEqual([
    ['anva-2019-11', 1001],
    ['anva-2020-12', 1058],
    ['lapop-2021', 3088],
    ['anva-2021-08', 1070],
    ['agerca-2023-01', 1330],
    ['lapop-2023', 1611],
    ['agerca-2023-07', 1387],
    ['haiti-health-network-2023-10', 1597],
    ['cepod-2023-11', 3270],
  ]);
});

describe('who asked, and what about', () => {
  test('every survey stands in one lane of its asker, before the landing', () => {
    const { asked } = { asked: lanes('asked').lanes.flatMap((lane) => lane.asked) };
    expect(asked).toHaveLength(data.surveys.length);
    expect(data.landing).toBe('2024-06-25');
    for (const { to } of data.surveys) expect(to < data.landing).toBe(true);
  });

  test('every topic has a lane, and the mission has none', () => {
    const topics = new Set(Object.values(SUBJECTS).flat());
    for (const { topic } of data.answers) expect(topics, topic).toContain(topic);
    const mission = lanes('subjects').lanes.find(({ key }) => key === 'mission');
    expect(mission?.asked).toEqual([]);
    const { svg } = drawnModel(visual, shown('subjects'), BUILT_SIZES.narrow);
    expect(svg.querySelectorAll('.mark-gap')).toHaveLength(2);
    expect(readOff(svg).filter((text) => text === words['none-found'])).toHaveLength(2);
  });

  test('the survey whose method is not stated is outlined in dashes', () => {
    expect(data.surveys.filter((each) => !isMethodKnown(each)).map(({ id }) => id)).toEqual([
      'cepod-2023-11',
    ]);
    const { svg } = drawnModel(visual, shown('asked'), BUILT_SIZES.wide);
    expect(svg.querySelectorAll('.mark-unsure')).toHaveLength(1);
    expect(svg.querySelectorAll('.mark-stop')).toHaveLength(8);
  });
});

describe('answers', () => {
  test('names only rows that the table has', () => {
    const ids = new Set(data.answers.map(({ id }) => id));
    for (const id of Object.values(ANSWERS).flat()) expect(ids, id).toContain(id);
  });

  test('for and against a foreign force, survey by survey', () => {
    expect(
      bars('force').blocks.map((block) =>
        block.map(({ answers }) => answers.map(({ answer, share }) => `${answer} ${share}`)),
      ),
    ).toEqual([[['yes 75'], ['chosen 20']], [['support 69']], [['yes 63']], [['yes 29', 'no 61']]]);
  });

  test.each(VIEW_NAMES.filter((view) => view !== 'asked' && view !== 'subjects'))(
    '%s shows each answer to scale, those against from the right end',
    (view) => {
      const { svg } = drawnModel(visual, shown(view), BUILT_SIZES.wide);
      const box = (key: string) => {
        const node = svg.querySelector(`rect[data-key="${key}"]`) ?? expect.fail(key);
        const [x = 0, width = 0] = ['x', 'width'].map((name) => Number(node.getAttribute(name)));
        return { x, width, end: x + width, className: node.getAttribute('class') ?? '' };
      };
      for (const { key, survey, answers } of bars(view).blocks.flat()) {
        const rest = box(`rest-${key}`);
        for (const { id, answer, share, shareLow } of answers) {
          const part = box(id);
          expect((part.width / rest.width) * 100, id).toBeCloseTo(shareLow ?? share, 0);
          if (answer === 'no') expect(part.end, id).toBeCloseTo(rest.end, 0);
          else expect(part.x, id).toBe(rest.x);
          expect(part.className.includes('share-unsure'), id).toBe(!isMethodKnown(survey));
        }
      }
    },
  );

  test.each(
    VIEW_NAMES.filter((view) => view !== 'asked' && view !== 'subjects').flatMap((view) =>
      [BUILT_SIZES.wide, { width: 358, height: 285, form: 'narrow' } as const].map(
        (size) => [view, size.form, size] as const,
      ),
    ),
  )('%s, %s, has a key to every colour of its bars and to no other', (view, _, size) => {
    const { svg } = drawnModel(visual, shown(view), size);
    const fills = (boxes: string) =>
      new Set([...svg.querySelectorAll(boxes)].map((node) => node.getAttribute('class')));
    const explained = fills('rect[data-key^="key-"]');
    const drawn = fills('rect[data-key]:not([data-key^="key-"])');
    for (const fill of drawn) {
      // Said at the bar and beside it: the key has these two where there is room.
      const isSaid = fill?.startsWith('mark-band') === true || fill === 'share-unsure';
      if (size.form === 'wide' || !isSaid) expect(explained, fill ?? '').toContain(fill);
    }
    for (const fill of explained) expect(drawn, fill ?? '').toContain(fill);
  });

  test('a share that reports tell in two ways is a range', () => {
    const { svg } = drawnModel(visual, shown('how'), BUILT_SIZES.narrow);
    expect(svg.querySelectorAll('.mark-band[data-key^="range-"]')).toHaveLength(1);
    expect(readOff(svg)).toContain('10–15%');
  });

  test.each(SIZES)('says every share and who was asked at $width × $height', (size) => {
    const read = readOff(drawnModel(visual, shown('force'), size).svg);
    expect(read).toEqual(
      expect.arrayContaining(['75% yes', '69% for it', '63% yes', '29% yes, 61% no']),
    );
    for (const survey of ['Ayiti Nou Vle A', 'AGERCA', 'Haiti Health Network']) {
      expect(
        read.some((text) => text.startsWith(survey)),
        survey,
      ).toBe(true);
    }
  });

  test('the table has a row an answer, with sample and method', () => {
    const { table, text } = describeModel(shown('how'));
    expect(table.rows).toHaveLength(8);
    expect(table.rows.at(-1)?.slice(2, 4)).toEqual([
      { value: 3270, text: '3,270' },
      'method not stated',
    ]);
    expect(text).toContain('not whether it should come');
  });
});
