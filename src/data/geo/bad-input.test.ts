import { afterEach, describe, expect, it } from 'vitest';
import { formatProblem } from '../problems.ts';
import { compileGeo } from './compile.ts';
import { broken, drop } from './fixtures.ts';
import { parseJson } from './json.ts';
import { readGeoJson } from './read.ts';
import { readViews } from './views.ts';

const RING = '[-72,18],[-72,19],[-71,19],[-72,18]';

function collection(geometry: string): string {
  return `{"type":"FeatureCollection","features":[\n{"type":"Feature","properties":{},"geometry":\n${geometry}}]}\n`;
}
const polygon = (points: string): string =>
  collection(`{"type":"Polygon","coordinates":[[\n${points}\n]]}`);

function complaints(text: string, kind: 'Polygon' | 'LineString' = 'Polygon'): string[] {
  return readGeoJson('f', text, kind).problems.map(formatProblem);
}

describe('a base file', () => {
  it('is fine when it is fine', () => {
    expect(complaints(polygon(RING))).toEqual([]);
    expect(
      complaints(
        collection('{"type":"MultiLineString","coordinates":[[[-72,18],[-71,19]]]}'),
        'LineString',
      ),
    ).toEqual([]);
  });

  it.each([
    ['{"type":\n  "FeatureCollection",}', /^f:2:23 {2}not JSON: found "}"; expected a key/],
    ['{"a": [1, 2', /^f:1:12 {2}not JSON: found the end of the file/],
    ['{"a": 01}', /^f:1:8 {2}not JSON/],
    ['{} x', /^f:1:4 {2}not JSON/],
    ['['.repeat(1000), /nesting/],
    ['[]', /^f:1:1 {2}expected a GeoJSON FeatureCollection/],
    ['{"type":"FeatureCollection","features":[]}', /^f:1:40 {2}expected at least one feature/],
    ['{"type":"FeatureCollection","features":[7]}', /^f:1:40 {2}expected a GeoJSON Feature/],
    [collection('null'), /^f:2:1 {2}expected a geometry of type Polygon/],
    [collection('{"type":"Point","coordinates":[1,2]}'), /^f:3:1 {2}a geometry of type "Point"/],
    [collection('{"type":"Polygon"}'), /^f:3:1 {2}expected a list of rings/],
    [collection('{"type":"Polygon","coordinates":[]}'), /^f:3:33 {2}expected a list of rings/],
    [polygon('[-72,18],[-72,19],[-71,19]'), /^f:3:34 {2}expected at least 4 points, found 3/],
    [polygon('[-72,18],[-72,19],[-71,19],\n[-71,18]'), /^f:5:1 {2}the ring is not closed/],
    [polygon('[-72,18],[-72,"19"],[-71,19],[-72,18]'), /^f:4:10 {2}expected \[longitude, lat/],
    [polygon('[-72,18],19,[-71,19],[-72,18]'), /^f:3:34 {2}expected \[longitude, latitude\] here/],
    [polygon('[-72,18],[-272,19],[-71,19],[-72,18]'), /^f:4:10 {2}\[-272, 19\] is no place on/],
    [polygon('[-72,18],[-72,99],[-71,19],[-72,18]'), /^f:4:10 {2}\[-72, 99\] is no place on/],
    [polygon('[-72,18],[19,-72],[-71,19],[-72,18]'), /^f:4:10 {2}\[19, -72\] is not near Hisp/],
  ])('%j', (text, wanted) => {
    const found = complaints(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(wanted);
  });

  it('has all its problems reported, but not thousands', () => {
    expect(complaints(polygon('[-72,99],[-72,19],[99,19],[-72,99]'))).toHaveLength(3);
    const many = complaints(polygon(Array(500).fill('[0,0]').join()));
    expect(many).toHaveLength(21);
    expect(many.at(-1)).toContain('480 more');
  });
});

it('reads JSON as JSON.parse does', () => {
  for (const text of [
    '{"a":[1,-2.5e3,"x\\u00e9\\n",true,null,{}]}',
    ' [ ] ',
    '"Ω"',
    '-0',
    '{"__proto__":1}',
  ]) {
    const read = parseJson(text);
    expect('value' in read && JSON.stringify(read.value)).toBe(JSON.stringify(JSON.parse(text)));
  }
});

describe('a project', () => {
  const roots: string[] = [];
  const start = (files: Record<string, string | null>): string => {
    const root = broken(files);
    roots.push(root);
    return root;
  };
  afterEach(() => roots.splice(0).forEach(drop));

  it('has all problems of all files reported in one run, and its other views made', () => {
    const root = start({
      'hispaniola-land.geojson': null,
      'rivers.geojson': '{',
      'border.geojson': polygon(RING),
      'hispaniola-lakes.geojson': polygon('[0,0],[0,0],[0,0],[0,0]'),
    });
    const { problems, files } = compileGeo(root);
    const found = problems.map(formatProblem).join('\n');
    expect(found).toMatch(/content\/geo\/hispaniola-land\.geojson:1:1 {2}the file is missing/);
    expect(found).toMatch(/content\/geo\/rivers\.geojson:1:2 {2}not JSON/);
    expect(found).toMatch(/content\/geo\/border\.geojson:3:1 {2}a geometry of type "Polygon"/);
    expect(found).toMatch(/content\/geo\/hispaniola-lakes\.geojson:4:1 {2}\[0, 0\] is not near/);
    expect([...files.keys()]).toEqual(['geo/caribbean.topo.json', 'geo/world.topo.json']);
  });

  it.each([
    [null, 'content/geo/views.yaml:1:1  the file is missing'],
    ['a: [1\nb: 2\n', 'content/geo/views.yaml:2:'],
    ['- a\n', 'content/geo/views.yaml:1:1  expected views by their id'],
    ['A b: {}\n', 'content/geo/views.yaml:1:1  "A b" is no id'],
    ['a: 7\n', 'content/geo/views.yaml:1:4  this is a number, expected keys'],
  ])('views.yaml: %j', (text, wanted) => {
    const { problems } = readViews(start({ 'views.yaml': text }));
    expect(problems.map(formatProblem)).toEqual([expect.stringContaining(wanted)]);
  });

  it.each([
    ['bbox: [-71, 18, -72, 19]', 2, 'west must be less than east'],
    ['bbox: [-72, 19, -71, 18]', 2, 'south must be less than north'],
    ['bbox: [-272, 18, -71, 19]', 2, ''],
    ['bbox: [-72, 18, -71]', 2, ''],
    ['scale: 0', 3, ''],
    ['scale: .inf', 3, ''],
    ['layers: [land, roads]', 4, '"roads" is not known here'],
    ['layers: [land, land]', 4, 'a second time'],
    ['layers: [coast]', 4, 'needs the layer "land"'],
    ['layers: [land, countries]', 4, 'needs base'],
    ['layers: []', 4, ''],
    ['colour: red', 6, 'unknown key "colour"'],
    ["countries: ['332']", 6, 'needs the layer "countries"'],
    ['base: countries-50m', 6, 'has no layer "lakes"'],
    ['base: moon', 6, '"moon" is not known here'],
    ['margin: 2', 6, ''],
  ])('a view with %s', (line, at, wanted) => {
    const lines = ['title: T', 'bbox: [-72, 18, -71, 19]', 'scale: 500', 'layers: [land, lakes]'];
    const key = line.slice(0, line.indexOf(':'));
    const whole = lines.filter((l) => !l.startsWith(`${key}:`));
    whole.splice(at - 2 + (at === 6 ? 0 : 1), 0, line);
    const text = `a:\n${whole.map((l) => `  ${l}`).join('\n')}\n`;
    const { problems, views } = readViews(start({ 'views.yaml': text }));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.file).toBe('content/geo/views.yaml');
    expect(problems[0]?.line).toBe(
      text
        .split('\n')
        .findIndex((l) =>
          l.includes(key === 'base' && line.includes('50m') ? 'layers:' : `${key}:`),
        ) + 1,
    );
    expect(problems[0]?.message).toContain(wanted);
    expect(views).toEqual([]);
  });

  it('reports a key that is missing', () => {
    const { problems } = readViews(start({ 'views.yaml': 'a:\n  title: T\n  scale: 500\n' }));
    expect(problems.map((p) => p.message)).toEqual([
      'the key "bbox" is missing',
      'the key "layers" is missing',
    ]);
  });
});
