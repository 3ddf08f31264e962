/** What the picture shows, by value, from the compiled counts; and where its words and circles stand. */
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadFigures } from '../../data/load.ts';
import type { Size } from '../kit/contract.ts';
import { flat } from '../kit/plane.ts';
import { visualPayload } from '../payload.ts';
import { prepareVisual } from '../registry.ts';
import { SIZES, drawnModel, readOff } from '../testing.ts';
import { loadVisualTexts } from '../texts.ts';
import type { DisplacedData } from './data.ts';
import { describe as inWords } from './describe.ts';
import { visual } from './index.ts';
import { type Scene, type SceneOf, model } from './model.ts';
import { spread } from './spread.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

const data = prepareVisual('displaced') as DisplacedData;
const { words, views } = loadVisualTexts('displaced', 'en');
const modelOf = (view: ViewName) => model(data, view, 'en', words);

function sceneOf<Kind extends Scene['kind']>(view: ViewName, kind: Kind): SceneOf<Kind> {
  const { scene } = modelOf(view);
  if (scene.kind !== kind) return expect.fail();
  return scene as SceneOf<Kind>;
}

const PHONE: Size = { width: 358, height: 285, form: 'narrow' };
const drawnOf = (view: ViewName, size = PHONE) => drawnModel(visual, modelOf(view), size);
const boxes = (svg: SVGSVGElement) =>
  new Map(
    [...svg.querySelectorAll('[data-layer="boxes"] rect')].map((box) => [
      box.getAttribute('data-key') ?? '',
      Object.fromEntries(
        ['x', 'y', 'width', 'height'].map((name) => [name, Number(box.getAttribute(name))]),
      ) as Record<'x' | 'y' | 'width' | 'height', number>,
    ]),
  );

describe('total', () => {
  const { stretches, latest } = sceneOf('total', 'totals');

  it('takes every round once, without parts and restatements', () => {
    const rounds = stretches.flatMap(({ counts }) => counts.map(({ round }) => round));
    expect(rounds).toEqual('1 2 3 4 5 5.1 6 7 8 9 10 11 12 13'.split(' '));
    expect(latest).toMatchObject({ people: 1_470_000, qualifier: 'approx', date: '2026-05-31' });
    expect(loadFigures()['displaced-2026-05']?.value).toBe(latest.people);
  });

  it('keeps rounds of different areas in stretches of their own', () => {
    expect(
      stretches.map(({ coverage, departments, counts }) => [
        coverage,
        departments,
        counts.map(({ people }) => people),
      ]),
    ).toEqual([
      ['round-1', null, [113_582]],
      ['metro', null, [155_166, 127_977]],
      ['3-departments', 3, [195_000, 197_999]],
      ['7-departments', 7, [313_901, 362_551]],
      [
        '10-departments',
        10,
        [578_074, 702_973, 1_041_229, 1_287_593, 1_412_199, 1_450_000, 1_470_000],
      ],
    ]);
  });

  it('names its counts and its scale on the low sheet of a lesson, off columns and words', () => {
    const said = readOff(drawnOf('total', { width: 680, height: 300, form: 'wide' }).svg).join(' ');
    for (const part of ['313,901', 'Dec 2023', '578,074', 'May 2024', '1,041,229', '1 million'])
      expect(said).toContain(part);
  });

  it('draws columns from zero and nothing that joins them', () => {
    const { svg } = drawnOf('total');
    const all = boxes(svg);
    const [least, most] = [all.get('r3-2023-03'), all.get('r13-2026-05')];
    expect((most?.height ?? 0) / (least?.height ?? 1)).toBeCloseTo(1_470_000 / 127_977, 0);
    expect(svg.querySelectorAll('path, polyline')).toHaveLength(0);
    const edges = stretches.flatMap(({ counts }) =>
      counts.map(({ id }) => all.get(id) ?? expect.fail()),
    );
    edges.slice(1).forEach(({ x }, index) => {
      const before = edges[index] ?? expect.fail();
      expect(x).toBeGreaterThan(before.x + before.width);
    });
  });

  it('draws the area covered under the dates, three, seven and ten tenths high', () => {
    const all = boxes(drawnOf('total').svg);
    const high = (name: string) => all.get(`covered-${name}`)?.height ?? NaN;
    expect(high('7-departments') / high('3-departments')).toBeCloseTo(7 / 3, 1);
    expect(high('10-departments') / high('7-departments')).toBeCloseTo(10 / 7, 1);
    expect(high('metro')).toBeLessThan(high('3-departments') / 3);
  });

  it('marks the day of the article, and says the latest count at every size', () => {
    for (const size of SIZES) {
      const { svg } = drawnOf('total', size);
      expect(svg.querySelectorAll('.article-rule').length).toBeGreaterThan(0);
      expect(readOff(svg)).toContain('1.47 million');
      expect(readOff(svg).some((text) => text.startsWith('the article'))).toBe(true);
    }
    expect(readOff(drawnOf('total').svg)).toContain('the article 7 Apr 2025');
  });

  it('says of how many departments the strip counts', () => {
    expect(readOff(drawnOf('total').svg)).toEqual(
      expect.arrayContaining(['capital', '3', '7', '10 of 10 departments']),
    );
  });
});

