import { expect, test } from 'vitest';
import { BUILDING_BLOCKS, type BuildingBlock } from '../../../src/core/site/kinds';
import { ENGLISH } from '../../../src/languages/speaker';
import { BLOCK_NAMES } from '../../../src/rooms/gaps/siteWords';

test('building blocks of learning cities have the names that core gives them', () => {
  const named = Object.entries(BLOCK_NAMES).map(([block, name]) => [block as BuildingBlock, ENGLISH._(name)]);
  expect(Object.fromEntries(named)).toEqual(BUILDING_BLOCKS);
});
