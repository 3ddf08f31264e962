import { geoDistance, geoInterpolate, geoOrthographic } from 'd3';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { loadDataset, loadFigures } from '../../data/load.ts';
import { type Size, BUILT_SIZES } from '../kit/contract.ts';
import { visualPayload } from '../payload.ts';
import { prepareVisual } from '../registry.ts';
import { SIZES, blank, drawn, modelOf, pictures } from '../testing.ts';
import { loadVisualTexts } from '../texts.ts';
import { PITCH, marksOf, radiusOf } from './apart.ts';
import type { JourneyData } from './data.ts';
import { greatCircle, seen } from './globe.ts';
import { type Spot, between, blockOf, dotAt, pathOf, spiral } from './swarm.ts';
import { flat } from '../kit/plane.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

const data = prepareVisual('journey') as JourneyData;
const PICTURES = pictures().filter(({ id }) => id === 'journey');
const pictureOf = (view: ViewName) =>
  PICTURES.find((each) => each.view === view) ?? expect.fail(`no view ${view}`);

/** Marks of a swarm in a drawing, as many as lie in places of their own. */
function marksIn(view: ViewName, key: string, size: Size = BUILT_SIZES.wide): number {
  const path = drawn(pictureOf(view), size).svg.querySelector(`path[data-key="${key}"]`);
  return (path?.getAttribute('d') ?? '').match(/[Mm]/g)?.length ?? 0;
}

describe('what is taken from the tables', () => {
  it('is who died, by date, Benedict Kabiru second', () => {
    expect(data.deaths.map(({ name, date }) => [name, date])).toEqual([
      ['Samuel Kaetuai', '2025-02-23'],
      ['Benedict Kabiru', '2025-03-25'],
      ['Kennedy Nzuve', '2025-08-31'],
    ]);
  });

  it('is of officers who all died after the day of the peak, as the reading says', () => {
    for (const { date, name } of data.deaths) {
      expect(date > data.present.date, name).toBe(true);
    }
  });

  it('is the plan, the peak, the killed and the displaced', () => {
    expect(data.planned.people).toBe(2500);
    expect([data.present.people, data.present.kenyans]).toEqual([1003, 744]);
    expect(data.killed.people).toBe(5626);
    expect(data.displaced.people).toBe(1_041_229);
    expect(data.displaced.hosts).toHaveLength(10);
    expect(data.displaced.hosts.reduce((sum, { people }) => sum + people, 0)).toBe(1_041_229);
  });

  it('is the great circle on the sphere of mean radius, the same as the figure in the prose', () => {
    const { from, to } = data;
    const exact = geoDistance([from.lon, from.lat], [to.lon, to.lat]) * 6371.0088;
    expect(exact).toBeCloseTo(12_070, -1);
    expect(data.kilometres).toBe(12_100);
    expect(loadFigures()['nairobi-port-au-prince']?.value).toBe(data.kilometres);
  });

  it('is every intervention that a page we read carries, and no other', () => {
    const { rows } = loadDataset('interventions');
    const ids = new Set(data.interventions.map(({ id }) => id));
    expect(ids.size).toBeGreaterThan(90);
    for (const { id, confidence, kind } of rows) {
      if (confidence === 'low' || kind === 'context') expect(ids).not.toContain(id);
    }
    const { views } = loadVisualTexts('journey', 'en');
    expect(views.past?.subtitle).toContain(`since ${data.interventions[0]?.start.slice(0, 4)},`);
    expect(ids).toContain('2024-mss');
  });

  it('is light enough for a slow line', () => {
    const payload = brotliCompressSync(JSON.stringify(visualPayload('journey', 'en')));
    expect(payload.length).toBeLessThan(15_000);
  });
});

