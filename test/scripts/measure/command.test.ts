import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { command } from '../../../scripts/measure/command';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-measure-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string) => join(folder, name);
const write = (name: string, text: string) => writeFileSync(at(name), text);

/** Runs the command on `recipe`, with what it says. */
async function measure(recipe: unknown, ...more: string[]) {
  write('recipe.json', JSON.stringify(recipe));
  const notes: string[] = [];
  const io = {
    out: () => {},
    err: (text: string) => {
      notes.push(text);
    },
    isTerminal: false,
  };
  const code = await command.run([at('recipe.json'), '-o', at('out.csv'), ...more], io);
  return { code, notes: notes.join(''), table: readFileSync(at('out.csv'), 'utf8') };
}

const places = 'id,people,sites,income\nhome,10,,100\nhill,20,,\nlake,5,,300\nschool,,1,\nhall,,1,\n';
const long = 'from_id,to_id,metres\nhome,school,800\nhome,hall,800.1\nhill,hall,300\n';
const count = { case: 'within', fn: 'cumulative_cutoff', costs: 'walk', args: { opportunity: 'sites', cutoff: 800 } };
const recipe = { costs: { walk: { file: 'walk.csv', form: 'long' } }, places: 'places.csv', cases: [count] };

describe('a study', () => {
  beforeEach(() => {
    write('places.csv', places);
    write('walk.csv', long);
  });

  test('gives a row a place: 0 for one that reaches nothing, nothing for one that is only a destination', async () => {
    const closest = { case: 'nearest', fn: 'cost_to_closest', costs: 'walk', args: { opportunity: 'sites', n: 1 } };
    const { table } = await measure({ ...recipe, cases: [count, closest] });
    expect(table).toBe('id,within,nearest\nhome,1,800\nhill,1,300\nlake,0,Inf\nschool,,\nhall,,\n');
  });

  test('is the same from a wide table, packed or not', async () => {
    const wide = 'from,school,hall\nhome,800,800.1\nhill,,300\n';
    writeFileSync(at('wide.csv.gz'), gzipSync(wide));
    const { table } = await measure({ ...recipe, costs: { walk: { file: 'wide.csv.gz', form: 'wide' } } });
    expect(table).toBe((await measure(recipe)).table);
  });

  test('may list each pair once for both directions, under any names', async () => {
    write('pairs.csv', 'i,j,metres,minutes\nhome,home,0,0\nhome,hill,500,6\n');
    const costs = { walk: { file: 'pairs.csv', form: 'long', from: 'i', to: 'j', cost: 'metres', symmetric: true } };
    const people = { ...count, args: { opportunity: 'people', cutoff: 600 } };
    const { table } = await measure({ ...recipe, costs, cases: [people] });
    expect(table.split('\n').slice(1, 3)).toEqual(['home,30', 'hill,10']);
  });

  test('sums up who is without, and tells of the people whom no road reaches', async () => {
    const poverty = { case: 'without', fn: 'fgt_poverty', on: 'within', people: 'people', args: { poverty_line: 1 } };
    const counted = { ...poverty, case: 'all', args: { poverty_line: 1, count_unreached: true } };
    const headline = { ...poverty, case: 'cover', fn: 'gini_index', on: 'income', args: {} };
    const { notes } = await measure(
      { ...recipe, summaries: [poverty, counted, headline] },
      '--summaries',
      at('sum.json'),
    );
    const summaries = JSON.parse(readFileSync(at('sum.json'), 'utf8'));
    expect(summaries.without.FGT0).toBe(0);
    expect(summaries.all.FGT0).toBeCloseTo(5 / 35, 12);
    expect(Object.keys(summaries)).toEqual(['without', 'all', 'cover']);
    expect(notes).toContain('1 places with 5 people reach nothing');
  });

  test('tells of places with a walk but without a known number of people, which are in no headline', async () => {
    write('places.csv', places.replace('hill,20', 'hill,'));
    const headline = { case: 'cover', fn: 'coverage', on: 'within', people: 'people', args: { standard: 5 } };
    const { notes } = await measure({ ...recipe, summaries: [headline] }, '--summaries', at('sum.json'));
    expect(notes).toContain('summary "cover": 1 places have a value but no known "people"');
    expect(JSON.parse(readFileSync(at('sum.json'), 'utf8')).cover.people).toBe(15);
    write('places.csv', places);
    const known = await measure({ ...recipe, summaries: [headline] }, '--summaries', at('sum.json'));
    expect(known.notes).not.toContain('no known');
  });

  test('says so when a RAAM run ends before its equilibrium, and is silent when it gets there', async () => {
    const raam = { case: 'crowd', fn: 'raam', costs: 'walk', supply: 'sites', demand: 'people', args: { tau: 60 } };
    expect((await measure({ ...recipe, cases: [raam] })).notes).toBe('');
    const { notes } = await measure({ ...recipe, cases: [{ ...raam, args: { tau: 60, greatest_sweeps: 1 } }] });
    expect(notes).toContain('case "crowd": the equilibrium was not reached: the relative gap is');
  });

  test('writes "NA" where a figure has no value', async () => {
    const palma = { case: 'palma', fn: 'palma_ratio', on: 'within', people: 'sites', args: { income: 'income' } };
    await measure({ ...recipe, summaries: [palma] }, '--summaries', at('sum.json'));
    expect(JSON.parse(readFileSync(at('sum.json'), 'utf8'))).toEqual({ palma: { palma_ratio: 'NA' } });
  });

  test('leaves no half-written file behind', async () => {
    await measure(recipe);
    expect(readdirSync(folder).filter((name) => name.includes('tmp'))).toEqual([]);
  });

  test('notes ids that are not among the places', async () => {
    write('walk.csv', `${long}moon,school,5\n`);
    expect((await measure(recipe)).notes).toContain('1 ids are not in');
  });
});

