import { expect, it } from 'vitest';
import { chunkGroups, chunksOfPictures } from './chunks.ts';

const chapters: [string, string[]][] = [
  ['one', ['a', 'b', 'c', 'shared']],
  ['two', ['d', 'shared', 'e']],
];

it('the first picture of a chapter comes alone, the others together, a shared one alone', () => {
  const chunks = [...chunksOfPictures(chapters)].map(([id, { chunk }]) => [id, chunk]);
  expect(Object.fromEntries(chunks)).toEqual({
    a: 'a',
    b: 'after-one',
    c: 'after-one',
    shared: 'shared',
    d: 'd',
    e: 'after-two',
  });
});

it('what begins a picture is told from the rest of its folder', () => {
  const [first, after] = chunkGroups().flatMap(({ name }) =>
    typeof name === 'function' ? [name] : [],
  );
  const inFolder = (path: string) => [first, after].map((name) => name?.(`/x/src/visuals/${path}`));
  expect(inFolder('road-to-landing/draw.ts')).toEqual(['road-to-landing', null]);
  expect(inFolder('strength/draw.ts')).toEqual([null, 'after-mission']);
  expect(inFolder('strength/model.ts')).toEqual([null, null]);
  expect(inFolder('kit/marks.ts')).toEqual([null, null]);
});
