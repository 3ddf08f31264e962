import { describe, expect, test } from 'vitest';
import { loadDataset } from '../../data/load.ts';
import { BUILT_SIZES } from '../kit/contract.ts';
import { TYPE } from '../kit/text.ts';
import { SIZES, drawnModel, readOff } from '../testing.ts';
import { loadVisualTexts } from '../texts.ts';
import { visual } from './index.ts';
import { model } from './model.ts';
import { DATASETS, prepare } from './prepare.ts';
import type { ViewName } from './views.ts';

const tables = Object.fromEntries(DATASETS.map((id) => [id, loadDataset(id)])) as Parameters<
  typeof prepare
>[0];
const data = prepare(tables);
const { words } = loadVisualTexts('un-missions', 'en');
const show = (view: ViewName) => model(data, view, 'en', words);
const mission = (id: string) => data.missions.find((each) => each.id === id);
const widthOf = (key: string) => {
  const { svg } = drawnModel(visual, show('missions'), BUILT_SIZES.wide);
  return Number(svg.querySelector(`[data-key="${key}"]`)?.getAttribute('width') ?? 0);
};

describe('missions', () => {
  test('are thirteen since 1993, from the first to the two of today', () => {
    expect(data.missions).toHaveLength(13);
    expect(data.missions[0]?.name).toBe('MICIVIH');
    expect(data.missions.slice(-2).map(({ name }) => name)).toEqual(['MSS', 'GSF']);
  });

  test('of which four are not of the UN', () => {
    expect(data.missions.flatMap(({ isUn, name }) => (isUn ? [] : [name]))).toEqual([
      'MNF',
      'MIF',
      'MSS',
      'GSF',
    ]);
  });

  test.each([
    ['minustah', 13331, 12194, 12194, 7377349200, 187],
    ['mnf', null, 15697, 21000, null, null],
    ['mss', 2500, 1003, 1003, null, 3],
    ['gsf', 5550, 980, 1000, null, null],
    ['minujusth', 1275, 1283, 1283, 259100000, null],
  ])('%s', (id, ceiling, low, high, budget, deaths) => {
    expect(mission(id)).toMatchObject({ ceiling, peak: { low, high }, budget, deaths });
  });

  test('say where more came than the UN had authorised, and who paid them', () => {
    const { text, table, details } = visual.describe(show('missions'));
    expect(text).not.toContain('1,562 of 900');
    expect(text).toContain('1,562 counted, 900 authorised by the UN. About 800 of the 1,300');
    const rows = table.rows.map((cells) => [cells[0], cells.at(-1)] as const);
    for (const { id, name, note } of data.missions) {
      expect(rows.find(([first]) => String(first).startsWith(name))?.[1]).toBe(note);
      expect(details.find(({ key }) => key === id)?.text).toContain(note);
    }
  });

  test('wait in outline until the first people come', () => {
    expect(mission('mss')?.start.date).toBe('2023-10-02');
    expect(mission('mss')?.deployed.date).toBe('2024-06-25');
    expect(widthOf('wait-mss')).toBeGreaterThan(1);
    expect(widthOf('time-minustah')).toBeGreaterThan(1.8 * widthOf('time-micivih'));
  });
});

describe('strength', () => {
  const { columns, peak, highest, rivals, ceilings, events } = show('strength');

  test('is highest on 17 March 2011, under a ceiling of 13,331', () => {
    expect(peak).toMatchObject({ total: 12194, military: 8743, police: 3451 });
    expect(peak?.at.date).toBe('2011-03-17');
    expect(highest?.value).toBe(13331);
  });

  test('has a column only where both parts were counted that day', () => {
    expect(columns.every(({ military, police, total }) => military + police === total)).toBe(true);
    expect(columns.map(({ id }) => id)).not.toContain('2013-03-08-minustah');
    expect(columns).toHaveLength(30);
  });

  test('keeps a rival count apart, and one of low confidence out', () => {
    expect(rivals.map(({ total }) => total)).toEqual([12552]);
  });

  test.each(SIZES)(
    'names the count of another source beside its dash, $width × $height',
    (size) => {
      const { svg } = drawnModel(visual, show('strength'), size);
      const [{ id, total } = expect.fail()] = rivals;
      const label = svg.querySelector(`text[data-key="${id}"]`);
      const dash = svg.querySelector(`line[data-key="${id}"]`);
      expect(label?.textContent).toContain(total.toLocaleString('en'));
      const from = Number(label?.getAttribute('y')) - Number(dash?.getAttribute('y1'));
      expect(from).toBeGreaterThan(0);
      expect(from).toBeLessThan(TYPE[size.form].label / 2);
      expect(Number(label?.getAttribute('x'))).toBeGreaterThan(Number(dash?.getAttribute('x2')));
    },
  );

  test('goes on to the end of the mission', () => {
    expect(ceilings.at(-1)?.to).toBe('2017-10-15');
    expect(events.map(({ at }) => at)).toEqual([
      { date: '2010-01-12', precision: 'day' },
      { date: '2010-10-20', precision: 'month' },
    ]);
  });
});

