/** What the picture shows, by value, from the compiled tables; what may not be added stays apart. */
import { describe, expect, it } from 'vitest';
import { loadDataset, loadFigures } from '../../data/load.ts';
import type { Dataset, Row } from '../../data/types.ts';
import { BUILT_SIZES, type Size } from '../kit/contract.ts';
import { prepareVisual } from '../registry.ts';
import { SIZES, drawnModel, faultsOf, lengthenedIn, readOff } from '../testing.ts';
import { loadVisualTexts } from '../texts.ts';
import type { Count, KillingsData } from './data.ts';
import { describe as inWords } from './describe.ts';
import { visual } from './index.ts';
import { model } from './model.ts';
import { prepare } from './prepare.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

const data = prepareVisual('killings') as KillingsData;
const { words } = loadVisualTexts('killings', 'en');
const show = (view: ViewName, from = data) => model(from, view, 'en', words);
const killings = loadDataset('killings');
const perpetrators = loadDataset('perpetrators');

const killedBy = (counts: readonly Count[]) =>
  counts.map(({ from, killed }) => [from.slice(0, 4), killed]);

describe('prepare', () => {
  it('takes the police record until 2023 and the UN’s log from 2024, each on its own', () => {
    expect(killedBy(data.police)).toEqual([
      ['2020', 1380],
      ['2021', 1615],
      ['2022', 2183],
      ['2023', 4789],
    ]);
    expect(killedBy(data.un)).toEqual([
      ['2024', 5626],
      ['2025', 5915],
    ]);
  });

  it('takes the police record of 2025 as a rival, a bound for eleven months', () => {
    expect(data.rivals).toMatchObject([
      { killed: 8100, qualifier: 'more_than', from: '2025-01-01', to: '2025-11-30' },
    ]);
  });

  it('takes every quarter of the log, with what is known of each', () => {
    expect(data.quarters.map(({ killed, injured, both }) => [killed, injured, both])).toEqual([
      [846, 393, null],
      [null, null, 1562],
      [null, null, 1576],
      [1104, 532, null],
      [1660, 845, 2505],
      [null, null, 1379],
      [1223, 522, 1745],
      [1732, 411, 2143],
      [1617, 580, 2197],
      [1520, 609, 2129],
      [1247, 710, 1957],
      [1523, 806, 2329],
      [1642, 745, 2387],
      [1408, null, null],
    ]);
    expect(data.quarters.filter(({ isUnconfirmed }) => isUnconfirmed).map(({ id }) => id)).toEqual([
      'un-2023-q1',
    ]);
  });

  it('sets the article’s figure against the two counts of its time', () => {
    expect(data.article.map(({ killed, qualifier }) => [killed, qualifier])).toEqual([
      [5600, 'more_than'],
      [5601, null],
      [5626, null],
    ]);
    expect(data.article.map(({ isArticle }) => isArticle)).toEqual([true, false, false]);
  });

  it('takes three logs of drone deaths', () => {
    expect(data.drones.map(({ by, people }) => [by, people])).toEqual([
      ['UN human rights office (OHCHR)', 559],
      ['UN Secretary-General', 547],
      ['Human Rights Watch', 1243],
    ]);
  });

  it('takes shares by quarter, each on one measure, in one order of groups', () => {
    expect(
      data.splits.map(({ from, of, shares }) => [from, of, shares.map(({ percent }) => percent)]),
    ).toEqual([
      ['2024-01-01', 'killed', [36, 8, 56]],
      ['2024-07-01', 'killed', [45, 8, 47]],
      ['2024-10-01', 'killed-or-injured', [36, 13, 51]],
      ['2025-01-01', 'killed-or-injured', [56, 9, 35]],
      ['2025-04-01', 'killed-or-injured', [64, 12, 24]],
      ['2025-07-01', 'killed-or-injured', [61, 9, 30]],
      ['2025-10-01', 'killed-or-injured', [62, 6, 32]],
      ['2026-01-01', 'killed-or-injured', [69, 4, 27]],
    ]);
    const unconfirmed = data.splits.flatMap(({ shares }) =>
      shares.filter(({ isUnconfirmed }) => isUnconfirmed),
    );
    expect(unconfirmed.map(({ id }) => id)).toEqual(['2024-q1-gangs', '2024-q4-gangs']);
  });

  it('takes no row of low confidence, but marks the shares that are left over', () => {
    const low = new Set(
      killings.rows.filter(({ confidence }) => confidence === 'low').map(({ id }) => String(id)),
    );
    const taken = [data.police, data.un, data.rivals, data.quarters, data.article].flat();
    expect(low.size).toBeGreaterThan(0);
    expect(taken.filter(({ id }) => low.has(id))).toEqual([]);
  });

  it('stops where one quarter would be on two measures', () => {
    const turned: Dataset = {
      ...perpetrators,
      rows: perpetrators.rows.map((row: Row) =>
        row.id === '2025-q1-gangs' ? { ...row, share_of: 'killed' } : row,
      ),
    };
    expect(() => prepare({ killings, perpetrators: turned })).toThrow(
      'two measures from 2025-01-01',
    );
  });
});

