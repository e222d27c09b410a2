import { expect, test } from 'vitest';
import { isPersonalMailbox, personalData } from '../../../src/core/story/personalData';

const kinds = (text: string) => personalData(text).map(({ kind }) => kind);

test.each(['Write to jane.murphy@corkcity.ie.', 'Escríbanos a añó@ejemplo.es'])(
  'an e-mail address is seen in "%s"',
  (text) => expect(kinds(text)).toEqual(['email']),
);

test.each(['Call +353 21 492 4000 in the morning.', 'Ring 021 492 4000.', 'Tel. 2349-1876 after nine'])(
  'a telephone number is seen in "%s"',
  (text) => expect(kinds(text)).toEqual(['phone']),
);

test.each(['Ask Ms Murphy about it.', 'Dr. Ana Silva leads it.', 'Contact: Jane O’Brien', 'Herr Özdemir weiß mehr.'])(
  'a person is seen in "%s"',
  (text) => expect(kinds(text)).toEqual(['name']),
);

test.each([
  'From 2015 to 2025, 1,200,000 people took part in 38 places.',
  'On 01/05/2024 and on 2024-05-01 the plan was adopted.',
  'Contact the Learning City Office. Mr and Mrs are forms of address.',
  'The festival in Cork costs 2 500 000 euro and has 10 000 visitors.',
  'SDG 4.1, 4.3 and 4.7; see section 0.',
])('nothing personal is suspected in "%s"', (text) => expect(personalData(text)).toEqual([]));

test('a mailbox of two names reads like a person, one with a word of an office does not', () => {
  expect(['jane.murphy@x.org', 'j.murphy@x.org'].map(isPersonalMailbox)).toEqual([true, true]);
  expect(['info@x.org', 'learning.city@x.org', 'murphy@x.org', ''].map(isPersonalMailbox)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
