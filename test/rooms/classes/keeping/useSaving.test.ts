import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { withEdit } from '../../../../src/core/experiment/edit';
import { experimentOf, keep, NOTHING_KEPT } from '../../../../src/core/experiment/versions';
import { blankOf } from '../../../../src/rooms/classes/keeping/blank';
import { putOnShelf, takeFromShelf } from '../../../../src/rooms/classes/keeping/shelf';
import { makeEdits, useDesk } from '../../../../src/rooms/classes/useDesk';

vi.stubGlobal('window', globalThis);
vi.stubGlobal('document', { addEventListener: () => {} });
const { openKept, save, useKeeping } = await import('../../../../src/rooms/classes/keeping/useSaving');

const ID = 'experiment01';
const spineOf = () => ({ title: '', classLabel: '', city: '', places: 0, readings: 0 });
const write = (head: { hypothesis?: string; method?: string }) => makeEdits([{ do: 'write', head }], 'a text');
const onDesk = () => useDesk.getState().history!.present;

test('what is typed while a save joins another window’s work stays on the desk, and is saved next', async () => {
  openKept(ID, { kept: keep(NOTHING_KEPT, blankOf(ID), 'c0py0000000a'), revision: null });
  await save();
  const begun = (await takeFromShelf(ID))!;
  const theirs = withEdit(experimentOf(begun.kept, blankOf(ID)), { do: 'write', head: { hypothesis: 'Theirs' } });
  await putOnShelf({ id: ID, kept: keep(begun.kept, theirs, 'c0py0000000b'), last: begun, spineOf, now: 1 });

  write({ method: 'Written t' });
  const stop = useKeeping.subscribe(({ saving }) => {
    if (saving.status !== 'saving') return;
    // The save has taken what it saves, and the shelf has not answered yet.
    stop();
    write({ method: 'Written there' });
  });
  await save();
  expect(onDesk()).toMatchObject({ method: 'Written there', hypothesis: 'Theirs' });
  await save();
  const saved = experimentOf((await takeFromShelf(ID))!.kept, blankOf(ID));
  expect(saved).toMatchObject({ method: 'Written there', hypothesis: 'Theirs' });
});
