import { expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../src/visit/address';

const ROOMS = ['world', 'gaps'];

test('an address is short and can be read aloud', () => {
  const link = writeAddress({
    room: 'world',
    view: { centre: [51.531_04, 25.285_447], zoom: 5.004 },
    words: { regions: 'arab-states,africa', open: 'qa-doha', find: '' },
  });
  expect(link).toBe('?room=world&at=5/25.29/51.53&open=qa-doha&regions=arab-states,africa');
});

test('a visit without an address starts in the first room, at its start', () => {
  expect(readAddress('', ROOMS)).toEqual({ room: 'world', view: null, words: {} });
});

test('a room that no longer exists leads to the first one, and the rest of the link is kept', () => {
  expect(readAddress('?room=attic&find=Doha', ROOMS)).toEqual({ room: 'world', view: null, words: { find: 'Doha' } });
});

test.each(['', '5/91/0', '5/0', 'a/b/c', '5//3', '-1/0/0', '5/0/0/0', 'Infinity/0/0'])(
  'the view "%s" is no view, and the room shows its start',
  (at) => {
    expect(readAddress(`?at=${at}`, ROOMS).view).toBeNull();
  },
);

test('beyond the date line is the same place on this side of it', () => {
  const link = writeAddress({ room: 'world', view: { centre: [190, 10], zoom: 4 }, words: {} });
  expect(readAddress(link, ROOMS).view?.centre).toEqual([-170, 10]);
});
