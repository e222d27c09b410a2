import type { Problem } from '../../src/core/problem';

export interface ImportFolders {
  /** Folder with the mapping: city.json, network.json, world.json or layers.json. */
  readonly mapping: string;
  readonly from: string;
  readonly out: string;
}

export interface ImportReport {
  /** A line for each thing written; none when an error kept it from being written. */
  readonly lines: readonly string[];
  readonly problems: readonly Problem[];
}