describe('the titles', () => {
  it('say what the numbers say', () => {
    const [first, , , last] = data.police;
    expect((last?.killed ?? 0) / (first?.killed ?? 1)).toBeGreaterThan(3);
    const since = data.quarters.filter(({ from }) => from >= '2024-07-01');
    expect(Math.min(...since.map(({ killed }) => killed ?? 0))).toBe(1223);
    const forces = data.splits.filter(({ from }) => from >= '2025').map(({ shares }) => shares[0]);
    expect(forces.map((share) => share?.author)).toEqual(Array(5).fill('security-forces'));
    expect(Math.min(...forces.map((share) => share?.percent ?? 0))).toBeGreaterThan(50);
  });
});

describe('the views', () => {
  it('show one thing each', () => {
    const filled = (view: ViewName) => {
      const { police, un, rivals, quarters, splits, article, drones } = show(view);
      return Object.entries({ police, un, rivals, quarters, splits, article, drones })
        .filter(([, items]) => items.length > 0)
        .map(([name]) => name);
    };
    expect(VIEW_NAMES.map(filled)).toEqual([
      ['police', 'un', 'rivals'],
      ['quarters'],
      ['splits'],
      ['drones'],
      ['article'],
    ]);
  });

  it('keep the place of a quarter that nobody has split', () => {
    expect(show('who-kills').splits.map(({ from, split }) => [from, split !== null])).toEqual([
      ['2024-01-01', true],
      ['2024-04-01', false],
      ['2024-07-01', true],
      ['2024-10-01', true],
      ['2025-01-01', true],
      ['2025-04-01', true],
      ['2025-07-01', true],
      ['2025-10-01', true],
      ['2026-01-01', true],
    ]);
  });
});

const drawn = (view: ViewName, size: Size = BUILT_SIZES.wide) => {
  const { svg } = drawnModel(visual, show(view), size);
  const box = (key: string) => {
    const node = svg.querySelector(`[data-layer="bars"] [data-key="${key}"]`);
    const of = (name: string) => Number(node?.getAttribute(name));
    return {
      look: node?.getAttribute('class') ?? null,
      fill: node?.getAttribute('fill') ?? null,
      x: of('x'),
      y: of('y'),
      width: of('width'),
      height: of('height'),
    };
  };
  return { svg, box, texts: readOff(svg) };
};

