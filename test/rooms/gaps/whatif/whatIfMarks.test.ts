import { expect, test } from 'vitest';
import type { StreetEdit } from '../../../../src/core/scenario/edit';
import { ENGLISH } from '../../../../src/languages/speaker';
import { whatIfEntries, whatIfMarks } from '../../../../src/rooms/gaps/whatif/whatIfMarks';

const LINK: StreetEdit = { do: 'link', link: 'link-1', from: [2.1, 41.4], to: [2.2, 41.5] };
const CLOSED_STREET: StreetEdit = { do: 'close-street', at: [2.15, 41.45] };
const sites = { lon: Float64Array.of(1, 2, 3), lat: Float64Array.of(11, 12, 13) };
const streets = [LINK, CLOSED_STREET].map((edit) => ({ edit, place: null }));

test('a picture shows both ends of a link, the cross of a closed street, and suggestions by their numbers', () => {
  const marks = whatIfMarks(ENGLISH, { siteStates: new Map(), sites, streets, suggested: [[5, 6]] });
  expect(marks.map(({ at, inside }) => [at, inside])).toEqual([
    [[2.1, 41.4], undefined],
    [[2.2, 41.5], undefined],
    [[2.15, 41.45], '×'],
    [[5, 6], '1'],
  ]);
});

test('new, moved and closed places are marked, and one that only changes its kind keeps its dot in the map', () => {
  const siteStates = new Map([
    [0, 'added'],
    [1, 'closed'],
    [2, 'changed'],
  ] as const);
  const marks = whatIfMarks(ENGLISH, { siteStates, sites, streets: [], suggested: [] });
  expect(marks.map(({ at, mark }) => [at, mark])).toEqual([
    [[1, 11], 'diamond'],
    [[2, 12], 'dot'],
  ]);
});

test('the key has a line for each sort of mark, and none for what is not tried', () => {
  const labels = (...edits: StreetEdit[]) =>
    whatIfEntries(ENGLISH, { siteStates: new Map(), streets: edits.map((edit) => ({ edit, place: null })) }).map(
      ({ label }) => label,
    );
  expect(labels()).toEqual([]);
  expect(labels(LINK)).toEqual(['What if: bridge or passage']);
  expect(labels(CLOSED_STREET, LINK)).toEqual(['What if: closed', 'What if: bridge or passage']);
});
