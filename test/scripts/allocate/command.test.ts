import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { command } from '../../../scripts/allocate/command';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-allocate-'));
  write('cells.csv', 'cell,people,x,y\na,60,100,0\nb,100,500,0\nc,80,900,0\nd,20,1900,0\n');
  write('places.csv', 'name,x,y\nwest,100,0\nmid,700,0\neast,1900,0\n');
  write('walk.csv', 'cell,west,mid,east\na,0,600,\nb,400,200,1400\nc,800,200,1000\nd,,1200,0\n');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const recipe = {
  costs: { file: 'walk.csv', form: 'wide' },
  demand: { file: 'cells.csv', id: 'cell', weight: 'people', x: 'x', y: 'y' },
  sites: { file: 'places.csv', id: 'name', x: 'x', y: 'y' },
};

async function allocate(change: object, ...more: string[]) {
  write('recipe.json', JSON.stringify({ ...recipe, ...change }));
  const notes: string[] = [];
  const io = {
    out: () => {},
    err: (text: string) => {
      notes.push(text);
    },
    isTerminal: false,
  };
  await command.run([join(folder, 'recipe.json'), '-o', join(folder, 'out.json'), ...more], io);
  return { notes: notes.join(''), answers: JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')) };
}

test('every model answers with status, objective, sites in file order, bound and seconds', async () => {
  const { answers } = await allocate({
    cases: [
      { case: 'most', model: 'MCLP', args: { p: 1, service_radius: 400 } },
      { case: 'all', model: 'LSCP', args: { service_radius: 400 } },
      { case: 'walk', model: 'PMedian', args: { p: 2 } },
      { case: 'far', model: 'PCenter', args: { p: 2 } },
      { case: 'apart', model: 'PDispersion', args: { p: 2 } },
      { case: 'straight', model: 'KNearestPMedian', args: { p: 1, k: 2 } },
    ],
  });
  expect(answers).toMatchObject([
    {
      case: 'most',
      model: 'MCLP',
      status: 'optimal',
      objective: 180,
      bound: 180,
      selected: [1],
      selected_ids: ['mid'],
    },
    { case: 'all', status: 'optimal', objective: 3, selected: [0, 1, 2] },
    { case: 'walk', status: 'optimal', objective: 60_000, selected: [0, 1] },
    { case: 'far', status: 'optimal', objective: 600, selected: [1, 2] },
    { case: 'apart', status: 'optimal', objective: 1800, selected: [0, 2] },
    { case: 'straight', status: 'optimal', objective: 60 * 600 + 100 * 200 + 80 * 200 + 20 * 1200, selected: [1] },
  ]);
  for (const { seconds } of answers) expect(seconds).toBeGreaterThanOrEqual(0);
});

test('what cannot be done names the cells that no site serves', async () => {
  const { answers } = await allocate({ cases: [{ case: 'near', model: 'LSCP', args: { service_radius: 100 } }] });
  expect(answers).toMatchObject([
    { status: 'infeasible', objective: null, selected: [], bound: null, unserveable: ['b', 'c'] },
  ]);
});

test('a case may weigh by another column, and cells that the table does not list are left out', async () => {
  write('cells.csv', 'cell,people,old,x,y\na,60,0,1,1\nb,100,1,1,1\nc,80,50,1,1\nd,20,0,1,1\ne,9,9,1,1\n');
  const { answers, notes } = await allocate({
    cases: [{ case: 'old', model: 'MCLP', weights: 'old', args: { p: 1, service_radius: 200 } }],
  });
  expect(answers[0]).toMatchObject({ objective: 51, selected: [1] });
  expect(notes).toContain('1 rows are not in the table of costs');
});

test('mistakes in any case are told before the first is solved', async () => {
  const good = { case: 'ok', model: 'MCLP', args: { p: 1, service_radius: 400 } };
  await expect(allocate({ cases: [good, { ...good, case: 'two', model: 'Median' }] })).rejects.toThrow(
    /"model" is "Median"\. Choose one of LSCP/,
  );
  await expect(allocate({ cases: [good, { ...good, case: 'two', args: { p: 1 } }] })).rejects.toThrow(
    /"service_radius" is missing/,
  );
  write('cells.csv', 'cell,people,x,y\na,,1,1\nb,1,1,1\nc,1,1,1\nd,1,1,1\n');
  await expect(allocate({ cases: [good] })).rejects.toThrow(/id "a", people: the weight is NaN/);
});

test('slips of the pen are refused: an unknown key, seconds in quotation marks, a case named twice', async () => {
  const good = { case: 'ok', model: 'MCLP', args: { p: 1, service_radius: 400 } };
  await expect(allocate({ cases: [good], second: 5 })).rejects.toThrow(
    /nothing is known of "second"\. Known are costs/,
  );
  await expect(allocate({ cases: [good], seconds: '5' })).rejects.toThrow(/"seconds" is "5"\. Give a number above 0/);
  await expect(allocate({ cases: [good, good] })).rejects.toThrow(/the case "ok" occurs twice/);
});

test('what unreachable cells would pay is said to have no effect where sites have capacities', async () => {
  const args = { p: 2, capacities: [200, 200, 200], unreachable_as: 5000 };
  const { answers, notes } = await allocate({ cases: [{ case: 'full', model: 'PMedian', args }] });
  expect(notes).toContain('case "full": "unreachable_as" has no effect beside "capacities"');
  expect(answers[0].status).toBe('optimal');
});
