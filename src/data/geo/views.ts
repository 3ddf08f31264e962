/** Reads `content/geo/views.yaml`: which maps there are, where, and what they show. */
import * as z from 'zod';
import type { Problem } from '../problems.ts';
import { readYaml, schemaProblems } from '../yaml.ts';
import type { Yaml } from '../yaml.ts';

export const VIEWS_FILE = 'content/geo/views.yaml';

/** The objects that a view's TopoJSON may hold; content/geo/README.md says what each is. */
export const LAYERS = [
  'land',
  'coast',
  'lakes',
  'rivers',
  'border',
  'departments',
  'department-borders',
  'countries',
] as const;
export type Layer = (typeof LAYERS)[number];

/** Where the base of a view comes from: GSHHG for one island, world-atlas for context. */
export const BASES = ['hispaniola', 'countries-50m', 'countries-110m'] as const;
export type Base = (typeof BASES)[number];

/** West, south, east, north in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

export const WORLD: Box = [-180, -90, 180, 90];

export interface GeoView {
  readonly id: string;
  readonly title: string;
  /** What a drawing should fit. */
  readonly bbox: Box;
  /** What the geometry is cut to: `bbox` and a margin, so that the cut stays out of the drawing. */
  readonly clip: Box;
  /** The most pixels that the width of `bbox` is drawn at. */
  readonly scale: number;
  readonly base: Base;
  readonly layers: readonly Layer[];
  /** ISO 3166-1 numeric codes to which the layer `countries` is limited; absent means all. */
  readonly countries?: readonly string[];
}

const DEFAULT_MARGIN = 0.1;
const ISLAND_ONLY: readonly Layer[] = [
  'lakes',
  'rivers',
  'border',
  'departments',
  'department-borders',
];

const degrees = (limit: number): z.ZodNumber => z.number().min(-limit).max(limit);

const viewSchema = z.strictObject({
  title: z.string().min(1),
  bbox: z
    .tuple([degrees(180), degrees(90), degrees(180), degrees(90)])
    .refine(([w, , e]) => w < e, 'west must be less than east: expected [west, south, east, north]')
    .refine(
      ([, s, , n]) => s < n,
      'south must be less than north: expected [west, south, east, north]',
    ),
  margin: z.number().min(0).max(1).default(DEFAULT_MARGIN),
  scale: z.int().min(100).max(10_000),
  base: z.enum(BASES).default('hispaniola'),
  layers: z.array(z.enum(LAYERS)).min(1),
  countries: z
    .array(z.string().regex(/^\d{3}$/u, 'expected an ISO 3166-1 numeric code such as "332"'))
    .optional(),
});
type ViewData = z.infer<typeof viewSchema>;

const VIEW_ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u;

/** `bbox` grown on every side by `margin` times its longer side; thousandths of a degree. */
function grow([w, s, e, n]: Box, margin: number): Box {
  const by = margin * Math.max(e - w, n - s);
  const round = (value: number, limit: number): number =>
    Math.min(limit, Math.max(-limit, Math.round(value * 1000) / 1000));
  return [round(w - by, 180), round(s - by, 90), round(e + by, 180), round(n + by, 90)];
}

/** What the schema of one view cannot say: layers that do not go with its base, or twice. */
function layerProblems(yaml: Yaml, id: string, view: ViewData): Problem[] {
  const found: Problem[] = [];
  view.layers.forEach((layer, i) => {
    const at = (message: string): void => void found.push(yaml.at([id, 'layers', i], message));
    if (view.layers.indexOf(layer) < i) at(`the layer "${layer}" stands here a second time`);
    const island = view.base === 'hispaniola';
    if (!island && ISLAND_ONLY.includes(layer)) at(`the base ${view.base} has no layer "${layer}"`);
    if (island && layer === 'countries') at('the layer "countries" needs base: countries-50m');
    if (layer === 'coast' && !view.layers.includes('land')) at('"coast" needs the layer "land"');
  });
  if (view.countries !== undefined && !view.layers.includes('countries')) {
    found.push(yaml.atKey([id], 'countries', 'this list needs the layer "countries"'));
  }
  return found;
}

function readView(yaml: Yaml, id: string, data: unknown): Problem[] | GeoView {
  const parsed = viewSchema.safeParse(data, { reportInput: true });
  if (!parsed.success) return schemaProblems(yaml, parsed.error.issues, [id]);
  const problems = layerProblems(yaml, id, parsed.data);
  if (problems.length > 0) return problems;
  const { margin, ...view } = parsed.data;
  return { id, ...view, clip: grow(view.bbox, margin) };
}

/** The views that are well described, in order of the file, and what is wrong with the others. */
export function readViews(root: string): { views: GeoView[]; problems: Problem[] } {
  const { problems, yaml } = readYaml(root, VIEWS_FILE);
  const views: GeoView[] = [];
  if (yaml === undefined) return { views, problems };
  const { data } = yaml;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return { views, problems: [...problems, yaml.at([], 'expected views by their id')] };
  }
  for (const [id, value] of Object.entries(data)) {
    if (!VIEW_ID.test(id)) {
      problems.push(yaml.atKey([], id, `"${id}" is no id: expected lower case, digits, hyphens`));
      continue;
    }
    const view = readView(yaml, id, value);
    if ('id' in view) views.push(view);
    else problems.push(...view);
  }
  return { views, problems };
}
