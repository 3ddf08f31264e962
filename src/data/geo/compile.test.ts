import { geoArea, geoContains } from 'd3';
import { mesh } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { rewind } from './clip.ts';
import { compileGeo } from './compile.ts';
import { compiled, featuresOf, isLand, pointsOf, ROOT, view } from './fixtures.ts';
import { nearestOn } from './land.ts';
import { readSource } from './read.ts';
import { readViews, type Layer } from './views.ts';

const IDS = ['haiti', 'artibonite', 'savien', 'metro', 'hispaniola', 'caribbean', 'world'];
const CAPITAL = [-72.338, 18.543] as const;
const GULF = [-72.9, 19.0] as const;
const BAY = [-72.42, 18.6] as const;

function fullLand(): GeoJSON.MultiPolygon {
  const polygons = readSource(ROOT, 'land').geometry?.polygons ?? [];
  return { type: 'MultiPolygon', coordinates: polygons.map(rewind) };
}

it('finds no problem in the content', () => {
  expect(compiled.problems).toEqual([]);
  expect([...compiled.files.keys()]).toEqual(IDS.map((id) => `geo/${id}.topo.json`));
});

it('gives the same bytes twice, with a final newline', () => {
  const again = compileGeo(ROOT).files;
  expect([...again]).toEqual([...compiled.files]);
  for (const text of again.values()) expect(text.endsWith('}\n')).toBe(true);
});

describe.each(readViews(ROOT).views)('view $id', ({ id, layers, bbox, clip }) => {
  const topology = view(id);

  it('has its layers, none of them empty', () => {
    expect(Object.keys(topology.objects)).toEqual(layers);
    for (const layer of layers) {
      expect(featuresOf(topology, layer).flatMap(pointsOf).length, layer).toBeGreaterThan(3);
    }
  });

  it('has polygons that are not the sphere inside out', () => {
    for (const layer of ['land', 'lakes', 'departments', 'countries'] as const) {
      for (const f of featuresOf(topology, layer))
        expect(geoArea(f), layer).toBeLessThan(2 * Math.PI);
    }
  });

  it('keeps to its clip box and says what to fit', () => {
    const [w, s, e, n] = clip;
    const [scale = 1] = topology.transform?.scale ?? [];
    for (const [x = 0, y = 0] of layers.flatMap((l) => featuresOf(topology, l)).flatMap(pointsOf)) {
      expect(x >= w - scale && x <= e + scale && y >= s - scale && y <= n + scale).toBe(true);
    }
    expect(topology.view).toMatchObject({ id, bbox, clip });
  });

  it('has no line of coast along its clip box', () => {
    const [w, s, e, n] = clip;
    const [scale = 1] = topology.transform?.scale ?? [];
    // Two points within a grid step of a side, and farther apart than coast that crosses it at a slant.
    const along = (side: number, a = 0, b = 0, p = 0, q = 0): boolean =>
      Math.abs(a - side) < scale && Math.abs(b - side) < scale && Math.abs(p - q) > 10 * scale;
    for (const f of featuresOf(topology, 'coast')) {
      if (f.geometry.type !== 'MultiLineString') throw new Error('expected lines');
      for (const line of f.geometry.coordinates) {
        line.slice(1).forEach(([x, y], i) => {
          const [u, v] = line[i] ?? [];
          const cut =
            [w, e].some((side) => along(side, x, u, y, v)) ||
            [s, n].some((side) => along(side, y, v, x, u));
          expect(cut).toBe(false);
        });
      }
    }
  });

  it('is small', () => {
    const size = compiled.files.get(`geo/${id}.topo.json`)?.length ?? Infinity;
    expect(size).toBeLessThan({ haiti: 30_000, world: 34_000 }[id] ?? 21_000);
  });
});

it('keeps the area of Hispaniola within 2 %', () => {
  const land = featuresOf(view('hispaniola'), 'land').reduce((sum, f) => sum + geoArea(f), 0);
  expect(Math.abs(land / geoArea(fullLand()) - 1)).toBeLessThan(0.02);
});

it('knows land from sea', () => {
  for (const id of ['haiti', 'metro', 'hispaniola']) {
    expect(isLand(view(id), CAPITAL), id).toBe(true);
    expect(isLand(view(id), BAY), id).toBe(false);
  }
  for (const id of ['haiti', 'artibonite', 'hispaniola']) {
    expect(isLand(view(id), GULF), id).toBe(false);
  }
});

it('fits the places of the capital and of the Artibonite', () => {
  const [metro, artibonite] = [view('metro').view.bbox, view('artibonite').view.bbox];
  const inside = ([w, s, e, n]: typeof metro, x: number, y: number): boolean =>
    x > w && x < e && y > s && y < n;
  const far = {
    gressier: [-72.5268, 18.5409],
    furcy: [-72.301, 18.423],
    lafiteau: [-72.355, 18.695],
  };
  const prison = [-72.217, 18.588];
  for (const [x = 0, y = 0] of [...Object.values(far), prison])
    expect(inside(metro, x, y)).toBe(true);
  for (const [x, y] of [
    [-72.6893, 19.4476], // Gonaïves
    [-72.7008, 19.1114], // Saint-Marc
    [-72.52, 19.13], // Savien
    [-72.3906, 18.9935], // Désarmes
  ] as const) {
    expect(inside(artibonite, x, y)).toBe(true);
  }
});

