import { expect, test } from 'vitest';
import { rowsNamed } from '../../../../src/rooms/gaps/weigh/nameFilter';

const rows = ['la Vila de Gràcia', 'Sant Pere, Santa Caterina i la Ribera', 'el Raval'].map((name) => ({ name }));
const found = (text: string) => rowsNamed(rows, text).map(({ name }) => name);

test('an area is found without its accents, by any of its words, in any order', () => {
  expect(found('gracia')).toEqual(['la Vila de Gràcia']);
  expect(found('ribera SANTA')).toEqual(['Sant Pere, Santa Caterina i la Ribera']);
  expect(found('  ')).toHaveLength(3);
  expect(found('eixample')).toEqual([]);
});
