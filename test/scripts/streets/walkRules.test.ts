import { expect, test } from 'vitest';
import { walkableClass } from '../../../scripts/streets/walkRules';

const classOf = (tags: Record<string, string>) => walkableClass(new Map(Object.entries(tags)));

test.for([
  ['a pavement', { highway: 'footway' }, 'footway'],
  ['a slip road counts as its road', { highway: 'secondary_link' }, 'secondary'],
  ['a cycleway without a word about walking', { highway: 'cycleway' }, 'cycleway'],
  ['a trunk road', { highway: 'trunk' }, null],
  ['a trunk road with a pavement', { highway: 'trunk', foot: 'yes' }, 'trunk'],
  ['a motorway link that is signed for walkers', { highway: 'motorway_link', foot: 'designated' }, 'motorway'],
  ['a private drive', { highway: 'service', access: 'private' }, null],
  [
    'a private drive with a public footpath: foot outranks access',
    { highway: 'service', access: 'private', foot: 'permissive' },
    'service',
  ],
  ['a drive for customers', { highway: 'service', access: 'customers' }, 'service'],
  ['a road whose pavement is mapped beside it', { highway: 'primary', foot: 'use_sidepath' }, null],
  ['a path where walking is forbidden', { highway: 'path', foot: 'no' }, null],
  ['a road being built', { highway: 'construction' }, null],
  ['a road being built, though signed for walkers', { highway: 'construction', foot: 'yes' }, null],
  ['a way that is no highway', { railway: 'rail', foot: 'yes' }, null],
  ['a word that is also a property of every object', { highway: 'constructor' }, null],
] as const)('%s', ([, tags, expected]) => {
  expect(classOf(tags)).toBe(expected);
});
