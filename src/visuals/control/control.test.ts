/** What the picture shows, by value, from the compiled table. */
import { describe, expect, it } from 'vitest';
import { loadDataset } from '../../data/load.ts';
import type { Dataset } from '../../data/types.ts';
import { BUILT_SIZES } from '../kit/contract.ts';
import { prepareVisual } from '../registry.ts';
import { SIZES, drawnModel, faultsOf, lengthenedIn, readOff } from '../testing.ts';
import { loadVisualTexts } from '../texts.ts';
import type { ControlData } from './data.ts';
import { describe as inWords } from './describe.ts';
import { visual } from './index.ts';
import { model } from './model.ts';
import { prepare } from './prepare.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

const data = prepareVisual('control') as ControlData;
const { words } = loadVisualTexts('control', 'en');
const show = (view: ViewName, from = data) => model(from, view, 'en', words);
const control = loadDataset('control');

describe('prepare', () => {
  it('takes what was said of the capital, by date, as it was said', () => {
    expect(
      data.estimates.map(({ date, low, high, qualifier, wording }) =>
        [date, low, high, qualifier ?? '', wording].join(' '),
      ),
    ).toEqual([
      '2021-10-18 50 50 approx control',
      '2022-10-28 60 60  control',
      '2022-12-08 60 60 approx control-or-influence',
      '2023-04-24 0 60 up_to control',
      '2023-05-18 80 80  control',
      '2023-12-08 80 80  control-or-influence',
      '2023-12-31 50 100 more_than control',
      '2024-03-05 0 80 up_to control',
      '2024-09-27 80 90  control-or-influence',
      '2024-10-30 85 85  control',
      '2024-11-12 85 85  control',
      '2025-01-22 85 85  control',
      '2025-04-07 0 80 up_to control',
      '2025-07-01 85 85  control',
      '2025-07-02 90 90 approx control',
      '2025-09-22 85 85  control',
      '2026-02-07 90 90  control',
    ]);
  });

  it('takes no row of low confidence, and none about roads, departments or the country', () => {
    const taken = new Set(data.estimates.map(({ id }) => id));
    const left = control.rows.filter(({ id }) => !taken.has(String(id)));
    expect(left.map(({ id }) => id)).toEqual([
      '2020-06-24-country',
      '2025-03-15-artibonite-and-ouest',
      '2025-09-30-capital',
      '2025-09-30-capital-roads',
      '2025-12-01-artibonite',
      '2026-06-17-capital',
      '2026-09-24-capital',
    ]);
  });

  it('goes by the order of dates, not by that of rows', () => {
    const turned = { ...control, rows: [...control.rows].reverse() };
    expect(prepare({ control: turned }).estimates.map(({ date }) => date)).toEqual(
      data.estimates.map(({ date }) => date),
    );
  });

  it('stops at a row without any number', () => {
    const empty: Dataset = {
      ...control,
      rows: control.rows.map((row) => ({ ...row, share: null, share_low: null })),
    };
    expect(() => prepare({ control: empty })).toThrow('no share in row "2021-10-18-capital"');
  });
});

describe('the views', () => {
  const steps = (view: ViewName) =>
    show(view)
      .estimates.filter(({ rank }) => rank === 0)
      .map(({ share }) => share);

  it('name first the estimates that begin a new number', () => {
    expect(steps('shares')).toEqual([50, 60, 80, 85, 90]);
    expect(steps('article')).toEqual([80, 85, 80, 90]);
  });

  it('show the article’s figure only where it is set against the others', () => {
    const isThere = (view: ViewName) => show(view).estimates.some(({ isArticle }) => isArticle);
    expect(VIEW_NAMES.map(isThere)).toEqual([false, true, false]);
    expect(show('article').article).toBe('2025-04-07');
    expect(show('shares').article).toBeNull();
  });

  it('had 85 percent from AP and the UN before the article said up to 80', () => {
    const before = show('article').estimates.filter(
      ({ date, share }) => date < '2025-04-07' && share === 85,
    );
    expect(before.map(({ short }) => short)).toEqual(['AP', 'UN, via Newsweek', 'UNODC']);
  });
});

const marks = (view: ViewName) => {
  const { svg } = drawnModel(visual, show(view), BUILT_SIZES.wide);
  const keys = (layer: string) =>
    [...svg.querySelectorAll(`[data-layer="${layer}"] > *`)]
      .map((node) => node.getAttribute('data-key') ?? '')
      .filter((key) => !key.startsWith('key-'));
  return { svg, keys };
};

