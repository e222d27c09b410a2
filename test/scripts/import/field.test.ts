import { describe, expect, test } from 'vitest';
import { fieldFlag, fieldNumber, fieldText, fieldValue, isTaken } from '../../../scripts/import/field';

describe('a field of a mapping', () => {
  const properties = {
    a: ' A ',
    empty: ' ',
    nil: null,
    n: '12.5',
    words: '12 or so',
    list: [{ year: 2013 }, { year: 2015 }],
    type: 'x',
  };

  test('is a property by its name, without the spaces around it; empty is unknown', () => {
    expect(fieldText('a', properties)).toBe('A');
    expect([fieldText('empty', properties), fieldText('nil', properties), fieldText('none', properties)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('may be the first that is present, several joined, or a constant', () => {
    expect(fieldText({ property: ['nil', 'empty', 'a'] }, properties)).toBe('A');
    expect(fieldText({ join: ['type', 'empty', 'n'], separator: ' ' }, properties)).toBe('x 12.5');
    expect(fieldText({ value: 2016 }, properties)).toBe('2016');
  });

  test('translates words; what it does not name passes through unless there is an otherwise', () => {
    expect(fieldText({ property: 'type', words: { x: 'ex' } }, properties)).toBe('ex');
    expect(fieldText({ property: 'type', words: { y: 'why' } }, properties)).toBe('x');
    expect(fieldText({ property: 'type', words: { y: 'why' }, otherwise: 'rest' }, properties)).toBe('rest');
    expect(fieldText({ property: 'type', words: { y: 'why' }, otherwise: { property: 'n' } }, properties)).toBe('12.5');
    expect(fieldValue({ property: 'type', words: { x: null } }, properties)).toBeUndefined();
    // A word that objects inherit is no word of the mapping.
    expect(fieldText({ property: 'type', words: {} }, { type: 'constructor' })).toBe('constructor');
  });

  test('takes one property of each object of a list', () => {
    expect(fieldValue({ property: 'list', each: 'year' }, properties)).toEqual([2013, 2015]);
  });

  test('as a number keeps text that is none, for the validation to name it', () => {
    expect(fieldNumber('n', properties)).toBe(12.5);
    expect(fieldNumber('words', properties)).toBe('12 or so');
    expect(fieldNumber('nil', properties)).toBeUndefined();
  });

  test('as yes or no', () => {
    expect(['yes', 'True', 1, 'no', 0, 'maybe'].map((fee) => fieldFlag('fee', { fee }))).toEqual([
      true,
      true,
      true,
      false,
      false,
      undefined,
    ]);
  });
});

test('features are taken or left by one of their properties', () => {
  expect(isTaken(undefined, {})).toBe(true);
  expect(isTaken({ property: 'id', in: ['a', 1] }, { id: '1' })).toBe(true);
  expect(isTaken({ property: 'id', in: ['a'] }, {})).toBe(false);
  expect(isTaken({ property: 'id', notIn: ['a'] }, { id: 'a' })).toBe(false);
});
