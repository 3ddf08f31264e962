import { describe, expect, it } from 'vitest';
import { placeCard } from './place.ts';

const VIEW = { width: 400, height: 800 };
const CARD = { width: 200, height: 150 };
const line = (left: number, top: number, width = 40) => ({
  left,
  top,
  right: left + width,
  bottom: top + 20,
});

describe('a card', () => {
  it('stands below its link, from where that begins', () => {
    expect(placeCard([line(50, 100)], CARD, VIEW)).toMatchObject({ left: 50, top: 128 });
  });

  it('stands above where there is no room below', () => {
    expect(placeCard([line(50, 700)], CARD, VIEW)).toMatchObject({ left: 50, top: 542 });
  });

  it.each([
    [380, 192],
    [-30, 8],
  ])('of a link at %i px stays in the window', (left, expected) => {
    expect(placeCard([line(left, 100)], CARD, VIEW).left).toBe(expected);
  });

  it('as wide as the window begins at its margin', () => {
    expect(placeCard([line(50, 100)], { width: 390, height: 100 }, VIEW).left).toBe(8);
  });

  it('is clear of a link that runs over two lines', () => {
    const lines = [line(350, 400), line(10, 430)];
    expect(placeCard(lines, CARD, VIEW)).toMatchObject({ left: 10, top: 458 });
    const low = [line(350, 740), line(10, 770)];
    expect(placeCard(low, CARD, VIEW)).toMatchObject({ left: 192, top: 740 - 8 - 150 });
  });

  it('is no higher than the larger of the two rooms', () => {
    const view = { width: 400, height: 256 };
    expect(placeCard([line(50, 150)], CARD, view)).toEqual({ left: 50, top: 8, maxHeight: 134 });
    expect(placeCard([line(50, 60)], { ...CARD, height: 300 }, view)).toEqual({
      left: 50,
      top: 88,
      maxHeight: 160,
    });
  });
});
