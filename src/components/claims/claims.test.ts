import { describe, expect, it } from 'vitest';
import { loadDataset, loadSources } from '../../data/load.ts';
import { loadStrings, word } from '../../data/strings.ts';
import { NO_CHAPTER, claimsOf, countsInWords, groupBy, valuesOf } from './claims.ts';
import { passes, toggled } from './filter.ts';
import { linesOf } from './numbers.ts';
import { shapeOf } from './shapes.ts';

const dataset = loadDataset('claims');
const claims = claimsOf(dataset);
const strings = loadStrings('en').claims;
const names = {
  verdict: valuesOf(dataset, 'verdict'),
  section: valuesOf(dataset, 'section'),
  chapter: [...valuesOf(dataset, 'chapter'), NO_CHAPTER],
};

describe('the claims', () => {
  it('are all there, each at its place, by their permanent addresses', () => {
    expect(claims).toHaveLength(67);
    claims.forEach(({ id, number }, index) => {
      expect(number).toBe(index + 1);
      expect(id).toBe(`claim-${String(number).padStart(2, '0')}`);
    });
  });

  it('have sources and words, and the dead are as the mission’s tables have them', () => {
    for (const { id, sources, text, record } of claims) {
      expect(sources.length, id).toBeGreaterThan(0);
      expect(
        [text, record].every((words) => words.length > 15),
        id,
      ).toBe(true);
    }
    const record = (number: number) => claims[number - 1]?.record ?? '';
    expect(record(1)).toContain('26 March 2025 Haiti’s Presidential Transitional Council');
    expect(record(16)).toContain('transitional council had announced');
    const statements = loadDataset('statements-of-status').rows;
    expect(statements.find(({ id }) => id === 'kabiru-haiti-council')).toMatchObject({
      date: '2025-03-26',
      official: true,
      status: 'dead',
    });
  });

  it('are as of the newest day on which one of their sources was published, or a later one', () => {
    const published = loadSources();
    for (const { id, asOf, sources } of claims) {
      const dates = sources.map((source) => published[source]?.date ?? '');
      for (const date of dates)
        expect(asOf.slice(0, date.length) >= date, `${id}, ${date}`).toBe(true);
    }
  });

  it('agree with the tables of the mission', () => {
    const cell = (id: string, row: string, column: string) =>
      loadDataset(id).rows.find((each) => each.id === row)?.[column];
    const numbers = (row: string) => cell('claims-numbers', row, 'people');
    expect(numbers('strength-2025-09')).toBe(
      cell('strength', '2025-09-22-total', 'personnel_total'),
    );
    expect(numbers('strength-2025-12')).toBe(
      cell('strength', '2025-12-08-total', 'personnel_total'),
    );
    expect(numbers('arrived-2024-06')).toBe(cell('contingents', '2024-06-25-kenya-1', 'number'));
    expect(numbers('plan-2024')).toBe(cell('targets', '2023-10-02-planned-total', 'value'));
    expect(numbers('plan-2025')).toBe(cell('targets', '2025-09-30-ceiling-total', 'value'));
    expect(numbers('deaths-2025-09')).toBe(cell('casualties', '2025-12-10-total-killed', 'count'));
    const landing = Date.parse(String(cell('timeline', '2024-06-25-first-contingent', 'date')));
    const days = (Date.parse('2025-04-07') - landing) / 86_400_000;
    expect(cell('claims-numbers', 'age-2025-04', 'days')).toBe(days);
  });
});

describe('the groups', () => {
  it.each(['verdict', 'section', 'chapter'] as const)('by %s hold every claim once', (key) => {
    const groups = groupBy(claims, key, names[key]);
    expect(
      groups
        .flatMap((group) => group.claims)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(claims.map(({ id }) => id).sort());
  });

  it('by part are runs of the article', () => {
    const inOrder = groupBy(claims, 'section', names.section).flatMap((group) => group.claims);
    expect(inOrder.map(({ id }) => id)).toEqual(claims.map(({ id }) => id));
  });

  it('leave out names without claims', () => {
    expect(groupBy(claims, 'verdict', ['nobody'])).toEqual([]);
  });

  it('say in words what the picture counts', () => {
    const words = countsInWords(groupBy(claims, 'verdict', names.verdict), (verdict) =>
      word(strings, `verdict-${verdict}`),
    );
    expect(words).toContain('Contradicted: 3 (13, 47, 49)');
    const counted = words.map((text) => Number(/: (\d+) \(/.exec(text)?.[1]));
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(67);
  });
});

it('has a mark, a word and a definition for each verdict, no two marks alike', () => {
  const marks = names.verdict.map((verdict) => JSON.stringify(shapeOf(verdict)));
  expect(new Set(marks).size).toBe(names.verdict.length);
  for (const verdict of names.verdict) {
    expect(word(strings, `verdict-${verdict}`)).not.toBe('');
    expect(word(strings, `definition-${verdict}`)).not.toBe('');
  }
  expect(() => shapeOf('wrong')).toThrow('the verdict "wrong" has no mark');
});

describe('the filter', () => {
  const claim = { verdict: 'opinion', chapter: 'futures' };
  it.each([
    [[], [], true],
    [['opinion'], [], true],
    [['supported', 'opinion'], [], true],
    [['supported'], [], false],
    [['opinion'], ['futures'], true],
    [['opinion'], ['mission'], false],
    [[], ['mission', 'futures'], true],
  ])('by %j and %j: %s', (verdicts, chapters, expected) => {
    expect(passes(claim, { verdicts, chapters })).toBe(expected);
  });

  it('puts a value in and takes it out', () => {
    expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
  });
});

describe('the figures beside the record', () => {
  const numbers = loadDataset('claims-numbers');
  const lines = linesOf(numbers, strings, 'en');

  it('show every row once, with its reserve and its unit', () => {
    const shown = lines.flatMap(({ stages }) => Object.values(stages).flat());
    expect(shown.map(({ id }) => id).sort()).toEqual(numbers.rows.map(({ id }) => id).sort());
    const value = (id: string) => shown.find((figure) => figure.id === id)?.value;
    expect(value('killed-2024-ohchr')).toBe('at least 5,601');
    expect(value('control-article')).toBe('up to 80%');
    expect(value('age-2025-04')).toBe('286 days');
    expect(value('indemnity-1825')).toBe('150 million francs');
    expect(value('indemnity-lost-growth')).toMatch(/^about US\$21–115\sbillion$/);
  });

  it('say for which days', () => {
    const when = (id: string) =>
      lines.flatMap(({ stages }) => Object.values(stages).flat()).find((each) => each.id === id)
        ?.when;
    expect(when('killed-2024-ohchr')).toBe('2024');
    expect(when('killed-2025-q1')).toBe('1 January 2025 to 31 March 2025');
    expect(when('new-capital-2025-02')).toBe('about January 2025 to February 2025');
    expect(when('displaced-2025-01')).toBe('14 January 2025');
  });

  it('stop at a row without a number, or with two', () => {
    const [row = {}] = numbers.rows;
    const withRow = (change: object) => ({ ...numbers, rows: [{ ...row, ...change }] });
    expect(() => linesOf(withRow({ people: null }), strings, 'en')).toThrow('"killed-article"');
    expect(() => linesOf(withRow({ days: 3 }), strings, 'en')).toThrow('a number in one column');
  });
});
