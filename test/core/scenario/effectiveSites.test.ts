import { expect, test } from 'vitest';
import { type Edit, withEdit } from '../../../src/core/scenario/edit';
import { effectiveSites } from '../../../src/core/scenario/effectiveSites';
import { kindIndex } from '../../../src/core/site/kinds';
import { createSites } from './edits';

const made = (...edits: Edit[]) => effectiveSites(createSites(2), edits.reduce<Edit[]>(withEdit, []));
const addition: Edit = { do: 'add', site: 'new-1', kind: 'museum', at: [2.5, 41.5] };

test('a new site stands after the city’s own, named by its kind', () => {
  const { sites, states } = made(addition);
  expect([sites.count, sites.ids[2], sites.names[2], sites.lon[2]]).toEqual([3, 'new-1', 'New museum or gallery', 2.5]);
  expect(states.get(2)).toBe('added');
  expect(sites.kindMask[2]).toBe(1 << kindIndex('museum'));
});

test('a closed site is of no kind, so nobody chooses it, but its row stays', () => {
  const { sites, states } = made({ do: 'close', site: 's0' });
  expect([...sites.kindMask]).toEqual([0, 1 << kindIndex('library')]);
  expect(states.get(0)).toBe('closed');
});

test('a site that is moved, changed and closed is closed', () => {
  const { sites, states } = made(
    { do: 'close', site: 's1' },
    { do: 'change', site: 's1', kind: 'archive', capacity: 40 },
    { do: 'move', site: 's1', at: [3, 42] },
  );
  expect([sites.lon[1], sites.capacity[1], sites.kindMask[1], states.get(1)]).toEqual([3, 40, 0, 'closed']);
});

test('moving or closing a new site changes or takes back its addition', () => {
  expect(withEdit([addition], { do: 'move', site: 'new-1', at: [2.600004, 41] })).toEqual([
    { ...addition, at: [2.6, 41] },
  ]);
  expect(withEdit([addition], { do: 'close', site: 'new-1' })).toEqual([]);
});

test('edits about sites that the city does not have change nothing and are named', () => {
  const gone: Edit = { do: 'close', site: 'gone' };
  const twice: Edit = { do: 'add', site: 's0', kind: 'museum', at: [0, 0] };
  const { sites, ignored } = made(gone, twice);
  expect(sites).toEqual(createSites(2));
  expect(ignored).toEqual([gone, twice]);
});
