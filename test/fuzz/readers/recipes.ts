/** Studies on the command line: recipes, the tables they name, and lists of points, run to the end. */
import { gzipSync } from 'node:zlib';
import { readAllocationRecipe } from '../../../scripts/allocate/allocateRecipe';
import { InputError } from '../../../scripts/command/command';
import { readPoints } from '../../../scripts/distances/pointsFile';
import { type Reader, textBody } from '../../../scripts/fuzz/reader';
import { command as measure } from '../../../scripts/measure/command';
import { readStreetTable } from '../../../scripts/streets/readStreets';
import { streetColumns } from '../../../scripts/streets/streetTable';
import { cityFiles } from '../../scripts/city/madeCity';
import { orRefused } from './refused';
import { scratch } from './scratch';

const quiet = { out: () => {}, err: () => {}, isTerminal: false };

const PLACES = 'id,people,sites,income\nhome,10,,100\nhill,20,,\nlake,5,,300\nschool,,1,\nhall,,1,\n';
const WALK = 'from_id,to_id,metres\nhome,school,800\nhome,hall,800.1\nhill,hall,300\n';
const MEASURES = JSON.stringify({
  costs: { walk: { file: 'walk.csv', form: 'long' } },
  places: 'places.csv',
  cases: [
    { case: 'within', fn: 'cumulative_cutoff', costs: 'walk', args: { opportunity: 'sites', cutoff: 800 } },
    { case: 'nearest', fn: 'cost_to_closest', costs: 'walk', args: { opportunity: 'sites', n: 1 } },
    {
      case: 'gravity',
      fn: 'gravity',
      costs: 'walk',
      args: {
        opportunity: 'sites',
        decay: {
          type: 'step',
          steps: [
            [400, 1],
            [800, 0.68],
          ],
        },
      },
    },
    {
      case: 'seats',
      fn: 'enhanced_two_stage_fca',
      costs: 'walk',
      supply: 'sites',
      demand: 'people',
      args: {
        weight_fn: {
          type: 'step',
          steps: [
            [400, 1],
            [800, 0.68],
            [1200, 0.22],
          ],
        },
      },
    },
  ],
  summaries: [{ case: 'without', fn: 'fgt_poverty', on: 'within', people: 'people', args: { poverty_line: 1 } }],
});

const CELLS = 'cell,people,x,y\na,60,100,0\nb,100,500,0\nc,80,900,0\nd,20,1900,0\n';
const ALLOCATION = JSON.stringify({
  costs: { file: 'wide.csv', form: 'wide' },
  demand: { file: 'cells.csv', id: 'cell', weight: 'people', x: 'x', y: 'y' },
  sites: { file: 'sites.csv', id: 'name', x: 'x', y: 'y' },
  cases: [
    { case: 'most', model: 'MCLP', args: { p: 1, service_radius: 400 } },
    { case: 'straight', model: 'KNearestPMedian', args: { p: 1, k: 2 } },
  ],
  seconds: 10,
});

const FILES = {
  'places.csv': PLACES,
  'walk.csv': WALK,
  'recipe.json': MEASURES,
  'allocation.json': ALLOCATION,
  'cells.csv': CELLS,
  'sites.csv': 'name,x,y\nwest,100,0\nmid,700,0\neast,1900,0\n',
  'wide.csv': 'cell,west,mid,east\na,0,600,\nb,400,200,1400\nc,800,200,1000\nd,,1200,0\n',
};

/** A reader of one file among others that are as they should be. */
function beside(name: string, file: keyof typeof FILES, read: (folder: string) => unknown): Reader {
  const files = scratch(FILES);
  return {
    name,
    seeds: () => [textBody(FILES[file], file.endsWith('json') ? 'json' : 'text')],
    read: (bytes) => {
      files.put(file, bytes);
      return orRefused(InputError, () => read(files.folder));
    },
  };
}

const runMeasures = (folder: string) => measure.run([`${folder}/recipe.json`, '-o', `${folder}/out.csv`], quiet);
const readAllocation = (folder: string) => readAllocationRecipe(`${folder}/allocation.json`).notes;

const POINTS = 'id,lon,lat,name\na,2.17,41.38,"x, y"\nb,2.18,41.39,z\n';
const points = scratch();
const streets = scratch(cityFiles());
const STREETS = cityFiles();

export const RECIPES: readonly Reader[] = [
  beside('recipes/measure', 'recipe.json', runMeasures),
  beside('recipes/places', 'places.csv', runMeasures),
  beside('recipes/travel', 'walk.csv', runMeasures),
  beside('recipes/allocate', 'allocation.json', readAllocation),
  beside('recipes/allocate-wide', 'wide.csv', readAllocation),
  {
    name: 'recipes/points',
    seeds: () => [textBody(POINTS), { ...textBody(POINTS), wrap: (body) => gzipSync(body) }],
    read: (bytes) =>
      orRefused(InputError, async () => {
        const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
        return (await readPoints(points.put(isPacked ? 'points.csv.gz' : 'points.csv', bytes))).ids;
      }),
  },
  {
    name: 'recipes/streets',
    seeds: () => [textBody(STREETS['street-edges.csv'])],
    read: (bytes) =>
      orRefused(
        InputError,
        async () => streetColumns(await readStreetTable(streets.put('street-edges.csv', bytes))).nodeCount,
      ),
  },
];
