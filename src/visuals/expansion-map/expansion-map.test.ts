/** What the map shows, by value, from the compiled tables; and that text, table and picture agree. */
import { describe, expect, it } from 'vitest';
import { loadDataset } from '../../data/load.ts';
import { overlap } from '../kit/collide.ts';
import { BUILT_SIZES, type Size } from '../kit/contract.ts';
import { prepareVisual } from '../registry.ts';
import { SIZES, blank, drawnModel, faultsOf, lengthenedIn, textsOf } from '../testing.ts';
import { loadVisualTexts } from '../texts.ts';
import { type ExpansionData, KINDS, STATES } from './data.ts';
import { describe as inWords } from './describe.ts';
import { NOTHING_ASKED, type Asked, dateOf, explored, focusOf, stepped } from './explored.ts';
import { FRAMES, isInScope, isWithin } from './focus.ts';
import { visual } from './index.ts';
import { type ExpansionModel, model } from './model.ts';
import { killedText } from './phrases.ts';
import { rangeOf } from './plan.ts';
import { VIEWS, VIEW_NAMES, type ViewName } from './views.ts';

const data = prepareVisual('expansion-map') as ExpansionData;
const { words } = loadVisualTexts('expansion-map', 'en');
const modelOf = (view: ViewName) => model(data, view, 'en', words);
const ask = (part: Partial<Asked>) => ({ ...NOTHING_ASKED, ...part });
const found = (part: Partial<Asked>) => explored(data, ask(part), 'en', words);
const ids = ({ events }: ExpansionModel) => events.map(({ id }) => id);

const rows = {
  events: loadDataset('events').rows,
  presence: loadDataset('presence').rows,
  places: new Map(loadDataset('places').rows.map((row) => [row.id, row])),
};

describe('prepare', () => {
  it('takes every event that its sources carry, and no other', () => {
    const carried = rows.events.filter(({ confidence }) => confidence !== 'low');
    expect(data.events.map(({ id }) => id).sort()).toEqual(carried.map(({ id }) => id).sort());
    expect(data.events).toHaveLength(95);
    expect(data.events.map(({ id }) => id)).not.toContain('cite-soleil-2020');
  });

  it('takes the reports that are for the map and carried', () => {
    const taken = rows.presence.filter((row) => row.on_map === true && row.confidence !== 'low');
    expect(data.reports.map(({ id }) => id).sort()).toEqual(taken.map(({ id }) => id).sort());
    expect(data.reports.length).toBeGreaterThan(90);
  });

  it('has dates in order, states and kinds of the vocabulary, and points for all that is shown', () => {
    for (const list of [data.events, data.reports]) {
      expect(list.map(({ date }) => date)).toEqual(list.map(({ date }) => date).sort());
    }
    const places = new Set(data.places.map(({ id }) => id));
    for (const { state, place } of data.reports) {
      expect(STATES).toContain(state);
      expect(places.has(place), place).toBe(true);
    }
    for (const { id, kind, place } of data.events) {
      expect(KINDS).toContain(kind);
      expect(place === null || places.has(place), id).toBe(true);
    }
  });

  it('takes departments from the table and not from where a point falls', () => {
    for (const { id, department } of data.places) {
      expect(department, id).toBe(rows.places.get(id)?.department);
    }
    const departmentOf = (id: string) => data.places.find((place) => place.id === id)?.department;
    expect(departmentOf('ht-montrouis')).toBe('HT-AR');
    expect(data.departments.map(({ slug }) => slug).sort()).toEqual([
      'artibonite',
      'centre',
      'grand-anse',
      'nippes',
      'nord',
      'nord-est',
      'nord-ouest',
      'ouest',
      'sud',
      'sud-est',
    ]);
  });

  it('says by value what the best-known events are', () => {
    const killed = (id: string) => {
      const event = data.events.find((each) => each.id === id) ?? expect.fail(id);
      return killedText(event.killed, { language: 'en', words });
    };
    expect(killed('la-saline-2018')).toBe('26 to 71 killed');
    expect(killed('wharf-jeremie-2024')).toBe('207 killed');
    expect(killed('pont-sonde-2024')).toBe('70 to 115 killed');
    expect(killed('kenscoff-2025')).toBe('262 killed');
    expect(killed('mirebalais-2025')).toBe('15 to 75 killed');
    expect(killed('ambush-2025-03')).toBe('1 killed');
    expect(killed('jean-denis-2026')).toBe('at least 70 killed');
    expect(killed('penitentiary-2024')).toBe('no figure');
  });
});

