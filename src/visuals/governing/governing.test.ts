import { describe, expect, test } from 'vitest';
import { loadDataset } from '../../data/load.ts';
import { BUILT_SIZES } from '../kit/contract.ts';
import { SIZES, drawnModel, readOff } from '../testing.ts';
import { loadVisualTexts } from '../texts.ts';
import { visual } from './index.ts';
import { model } from './model.ts';
import { DATASETS, prepare } from './prepare.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

const tables = Object.fromEntries(DATASETS.map((id) => [id, loadDataset(id)])) as Parameters<
  typeof prepare
>[0];
const data = prepare(tables);
const { words } = loadVisualTexts('governing', 'en');
const show = (view: ViewName) => model(data, view, 'en', words);
const drawing = (view: ViewName) => drawnModel(visual, show(view), BUILT_SIZES.wide).svg;
const box = (view: ViewName, key: string) => {
  const node = drawing(view).querySelector(`rect[data-key="${key}"]`);
  return { height: Number(node?.getAttribute('height')), className: node?.getAttribute('class') };
};
const termsOf = (view: ViewName, office: string) =>
  show(view).lanes.find((lane) => lane.office === office)?.terms ?? [];

describe('stretches', () => {
  test('of an office follow one another without a hole or an overlap', () => {
    for (const office of ['presidency', 'chair', 'prime-minister', 'parliament']) {
      const terms = data.terms.filter((term) => term.office === office);
      terms
        .slice(1)
        .forEach(({ start }, index) => expect(start?.date).toBe(terms[index]?.end?.date));
    }
  });

  test('begin and end on days that the table of events has', () => {
    const days = new Set(loadDataset('politics').rows.flatMap((row) => [row.date, row.date_end]));
    const exact = data.terms.flatMap(({ start, end }) => [start, end]);
    const others = exact.filter((at) => at?.precision === 'day' && !days.has(at.date));
    // Garry Conille took office on 3 June: a note of the event of 28 May says so.
    expect([...new Set(others.map((at) => at?.date))]).toEqual(['2024-06-03']);
  });

  test('name three prime ministers under the council', () => {
    const from = data.terms.find(({ id }) => id === 'council')?.start?.date ?? '';
    const named = termsOf('council', 'prime-minister').filter(
      ({ start }) => (start?.date ?? '') >= from,
    );
    expect(named.map(({ short }) => short)).toEqual(['Boisvert', 'Conille', 'Fils-Aimé']);
  });
});

describe('bars', () => {
  test('are high for the elected and low for all others', () => {
    const elected = box('all', 'moise').height;
    for (const id of ['council', 'henry', 'conille', 'fils-aime']) {
      expect(box('all', id).height, id).toBeLessThan(elected / 2);
    }
  });

  test('are hatched where a stretch rests on general knowledge, or a month has no day', () => {
    const hatched = (view: ViewName) =>
      [...drawing(view).querySelectorAll('.mark-band')].map((node) =>
        node.getAttribute('data-key'),
      );
    expect(hatched('all')).toEqual(['lafontant', 'fils-aime-start', 'ten-senators']);
    expect(hatched('council')).toEqual(['chair-jean', 'fils-aime-start']);
  });

  test('are half from the day on which a term was disputed', () => {
    expect(box('all', 'moise-half').height).toBeCloseTo(box('all', 'moise').height / 2, 0);
  });

  test('leave a dotted line where nobody held the office, or nobody is named', () => {
    const gaps = [...drawing('all').querySelectorAll('.mark-gap')];
    expect(gaps.map((node) => node.getAttribute('data-key'))).toEqual([
      'no-president-2021',
      'no-president-2026',
      'premier-not-known',
      'no-parliament',
    ]);
  });
});

describe('words', () => {
  test('of a stretch do not name who is named beside it', () => {
    const said = readOff(drawing('council'));
    expect(said.filter((text) => text.includes('Fils-Aimé'))).toEqual(['Alix Didier Fils-Aimé']);
    expect(said).toContain('Garry Conille');
  });

  test.each(SIZES)('over a bar are no columns of single words: $width × $height', (size) => {
    for (const view of VIEW_NAMES) {
      const { svg } = drawnModel(visual, show(view), size);
      for (const node of svg.querySelectorAll('text[data-key$="-rest"]')) {
        const lines = [...node.querySelectorAll('tspan')].map((line) => line.textContent);
        const single = lines.filter((line) => !line.includes(' '));
        expect(single.length, lines.join(' / ')).toBeLessThan(3);
      }
    }
  });

  test('say what is unconfirmed', () => {
    const said = readOff(drawing('all')).filter((text) => text.includes('unconfirmed'));
    expect(said.length).toBeGreaterThanOrEqual(5);
    expect(said).toContain('no elected national official (unconfirmed)');
  });

  test('name the office-holders of the table and nobody else', () => {
    const holders = data.terms.flatMap(({ holder, short }) => [holder, short]);
    for (const view of VIEW_NAMES) {
      const strong = [...drawing(view).querySelectorAll('.label.strong')];
      const names = strong.filter((node) => !/-rest$/.test(node.getAttribute('data-key') ?? ''));
      const dates = new Set(show(view).events.map(({ id }) => id));
      const people = names.filter((node) => !dates.has(node.getAttribute('data-key') ?? ''));
      for (const text of people.map((node) => readOff(wrap(node))[0]))
        expect(holders).toContain(text);
    }
  });

  test('list the events of 2026 up to the newest report, none of them unconfirmed', () => {
    const { events, asOf } = show('after-february-2026');
    expect(events).toHaveLength(8);
    expect(events.at(-1)?.at.date).toBe(asOf);
    expect(events.every(({ sources }) => !sources.includes('own-knowledge'))).toBe(true);
  });
});

function wrap(node: Element): SVGSVGElement {
  return { querySelectorAll: () => [node] } as unknown as SVGSVGElement;
}