describe('missions side by side', () => {
  test.each(SIZES)('have neither money nor deaths on the picture, $width × $height', (size) => {
    const said = readOff(drawnModel(visual, show('missions'), size).svg).join(' ');
    expect(said).not.toMatch(/US\$|no figure|Deaths|Budget/);
    const { columns } = visual.describe(show('missions')).table;
    expect(columns).toEqual(
      expect.arrayContaining([words['column-budget'], words['column-deaths']]),
    );
  });

  test('show by whom those beyond the ceiling were paid', () => {
    expect(
      data.missions.flatMap(({ id, paidByStates, peak, ceiling }) =>
        paidByStates ? [[id, (peak?.high ?? 0) - paidByStates, ceiling]] : [],
      ),
    ).toEqual([
      ['unsmih', 762, 900],
      ['untmih', 292, 300],
    ]);
    expect(widthOf('paid-unsmih') / widthOf('peak-unsmih')).toBeCloseTo(800 / 762, 1);
  });
});

describe('the numbers of the missions', () => {
  test.each([BUILT_SIZES.narrow, BUILT_SIZES.wide])('stand after their bars, $form', (size) => {
    const { svg } = drawnModel(visual, show('missions'), size);
    const said = readOff(svg);
    expect(said).toEqual(
      expect.arrayContaining(['15,697–21,000', '12,194 of 13,331', '1,562; 900 authorised']),
    );
    const bar = svg.querySelector('[data-key="range-mnf"]');
    const end = Number(bar?.getAttribute('x')) + Number(bar?.getAttribute('width'));
    const label = svg.querySelector('[data-key="people-mnf"]');
    expect(Number(label?.getAttribute('x'))).toBeGreaterThan(end);
    expect(said).toEqual(expect.arrayContaining([words['key-authorised'], words['key-own']]));
  });
});

describe('raids', () => {
  const squaresOf = (kind: string) =>
    drawnModel(visual, show('raids'), BUILT_SIZES.narrow).svg.querySelectorAll(
      `[data-key^="killed-"].${kind}`,
    ).length;

  test('have five squares of the UN, and those of local counts hatched', () => {
    expect([squaresOf('mark-solid'), squaresOf('mark-band')]).toEqual([5, 55]);
    const { text } = visual.describe(show('raids'));
    expect(text).toContain('local counts, which are unconfirmed');
    expect(text).toContain('A private blog on US cables has 22,000 rounds fired');
  });

  test.each(SIZES)('mark the day and the weeks of the operations, $width × $height', (size) => {
    const { svg } = drawnModel(visual, show('raids'), size);
    expect(readOff(svg).join(' ')).toContain('Raid, 6 Jul 2005');
    expect(readOff(svg).join(' ')).toContain('Operations');
    expect(readOff(svg).join(' ')).toMatch(/MINUSTAH.* 9,\d{3} at most/);
    expect(svg.querySelector('[data-key="2006-anti-gang-offensive"]')).not.toBeNull();
    expect(svg.querySelectorAll('[data-key^="strength-"]').length).toBe(
      show('raids').columns.length,
    );
  });

  test('have the window of the table', () => {
    expect(data.offensive).toMatchObject({
      from: { date: '2006-12-22' },
      to: { date: '2007-02-28' },
    });
    expect(show('raids').columns.at(-1)?.at.date).toBe('2008-08-18');
  });
});

describe('abuse', () => {
  test.each(SIZES)('has a square for each who was named, $width × $height', (size) => {
    const { svg } = drawnModel(visual, show('abuse'), size);
    const count = (kind: string) => svg.querySelectorAll(`[data-key^="soldier-"].${kind}`).length;
    expect([count('mark-solid'), count('mark-hollow')]).toEqual([111, 23]);
    const said = readOff(svg).join(' ');
    expect(said).toContain('111 sent home');
    expect(said).toContain('None was jailed');
  });

  test('keeps what came last on a phone', () => {
    const size = { width: 358, height: 285, form: 'narrow' } as const;
    const { svg } = drawnModel(visual, show('abuse'), size);
    const has = (id: string) =>
      svg.querySelector(`[data-layer="labels"] [data-key="${id}"]`) !== null;
    expect([has('2019-helped'), has('2020-uruguay-ruling')]).toEqual([true, true]);
    expect(visual.describe(show('abuse')).text).toContain('against MINUSTAH, UN count, 10.');
  });

  test('leaves out what is only remembered', () => {
    const ids = data.abuse.others.map(({ id }) => id);
    expect(ids).toContain('2014-allegations');
    expect(ids).not.toContain('2012-gonaives');
    expect(ids).not.toContain('2011-port-salut');
    expect(data.abuse.named.outcome).toContain('nobody jailed');
  });
});