describe('views', () => {
  it('go forward in time, and name only events that they show', () => {
    const dates = VIEW_NAMES.map((view) => VIEWS[view].date);
    expect(dates).toEqual(dates.toSorted());
    for (const view of VIEW_NAMES) {
      const shown = new Map(modelOf(view).events.map((event) => [event.id, event]));
      for (const id of VIEWS[view].named)
        expect(shown.get(id)?.isNamed, `${view} ${id}`).toBe(true);
    }
  });

  it('show for each place the latest report up to the date', () => {
    const stateOf = (view: ViewName, id: string) =>
      modelOf(view).places.find((place) => place.id === id)?.report.state;
    expect(stateOf('before-2021', 'ht-la-saline')).toBe('control-or-influence');
    expect(stateOf('before-2021', 'ht-cite-soleil')).toBeUndefined();
    expect(stateOf('g9', 'ht-cite-soleil')).toBe('control-or-influence');
    expect(stateOf('fuel-blockade', 'ht-varreux')).toBe('none-reported');
    expect(stateOf('solino', 'ht-solino')).toBe('control-or-influence');
    expect(stateOf('after-april', 'ht-solino')).toBe('contested');
    expect(stateOf('mirebalais', 'ht-mirebalais')).toBe('contested');
    expect(stateOf('after-april', 'ht-mirebalais')).toBe('control-or-influence');
  });

  it('show nothing from after their date', () => {
    for (const view of VIEW_NAMES) {
      const { date, events, places } = modelOf(view);
      for (const event of events) expect(event.date <= date).toBe(true);
      for (const { report } of places) expect(report.date <= date).toBe(true);
    }
  });

  it('leave a place out of the states until something is reported of it', () => {
    const { places, unreported } = modelOf('before-2021');
    expect(places.map(({ id }) => id)).toEqual(['ht-bel-air', 'ht-la-saline']);
    expect(unreported.length).toBeGreaterThan(40);
    const all = data.places.filter(({ lon, lat }) => isInScope('centre', lon, lat));
    expect(places.length + unreported.length).toBe(all.length);
  });
});

describe('rings', () => {
  it('have areas in proportion to the people killed', () => {
    const { svg } = drawnModel(visual, modelOf('after-april'), BUILT_SIZES.wide);
    const radius = (layer: string, id: string) =>
      Number(svg.querySelector(`[data-layer$="${layer}"] > [data-key="${id}"]`)?.getAttribute('r'));
    const area = (layer: string, id: string) => radius(layer, id) ** 2;
    const hundred = area('marks', 'ring-100');
    expect(area('-rings', 'wharf-jeremie-2024') / hundred).toBeCloseTo(2.07, 1);
    expect(area('-rings', 'pont-sonde-2024') / hundred).toBeCloseTo(1.15, 1);
    expect(area('-inner', 'pont-sonde-2024') / hundred).toBeCloseTo(0.7, 1);
  });

  it('have a band from the lowest to the highest count, and none without both', () => {
    expect(rangeOf({ value: null, low: 25, high: 100 })).toEqual({ least: 25, most: 100 });
    expect(rangeOf({ value: 100, low: 25, high: 100 })).toEqual({ least: 25, most: 100 });
    expect(rangeOf({ value: null, low: 25, high: null })).toEqual({ least: 25, most: 25 });
    expect(rangeOf({ value: null, low: null, high: null })).toBeNull();
  });

  it('are dashed where there is no figure, and solid with one', () => {
    const { svg } = drawnModel(visual, modelOf('after-april'), BUILT_SIZES.wide);
    for (const { id, killed, at } of modelOf('after-april').events) {
      if (!at) continue;
      const ring = svg.querySelector(`[data-layer$="-rings"] [data-key="${id}"]`);
      const isUnknown = Object.values(killed).every((each) => each === null);
      expect(ring?.classList.contains('ring-unknown'), id).toBe(isUnknown);
    }
  });
});