describe('a mark', () => {
  it('stands for one person, then for a thousand', () => {
    for (const size of Object.values(BUILT_SIZES)) {
      expect(marksIn('officer', 'present', size)).toBe(1003);
      expect(marksIn('promise', 'present', size)).toBe(1003);
      expect(marksIn('promise', 'missing', size)).toBe(2500 - 1003);
    }
    expect(marksIn('distance', 'present')).toBe(744);
    expect(marksIn('country', 'displaced')).toBe(1041);
    // The whole mark of each, also of the department at the lower edge.
    for (const size of [...SIZES, { width: 776, height: 513, form: 'wide' } as const]) {
      const path = drawn(pictureOf('country'), size).svg.querySelector('[data-key="displaced"]');
      const half = Number(path?.getAttribute('stroke-width')) / 2;
      expect(half).toBeGreaterThan(0);
      let [x, y] = [0, 0];
      for (const [, way, dx = '', dy = ''] of (path?.getAttribute('d') ?? '').matchAll(
        /([Mm])(-?[\d.]+) ?(-?[\d.]+)/g,
      )) {
        [x, y] = way === 'M' ? [Number(dx), Number(dy)] : [x + Number(dx), y + Number(dy)];
        expect(x >= half && x <= size.width - half, `${x} of ${size.width}`).toBe(true);
        expect(y >= half && y <= size.height - half, `${y} of ${size.height}`).toBe(true);
      }
    }
    expect(marksIn('road', 'present')).toBe(1);
  });

  it('holds by its area what is left of the killed', () => {
    const { svg } = drawn(pictureOf('country'), { width: 850, height: 720, form: 'wide' });
    const areas = [...svg.querySelectorAll('.mark-killed')].map(
      (node) => Number(node.getAttribute('r')) ** 2,
    );
    expect(areas).toHaveLength(6);
    expect((areas[5] ?? 0) / (areas[0] ?? 1)).toBeCloseTo(0.626, 1);
  });

  it('is a tick for each intervention, the highest for sustained force', () => {
    const { svg } = drawn(pictureOf('past'), BUILT_SIZES.wide);
    const path = svg.querySelector('path[data-key="past"]')?.getAttribute('d') ?? '';
    const heights = [...path.matchAll(/v-([\d.]+)/g)].map(([, height]) => Number(height));
    const sustained = data.interventions.filter(({ force }) => force === 'sustained');
    expect(heights.length).toBeGreaterThanOrEqual(data.interventions.length - 10);
    expect(heights.filter((height) => height === Math.max(...heights)).length).toBeLessThanOrEqual(
      sustained.length,
    );
  });
});

describe('the marks of departments', () => {
  it('keep clear of each other', () => {
    const circles = data.displaced.hosts.map(({ lon, lat, people }) => {
      const [x, y] = flat(lon, lat);
      return { x, y, r: radiusOf(marksOf(people)) * PITCH };
    });
    circles.forEach((a, index) => {
      for (const b of circles.slice(index + 1)) {
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan((a.r + b.r) * 0.98);
      }
    });
  });

  it('lie in the circle that is kept for them', () => {
    for (const [x, y] of spiral(407, 0, 0, 1)) expect(Math.hypot(x, y)).toBeLessThan(radiusOf(407));
  });
});

