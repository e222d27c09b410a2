/** What earlier and later versions of the page left in the browser, and files that the page itself saves. */
import { type Reader, textBody } from '../../../scripts/fuzz/reader';
import { readOwnData } from '../../../src/core/intake/ownData';
import { packWithOwn } from '../../../src/core/intake/packWithOwn';
import { readKeptScenarios, writeKeptScenarios } from '../../../src/core/scenario/keptScenarios';
import { readScenarioFile } from '../../../src/core/scenario/scenarioFile';
import { ENGLISH } from '../../../src/languages/speaker';
import { opened, wordOf } from '../../../src/rooms/gaps/whatif/plans';
import { readSheetFile } from '../../../src/rooms/world/sheet/sheetFile';
import { createArea, createPack, createSite } from '../../core/city/createPack';
import { createSheet } from '../../core/story/createSheet';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const KEPT_SCENARIOS = JSON.stringify({
  version: 1,
  scenarios: [
    {
      id: 1,
      name: 'North',
      edits: [
        { do: 'add', site: 'new-1', kind: 'library', at: [2.17, 41.39], capacity: 40, name: 'New' },
        { do: 'close', site: 'cul-12' },
        { do: 'link', link: 'link-1', from: [2.17, 41.4], to: [2.18, 41.4] },
      ],
    },
  ],
});

const SCENARIO_FILE = JSON.stringify({
  type: 'FeatureCollection',
  scenario: { version: 1, name: 'North', city: 'barcelona' },
  features: [
    {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [2.17, 41.39] },
      properties: { edit: 'add', site: 'new-1', kind: 'library', capacity: 40 },
    },
    { type: 'Feature', geometry: null, properties: { edit: 'close', site: 'cul-12', siteName: 'x' } },
    {
      type: 'Feature',
      geometry: {
        type: 'LineString',
        coordinates: [
          [2.17, 41.39],
          [2.18, 41.39],
        ],
      },
      properties: { edit: 'link', link: 'link-1' },
    },
  ],
});

const OWN = JSON.stringify({
  sites: { version: 1, joining: 'instead', sites: [createSite({ id: 'own-1', name: 'A', capacity: 3 })] },
  areas: { version: 1, areas: [createArea({ id: 'own-a', population: 10 })] },
});

const city = createPack({
  areas: [createArea({ id: 'a' })],
  sites: [createSite({ id: 's', at: [2.175, 41.395] })],
  cells: [{ at: [2.171, 41.391] }, { at: [2.178, 41.398] }],
});

export const KEPT: readonly Reader[] = [
  {
    name: 'kept/scenarios',
    seeds: () => [textBody(KEPT_SCENARIOS, 'json')],
    read: (bytes) => {
      const kept = readKeptScenarios(text(bytes));
      const again = readKeptScenarios(writeKeptScenarios(kept));
      if (JSON.stringify(kept) !== JSON.stringify(again)) throw new Error('scenarios are not kept as they were read');
      return [kept, wordOf(opened(kept, ''))];
    },
  },
  {
    name: 'kept/scenario-file',
    seeds: () => [textBody(SCENARIO_FILE, 'json')],
    read: (bytes) => readScenarioFile(text(bytes), 'a.geojson'),
  },
  {
    name: 'kept/sheet',
    seeds: () => [textBody(JSON.stringify(createSheet({ city: 'qa-doha' })), 'json')],
    read: (bytes) => readSheetFile(ENGLISH, 'a.json', text(bytes), 'qa-doha'),
  },
  {
    name: 'kept/own-data',
    seeds: () => [textBody(OWN, 'json')],
    read: (bytes) => {
      const own = readOwnData(text(bytes));
      const pack = own && packWithOwn(city, own);
      return pack && [pack.sites.names, pack.areas.names, pack.cells.people.length];
    },
  },
];