const drawnAt = (view: ViewName, size: Size) => drawnModel(visual, modelOf(view), size);
const PHONE: Size = { width: 358, height: 292, form: 'narrow' };
/** What a title and a line under it of two lines each leave. */
const LOW: Size = { ...PHONE, height: 270 };

describe('names on the map', () => {
  it.each(VIEW_NAMES)('%s lights no event that it does not name', (view) => {
    for (const size of [...SIZES, PHONE]) {
      const { svg } = drawnAt(view, size);
      const lit = [...svg.querySelectorAll('[data-layer$="-rings"] .is-named, .ring-small')];
      for (const ring of lit) {
        const key = ring.getAttribute('data-key') ?? '';
        expect(svg.querySelector(`text[data-key="${key}"]`), key).not.toBeNull();
      }
    }
  });

  it.each(VIEW_NAMES)(
    '%s names an event in at most three lines on a phone, at least three of them',
    (view) => {
      const { svg } = drawnAt(view, PHONE);
      const named = VIEWS[view].named.filter((id) => svg.querySelector(`text[data-key="${id}"]`));
      expect(named.length).toBeGreaterThanOrEqual(Math.min(VIEWS[view].named.length, 3));
      for (const id of named) {
        expect(svg.querySelectorAll(`text[data-key="${id}"] tspan`)).toHaveLength(0);
        const facts = svg.querySelectorAll(`text[data-key="${id}-facts"] tspan`);
        expect(facts.length === 0 || facts.length === 2, id).toBe(true);
      }
    },
  );

  it.each(VIEW_NAMES)('%s leads no line across another or across a name', (view) => {
    for (const size of [...SIZES, PHONE, LOW]) {
      const { svg } = drawnAt(view, size);
      const leaders = [...svg.querySelectorAll('.map-leader')].map((line) => {
        const at = (name: string) => Number(line.getAttribute(name));
        const [x1, y1, x2, y2] = [at('x1'), at('y1'), at('x2'), at('y2')];
        const steps = Array.from({ length: 101 }, (_, step) => step / 100);
        return {
          key: line.getAttribute('data-key') ?? '',
          points: steps.map((t) => ({ x: x1 + t * (x2 - x1), y: y1 + t * (y2 - y1) })),
          /** On which side of the line a point lies. */
          side: (point?: { x: number; y: number }) =>
            Math.sign((x2 - x1) * ((point?.y ?? 0) - y1) - (y2 - y1) * ((point?.x ?? 0) - x1)),
        };
      });
      type Leader = (typeof leaders)[number];
      const parts = (line: Leader, { points }: Leader) =>
        line.side(points[0]) * line.side(points.at(-1)) < 0;
      const names = textsOf(svg, size);
      for (const leader of leaders) {
        const { key, points } = leader;
        const over = names.filter(
          ({ key: name, left, right, top, bottom }) =>
            VIEWS[view].named.some((id) => id !== key && name.startsWith(id)) &&
            points.some(({ x, y }) => x > left && x < right && y > top && y < bottom),
        );
        const across = leaders.filter((other) => parts(leader, other) && parts(other, leader));
        const where = `${key} at ${size.width} by ${size.height}`;
        expect(
          [...over, ...across].map((each) => each.key),
          where,
        ).toEqual([]);
      }
    }
  });

  it('says both blockades of the fuel terminal on a phone', () => {
    const { svg } = drawnAt('fuel-blockade', LOW);
    expect(svg.textContent).toContain('First fuel blockade');
    expect(svg.textContent).toContain('Second fuel blockade');
  });

  it('keep the two Kenyan deaths apart, and name what lies around them', () => {
    for (const size of [PHONE, BUILT_SIZES.wide]) {
      const { svg, anchors } = drawnAt('ambush', size);
      const [first, second] = ['kenyan-death-2025-02', 'ambush-2025-03'].map((id) =>
        anchors.get(id),
      );
      expect((second?.y ?? 0) - (first?.y ?? 0)).toBeGreaterThan(20);
      for (const name of ['Savien', 'Pont-Sondé', 'Artibonite river']) {
        expect(svg.textContent).toContain(name);
      }
    }
  });

  it('stand on the large map for what lies outside the capital’s area', () => {
    for (const size of SIZES) {
      const { svg } = drawnAt('after-april', size);
      const ring = '[data-layer="main-rings"] [data-key="labodrie-2025"]';
      expect(svg.querySelector(ring)).not.toBeNull();
    }
  });

  it('name where most were killed after the article, also on a phone', () => {
    for (const size of [...SIZES, PHONE]) {
      const { svg } = drawnAt('after-april', size);
      expect(svg.querySelector('text[data-key="jean-denis-2026"]'), `${size.width}`).not.toBeNull();
    }
  });

  it('cover no mark of a place around Mirebalais on a phone', () => {
    const { svg } = drawnAt('mirebalais', LOW);
    const names = textsOf(svg, LOW).filter(({ key }) =>
      VIEWS.mirebalais.named.some((id) => key.startsWith(id)),
    );
    expect(names).toHaveLength(6);
    const covered = [...svg.querySelectorAll('[data-layer="main-places"] circle')].filter(
      (mark) => {
        const [x = 0, y = 0, r = 0] = ['cx', 'cy', 'r'].map((at) => Number(mark.getAttribute(at)));
        const area = { left: x - r, right: x + r, top: y - r, bottom: y + r };
        return names.some((name) => overlap(name, area));
      },
    );
    expect(covered.map((mark) => mark.getAttribute('data-key'))).toEqual([]);
  });

  it('stand alone on a phone where there is no room for the facts', () => {
    const { svg } = drawnAt('after-april', LOW);
    for (const id of VIEWS['after-april'].named) {
      expect(svg.querySelector(`text[data-key="${id}"]`), id).not.toBeNull();
    }
    expect(svg.querySelector('text[data-key="la-chapelle-2025-facts"]')).toBeNull();
  });

  it('keep the ring of the Plaine du Cul-de-Sac within the map', () => {
    for (const size of [PHONE, BUILT_SIZES.wide]) {
      const ring = drawnAt('fuel-blockade', size).svg.querySelector(
        '[data-layer="main-rings"] [data-key="cul-de-sac-2022"]',
      );
      expect(Number(ring?.getAttribute('cy')) - Number(ring?.getAttribute('r'))).toBeGreaterThan(0);
    }
  });
});

