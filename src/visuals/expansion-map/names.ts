import type { Form, Size } from '../kit/contract.ts';
import { type Area, areaOf } from '../kit/collide.ts';
import { formatDate } from '../kit/format.ts';
import type { Label, Line } from '../kit/marks.ts';
import { type Rect, project } from '../kit/plane.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import { FRAMES } from './focus.ts';
import { type Named, placeNames } from '../kit/place-names.ts';
import { type Layout, type Spot, contains, shrink } from './layout.ts';
import type { ExpansionModel, ReportedPlace, ShownEvent } from './model.ts';
import { killedText } from './phrases.ts';
import { PLACE, type Ring } from './rings.ts';

/** How wide the name of an event may be, in pixels; on small drawings it has one line. */
const WIDTH = { narrow: 165, wide: 210 } as const;

export interface Names {
  labels: Label[];
  leaders: Line[];
  /** Ids of the events that are named. */
  lit: ReadonlySet<string>;
}

/** What is written on the maps: the named events, then places and departments where room is left. */
export function namesOf(
  model: ExpansionModel,
  { form }: Size,
  layout: Layout,
  area: Rect,
  rings: readonly Ring[],
  places: readonly { place: ReportedPlace; spot: Spot }[],
): Names {
  const { label: size, leading, axis } = TYPE[form];
  // On the small map only what the large one leaves to it is named.
  const isInView = ({ spot: { isInset } }: Ring) => !isInset || model.focus === 'country';
  const asked = model.named.flatMap((id) =>
    rings.filter((ring) => ring.event.id === id && isInView(ring)),
  );
  const namesOn = (isInset: boolean) =>
    asked
      .filter(({ spot }) => spot.isInset === isInset)
      .map(({ event, spot: { x, y }, edge, lean }): Named => ({
        key: event.id,
        x,
        y,
        r: edge,
        lean,
        ...linesOf(event, model, form),
        className: 'label halo strong',
      }));
  const { insetName } = FRAMES[model.focus];
  const frameLabel: Label = {
    key: 'inset',
    x: layout.inset.left + 5,
    y: layout.inset.bottom - 6,
    lines: [model.words[`inset-${insetName}`] ?? ''],
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
  // What stands on the small map is named first: its names may lie on it, others may not.
  const onInset = placeNames(namesOn(true), { ...options, taken });
  const areasOf = (labels: readonly Label[]) => labels.map((label) => areaOf(label, size));
  const blocked = [...taken, layout.inset, ...areasOf(onInset.labels)];
  const wayNames = (others: readonly Area[]) =>
    placeNames(orientationOf(model, layout, places), {
      ...options,
      size: axis,
      taken: [...blocked, ...others],
      isQuiet: true,
    }).labels;
  // In the valley the places come first: the two events have theirs in common.
  const first = model.focus === 'valley' ? wayNames([]) : [];
  const firstAreas = first.map((label) => areaOf(label, axis));
  const onMain = placeNames(namesOn(false), { ...options, taken: [...blocked, ...firstAreas] });
  const named = [...onInset.labels, ...onMain.labels];
  const orientation = model.focus === 'valley' ? first : wayNames(areasOf(onMain.labels));
  return {
    labels: [...(hasFrameLabel ? [frameLabel] : []), ...named, ...orientation],
    leaders: [...onInset.leaders, ...onMain.leaders],
    lit: new Set(named.map(({ key }) => key)),
  };
}

/** The name of an event and, under it, when it was and how many were killed. */
function linesOf(event: ShownEvent, model: ExpansionModel, form: Form) {
  const type = TYPE[form].label;
  const name = form === 'narrow' ? [event.short] : wrapText(event.title, WIDTH[form], type, 600);
  const facts = factsOf(event, model, form);
  const tall = [...name, ...facts.split(' · ')];
  return { lines: [...name, facts], head: name.length, tall };
}

/** A dashed ring says that there is no figure; the day gives way where the line is too long. */
function factsOf({ date, precision, killed }: ShownEvent, model: ExpansionModel, form: Form) {
  const isKnown = Object.values(killed).some((each) => each !== null);
  const lines = [precision, 'month' as const].map((exact) => {
    const day = formatDate(date, model.language, { precision: exact, short: true });
    return isKnown ? `${day} · ${killedText(killed, model)}` : day;
  });
  const fits = (line: string) => textWidth(line, TYPE[form].label) <= WIDTH[form] * 1.15;
  return lines.find(fits) ?? lines[1] ?? '';
}

/** Names by which a reader finds the way: departments on the country, rivers and places nearer by. */
function orientationOf(
  model: ExpansionModel,
  { mainCamera, main, inset }: Layout,
  places: readonly { place: ReportedPlace; spot: Spot }[],
): Named[] {
  const isNear = model.focus === 'centre' || model.focus === 'valley';
  const nameAt = (key: string, name: string, lon: number, lat: number, r: number): Named[] => {
    const at = project(mainCamera, lon, lat);
    return contains(main, at) && !contains(inset, at)
      ? [{ key, ...at, r, lines: [name], className: 'axis-label halo' }]
      : [];
  };
  if (model.focus === 'country' || model.focus === 'artibonite') {
    return model.departments.flatMap(({ code, name, lon, lat }) =>
      nameAt(code, name, lon, lat, -5),
    );
  }
  return [
    ...places.flatMap(({ place: { id, name, isCommune, lon, lat }, spot: { isInset } }) =>
      !isInset && (isCommune || isNear) ? nameAt(`name-${id}`, name, lon, lat, PLACE.narrow) : [],
    ),
    ...model.rivers.flatMap(({ id, name, lon, lat }) => nameAt(id, name, lon, lat, 0)),
  ];
}
