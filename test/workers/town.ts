/** A town of square cells in a row, drawn in metres, and an engine that has it to fetch. */
import { gzipSync } from 'node:zlib';
import type { CityPack } from '../../src/core/city/cityPack';
import { encodePack } from '../../src/core/city/encodePack';
import { makePack } from '../../src/core/city/makePack';
import type { StreetColumns } from '../../src/core/network/streetColumns';
import type { Kind } from '../../src/core/site/kinds';
import { createEngine } from '../../src/workers/engine';
import type { PackAddress } from '../../src/workers/questions';
import { at } from '../core/network/towns';

export interface TownPlan {
  /** People of each square; null is not known. Squares are 200 m wide, their middles 200 m apart on the x axis from 0. */
  people?: readonly (number | null)[];
  /** Children among them, square by square; without it the town knows no group. */
  children?: readonly number[];
  /** Sites by kind and metres east and north. */
  sites?: readonly { kind: Kind; east: number; north?: number; alsoKinds?: Kind[]; name?: string }[];
  streets?: StreetColumns | null;
}

export function createTown({
  people = [100, 100, 100],
  children,
  sites = [],
  streets = null,
}: TownPlan = {}): CityPack {
  const square = (east: number) => [
    [[at(east - 100, -100), at(east + 100, -100), at(east + 100, 100), at(east - 100, 100), at(east - 100, -100)]],
  ];
  return makePack({
    slug: 'town',
    title: 'Town',
    sites: sites.map(({ kind, east, north = 0, alsoKinds, name }, row) => ({
      id: `s${row}`,
      name: name ?? `${kind} ${row}`,
      kind,
      alsoKinds,
      source: 'drawn',
      at: at(east, north),
    })),
    areas: people.map((population, row) => ({
      id: `a${row}`,
      name: `Square ${row}`,
      population,
      groups: children ? { children: children[row] } : ({} as Record<string, number>),
      source: 'drawn',
      polygons: square(200 * row),
    })),
    sections: [],
    boundary: null,
    groups: children
      ? [{ id: 'children', label: 'Children aged 0 to 15', unit: 'people', year: 2022, source: 'drawn' }]
      : [],
    buildings: [],
    streets,
    demand: { method: 'cells-given', weight: null },
  }).pack;
}

export const packBytes = (pack: CityPack) => new Uint8Array(gzipSync(encodePack(pack)));

/** An engine whose fetch finds this town at any address. */
export function engineFor(pack: CityPack) {
  const address: PackAddress = { url: 'town.pack', bytes: packBytes(pack).length };
  return { engine: createEngine(async () => new Response(packBytes(pack))), pack: address };
}

/** Somebody who waits and hears nothing of progress. */
export const patient = () => ({ onProgress: () => {}, signal: new AbortController().signal });