describe('the key', () => {
  it('has rings on the scale of the map', () => {
    for (const size of [PHONE, BUILT_SIZES.wide]) {
      const { svg } = drawnAt('wharf-jeremie', size);
      const area = (key: string) =>
        Number(svg.querySelector(`circle[data-key="${key}"]`)?.getAttribute('r')) ** 2;
      expect(area('ring-100') / area('ring-10')).toBeCloseTo(10, -0.5);
      const event = Number(
        svg
          .querySelector('[data-layer="main-rings"] [data-key="wharf-jeremie-2024"]')
          ?.getAttribute('r'),
      );
      expect(event ** 2 / area('ring-100')).toBeCloseTo(2.07, 0);
      expect(svg.textContent).toContain('10, 100 killed');
    }
  });
});

describe('estimated positions and changed states', () => {
  it('have a tick on the ring and a sentence in the card', () => {
    const shown = modelOf('explore');
    const { svg } = drawnModel(visual, shown, BUILT_SIZES.wide);
    const estimated = shown.events.filter((event) => event.isEstimated).map(({ id }) => id);
    const ticks = [...svg.querySelectorAll('[data-layer$="-estimated"] line')];
    expect(ticks.map((each) => each.getAttribute('data-key')).sort()).toEqual(estimated.sort());
    expect(estimated).toContain('pont-sonde-2024');
    expect(estimated).not.toContain('kenscoff-2025');
    // What the reading says: about a third.
    expect(estimated.length / shown.events.length).toBeCloseTo(0.3, 1);
    for (const { key, text } of inWords(shown).details) {
      if (!shown.events.some(({ id }) => id === key)) continue;
      expect(text.endsWith(words['detail-estimated'] ?? '?'), key).toBe(estimated.includes(key));
    }
  });

  it('say what has changed since the last map of the Artibonite', () => {
    const shown = modelOf('ambush');
    const changed = shown.places.filter((place) => place.isChanged && place.before !== null);
    expect(changed.map(({ id }) => id).sort()).toEqual([
      'ht-liancourt',
      'ht-petite-riviere-artibonite',
    ]);
    const { text, details } = inWords(shown);
    expect(text).toContain(
      'Since 3 October 2024, with another state than before: Liancourt (contested)',
    );
    const card = details.find(({ key }) => key === 'ht-liancourt');
    expect(card?.text).toContain('Before: reported control or influence.');
    const { svg } = drawnModel(visual, shown, BUILT_SIZES.wide);
    expect(
      svg.querySelector('[data-layer="main-changed"] [data-key="ht-liancourt"]'),
    ).not.toBeNull();
    expect(svg.querySelector('[data-layer="main-changed"] [data-key="ht-savien"]')).toBeNull();
  });

  it('say of the place of an event that nothing had been reported of it', () => {
    const card = inWords(modelOf('wharf-jeremie')).details.find(
      ({ key }) => key === 'wharf-jeremie-2024',
    );
    expect(card?.text).toContain('Of Wharf Jérémie itself no state had been reported by then.');
  });
});