describe('swarms', () => {
  const row = (count: number): Spot[] => Array.from({ length: count }, (_, x) => dotAt(x, 0));

  it('fill a rectangle with exactly as many marks', () => {
    for (const [width, height] of [
      [320, 140],
      [760, 480],
      [288, 90],
    ] as const) {
      const { spots, pitch } = blockOf(2500, { left: 10, top: 20, width, height });
      expect(spots).toHaveLength(2500);
      expect(new Set(spots.map(String)).size).toBe(2500);
      expect(Math.max(...spots.map(([x]) => x)) + pitch / 2).toBeLessThanOrEqual(10 + width + 1e-6);
      expect(Math.max(...spots.map(([, y]) => y)) + pitch / 2).toBeLessThanOrEqual(
        20 + height + 1e-6,
      );
    }
  });

  it('part and meet in their order, and arrive whole', () => {
    for (const [few, many] of [
      [1, 1003],
      [744, 2500],
      [1041, 107],
    ] as const) {
      expect(between(row(few), row(many), 0)).toHaveLength(Math.max(few, many));
      expect(pathOf(between(row(few), row(many), 1))).toBe(pathOf(row(many)));
      expect(pathOf(between(row(few), row(many), 0))).toBe(pathOf(row(few)));
    }
    expect(between([dotAt(0, 0)], [[10, 20, 8]], 0.5)).toEqual([[5, 10, 4]]);
  });

  it('are written as dots and ticks, each once', () => {
    expect(pathOf([dotAt(1, 2), dotAt(1, 2), [4, 10, 6], dotAt(3, 5)])).toBe(
      'M1 2h0m3 8v-6m-1 1h0',
    );
  });

  it('come out of the marks that were there', async () => {
    const svg = blank();
    drawn(pictureOf('promise'), BUILT_SIZES.wide, svg);
    const country = pictureOf('country');
    country.visual.draw(svg, modelOf(country), BUILT_SIZES.wide, { duration: 400 });
    const place = () => svg.querySelector('path[data-key="displaced"]')?.getAttribute('d') ?? '';
    const end = drawn(country, BUILT_SIZES.wide).svg.querySelector('path[data-key="displaced"]');
    await vi.waitFor(() => expect(place()).not.toBe(''), { interval: 5 });
    expect(place()).not.toBe(end?.getAttribute('d'));
    await vi.waitFor(() => expect(place()).toBe(end?.getAttribute('d')), { timeout: 3000 });
  });
});

describe('the globe', () => {
  const eye = { lon: -18, lat: -6, x: 300, y: 200, r: 150 };
  const projection = geoOrthographic()
    .rotate([-eye.lon, -eye.lat])
    .translate([eye.x, eye.y])
    .scale(eye.r);

  it('is seen as d3’s orthographic projection has it', () => {
    for (const place of [
      [0, 0],
      [-72.3, 18.5],
      [36.8, -1.3],
      [-18, 60],
    ] as const) {
      const { x, y, depth } = seen(eye, place);
      const [wantedX = 0, wantedY = 0] = projection([...place]) ?? [];
      expect(x).toBeCloseTo(wantedX, 6);
      expect(y).toBeCloseTo(wantedY, 6);
      expect(depth).toBeGreaterThan(0);
    }
    expect(seen(eye, [160, 0]).depth).toBeLessThan(0);
  });

  it('has great circles as d3 has them', () => {
    const [from, to] = [
      [data.from.lon, data.from.lat],
      [data.to.lon, data.to.lat],
    ] as const;
    const at = geoInterpolate([...from], [...to]);
    greatCircle(from, to, 5).forEach(([lon, lat], index) => {
      const [wantedLon, wantedLat] = at(index / 4);
      expect(lon).toBeCloseTo(wantedLon, 6);
      expect(lat).toBeCloseTo(wantedLat, 6);
    });
  });

  it('draws nothing outside of its edge', () => {
    const { svg } = drawn(pictureOf('distance'), BUILT_SIZES.wide);
    const land = svg.querySelector('.globe-land')?.getAttribute('d') ?? '';
    expect(land.length).toBeGreaterThan(1000);
    const { width, height } = BUILT_SIZES.wide;
    for (const ring of land.split('z').filter(Boolean)) {
      let [x, y] = [0, 0];
      for (const [, dx, dy] of ring.matchAll(/(-?[\d.]+) ?(-?[\d.]+)/g)) {
        x += Number(dx);
        y += Number(dy);
        expect(Math.hypot(x - width / 2, y - height / 2)).toBeLessThan(height / 2);
      }
    }
  });
});

it('is light in the page: wide and narrow of a view', () => {
  for (const view of VIEW_NAMES) {
    const both = Object.values(BUILT_SIZES)
      .map((size) => drawn(pictureOf(view), size).svg.outerHTML)
      .join('');
    expect(brotliCompressSync(both).length, view).toBeLessThan(10_000);
  }
});