describe('departments', () => {
  const haiti = view('haiti');
  const departments = featuresOf(haiti, 'departments');
  const holder = (point: readonly [number, number]): unknown =>
    departments.find((f) => geoContains(f, [...point]))?.id;

  it('are the ten, by ISO 3166-2, with French names', () => {
    expect(departments.map((f) => `${String(f.id)} ${String(f.properties?.['name'])}`)).toEqual([
      'HT-AR Artibonite',
      'HT-CE Centre',
      'HT-GA Grand’Anse',
      'HT-ND Nord',
      'HT-NE Nord-Est',
      'HT-NI Nippes',
      'HT-NO Nord-Ouest',
      'HT-OU Ouest',
      'HT-SD Sud',
      'HT-SE Sud-Est',
    ]);
  });

  it.each([
    ['HT-OU', [-72.3, 18.53]],
    ['HT-OU', [-73.05, 18.84]], // La Gonâve
    ['HT-AR', [-72.62, 19.4]],
    ['HT-CE', [-72.0119, 19.1409]],
    ['HT-GA', [-74.13, 18.61]],
    ['HT-GA', [-73.75, 18.61]], // Grande Cayemite
    ['HT-ND', [-72.2, 19.7]],
    ['HT-NE', [-71.83, 19.6]],
    ['HT-NI', [-73.09, 18.42]],
    ['HT-NO', [-72.83, 19.9]],
    ['HT-NO', [-72.8, 20.04]], // La Tortue
    ['HT-SD', [-73.75, 18.25]],
    ['HT-SD', [-73.66, 18.075]], // Île-à-Vache
    ['HT-SE', [-72.53, 18.26]],
    [undefined, [-71.4, 18.9]], // in the Dominican Republic
    [undefined, [-72.9, 19.0]], // at sea
  ] as const)('%s holds %j', (id, point) => {
    expect(holder(point)).toBe(id);
  });

  it('cover about the 27,750 km² of Haiti, without overlap', () => {
    const km2 = departments.reduce((sum, f) => sum + geoArea(f) * 6371 ** 2, 0);
    expect(km2).toBeGreaterThan(27_000);
    expect(km2).toBeLessThan(28_000);
  });

  it('have nothing that is not land', () => {
    const object = haiti.objects.departments as GeometryCollection;
    const outline = mesh(haiti, object, (a, b) => a === b);
    expect(outline.coordinates.length).toBeGreaterThan(10);
    const lines = ['land', 'border'].flatMap((layer) =>
      featuresOf(haiti, layer as Layer).flatMap((f) => {
        const { geometry } = f;
        if (geometry.type === 'LineString') return [geometry.coordinates];
        if (geometry.type === 'MultiLineString') return geometry.coordinates;
        return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
      }),
    );
    for (const point of outline.coordinates.flat()) {
      const [x = 0, y = 0] = nearestOn(point, lines) ?? [];
      expect(Math.hypot(x - (point[0] ?? 0), y - (point[1] ?? 0))).toBeLessThan(1e-6);
    }
  });
});

describe.each(['haiti', 'artibonite'])('department borders of %s', (id) => {
  const topology = view(id);
  const land = featuresOf(topology, 'land');
  const [scale = 0] = topology.transform?.scale ?? [];

  it('stay on land, to a grid step', () => {
    const coast = land.flatMap((f) =>
      f.geometry.type === 'MultiPolygon' ? f.geometry.coordinates.flat() : [],
    );
    for (const point of featuresOf(topology, 'department-borders').flatMap(pointsOf)) {
      const [x = 0, y = 0] = point;
      if (isLand(topology, [x, y])) continue;
      const [u = 0, v = 0] = nearestOn(point, coast) ?? [];
      expect(Math.hypot(u - x, v - y), String(point)).toBeLessThan(2 * scale);
    }
  });
});

describe('the world', () => {
  it('has Haiti and Kenya', () => {
    const countries = featuresOf(view('world'), 'countries');
    expect(countries.map((f) => [f.id, f.properties?.['name']])).toEqual([
      ['332', 'Haiti'],
      ['404', 'Kenya'],
    ]);
    expect(countries.some((f) => geoContains(f, [36.82, -1.29]))).toBe(true);
  });

  it('has land where Nairobi is, none in the middle of the Atlantic', () => {
    expect(isLand(view('world'), [36.82, -1.29])).toBe(true);
    expect(isLand(view('world'), [-35, 20])).toBe(false);
    expect(isLand(view('world'), [179.9, -10])).toBe(false);
  });
});
