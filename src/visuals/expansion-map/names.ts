import type { Form, Size } from '../kit/contract.ts';
import { type Area, areaOf } from '../kit/collide.ts';
import type { Label, Line } from '../kit/marks.ts';
import { type Rect, project } from '../kit/plane.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import { type Named, placeNames } from '../kit/place-names.ts';
import { type Layout, type Spot, contains, shrink } from './layout.ts';
import type { EventWords, ExpansionPlan, PlannedPlace } from './plan.ts';
import { PLACE, type Ring } from './rings.ts';

/** How wide the name of an event may be, in pixels; on small drawings it has one line. */
const WIDTH = { narrow: 165, wide: 210 } as const;

/** A line by its ends. */
type Bar = readonly [x1: number, y1: number, x2: number, y2: number];

export interface Names {
  labels: Label[];
  leaders: Line[];
  /** Ids of the events that are named. */
  lit: ReadonlySet<string>;
}

/** What is written on the maps: the named events, then places and departments where room is left. */
export function namesOf(
  plan: ExpansionPlan,
  { form }: Size,
  layout: Layout,
  area: Rect,
  rings: readonly Ring[],
  places: readonly { place: PlannedPlace; spot: Spot }[],
): Names {
  const { label: size, leading, axis } = TYPE[form];
  // On the small map only what the large one leaves to it is named.
  const isInView = ({ spot: { isInset } }: Ring) => !isInset || plan.focus === 'country';
  const asked = plan.named.flatMap((id) =>
    rings.filter((ring) => ring.event.id === id && isInView(ring)),
  );
  const namesOn = (isInset: boolean) =>
    asked
      .filter(({ spot }) => spot.isInset === isInset)
      .flatMap(({ event: { id, words }, spot: { x, y }, edge, lean }): Named[] =>
        words
          ? [
              {
                key: id,
                x,
                y,
                r: edge,
                lean,
                ...linesOf(words, form),
                className: 'label halo strong',
              },
            ]
          : [],
      );
  const frameLabel: Label = {
    key: 'inset',
    x: layout.inset.left + 5,
    y: layout.inset.bottom - 6,
    lines: [plan.insetName],
    className: 'axis-label halo',
  };
  const frameArea = areaOf(frameLabel, axis);
  const hasFrameLabel = frameArea.right <= layout.inset.right - 2;
  const within = shrink(area, 3);
  const marks = [
    ...places.map(({ spot: { x, y } }) => ({ x, y, r: PLACE[form], weight: 1 })),
    ...rings.map((ring) => ({
      x: ring.spot.x,
      y: ring.spot.y,
      r: ring.edge,
      weight: asked.includes(ring) ? 4 : 0.5,
    })),
  ];
  const taken = hasFrameLabel ? [frameArea] : [];
  const options = { size, leading, within, marks };
  const areasOf = (labels: readonly Label[]) => labels.map((label) => areaOf(label, size));
  /** The sides of names and the lines that lead to them: none may cross another. */
  const bars: Bar[] = [];
  const barsOf = ({ left, right, top, bottom }: Area): Bar[] => [
    [left, top, right, top],
    [left, bottom, right, bottom],
    [left, top, left, bottom],
    [right, top, right, bottom],
  ];
  /** A name that would stand over the edge is moved from it. */
  const shift = (label: Label) => {
    const { left, right, top, bottom } = areaOf(label, size);
    label.x += Math.max(within.left - left, 0) + Math.min(within.right - right, 0);
    label.y += Math.max(within.top - top, 0) + Math.min(within.bottom - bottom, 0);
  };
  const place = (names: readonly Named[], others: readonly Area[]) => {
    const labels: Label[] = [];
    const leaders: Line[] = [];
    const placedOf = (named: Named, isAlone: boolean) =>
      placeNames([named], {
        ...options,
        adjust: isAlone ? shift : undefined,
        taken: [...others, ...areasOf(labels)],
        isBarred: (area, leader) =>
          (isAlone && places.some(({ spot }) => contains(shrink(area, -PLACE[form]), spot))) ||
          [...barsOf(area), ...(leader ? [barOf(leader)] : [])].some((line) =>
            bars.some((bar) => isAcross(line, bar) && isAcross(bar, line)),
          ),
      });
    for (const named of names) {
      const { lines, head } = named;
      let placed = placedOf(named, false);
      // Where there is no room for the facts, the name stands alone.
      if (placed.labels.length === 0)
        placed = placedOf({ ...named, lines: lines.slice(0, head), tall: undefined }, true);
      labels.push(...placed.labels);
      leaders.push(...placed.leaders);
      bars.push(...placed.leaders.map(barOf), ...areasOf(placed.labels).flatMap(barsOf));
    }
    return { labels, leaders };
  };
  // What stands on the small map is named first: its names may lie on it, others may not.
  const onInset = place(namesOn(true), taken);
  const blocked = [...taken, layout.inset, ...areasOf(onInset.labels)];
  const wayNames = (others: readonly Area[]) =>
    placeNames(orientationOf(plan, layout, places), {
      ...options,
      size: axis,
      taken: [...blocked, ...others],
      isQuiet: true,
    }).labels;
  // In the valley the places come first: the two events have theirs in common.
  const first = plan.focus === 'valley' ? wayNames([]) : [];
  const firstAreas = first.map((label) => areaOf(label, axis));
  const onMain = place(namesOn(false), [...blocked, ...firstAreas]);
  const named = [...onInset.labels, ...onMain.labels];
  const orientation = plan.focus === 'valley' ? first : wayNames(areasOf(onMain.labels));
  return {
    labels: [...(hasFrameLabel ? [frameLabel] : []), ...named, ...orientation],
    leaders: [...onInset.leaders, ...onMain.leaders],
    lit: new Set(named.map(({ key }) => key)),
  };
}

const barOf = ({ x1, y1, x2, y2 }: Line): Bar => [x1, y1, x2, y2];

/** Whether the ends of a line lie on different sides of another. */
function isAcross([ax, ay, bx, by]: Bar, [x1, y1, x2, y2]: Bar): boolean {
  const side = (x: number, y: number) => (x2 - x1) * (y - y1) > (y2 - y1) * (x - x1);
  return side(ax, ay) !== side(bx, by);
}

/** The name of an event and, under it, the facts; the day gives way where they are too long. */
function linesOf({ title, short, facts: all }: EventWords, form: Form) {
  const type = TYPE[form].label;
  const name = form === 'narrow' ? [short] : wrapText(title, WIDTH[form], type, 600);
  const fits = (line: string) => textWidth(line, type) <= WIDTH[form] * 1.15;
  const facts = all.find(fits) ?? all.at(-1) ?? '';
  const tall = [...name, ...facts.split(' · ')];
  return { lines: [...name, facts], head: name.length, tall };
}

/** Names by which a reader finds the way: departments on the country, rivers and places nearer by. */
function orientationOf(
  { ways }: ExpansionPlan,
  { mainCamera, main, inset }: Layout,
  places: readonly { place: PlannedPlace; spot: Spot }[],
): Named[] {
  const named = places.filter(({ place, spot }) => place.name && !spot.isInset);
  const all = [
    ...named.map(({ place }) => ({ ...place, key: `name-${place.id}`, r: PLACE.narrow })),
    ...ways,
  ];
  return all.flatMap(({ key, name, lon, lat, r }): Named[] => {
    const at = project(mainCamera, lon, lat);
    return contains(main, at) && !contains(inset, at)
      ? [{ key, ...at, r, lines: [name], className: 'axis-label halo' }]
      : [];
  });
}
