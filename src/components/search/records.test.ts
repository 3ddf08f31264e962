import { describe, expect, it } from 'vitest';
import type { Dataset, Source, Term } from '../../data/types.ts';
import type { Passage } from '../prose/passages.ts';
import {
  chapterRecords,
  claimRecord,
  datasetRecord,
  pictureRecord,
  questionRecord,
  sourceRecord,
  termRecord,
} from './records.ts';

const term = (id: string, more: Partial<Term> = {}): Term => ({
  id,
  term: id,
  definition: 'A word.',
  sources: ['a'],
  unconfirmed: false,
  ...more,
});
const TERMS = [
  term('cholera', { term: 'Cholera', fr: 'choléra', ht: 'kolera' }),
  term('police', { term: 'National Police (NP)', ht: 'polis' }),
  term('gsf', { term: 'Gang Suppression Force (GSF)' }),
];
const passage = (more: Partial<Passage>): Passage => ({
  place: 'p1',
  title: '',
  isStep: false,
  text: 'Text.',
  terms: [],
  ...more,
});
const CHAPTER = { address: '/mission/', title: 'The mission', headings: new Map([['End', 'end']]) };
const recordsOf = (...passages: Passage[]) => chapterRecords({ ...CHAPTER, passages }, TERMS);

describe('the records of a chapter', () => {
  it('lead to the step, to the paragraph, or to the heading', () => {
    expect(
      recordsOf(
        passage({}),
        passage({ place: 'peak', title: 'The peak', isStep: true }),
        passage({ place: '', title: 'End' }),
        passage({ place: '', title: 'Elsewhere', text: '' }),
      ).map(({ at, title, part }) => [at, title, part]),
    ).toEqual([
      ['mission/#p1', 'The mission', undefined],
      ['mission/#peak', 'The peak', 'The mission'],
      ['mission/#end', 'End', 'The mission'],
      ['mission/', 'Elsewhere', 'The mission'],
    ]);
  });

  it('name the terms of title and text that have other forms, and those that are explained', () => {
    const [record] = recordsOf(
      passage({ title: 'Cholera', text: 'The NP and the GSF.', terms: ['gsf', 'police'] }),
    );
    expect(record).toMatchObject({ titleTerms: ['cholera'], textTerms: ['gsf', 'police'] });
    expect(recordsOf(passage({}))[0]).not.toHaveProperty('textTerms');
  });

  it('of the opening lead to the front page', () => {
    const [record] = chapterRecords(
      { ...CHAPTER, address: '/', passages: [passage({ place: 'ambush' })] },
      [],
    );
    expect(record?.at).toBe('#ambush');
  });
});

describe('the record', () => {
  it('of a claim has what the record shows', () => {
    const claim = { id: 'claim-2', text: 'A claim.', record: 'It is so.', note: 'But.' };
    expect(claimRecord(claim as Parameters<typeof claimRecord>[0], () => 'Claim 2')).toEqual({
      kind: 'claim',
      at: 'claims/#claim-2',
      title: 'A claim.',
      part: 'Claim 2',
      text: 'It is so. But.',
    });
  });

  it('of a term has its forms by language', () => {
    expect(termRecord(term('lavalas', { lang: 'ht', fr: 'Lavalas', ht: 'Lavalas' }))).toEqual({
      kind: 'term',
      at: 'glossary/#lavalas',
      title: 'lavalas',
      lang: 'ht',
      text: 'A word.',
      term: 'lavalas',
      forms: { fr: 'Lavalas', ht: 'Lavalas' },
    });
    expect(termRecord(term('gsf')).forms).toEqual({});
  });

  it('of a picture has its finding and leads to its step', () => {
    const picture = {
      address: '/mission/',
      place: 'peak',
      title: 'At its peak',
      name: 'How many there were',
      subtitle: 'People, by date',
    };
    expect(pictureRecord(picture)).toEqual({
      kind: 'picture',
      at: 'mission/#peak',
      title: 'At its peak',
      part: 'How many there were',
      text: 'People, by date',
    });
  });

  it('of an open question has the latest that was found', () => {
    const row = { id: 'fund', question: 'Who pays?', found: 'Not known.' };
    expect(questionRecord('/futures/', row)).toEqual({
      kind: 'question',
      at: 'futures/#question-fund',
      title: 'Who pays?',
      text: 'Not known.',
    });
  });

  it('of a dataset has its description', () => {
    const dataset = { id: 'aid', about: { title: 'Aid', description: 'One row is one sum.' } };
    expect(datasetRecord(dataset as Dataset, 'The mission')).toEqual({
      kind: 'dataset',
      at: 'data/aid/',
      title: 'Aid',
      part: 'The mission',
      text: 'One row is one sum.',
    });
  });

  it('of a source says the language of its title, unless the title is ours', () => {
    const source = {
      id: 'a',
      publisher: 'CNRS (France)',
      title: 'Titre',
      date: '2025-06',
      lang: 'fr',
    };
    expect(sourceRecord(source as Source)).toEqual({
      kind: 'source',
      at: 'sources/#a',
      title: 'Titre',
      lang: 'fr',
      part: 'CNRS, June 2025',
    });
    const ours = sourceRecord({ ...source, title: '[Of it]', date: '' } as Source);
    expect(ours).not.toHaveProperty('lang');
    expect(ours.part).toBe('CNRS');
  });
});
