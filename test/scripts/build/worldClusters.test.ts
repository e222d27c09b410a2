import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature } from 'geojson';
import { beforeAll, expect, test } from 'vitest';
import { readWorld } from '../../../scripts/build/readWorld';
import { worldLayers } from '../../../scripts/build/worldLayers';
import { cutTiles } from '../../../scripts/tiles/cutTiles';
import { ENGLISH } from '../../../src/languages/speaker';
import { choicesFor, listMembers, NO_FILTER } from '../../../src/rooms/world/filter';
import { temporaryFolder } from '../temporaryFolder';
import { layersOfTile } from './readArchive';

/** The clusters of the real list, cut as `atlas build` cuts them, without the background. */
let marks: Record<string, unknown>[];
const { members, networks } = readWorld('data');
const { folder } = temporaryFolder();

beforeAll(async () => {
  const output = join(folder, 'world.pmtiles');
  const layers = worldLayers(new Map(), { members, networks }).filter(({ name }) => name === 'members');
  await cutTiles({ layers, output, minZoom: 0, maxZoom: 2, name: 'members', attribution: '', force: true });
  marks = (await layersOfTile(output, { zoom: 0, at: [0, 0] })).get('members')!;
});

const sum = (numberIn: (mark: Record<string, unknown>) => number) =>
  marks.reduce((total, mark) => total + numberIn(mark), 0);

/** What the marks of the whole world say of a value: the counts of clusters, and the cities that stand alone. */
const marksWith = (property: string, value: string | number) =>
  sum((mark) => (mark.cluster ? Number(mark[`${property}:${value}`] ?? 0) : mark[property] === value ? 1 : 0));

test('the marks of the world hold every member city once', () => {
  expect(marks.some(({ cluster }) => cluster)).toBe(true);
  expect(sum(({ point_count }) => Number(point_count ?? 1))).toBe(members.length);
  expect(members.length).toBe(JSON.parse(readFileSync('data/network/learning-cities.geojson', 'utf8')).features.length);
});

test('what clusters count by region and by year is what the menus count', () => {
  const { regions, joined } = choicesFor(ENGLISH, listMembers(members), NO_FILTER);
  for (const { value, count } of regions) expect([value, marksWith('region', value)]).toEqual([value, count]);
  for (const { value, count } of joined) {
    if (value !== 'unknown') expect([value, marksWith('joined', value)]).toEqual([value, count]);
  }
});

test('a city has its name in the language of its country beside the English one, where the list knows it', () => {
  const [tile] = worldLayers(new Map(), { members, networks }).filter(({ name }) => name === 'members');
  const features = [...tile.inputs[0]] as Feature[];
  expect(features.find(({ properties }) => properties?.id === 'qa-doha')?.properties).toMatchObject({
    name: 'Doha',
    'name:ar': 'الدوحة',
  });
});