describe('years', () => {
  it('stand on one scale from zero, in two looks, with a break between', () => {
    const { svg, box } = drawn('years');
    expect(box('police-2023').height / box('un-2025').height).toBeCloseTo(4789 / 5915, 2);
    expect(box('police-2020').look).not.toBe(box('un-2024').look);
    const gap = Number(svg.querySelector('[data-key="break"]')?.getAttribute('x1'));
    expect(gap).toBeGreaterThan(box('police-2023').x + box('police-2023').width);
    expect(gap).toBeLessThan(box('un-2024').x);
  });

  it('have the rival as a dash above the bar of its year, no bar of its own', () => {
    for (const size of SIZES) {
      const { svg, box, texts } = drawn('years', size);
      const dash = svg.querySelector('[data-layer="edges"] line');
      expect(Number(dash?.getAttribute('y1'))).toBeLessThan(box('un-2025').y);
      expect(box('police-2025-01-to-2025-11').look).toBeNull();
      expect(texts.join(' | ')).toMatch(/Police.* more than 8,100/);
    }
  });

  it('say every number at every size', () => {
    for (const size of SIZES) {
      const { texts } = drawn('years', size);
      for (const number of ['1,380', '1,615', '2,183', '4,789', '5,626', '5,915']) {
        expect(texts, `${size.width}`).toContain(number);
      }
    }
  });
});

describe('quarters', () => {
  it('tell killed from injured, and stripe what is not told apart', () => {
    const { box } = drawn('quarters');
    expect(box('un-2025-q1').width / box('un-2024-q4').width).toBeCloseTo(1617 / 1732, 2);
    expect(box('injured-un-2025-q1').x).toBeCloseTo(
      box('un-2025-q1').x + box('un-2025-q1').width,
      0,
    );
    expect(box('un-2024-q2').fill).toContain('mixed');
    expect(box('injured-un-2024-q2').look).toBeNull();
    expect(box('un-2023-q1').look).toBe('mark-unconfirmed');
  });
});

describe('the quarters in the text', () => {
  it('are marked, and so is the day of the article', () => {
    for (const size of SIZES) {
      const { svg } = drawn('quarters', size);
      const keys = [...svg.querySelectorAll('.mark-named:not([data-key^="key-"])')].map((each) =>
        each.getAttribute('data-key'),
      );
      expect(keys).toEqual(
        ['2024-q4', '2025-q1', '2026-q1', '2026-q2'].map((id) => `named-un-${id}`),
      );
    }
    const { svg, box } = drawn('quarters');
    const rule = Number(svg.querySelector('.article-rule')?.getAttribute('y1'));
    expect(rule).toBeGreaterThan(box('un-2025-q1').y + box('un-2025-q1').height);
    expect(rule).toBeLessThan(box('un-2025-q2').y);
  });

  it('have dots and words where the injured were not found, not a bar that ends', () => {
    const { svg, texts } = drawn('quarters');
    expect(svg.querySelector('[data-key="gap-un-2026-q2"]')?.getAttribute('class')).toBe(
      'mark-gap',
    );
    expect(texts).toContain('injured: no figure');
  });

  it('do not add up to the release for their year, which is said', () => {
    expect(show('quarters').sums).toMatchObject([{ year: '2025', quarters: 5907, released: 5915 }]);
    expect(loadFigures()['killed-2025-quarters']?.value).toBe(5907);
    expect(inWords(show('quarters')).text).toContain('add up to 5,907 killed');
  });
});