describe('picture, table and words', () => {
  it.each(VIEW_NAMES)('%s draws each place in the state that the table says', (view) => {
    const shown = modelOf(view);
    const { svg } = drawnModel(visual, shown, BUILT_SIZES.wide);
    const { table } = inWords(shown);
    expect(table.rows).toHaveLength(shown.events.length + shown.places.length + 1);
    for (const { id, name, report } of shown.places) {
      const mark = svg.querySelector(`[data-layer$="-places"] [data-key="${id}"]`);
      expect(mark?.classList.contains(report.state), id).toBe(true);
      const row = table.rows.find(([first]) => first === name);
      expect(String(row?.[1])).toContain(words[report.state]);
    }
    expect(svg.querySelectorAll('[data-layer$="-places"] circle')).toHaveLength(
      shown.places.length,
    );
  });

  it.each(VIEW_NAMES)('%s says on the map that no area is drawn', (view) => {
    for (const size of SIZES) {
      const { svg } = drawnModel(visual, modelOf(view), size);
      const said = [...svg.querySelectorAll('[data-key^="note-"]')]
        .map(({ textContent }) => textContent)
        .join(' ');
      expect(said).toBe(words['not-areas']);
    }
  });

  it.each(VIEW_NAMES)('%s marks the day of the article, and each New Year’s Day', (view) => {
    for (const size of [PHONE, BUILT_SIZES.wide]) {
      const { svg } = drawnAt(view, size);
      expect(svg.querySelector('.article-rule')).not.toBeNull();
      expect(svg.textContent).toContain('article, 7 Apr 2025');
      expect(svg.querySelectorAll('[data-layer="years"] line')).toHaveLength(10);
    }
  });

  it.each(VIEW_NAMES)('%s keeps longer titles and names inside and apart', (view) => {
    const longer = model(lengthenedIn(data, 'title', 'short', 'name'), view, 'en', words);
    for (const size of SIZES) {
      expect(faultsOf(drawnModel(visual, longer, size).svg, size)).toEqual([]);
    }
  });
});

/** What the explorer leaves a phone held upright, and a small one. */
const TALL: readonly Size[] = [
  { width: 358, height: 590, form: 'narrow' },
  { width: 288, height: 448, form: 'narrow' },
  { width: 768, height: 700, form: 'wide' },
];

