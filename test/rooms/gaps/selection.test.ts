import { expect, test } from 'vitest';
import { cellPoint } from '../../../src/rooms/gaps/address';
import { findSelected } from '../../../src/rooms/gaps/selection';
import { createTown } from '../../workers/town';

const town = createTown({ people: [1, 2, 3], sites: [{ kind: 'library', east: 0 }] });

test('a link’s site, area and cell are found in the open city', () => {
  expect(findSelected({ what: 'site', id: 's0' }, town)).toEqual({ what: 'site', row: 0 });
  expect(findSelected({ what: 'area', id: 'a2' }, town)).toEqual({ what: 'area', row: 2 });
  for (let row = 0; row < town.cells.count; row++) {
    const at = cellPoint([town.cells.lon[row], town.cells.lat[row]]);
    expect(findSelected({ what: 'cell', at }, town)).toEqual({ what: 'cell', row });
  }
});

test('what a link names and the city has no more is no selection', () => {
  expect(findSelected({ what: 'site', id: 'gone' }, town)).toBeNull();
  expect(findSelected({ what: 'area', id: 'gone' }, town)).toBeNull();
  expect(findSelected({ what: 'cell', at: [0, 0] }, town)).toBeNull();
});