describe('mistakes are named with file, row and mend', () => {
  const refused = async (change: object, files: Record<string, string> = {}) => {
    write('places.csv', places);
    write('walk.csv', long);
    for (const [name, text] of Object.entries(files)) write(name, text);
    return measure({ ...recipe, ...change }).then(
      () => 'nothing',
      (error: Error) => error.message,
    );
  };

  test('in the tables', async () => {
    expect(await refused({}, { 'walk.csv': 'from_id,to_id,metres\nhome,school,far\n' })).toMatch(
      /walk\.csv, row 2, metres: "far" is not a number/,
    );
    expect(await refused({}, { 'walk.csv': 'from_id,to_id,metres\nhome,school\n' })).toMatch(
      /row 2: 2 fields, but the header has 3/,
    );
    expect(await refused({}, { 'walk.csv': 'from_id,to_id,metres\nhome,hall,-3\n' })).toMatch(/row 2: the cost is -3/);
    expect(await refused({}, { 'walk.csv': `${long}home,school,900\n` })).toMatch(/rows 2 and 5: the same pair/);
    expect(await refused({}, { 'walk.csv': 'from,to,metres\n' })).toMatch(/no column of origins "from_id"/);
    expect(await refused({}, { 'walk.csv': 'from_id,to_id,metres,minutes\n' })).toMatch(
      /Name it in the recipe as "cost"/,
    );
    expect(await refused({}, { 'places.csv': 'id,sites\na,1\na,2\n' })).toMatch(
      /row 3: the id "a" stands in row 2 too/,
    );
  });

  test('in the recipe, all of a study’s at once', async () => {
    const message = await refused({
      cases: [
        { ...count, args: { cutoff: 800 } },
        { ...count, case: 'b', fn: 'cumulativ' },
        { ...count, case: 'c', costs: 'bike' },
        { ...count, case: 'd', fn: 'gravity', args: { opportunity: 'sites', decay: { type: 'linear', cutoff: 0 } } },
      ],
    });
    expect(message).toContain('case "within": no "opportunity"');
    expect(message).toContain('"fn" is "cumulativ". Choose one of cumulative_cutoff');
    expect(message).toContain('"costs" is "bike". Name one of the recipe\'s tables: walk');
    expect(message).toContain('cutoff of a linear decay is 0');
  });

  test('a slip of the pen in a key, a flag or a weight', async () => {
    expect(await refused({ summary: [] })).toMatch(
      /recipe\.json: nothing is known of "summary"\. Known are costs, places/,
    );
    const walk = { file: 'walk.csv', form: 'long', symmetric: 'true' };
    expect(await refused({ costs: { walk } })).toMatch(/costs "walk": "symmetric" is "true"\. Write true or false/);
    const score = { case: 'mix', fn: 'score', costs: 'walk', demand: 'people', args: { weights: { sites: 'much' } } };
    expect(await refused({ cases: [score] })).toMatch(/case "mix": the weight of "sites" is "much"\. Give a number/);
    const good = { ...score, args: { weights: { sites: 2 } } };
    expect(await refused({ cases: [good], comment: 'a remark' })).toBe('nothing');
  });

  test('a missing file, a broken one, a case named twice', async () => {
    expect(await refused({ places: 'nowhere.csv' })).toMatch(/nowhere\.csv: there is no such file/);
    expect(await refused({ cases: [count, count] })).toMatch(/the case "within" occurs twice/);
    write('recipe.json', '{');
    const io = { out: () => {}, err: () => {}, isTerminal: false };
    await expect(command.run([at('recipe.json'), '-o', at('o.csv')], io)).rejects.toThrow(/not JSON/);
  });
});