describe('the explorer', () => {
  it.each(['capital', 'centre', 'artibonite'] as const)(
    'moves the map to %s, and leaves nothing out of list and table',
    (map) => {
      const shown = found({ map });
      expect(ids(shown)).toEqual(ids(found({})));
      // What is named lies in view.
      const [lit] = shown.named;
      const { at } = shown.events.find(({ id }) => id === lit) ?? {};
      expect(at && isWithin(FRAMES[map].main, at.lon, at.lat)).toBe(true);
    },
  );

  it('begins with every event and every place', () => {
    const all = found({});
    expect(all.events).toHaveLength(data.events.length);
    expect(all.places).toHaveLength(new Set(data.reports.map(({ place }) => place)).size);
  });

  it('answers “Artibonite, massacres, 2024” as the table does', () => {
    const wanted = rows.events.filter(
      ({ kind, date, confidence, place_id: place }) =>
        kind === 'massacre' &&
        String(date).startsWith('2024') &&
        confidence !== 'low' &&
        rows.places.get(place)?.department === 'HT-AR',
    );
    const asked = ask({ department: 'artibonite', kind: 'massacre', year: '2024' });
    const shown = explored(data, asked, 'en', words);
    expect(ids(shown)).toEqual(['pont-sonde-2024', 'petite-riviere-2024']);
    expect(ids(shown).sort()).toEqual(wanted.map(({ id }) => id).sort());
    expect(shown.date).toBe('2024-12-31');
    expect(focusOf(asked)).toBe('artibonite');
    for (const { department } of shown.places) expect(department).toBe('HT-AR');
  });

  it.each(KINDS)('shows the events of the kind %s, in list and table', (kind) => {
    const shown = found({ kind });
    const { table, details } = inWords(shown);
    expect(shown.events.every((event) => event.kind === kind)).toBe(true);
    expect(shown.events).toHaveLength(data.events.filter((each) => each.kind === kind).length);
    for (const { id, title } of shown.events) {
      expect(table.rows.some(([first]) => first === title)).toBe(true);
      expect(details.some(({ key }) => key === id)).toBe(true);
    }
  });

  it('keeps the date within the year that is asked for, and within the record', () => {
    expect(dateOf(data, ask({ year: '2024' }))).toBe('2024-12-31');
    expect(dateOf(data, ask({ year: '2024', date: '2023-05-05' }))).toBe('2024-01-01');
    expect(dateOf(data, ask({ year: '2026' }))).toBe('2026-04-30');
    expect(dateOf(data, ask({ date: '2030-01-01' }))).toBe('2026-04-30');
  });

  /** The events that steps in one direction open, up to one more than there are. */
  function walk(from: Asked, by: 1 | -1): string[] {
    const opened: string[] = [];
    let at = stepped(data, from, by);
    while (at && opened.length <= data.events.length) {
      opened.push(at.event);
      at = stepped(data, at, by);
    }
    return opened;
  }

  it('goes through every event, one by one, and back', () => {
    const all = data.events.map(({ id }) => id);
    expect(walk(ask({ date: data.from }), 1)).toEqual(all);
    expect(walk(ask({}), -1)).toEqual(all.toReversed());
  });

  it('goes through what the filters let through only', () => {
    const at = stepped(data, ask({ kind: 'massacre', date: '2024-10-03' }), 1);
    expect(at?.event).toBe('wharf-jeremie-2024');
    expect(at?.date).toBe('2024-12-06');
  });

  it('says so when nothing fits, and still draws', () => {
    const none = found({ kind: 'blockade', department: 'centre' });
    expect(none.events).toEqual([]);
    expect(inWords(none).text).toContain(words['text-none']);
    expect(faultsOf(drawnModel(visual, none, BUILT_SIZES.narrow).svg, BUILT_SIZES.narrow)).toEqual(
      [],
    );
  });

  it.each(['country', 'capital', 'centre', 'artibonite'] as const)(
    'has a place for each mark on the map %s, with words inside and apart',
    (map) => {
      for (const date of ['', '2021-07-07', '2024-03-04']) {
        const shown = found({ map, date });
        for (const size of [...SIZES, ...TALL]) {
          const { svg, anchors } = drawnModel(visual, shown, size, blank());
          expect(faultsOf(svg, size)).toEqual([]);
          const keys = inWords(shown).details.map(({ key }) => key);
          expect([...anchors.keys()].sort()).toEqual(keys.sort());
          for (const [key, { x, y }] of anchors) {
            expect(x >= 0 && x <= size.width && y >= 0 && y <= size.height, key).toBe(true);
          }
        }
      }
    },
  );
});
