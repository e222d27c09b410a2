import type { GroupDefinition } from '../../src/core/site/area';
import type { Home } from './home';
import type { Outline } from './outline';

/** What the other files of a folder say about the one being checked; null and undefined: nothing. */
export interface CheckContext {
  /** Where sites, or whatever else a file has, are expected. */
  readonly home: Home | null;
  /** Category words that the city's mapping names. */
  readonly mappedWords?: ReadonlySet<string>;
  readonly groups?: ReadonlyMap<string, GroupDefinition>;
  readonly areaIds?: ReadonlySet<string>;
  /** The group that stands for the people of sections. */
  readonly sectionWeight?: string;
  /** Outlines of countries by their ISO code, for what lies anywhere in the world. */
  readonly countries?: ReadonlyMap<string, { readonly name: string; readonly outline: Outline }>;
}
