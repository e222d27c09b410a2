import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../../src/core/scenario/edit';
import { readKeptScenarios, writeKeptScenarios } from '../../../../src/core/scenario/keptScenarios';
import {
  activeEdits,
  activePlan,
  duplicated,
  edited,
  followed,
  isMissing,
  isTooLargeForLink,
  keptOf,
  NO_PLANS,
  opened,
  type Plans,
  redone,
  removed,
  renamed,
  undone,
  withKept,
  wordOf,
} from '../../../../src/rooms/gaps/whatif/plans';

const close = (site: string): Edit => ({ do: 'close', site });
const closing = (plans: Plans, site: string) => edited(plans, (edits) => [...edits, close(site)], 'What if');
const copied = (plans: Plans) => duplicated(plans, `${nameOf(plans)}, copy`);
const nameOf = (plans: Plans) => activePlan(plans)?.history.present.name;

describe('scenarios of a city', () => {
  test('begin with the first edit, and are undone and redone one by one', () => {
    const two = closing(closing(NO_PLANS, 'a'), 'b');
    expect(nameOf(two)).toBe('What if');
    expect(activeEdits(undone(two))).toEqual([close('a')]);
    expect(activeEdits(undone(undone(undone(two))))).toEqual([]);
    expect(activeEdits(redone(undone(two)))).toEqual([close('a'), close('b')]);
  });

  test('a copy has a name and a history of its own', () => {
    const copy = closing(copied(closing(NO_PLANS, 'a')), 'b');
    expect(copy.all.map(({ history }) => [history.present.name, history.present.edits.length])).toEqual([
      ['What if', 1],
      ['What if, copy', 2],
    ]);
    expect(activeEdits({ ...copy, active: copy.all[0].id })).toEqual([close('a')]);
  });

  test('a name is changed as an edit is, and never to nothing', () => {
    const named = renamed(closing(NO_PLANS, 'a'), 'North');
    expect(nameOf(named)).toBe('North');
    expect(nameOf(renamed(named, ''))).toBe('North');
    expect(nameOf(undone(named))).toBe('What if');
  });

  test('a scenario taken away leaves the city as it is', () => {
    expect(activeEdits(removed(closing(NO_PLANS, 'a')))).toEqual([]);
    expect(wordOf(removed(closing(NO_PLANS, 'a')))).toBe('');
  });
});

describe('the address', () => {
  test('opened elsewhere, it brings the same edits', () => {
    const plans = closing(NO_PLANS, 'a');
    expect(activeEdits(followed(NO_PLANS, wordOf(plans)))).toEqual([close('a')]);
    expect(followed(plans, wordOf(plans))).toBe(plans);
  });

  test('gone back in the browser, the older edits are shown and the newer can be undone to', () => {
    const one = closing(NO_PLANS, 'a');
    const back = followed(closing(one, 'b'), wordOf(one));
    expect(activeEdits(back)).toEqual([close('a')]);
    expect(activeEdits(undone(back))).toEqual([close('a'), close('b')]);
    expect(back.all).toHaveLength(1);
  });

  test('without the word the city is shown as it is, and its scenarios are kept', () => {
    const gone = followed(closing(NO_PLANS, 'a'), '');
    expect(activeEdits(gone)).toEqual([]);
    expect(gone.all).toHaveLength(1);
  });

  test('names a scenario that is too large for a link, and a stranger is told that it is missing', () => {
    let plans = NO_PLANS;
    for (let i = 0; i < 200; i++) plans = closing(plans, `a-long-name-of-a-site-${i}`);
    const word = wordOf(plans);
    expect(isTooLargeForLink(plans)).toBe(true);
    expect(word.length).toBeLessThan(10);
    expect(isMissing(plans, word)).toBe(false);
    expect(activeEdits(followed({ ...plans, active: null }, word))).toHaveLength(200);
    expect(isMissing(NO_PLANS, word)).toBe(true);
    expect(activeEdits(followed(NO_PLANS, word))).toEqual([]);
  });
});

describe('what the browser keeps', () => {
  const names = (plans: Plans) => plans.all.map(({ history }) => history.present.name);

  test('is every scenario as it was left, whichever was shown', () => {
    const plans = closing(copied(closing(NO_PLANS, 'a')), 'b');
    const again = opened(readKeptScenarios(writeKeptScenarios(keptOf(plans))), wordOf(plans));
    expect(names(again)).toEqual(names(plans));
    expect(nameOf(again)).toBe('What if, copy');
    expect(keptOf(again)).toEqual(keptOf(plans));
    expect(activePlan(opened(keptOf(plans), ''))).toBeNull();
  });

  test('is not written over by a link that brings another scenario of the same name', () => {
    const mine = closing(NO_PLANS, 'a');
    const theirs = wordOf(closing(NO_PLANS, 'z'));
    const both = opened(keptOf(mine), theirs);
    expect(activeEdits(both)).toEqual([close('z')]);
    expect(both.all.map(({ history }) => [history.present.name, history.present.edits])).toEqual([
      ['What if 2', [close('a')]],
      ['What if', [close('z')]],
    ]);
  });

  test('is found again by a link that only names a scenario too large for it', () => {
    const large = edited(NO_PLANS, () => Array.from({ length: 400 }, (_, i) => close(`site-${i}`)), 'Large');
    expect(isTooLargeForLink(large)).toBe(true);
    expect(isMissing(opened([], wordOf(large)), wordOf(large))).toBe(true);
    expect(activeEdits(opened(keptOf(large), wordOf(large)))).toHaveLength(400);
  });

  test('of another window joins what is here, and changes nothing of it', () => {
    const here = closing(NO_PLANS, 'a');
    const there = closing(copied(closing(here, 'b')), 'c');
    const joined = withKept(here, keptOf(there));
    expect(names(joined)).toEqual(['What if', 'What if, copy']);
    expect(activeEdits(joined)).toEqual([close('a')]);
    expect(withKept(joined, keptOf(there))).toBe(joined);
  });

  test('is read with care: what is mangled is left out, and the rest stays', () => {
    const good = { id: 2, name: 'North', edits: [close('a')] };
    const list = [
      good,
      { ...good, name: 'Twice' },
      { id: 3, name: '', edits: [] },
      { id: 4, name: 'x', edits: [{ do: 'erase' }] },
      7,
    ];
    expect(readKeptScenarios(JSON.stringify({ version: 1, scenarios: list }))).toEqual([good]);
    for (const text of [null, '', '{', '[]', '{"version":2,"scenarios":[]}'])
      expect(readKeptScenarios(text)).toEqual([]);
  });
});
