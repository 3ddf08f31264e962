/** What holds for every picture, in every view and size; `draw-*.test.ts` ask it of a part each. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BUILT_SIZES, type Size } from './kit/contract.ts';
import { planOf } from './kit/plan.ts';
import {
  type Picture,
  SIZES,
  blank,
  drawn,
  faultsOf,
  lengthened,
  modelOf,
  pictures,
  randomiser,
} from './testing.ts';

/** Tests the drawings of some visuals: pure functions, with their words where they belong. */
export function testDrawings(ids: readonly string[]): void {
  const PICTURES = pictures().filter(({ id }) => ids.includes(id));
  // Drawings are freed only between turns of the event loop, which tests that wait for nothing never end.
  afterEach(() => new Promise((done) => setImmediate(done)));

  const NAMED = PICTURES.map((picture) => [`${picture.id}, ${picture.view}`, picture] as const);
  const nameOf = ({ width, height, form }: Size) => `${form} ${width} × ${height}`;
  const SIZED = NAMED.flatMap(([name, picture]) =>
    SIZES.map((size) => [`${name}, ${nameOf(size)}`, picture, size] as const),
  );

  const viewsOf = ({ id }: Picture) => PICTURES.filter((each) => each.id === id);

  /** Views that a reader may come from: those beside it and one far off. Walks below take all ways. */
  function othersOf(picture: Picture): Picture[] {
    const views = viewsOf(picture);
    const at = views.indexOf(picture);
    const far = at + Math.floor(views.length / 2);
    const near = [at - 1, at + 1, far].map((index) => views.at(index % views.length));
    return [...new Set(near)].filter((each): each is Picture => !!each && each !== picture);
  }

  const freshes = new Map<string, string>();
  /** The picture drawn on its own. */
  function freshOf(picture: Picture, size: Size): string {
    const key = `${picture.id} ${picture.view} ${nameOf(size)}`;
    const known = freshes.get(key) ?? drawn(picture, size).svg.outerHTML;
    freshes.set(key, known);
    return known;
  }

  describe.each(SIZED)('%s', (_, picture, size) => {
    it('has only numbers that can be drawn, its words inside and apart, and twice the same', () => {
      const { svg, anchors } = drawn(picture, size);
      expect(svg.querySelectorAll('*').length).toBeGreaterThan(10);
      expect(faultsOf(svg, size)).toEqual([]);
      for (const [key, { x, y }] of anchors) {
        expect(x >= 0 && x <= size.width && y >= 0 && y <= size.height, key).toBe(true);
      }
      const once = svg.outerHTML;
      drawn(picture, size, svg);
      expect(svg.outerHTML).toBe(once);
    });

    it('keeps words a third longer inside and apart', () => {
      const { svg } = drawn({ ...picture, words: lengthened(picture.words) }, size);
      expect(faultsOf(svg, size)).toEqual([]);
    });
  });

  describe.each(NAMED)('%s', (_, picture) => {
    const [size = expect.fail()] = SIZES;

    it.each(Object.values(BUILT_SIZES).map((built) => [nameOf(built), built] as const))(
      'is the same after another view as on its own, %s',
      (__, built) => {
        for (const before of othersOf(picture)) {
          const { svg } = drawn(before, built);
          drawn(picture, built, svg);
          expect(svg.outerHTML, `after ${before.view}`).toBe(freshOf(picture, built));
        }
      },
    );

    it('is the same after another size', () => {
      for (const other of SIZES.filter(({ form }) => form === size.form)) {
        const { svg } = drawn(picture, other);
        drawn(picture, size, svg);
        expect(svg.outerHTML, nameOf(other)).toBe(freshOf(picture, size));
      }
    });

    it('takes over the very nodes that the build left in the page', () => {
      for (const before of [picture, ...othersOf(picture)]) {
        const built = blank();
        built.innerHTML = drawn(before, size).svg.innerHTML;
        const nodes = new Map(
          [...built.querySelectorAll('[data-key]')].map((node) => [
            `${node.parentElement?.getAttribute('data-layer')} ${node.getAttribute('data-key')}`,
            node,
          ]),
        );
        drawn(picture, size, built);
        expect(built.innerHTML, before.view).toBe(drawn(picture, size).svg.innerHTML);
        for (const node of built.querySelectorAll('[data-key]')) {
          const place = node.parentElement?.getAttribute('data-layer');
          const left = nodes.get(`${place} ${node.getAttribute('data-key')}`);
          if (left) expect(node).toBe(left);
        }
      }
    });

    it('has one node for each key of a layer', () => {
      const { svg } = drawn(picture, size);
      for (const layer of svg.querySelectorAll('[data-layer]')) {
        const keys = [...layer.children].map((node) => node.getAttribute('data-key') ?? '');
        const own = keys.filter(Boolean);
        expect(new Set(own).size, layer.getAttribute('data-layer') ?? '').toBe(own.length);
      }
    });
  });

  it.each(ids)('%s is the same in whatever order its views come, at whatever size', (id) => {
    const views = PICTURES.filter((each) => each.id === id);
    const random = randomiser(views.length);
    for (const form of ['narrow', 'wide'] as const) {
      const sizes = SIZES.filter((size) => size.form === form);
      const svg = blank();
      const way: string[] = [];
      for (let step = 0; step < 5 * views.length; step += 1) {
        const view = views[random.below(views.length)] ?? expect.fail();
        const size = sizes[random.below(4) === 0 ? random.below(sizes.length) : 0] ?? expect.fail();
        drawn(view, size, svg);
        way.push(`${view.view} ${nameOf(size)}`);
        expect(svg.outerHTML, way.join(' → ')).toBe(freshOf(view, size));
      }
    }
  });

  describe.each(ids)('%s takes time to arrive', (id) => {
    const [size = expect.fail()] = SIZES;
    const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
    const views = PICTURES.filter((each) => each.id === id);
    const ways = views.map((picture) => {
      const before = (views[0] === picture ? views.at(-1) : views[0]) ?? picture;
      const move = (svg: SVGSVGElement, to: Picture, duration: number) =>
        to.visual.draw(svg, planOf(to.visual, modelOf(to)), size, { duration });
      const end = freshOf(picture, size);
      return { picture, before, move, end, name: `${before.view} → ${picture.view}` };
    });
    type Way = (typeof ways)[number];
    /** Sends all views on their way at once, so that they are waited for together. */
    const together = (go: (svg: SVGSVGElement, way: Way) => Promise<void>) =>
      Promise.all(ways.map((way) => go(blank(), way)));
    const arrives = (svg: SVGSVGElement, { end, name }: Way) =>
      vi.waitFor(() => expect(svg.outerHTML, name).toBe(end), { timeout: 4000, interval: 20 });

    it('and ends where drawing at once ends', async () => {
      await together(async (svg, way) => {
        drawn(way.before, size, svg);
        way.move(svg, way.picture, 30);
        await arrives(svg, way);
      });
    });

    it('from an empty drawing too', async () => {
      await together(async (svg, way) => {
        way.move(svg, way.picture, 30);
        await arrives(svg, way);
      });
    });

    it('and stays when asked for while another arrives', async () => {
      await together(async (svg, way) => {
        drawn(way.picture, size, svg);
        way.move(svg, way.before, 60);
        await wait(25);
        drawn(way.picture, size, svg);
        expect(svg.outerHTML, way.name).toBe(way.end);
        await wait(120);
        expect(svg.outerHTML, way.name).toBe(way.end);
      });
    });

    it('and goes where the last of many quick changes leads', async () => {
      const some = views.slice(0, 4);
      await together(async (svg, way) => {
        for (const view of [...some, ...some.toReversed(), way.picture]) {
          way.move(svg, view, 60);
          await wait(8);
        }
        await arrives(svg, way);
        expect(svg.querySelector('[opacity]')).toBeNull();
      });
    });
  });
}
