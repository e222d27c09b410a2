import type { Problem } from '../../src/core/problem';

export interface ImportFolders {
  /** Folder with the mapping: city.json, network.json, world.json or layers.json. */
  readonly mapping: string;
  readonly from: string;
  readonly out: string;
}

/** `areas.geojson: 7 features` */
export const countLine = (name: string, count: number, word: string) =>
  `${name}: ${count} ${word}${count === 1 ? '' : 's'}`;

export interface ImportReport {
  /** A line for each thing written; none when an error kept it from being written. */
  readonly lines: readonly string[];
  readonly problems: readonly Problem[];
}
