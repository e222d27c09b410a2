import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { withEdit } from '../../../src/core/experiment/edit';
import { beginHistory, record, redo, undo } from '../../../src/core/scenario/history';
import { anyEdit, createExperiment } from './experiments';

const edits = fc.array(anyEdit, { maxLength: 20 });

test.prop([edits])('all edits undone give the experiment as it was, and redone the same as before', (all) => {
  const base = createExperiment();
  let history = beginHistory(base);
  for (const edit of all) history = record(history, withEdit(history.present, edit));
  const end = history.present;
  while (history.past.length > 0) history = undo(history);
  expect(history.present).toBe(base);
  while (history.future.length > 0) history = redo(history);
  expect(history.present).toBe(end);
});

test.prop([edits])('every list stands in its order, with each id once', (all) => {
  const { places, notes } = all.reduce(withEdit, createExperiment());
  for (const list of [places, notes]) {
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    list.slice(1).forEach((item, i) => {
      const before = list[i];
      expect(before.order < item.order || (before.order === item.order && before.id < item.id)).toBe(true);
    });
  }
});

test.prop([edits, anyEdit])('an edit made twice in a row changes nothing the second time', (all, edit) => {
  const once = withEdit(all.reduce(withEdit, createExperiment()), edit);
  expect(withEdit(once, edit)).toEqual(once);
});
