import { generateMessageId } from '@lingui/message-utils/generateMessageId';
import { expect, test } from 'vitest';
import type { OwnSummary } from '../../../../src/core/intake/ownData';
import { rowName } from '../../../../src/core/intake/report';
import { ENGLISH, speakerOf } from '../../../../src/languages/speaker';
import { doneSentence, findingSentence, mendLabel, mendText } from '../../../../src/rooms/gaps/own/mendSentences';
import {
  elsewhereSentences,
  inOneLine,
  inUseSentence,
  peopleSentences,
  sourceOf,
  usableSentence,
} from '../../../../src/rooms/gaps/own/ownSentences';
import { withRestNamed } from '../../../../src/rooms/gaps/own/restArea';
import { rowFoundText, rowNames } from '../../../../src/rooms/gaps/own/rowTexts';
import type { CityFacts } from '../../../../src/workers/questions';

const LEFT_OUT = { do: 'leave-out', fault: 'duplicate' } as const;
const AS_OTHER = { do: 'all-kinds', kind: 'other' } as const;

const summary = (changes: Partial<OwnSummary>): OwnSummary => ({
  purpose: 'sites',
  city: 'town',
  file: 'a.csv',
  count: 7,
  byKind: {},
  joining: 'beside',
  hasPeople: false,
  source: { publisher: 'Our office', licence: 'CC BY 4.0', url: null, date: null },
  mended: [],
  ...changes,
});

test('one faulty row and many are told of in their own forms', () => {
  const found = (fault: 'outside' | 'unknown-kind', rows: number) =>
    findingSentence(
      ENGLISH,
      { fault, rows, keepsOut: true, isMended: false, mend: AS_OTHER },
      { unknownWords: 3 },
      'Barcelona',
    );
  expect(found('outside', 1)).toBe('1 row lies outside Barcelona.');
  expect(found('outside', 1234)).toBe('1,234 rows lie outside Barcelona.');
  expect(found('unknown-kind', 4)).toBe('3 kinds are not known, in 4 rows.');
});

test('a mend is offered, said to be done, and recorded', () => {
  expect(mendLabel(ENGLISH, LEFT_OUT, 1)).toBe('Leave it out');
  expect(doneSentence(ENGLISH, LEFT_OUT)).toBe('Done: left out repeated rows.');
  expect(mendText(ENGLISH, LEFT_OUT)).toBe('Left out repeated rows');
  expect(mendLabel(ENGLISH, AS_OTHER, 2)).toBe('Take all as “Other learning site”');
  expect(mendText(ENGLISH, { do: 'kind', word: 'ateneu', kind: 'cultural-centre' })).toBe(
    'Took “ateneu” as Cultural centre',
  );
  expect(mendText(ENGLISH, { do: 'kind', word: '', kind: null })).toBe('Left out rows without a kind');
});

test('how much of a file can be used is said of places and of areas', () => {
  expect(usableSentence(ENGLISH, { usable: 3, rows: 3 }, 'sites')).toBe('All 3 places can be used.');
  expect(usableSentence(ENGLISH, { usable: 0, rows: 10 }, 'sites')).toBe(
    'None of its 10 rows can be used as the file stands.',
  );
  expect(usableSentence(ENGLISH, { usable: 1, rows: 1200 }, 'areas')).toBe(
    '1 area of 1,200 can be used as the file stands. 1,199 rows stay out.',
  );
});

test('a file of elsewhere says where it lies, latitude first in every language', () => {
  const elsewhere = { rows: 3, at: [10.01, 53.52], city: { slug: 'hamburg', title: 'Hamburg' } } as const;
  expect(elsewhereSentences(ENGLISH, elsewhere, 'Barcelona').join(' ')).toBe(
    '3 rows of this file lie around 53.52, 10.01, not in Barcelona. That is Hamburg, which the atlas has.',
  );
  // Between the marks of a piece from the left: a line of Arabic would turn the two around.
  expect(elsewhereSentences(speakerOf('ar'), elsewhere, 'Barcelona')[0]).toContain('\u206653.52, 10.01\u2069');
});

test('areas say how many people they count, and what becomes of those without a figure', () => {
  expect(peopleSentences(ENGLISH, { people: { known: 0, unknown: 0, sum: 0 } })).toEqual([]);
  const [counted, missing] = peopleSentences(ENGLISH, { people: { known: 1, unknown: 2, sum: 30_000 } });
  expect(counted).toMatch(/^The file counts 30,000 people in 1 area\. These figures are used;/);
  expect(missing).toBe('2 areas have no figure and keep the city’s estimate.');
});

test('data in use are named with their files', () => {
  expect(
    inUseSentence(ENGLISH, [
      summary({ joining: 'instead' }),
      summary({ purpose: 'areas', count: 1, file: 'b.geojson' }),
    ]),
  ).toBe(
    'These figures use data of yours: 7 places from a.csv, in place of the city’s own of these kinds; 1 area from b.geojson.',
  );
  expect(inOneLine(ENGLISH, ['a', 'b, c', 'd'])).toBe('a; b, c; d');
});

test('a licence of the page’s own wording is said, one with a name keeps it', () => {
  const french = speakerOf('fr');
  french.load('fr', { [generateMessageId('Licence not known')]: 'Licence inconnue' });
  const licenceOf = (licence: string) =>
    sourceOf(french, summary({ source: { ...summary({}).source, licence } })).licence;
  expect(licenceOf('Licence not known')).toBe('Licence inconnue');
  expect(licenceOf('CC BY 4.0')).toBe('CC BY 4.0');
});

test('a row shows what stands in it', () => {
  expect(rowFoundText(ENGLISH, { what: 'cells', cells: ['41,38', ''] })).toBe('41,38; empty');
  expect(rowFoundText(ENGLISH, { what: 'corner', at: [2.1, 41.4] })).toBe('[2.1, 41.4] …');
  expect(rowFoundText(ENGLISH, { what: 'other', type: 'LineString' })).toBe('LineString');
});

test('rows without a name are called by their kind and number', () => {
  const { sites, areas } = rowNames(ENGLISH);
  expect(rowName(sites.library, 7)).toBe('Library, row 7');
  expect(rowName(areas, 12)).toBe('Area, row 12');
});

test('what lies outside brought areas is named by the page, the same facts for all who ask', () => {
  const facts = { areas: { ids: ['own-1', 'own-rest'], names: ['Mine', ''] } } as unknown as CityFacts;
  const said = withRestNamed(ENGLISH, facts);
  expect(said.areas.names).toEqual(['Mine', 'Outside your areas']);
  expect(withRestNamed(ENGLISH, facts)).toBe(said);
  expect(withRestNamed(speakerOf('fr'), facts)).not.toBe(said);
  const others = { areas: { ids: ['a'], names: ['A'] } } as unknown as CityFacts;
  expect(withRestNamed(ENGLISH, others)).toBe(others);
});