describe('departments', () => {
  const { hosts, now, before, later, total, unit } = sceneOf('departments', 'map');

  it('shows the last complete round, with the first comparable one and what is known since', () => {
    expect([before.round, now.round, later?.round]).toEqual(['7', '10', '11']);
    expect(hosts.map(({ code, now: { people } }) => [code, people])).toEqual([
      ['HT-OU', 413_216],
      ['HT-SD', 185_673],
      ['HT-CE', 147_230],
      ['HT-SE', 143_183],
      ['HT-ND', 115_657],
      ['HT-GA', 112_025],
      ['HT-AR', 92_304],
      ['HT-NI', 56_887],
      ['HT-NO', 16_984],
      ['HT-NE', 4_434],
    ]);
    const sum = (round: 'now' | 'before') =>
      hosts.reduce((people, host) => people + host[round].people, 0);
    expect([sum('now'), sum('before')]).toEqual([total.people, 578_074]);
    const known = hosts.flatMap((host) => (host.later ? [[host.code, host.later.people]] : []));
    expect(known).toEqual([
      ['HT-CE', 199_258],
      ['HT-AR', 121_896],
    ]);
  });

  it('draws circles whose areas are people, none over another, each near its department', () => {
    hosts.forEach((host, index) => {
      const [x, y] = flat(host.lon, host.lat);
      const home = data.departments.find(({ code }) => code === host.code) ?? expect.fail();
      const [homeX, homeY] = flat(home.lon, home.lat);
      expect(Math.hypot(x - homeX, y - homeY), host.name).toBeLessThan(0.2);
      for (const other of hosts.slice(index + 1)) {
        const [otherX, otherY] = flat(other.lon, other.lat);
        const apart = Math.hypot(x - otherX, y - otherY);
        expect(apart, `${host.name}, ${other.name}`).toBeGreaterThan(
          host.radius + other.radius - 0.002,
        );
      }
    });
    const radius = (key: string) =>
      Number(drawnOf('departments').svg.querySelector(`[data-key="${key}"]`)?.getAttribute('r'));
    expect((radius('HT-OU') / radius('HT-NI')) ** 2).toBeCloseTo(413_216 / 56_887, 0);
    expect((radius('HT-CE-later') / radius('HT-CE')) ** 2).toBeCloseTo(199_258 / 147_230, 1);
    expect(unit).toBeCloseTo(0.27 / Math.sqrt(413_216));
  });

  it('moves circles only where they would lie over each other', () => {
    const circle = (lon: number, lat: number) => ({ lon, lat, radius: 0.1 });
    const free = [circle(-73, 19), circle(-72, 19)];
    expect(spread(free)).toEqual(free);
    const [a, b] = spread([circle(-72, 19), circle(-72, 19.05)]);
    expect((b?.lat ?? 0) - (a?.lat ?? 0)).toBeGreaterThan(0.2);
  });

  it('draws what its key says, and prints the later numbers', () => {
    const wide: Size = { width: 760, height: 560, form: 'wide' };
    for (const size of [PHONE, wide]) {
      const { svg } = drawnOf('departments', size);
      const looks = (key: string) =>
        [...svg.querySelectorAll(`circle[data-key^="${key}-"]`)].map((each) =>
          each.getAttribute('class'),
        );
      expect(looks('key-now')).toEqual(['mark-solid']);
      expect(looks('key-before')).toEqual(['mark-solid', 'ring-before']);
      expect(looks('key-later')).toEqual(['mark-solid', 'ring-later']);
      const r = (key: string) =>
        Number(svg.querySelector(`[data-key="${key}"]`)?.getAttribute('r'));
      // An earlier ring lies well within its disc, a later one well outside.
      expect(r('key-before-circle') - r('key-before-ring')).toBeGreaterThan(2);
      expect(r('key-later-ring') - r('key-later-circle')).toBeGreaterThan(3);
      const texts = readOff(svg).join(' ');
      expect(texts).toContain('1,287,593 people');
      for (const number of ['199,258', '121,896']) expect(texts).toContain(number);
    }
  });

  it('names every department where there is room', () => {
    const texts = readOff(drawnOf('departments', { width: 760, height: 560, form: 'wide' }).svg);
    for (const { name } of hosts) expect(texts.some((text) => text.startsWith(name))).toBe(true);
  });
});

