import { describe, expect, test } from 'vitest';
import type { CatalogCity, Source } from '../../../../src/core/city/catalog';
import { ENGLISH } from '../../../../src/languages/speaker';
import { USUAL } from '../../../../src/rooms/gaps/address';
import { chartContents } from '../../../../src/rooms/gaps/report/chartContents';
import type { GapsRoom } from '../../../../src/rooms/gaps/useGapsRoom';
import { createTown } from '../../../workers/town';

const source = (id: string): Source => ({
  id,
  title: `Data of ${id}`,
  publisher: 'City',
  url: null,
  licence: 'CC BY 4.0',
  attribution: 'City of Town',
  date: '2022',
});
const { streets: _streets, ...town } = createTown({ people: [100, 50], sites: [{ kind: 'library', east: 0 }] });
const facts = { ...town, hasStreets: true };

const roomWith = (basis: CatalogCity['basis']) =>
  ({
    city: { title: 'Town', sources: ['people', 'drawn', 'ways', 'income'].map(source), basis },
    kinds: ['library'],
    travel: { by: 'streets' },
    state: USUAL,
    edits: [{ do: 'close', site: 's0' }],
    sections: null,
    whom: null,
  }) as unknown as GapsRoom;

const words = {
  title: 'People by minutes of walk',
  sentence: 'Nobody lacks a library.',
  today: new Date(2026, 10, 21),
};
const BASIS = { people: 'people', streets: ['ways'] };

describe('the picture of a chart', () => {
  test('says its city, how the figures came about, what is tried out, and the day', () => {
    const { title, notes, made } = chartContents(ENGLISH, roomWith(BASIS), facts, { ...words, notes: ['Read it so.'] });
    expect(title).toBe('Town: People by minutes of walk');
    expect(notes).toEqual([
      'Read it so.',
      'The people of each cell are the publisher’s own figures. Walks follow the streets, on flat ground, without waiting at crossings.',
      'What if: 1 change of places is tried out in these figures.',
    ]);
    expect(made).toBe('Learning Atlas, 21 November 2026');
  });

  test('names the outline that it is about', () => {
    const titleOf = (outline: string) => chartContents(ENGLISH, roomWith(BASIS), facts, { ...words, outline }).title;
    expect(titleOf('Poblenou')).toBe('Town, within “Poblenou”: People by minutes of walk');
    expect(titleOf('')).toBe('Town, within a drawn outline: People by minutes of walk');
  });

  test('credits whose people, places and streets it rests on, or everybody where that is not known', () => {
    const credited = (basis: CatalogCity['basis']) =>
      chartContents(ENGLISH, roomWith(basis), facts, words).sources.map((line) => line.match(/Data of (\w+)/)![1]);
    expect(credited(BASIS)).toEqual(['people', 'drawn', 'ways']);
    expect(credited(undefined)).toEqual(['people', 'drawn', 'ways', 'income']);
  });
});
