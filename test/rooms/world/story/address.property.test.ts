import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { readWorldState } from '../../../../src/rooms/world/address';
import { PAGES, readStoryState, type StoryState, writeStoryState } from '../../../../src/rooms/world/story/address';
import { readAddress, writeAddress } from '../../../../src/visit/address';

const id = fc.option(fc.stringMatching(/^[a-z0-9.-]{1,12}$/), { nil: null });
const states: fc.Arbitrary<StoryState> = fc.record({
  page: fc.constantFrom(...PAGES),
  moment: id,
  feature: id,
  pack: id,
  practice: id,
});

test.prop([states])('what is read and chosen survives the way through a link', (state) => {
  const link = writeAddress({ room: 'world', view: null, words: writeStoryState(state) });
  expect(readStoryState(readAddress(link, ['world']).words)).toEqual(state);
});

test.prop([states])('the words of the pages mean nothing to the list of cities', (state) => {
  expect(readWorldState(writeStoryState(state))).toEqual(readWorldState({}));
});
