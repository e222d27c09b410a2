import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import {
  type Edit,
  newLinkId,
  newSiteId,
  subjectOf,
  withEdit,
  withoutCapacity,
  withoutEdit,
} from '../../../src/core/scenario/edit';
import { effectiveSites } from '../../../src/core/scenario/effectiveSites';
import { beginHistory, record, redo, undo } from '../../../src/core/scenario/history';
import { anyEdit, createSites } from './edits';

const edits = fc.array(anyEdit, { maxLength: 12 });
const listOf = (all: readonly Edit[]) => all.reduce<Edit[]>(withEdit, []);
const NO_EDITS: readonly Edit[] = [];

test.prop([edits])('any sequence of edits undone gives the city as it was, and redone the same what-if', (all) => {
  const base = createSites();
  let history = beginHistory(NO_EDITS);
  for (const edit of all) history = record(history, withEdit(history.present, edit));
  const end = history.present;
  while (history.past.length > 0) history = undo(history);
  expect(effectiveSites(base, history.present).sites).toBe(base);
  while (history.future.length > 0) history = redo(history);
  expect(effectiveSites(base, history.present)).toEqual(effectiveSites(base, end));
});

test.prop([edits, fc.array(fc.constantFrom(undo<readonly Edit[]>, redo<readonly Edit[]>), { maxLength: 20 })])(
  'undo and redo never lose a step',
  (all, steps) => {
    let history = beginHistory(NO_EDITS);
    for (const edit of all) history = record(history, withEdit(history.present, edit));
    const whole = ({ past, present, future }: typeof history) => [...past, present, ...future];
    const before = whole(history);
    for (const step of steps) history = step(history);
    expect(whole(history)).toEqual(before);
  },
);

test.prop([edits])('a list says each sort of thing about a site, a link or a street once', (all) => {
  const said = listOf(all).map((edit) => `${edit.do} ${subjectOf(edit)}`);
  expect(new Set(said).size).toBe(said.length);
});

test.prop([edits])('a what-if that takes back every edit is the city as it is', (all) => {
  let list = listOf(all);
  while (list.length > 0) list = withoutEdit(list, list[0]);
  const base = createSites();
  expect(effectiveSites(base, list).sites).toBe(base);
});

test.prop([edits])('the city itself is never written into, and its rows keep their numbers', (all) => {
  const base = createSites();
  const { sites } = effectiveSites(base, listOf(all));
  expect(base).toEqual(createSites());
  expect(sites.ids.slice(0, base.count)).toEqual(base.ids);
  for (const column of [sites.kind, sites.kindMask, sites.lon, sites.lat, sites.capacity, sites.names, sites.details])
    expect(column.length).toBe(sites.count);
});

test.prop([edits])('a new site gets an id that is not taken', (all) => {
  const base = createSites();
  const list = listOf(all);
  const id = newSiteId(list, (one) => base.ids.includes(one));
  expect([...base.ids, ...list.map((edit) => ('site' in edit ? edit.site : ''))]).not.toContain(id);
  const link = newLinkId(list);
  expect(list.map((edit) => ('link' in edit ? edit.link : ''))).not.toContain(link);
});

test.prop([edits])('a capacity that is taken back leaves the rest of the what-if as it is', (all) => {
  const list = listOf(all);
  const base = createSites();
  const { sites } = effectiveSites(base, withoutCapacity(list, 's1'));
  expect(sites.capacity[1]).toBeNaN();
  const [, ...others] = [0, 2, 3].map((row) => [sites.kind[row], sites.lon[row], sites.capacity[row]]);
  const whole = effectiveSites(base, list).sites;
  expect(others).toEqual([2, 3].map((row) => [whole.kind[row], whole.lon[row], whole.capacity[row]]));
  expect([sites.kind[1], sites.kindMask[1], sites.lon[1]]).toEqual([whole.kind[1], whole.kindMask[1], whole.lon[1]]);
});