describe('the marks', () => {
  it('keep “control” apart from “control or influence” by shape, in every view', () => {
    for (const view of VIEW_NAMES) {
      const of = (wording: string) =>
        show(view)
          .estimates.filter((each) => each.wording === wording)
          .flatMap(({ id, values }) => values.map((_, at) => (at === 0 ? id : `${id}-high`)));
      const { keys } = marks(view);
      expect(keys('dots').sort(), view).toEqual(of('control').sort());
      expect(keys('diamonds').sort(), view).toEqual(of('control-or-influence').sort());
    }
  });

  it('are as many as the title counts', () => {
    expect(show('shares').estimates).toHaveLength(16);
    expect(loadVisualTexts('control', 'en').views.shares?.title).toMatch(/^Sixteen estimates/);
  });

  it('have a band where the source gives a range, and a short arrow where it leaves an end open', () => {
    const { svg, keys } = marks('shares');
    expect(keys('bands')).toEqual(['2024-09-27-capital']);
    const stems = keys('arrows').filter((key) => key.endsWith('-0'));
    expect(stems).toEqual(['2023-04-24-capital-0', '2023-12-31-capital-0', '2024-03-05-capital-0']);
    const way = (key: string) => {
      const line = svg.querySelector(`[data-layer="arrows"] [data-key="${key}"]`);
      return Number(line?.getAttribute('y2')) - Number(line?.getAttribute('y1'));
    };
    // “Up to” points down, “more than” up.
    expect(stems.map((key) => Math.sign(way(key)))).toEqual([1, -1, 1]);
  });

  it('have the words of the article beside the rule, never over it', () => {
    const id = data.estimates.find(({ isArticle }) => isArticle)?.id;
    for (const size of SIZES) {
      const { svg } = drawnModel(visual, show('article'), size);
      const of = (query: string, name: string) =>
        Number(svg.querySelector(query)?.getAttribute(name));
      const rule = of('[data-layer="leaders"] .article-rule', 'x1');
      const words = svg.querySelector(`[data-layer="labels"] [data-key="${id}"]`);
      const isRight = words?.getAttribute('text-anchor') === 'start';
      const x = Number(words?.getAttribute('x'));
      expect(isRight ? x - rule : rule - x, `${size.width}`).toBeGreaterThan(8);
    }
  });

  it('are joined by no line: leaders stand upright', () => {
    for (const view of VIEW_NAMES) {
      const { svg } = marks(view);
      expect(svg.querySelector('path, polyline')).toBeNull();
      for (const line of svg.querySelectorAll('[data-layer="leaders"] line')) {
        expect(line.getAttribute('x1')).toBe(line.getAttribute('x2'));
      }
    }
  });

  it('stand at their percentage on a whole scale', () => {
    const { svg } = marks('shares');
    const y = (key: string) =>
      Number(svg.querySelector(`circle[data-key="${key}"]`)?.getAttribute('cy'));
    const line = (key: string) =>
      Number(svg.querySelector(`line[data-key="${key}"]`)?.getAttribute('y1'));
    expect(y('2021-10-18-capital')).toBe(line('at-50'));
    const share = (line('at-0') - y('2025-07-02-capital')) / (line('at-0') - line('at-100'));
    expect(share).toBeCloseTo(0.9, 2);
  });
});

describe('on the picture', () => {
  it('stands that no method is published, in every view and size', () => {
    for (const view of VIEW_NAMES) {
      for (const size of SIZES) {
        const texts = readOff(drawnModel(visual, show(view), size).svg).join(' | ');
        expect(texts, `${view} ${size.width}`).toMatch(/No method (and no map is )?published/);
      }
    }
  });

  it('stands each new number with who said it, where there is room', () => {
    const texts = readOff(marks('shares').svg);
    for (const phrase of ['about 50%', '60%', '80%', '85%', 'about 90%']) {
      expect(texts).toContain(phrase);
    }
    expect(texts).toContain('The New York Times 18 Oct 2021');
  });

  it('stands who first said 90 percent, and when, also on a phone', () => {
    for (const size of SIZES.filter(({ height }) => height >= 280)) {
      const { svg } = drawnModel(visual, show('shares'), size);
      expect(readOff(svg).join(' | '), `${size.width}`).toMatch(/about 90% \| UNODC (2 )?Jul 2025/);
      const dot = svg.querySelector('circle[data-key="2025-07-02-capital"]');
      const tie = svg.querySelector('[data-layer="leaders"] [data-key="2025-07-02-capital"]');
      expect(tie?.getAttribute('x1')).toBe(dot?.getAttribute('cx'));
    }
  });

  it('stands the article’s figure, also on the smallest phone', () => {
    for (const size of SIZES) {
      const texts = readOff(drawnModel(visual, show('article'), size).svg).join(' | ');
      expect(texts).toMatch(/up to 80% \| The article 7 Apr 2025/);
    }
  });

  it('stays inside and apart with longer names', () => {
    const longer = lengthenedIn(data, 'short', 'by');
    for (const view of VIEW_NAMES) {
      for (const size of SIZES) {
        const { svg } = drawnModel(visual, show(view, longer), size);
        expect(faultsOf(svg, size), `${view} ${size.width}`).toEqual([]);
      }
    }
  });
});

describe('in words', () => {
  it('says each estimate with who, when and how it was put', () => {
    const { text } = inWords(show('shares'));
    expect(text).toContain(
      'OHCHR) or its expert, 27 September 2024: 80–90%, control or influence.',
    );
    expect(text).toContain('UN sanctions committee chair, December 2023: more than 50%, control.');
    expect(text).toContain('No method and no map is published with any of them.');
    expect(text).not.toContain('The article');
  });

  it('has a row and a detail for each estimate', () => {
    for (const view of VIEW_NAMES) {
      const { estimates } = show(view);
      const { table, details } = inWords(show(view));
      expect(table.rows.map(([, who]) => who)).toEqual(estimates.map(({ by }) => by));
      expect(details.map(({ key }) => key)).toEqual(estimates.map(({ id }) => id));
    }
  });
});