describe('who-kills', () => {
  it('prints every share that is known, also on a phone', () => {
    const { texts } = drawn('who-kills', { width: 358, height: 285, form: 'narrow' });
    for (const { split } of show('who-kills').splits.filter(({ from }) => from >= '2025')) {
      for (const { percent } of split?.shares ?? []) {
        expect(texts.some((text) => text === `${percent}%` || text === String(percent))).toBe(true);
      }
    }
    expect(texts).toContain(words['key-vague']);
  });

  it('begins with security forces at the left and ends with gangs at the right', () => {
    const { box } = drawn('who-kills');
    const [forces, gangs] = [box('2026-q1-security-forces'), box('2026-q1-gangs')];
    expect(forces.width / gangs.width).toBeCloseTo(69 / 27, 1);
    expect(forces.x).toBeCloseTo(box('2024-q1-security-forces').x, 1);
    expect(gangs.x + gangs.width).toBeCloseTo(
      box('2025-q1-gangs').x + box('2025-q1-gangs').width,
      1,
    );
  });

  it('has no solid share for what is not confirmed, and a hatched end for what is vague', () => {
    const { box, texts } = drawn('who-kills');
    expect(box('2024-q1-gangs').look).toContain('mark-unconfirmed');
    expect(box('2024-q4-gangs').look).toContain('mark-unconfirmed');
    expect(box('vague-2024-q3-gangs').fill).toContain('hatch');
    expect(texts).not.toContain('51%');
    expect(texts).toContain('45–50%');
    expect(texts).toContain('no full split published');
    for (const size of [BUILT_SIZES.narrow, BUILT_SIZES.wide]) {
      const said = drawn('who-kills', size).texts.filter((each) => each.endsWith('not confirmed'));
      expect(said, size.form).toHaveLength(2);
    }
  });

  it('says where the measure changes', () => {
    const { svg, box, texts } = drawn('who-kills');
    expect(texts).toContain('Share of people killed');
    expect(texts).toContain('Share of people killed or injured');
    for (const size of SIZES) {
      const heads = drawn('who-kills', size).texts.filter((each) => each.startsWith('Share of'));
      expect(heads, `${size.width}`).toHaveLength(2);
    }
    const at = Number(svg.querySelector('[data-key="break"]')?.getAttribute('y1'));
    expect(at).toBeGreaterThan(box('2024-q3-gangs').y);
    expect(at).toBeLessThan(box('2024-q4-gangs').y);
  });
});

describe('the article and the logs of drones', () => {
  it('say every number at every size, the article’s as a bound', () => {
    for (const size of SIZES) {
      expect(drawn('article', size).texts).toEqual(
        expect.arrayContaining(['more than 5,600', '5,601', '5,626']),
      );
      expect(drawn('drones', size).texts).toEqual(expect.arrayContaining(['547', '559', '1,243']));
    }
    const { box, svg } = drawn('article');
    expect(box('un-2024-article').look).toContain('is-article');
    expect(svg.querySelector('[data-key="un-2024-article-stem"]')).not.toBeNull();
  });
});

it.each(VIEW_NAMES)('%s stays inside and apart with longer names', (view) => {
  const longer = lengthenedIn(data, 'by');
  for (const size of SIZES) {
    const { svg } = drawnModel(visual, show(view, longer), size);
    expect(faultsOf(svg, size), `${size.width}`).toEqual([]);
  }
});

describe('in words', () => {
  it('never says “killed by gangs” of a total', () => {
    for (const view of VIEW_NAMES) {
      const { name, text, details } = inWords(show(view));
      expect([name, text, ...details.map((each) => each.text)].join(' ')).not.toMatch(
        /killed by gangs/i,
      );
    }
  });

  it('says each series with its definition', () => {
    const { text } = inWords(show('years'));
    expect(text).toContain('Homicides in the police record: 2020, 1,380; 2021, 1,615;');
    expect(text).toContain('log of the UN’s human rights service: 2024, 5,626; 2025, 5,915.');
    expect(text).toContain('1 January 2025 to 30 November 2025, more than 8,100.');
    expect(inWords(show('quarters')).text).toContain(
      'Q2 2024: 1,379 killed or injured, not told apart.',
    );
    expect(inWords(show('who-kills')).text).toContain(
      'Q1 2026, share of people killed or injured: operations of security forces 69%, self-defence groups and mobs 4%, gangs 27%.',
    );
    expect(inWords(show('who-kills')).text).toContain('Q2 2024: no full split was published.');
  });

  it('leaves a sum open where the source does not give it', () => {
    const { table } = inWords(show('quarters'));
    const row = (quarter: string) => table.rows.find(([first]) => first === quarter);
    expect(row('Q4 2023')?.[3]).toBe('not given as a sum');
    expect(row('Q2 2024')?.slice(1, 3)).toEqual(['no figure', 'no figure']);
  });
});