describe('provinces', () => {
  const { columns } = sceneOf('provinces', 'shares');

  it('sets the round of seven departments apart from those of ten', () => {
    expect(
      columns.map(({ round, capital }) => [round.round, round.coverage, capital.share]),
    ).toEqual([
      ['6', '7-departments', 54],
      ['7', '10-departments', 36.5],
      ['8', '10-departments', 34.5],
      ['9', '10-departments', 39.1],
      ['10', '10-departments', 32.1],
    ]);
    const all = boxes(drawnOf('provinces').svg);
    const left = (index: number) => all.get(columns[index]?.capital.id ?? '')?.x ?? NaN;
    expect(left(1) - left(0)).toBeGreaterThan(1.2 * (left(2) - left(1)));
    expect(views.provinces?.title).toContain('32%');
  });

  it('has parts that add up to the count, and no number where nothing was covered', () => {
    for (const { hosts, count } of columns) {
      expect(hosts.reduce((sum, { hosted }) => sum + (hosted?.people ?? 0), 0)).toBe(count.people);
    }
    expect(columns[0]?.hosts.filter(({ hosted }) => hosted === null)).toHaveLength(3);
    const { table } = inWords(modelOf('provinces'));
    expect(table.rows.filter((row) => row[1] === 'not covered')).toHaveLength(3);
  });
});

describe('six-thousand', () => {
  const { waves } = sceneOf('six-thousand', 'waves');

  it('sets the article’s number beside three counts of those weeks', () => {
    expect(Object.values(waves).map(({ key, people }) => [key, people])).toEqual([
      ['article', 6_000],
      ['capital', 60_000],
      ['capital-part', 24_155],
      ['centre', 31_586],
    ]);
    const figures = loadFigures();
    expect(figures['displaced-feb-2025']?.value).toBe(waves['capital-part'].people);
    expect(figures['displaced-march-2025']?.value).toBe(waves.capital.people);
    expect(figures['displaced-centre-2025']?.value).toBe(waves.centre.people);
  });

  it('draws areas to scale, the part inside its whole, the article hollow', () => {
    const { svg } = drawnOf('six-thousand');
    const all = boxes(svg);
    const box = (key: keyof typeof waves) => all.get(waves[key].id) ?? expect.fail();
    const area = (key: keyof typeof waves) => box(key).width * box(key).height;
    expect(area('capital') / area('article')).toBeCloseTo(10, 0);
    expect(area('capital') / area('centre')).toBeCloseTo(60_000 / 31_586, 1);
    expect(area('capital') / area('capital-part')).toBeCloseTo(60_000 / 24_155, 1);
    expect(box('capital-part').x).toBe(box('capital').x);
    expect(svg.querySelector(`[data-key="${waves.article.id}"]`)?.getAttribute('class')).toBe(
      'mark-hollow',
    );
  });

  it('says that the counts overlap, with the places and days of each', () => {
    const { text, table } = inWords(modelOf('six-thousand'));
    expect(text).toContain('14 February 2025 to 28 February 2025: 24,155, contained in');
    expect(text).toContain('Centre department, 31 March 2025 to 5 April 2025: 31,586');
    expect(table.rows).toHaveLength(4);
  });
});

describe('what the browser fetches and the page holds', () => {
  const size = (text: string) => brotliCompressSync(text).length;

  it('stays small', () => {
    expect(size(JSON.stringify(visualPayload('displaced', 'en')))).toBeLessThan(12_000);
    for (const view of VIEW_NAMES) {
      const { svg } = drawnOf(view, { width: 760, height: 560, form: 'wide' });
      expect(size(svg.outerHTML), view).toBeLessThan(8_000);
    }
  });
});
