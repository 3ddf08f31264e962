import { expect, it } from 'vitest';
import {
  citationsInChapter,
  citationsInDataset,
  citationsOfPicture,
  citationsOfRows,
  indexCitations,
  placeInChapter,
} from './citations.ts';
import type { About, Column, Dataset } from './types.ts';

const column = (name: string, type: Column['type']): Column => ({
  name,
  type,
  title: name,
  description: name,
  required: false,
});
const dataset: Dataset = {
  id: 'strength',
  about: {
    title: 'People present',
    key: 'id',
    columns: [column('id', 'id'), column('source', 'source'), column('also', 'source')],
  } as unknown as About,
  rows: [
    { id: 'a', source: ['un-1', 'ap-1'], also: [] },
    { id: 'b', source: ['un-1'], also: ['un-1', 'ht-1'] },
    { id: 'c', source: [], also: [] },
  ],
};
const chapter = {
  slug: 'mission',
  title: 'The mission',
  mentions: [
    { kind: 'Cite', id: 'ap-1', place: 'p1', title: '' },
    { kind: 'Fig', id: 'peak', place: 'summit', title: 'Two in five' },
    { kind: 'Cite', id: 'un-1', place: 'summit', title: 'Two in five' },
    { kind: 'Term', id: 'un-1', place: 'summit', title: 'Two in five' },
    { kind: 'Cite', id: 'ht-1', place: '', title: 'After' },
  ],
};
const figures = { peak: { sources: ['un-1', 'ht-1'] } };
const inDataset = { kind: 'dataset', address: '/data/strength/', title: 'People present' } as const;
const inStep = {
  kind: 'step',
  address: '/mission/#summit',
  title: 'The mission: Two in five',
} as const;
const onPicture = { kind: 'picture', address: '/mission/#summit', title: 'People' } as const;

it('lists the citations of rows that have places of their own', () => {
  const placeOf = ({ id }: { id?: unknown }) =>
    ({ kind: 'claim', address: `/claims/#${String(id)}`, title: 'Claim' }) as const;
  const found = citationsOfRows(dataset, placeOf);
  expect(found.map(({ source, place }) => `${source} ${place.address}`)).toEqual([
    'un-1 /claims/#a',
    'ap-1 /claims/#a',
    'un-1 /claims/#b',
    'un-1 /claims/#b',
    'ht-1 /claims/#b',
  ]);
});

it('lists the citations of a dataset row by row', () => {
  expect(citationsInDataset(dataset)).toEqual([
    { source: 'un-1', place: inDataset, row: 'a' },
    { source: 'ap-1', place: inDataset, row: 'a' },
    { source: 'un-1', place: inDataset, row: 'b' },
    { source: 'un-1', place: inDataset, row: 'b' },
    { source: 'ht-1', place: inDataset, row: 'b' },
  ]);
});

it('lists those of a chapter: citations, and the sources of its numbers', () => {
  expect(citationsInChapter(chapter, figures)).toEqual([
    { source: 'ap-1', place: { kind: 'step', address: '/mission/#p1', title: 'The mission' } },
    { source: 'un-1', place: inStep },
    { source: 'ht-1', place: inStep },
    { source: 'un-1', place: inStep },
    { source: 'ht-1', place: { kind: 'step', address: '/mission/', title: 'The mission: After' } },
  ]);
});

it('says where something stands in a chapter', () => {
  expect(placeInChapter(chapter, { kind: 'Term', id: 'x', place: 'p2', title: '' })).toEqual({
    kind: 'step',
    address: '/mission/#p2',
    title: 'The mission',
  });
});

it('tells for each source every place once, with all rows of a dataset', () => {
  const index = indexCitations([
    ...citationsInDataset(dataset),
    ...citationsOfPicture(onPicture, ['un-1']),
    ...citationsInChapter(chapter, figures),
  ]);
  expect([...index.keys()].sort()).toEqual(['ap-1', 'ht-1', 'un-1']);
  expect(index.get('un-1')).toEqual([
    { ...inStep, rows: [] },
    { ...onPicture, rows: [] },
    { ...inDataset, rows: ['a', 'b'] },
  ]);
  expect(index.get('ap-1')?.map(({ address, rows }) => [address, rows])).toEqual([
    ['/mission/#p1', []],
    ['/data/strength/', ['a']],
  ]);
  expect(index.get('nobody')).toBeUndefined();
});
