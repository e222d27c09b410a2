import { expect, test } from 'vitest';
import { kilometresPerHour, metres } from '../../../../src/core/units';
import { ENGLISH } from '../../../../src/languages/speaker';
import { groupColumns, groupFigureText, groupRows, sortedByColumn } from '../../../../src/rooms/gaps/weigh/groupRows';
import { createTown, engineFor, patient } from '../../../workers/town';

const town = createTown({
  people: [100, 100, null],
  children: [80, 10, 5],
  sites: [{ kind: 'library', east: 0 }],
});

/** Everybody and the children, beyond 150 m in a straight line: those of the second square. */
async function columns() {
  const { engine, pack } = engineFor(town);
  const answer = await engine.groupTable(
    {
      pack,
      kinds: ['library'],
      travel: { by: 'straight', detour: 1 },
      standard: metres(150),
      groups: [null, 'children', 'giants'],
    },
    patient(),
  );
  return groupColumns(answer, town);
}

const speed = kilometresPerHour(4.8);

test('groups stand beside everybody, and one that the city does not know is left out', async () => {
  const found = await columns();
  expect(found.map(({ group }) => group?.id ?? 'everybody')).toEqual(['everybody', 'children']);
});

test('each group is counted by its own people: the city first, what is not known as such', async () => {
  const rows = groupRows(ENGLISH, await columns(), town.areas.names, { figure: 'beyond', speed });
  expect(rows.map(({ name }) => name)).toEqual(['The whole city', 'Square 0', 'Square 1', 'Square 2']);
  expect(rows[0].values).toEqual([100, 15]);
  expect(rows[2].values).toEqual([100, 10]);
  expect(rows[3].values[0]).toBeNaN();
  expect(groupFigureText(ENGLISH, rows[3].values[0], 'beyond')).toBe('–');
});

test('sorting by a group leaves the city on top and puts what is not known last', async () => {
  const rows = groupRows(ENGLISH, await columns(), town.areas.names, { figure: 'share', speed });
  expect(sortedByColumn(ENGLISH, rows, 0).map(({ name }) => name)).toEqual([
    'The whole city',
    'Square 1',
    'Square 0',
    'Square 2',
  ]);
});
