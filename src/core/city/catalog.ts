/** `public/catalog.json`: what the explorer can show. Written last by `atlas build`, read first by the page. */
import type { Bbox } from '../geo/bbox';
import type { GroupDefinition } from '../site/area';
import type { Kind } from '../site/kinds';
import type { LonLat } from '../units';
import type { DemandMethod } from './cityPack';

export interface Catalog {
  /** Version of the `atlas` command that built it. */
  readonly version: string;
  readonly world: CatalogWorld;
  readonly cities: readonly CatalogCity[];
  /** `{ protocols: Protocol[], sourcesOf, sources }` of core/experiment/protocol; null or absent where the data have none. */
  readonly protocols?: BuiltFile | null;
  /** What classes published; absent in catalogues of before there were any. */
  readonly experiments?: readonly CatalogExperiment[];
}

/** A published experiment of a class: enough to put it on the map, and the bundle that holds the rest. */
export interface CatalogExperiment {
  readonly id: string;
  readonly title: string;
  readonly city: { readonly name: string; readonly slug: string | null };
  readonly classLabel: string;
  readonly organisation: string;
  /** Of its protocol; null where it has none. */
  readonly theme: string | null;
  /** First and last day, null where not said. */
  readonly from: string | null;
  readonly until: string | null;
  /** SPDX identifier. */
  readonly licence: string;
  readonly language: string;
  /** Its places, and the first cell of each walk; as coarse as the bundle has them. */
  readonly points: readonly LonLat[];
  readonly bundle: BuiltFile;
}

/** A built file, its address relative to catalog.json; the name carries a hash of the content, so it may be cached for ever. */
export interface BuiltFile {
  readonly path: string;
  readonly bytes: number;
}

export interface Source {
  /** The key in `sources.json`. */
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** null: known only from a copy that did not bear its address. */
  readonly url: string | null;
  readonly licence: string;
  readonly attribution: string;
  /** Date of the data: `2024`, `2024-03`, `2024-03-01`; null is not known. */
  readonly date: string | null;
  /** The day by which it had been read; absent where the data do not keep it. */
  readonly asOf?: string;
}

export interface CatalogWorld {
  readonly tiles: BuiltFile;
  /** `MemberCity[]` and `NationalNetworkCity[]` of `core/site/memberCity`, with their sources: the list beside the map. */
  readonly cities: BuiltFile;
  /** `Story` of `core/story`: history, Key Features, good practices and sheets of cities; null where the data tell none. */
  readonly story: BuiltFile | null;
  readonly members: number;
  /** What UNESCO itself counted, with the date of the count; null: the data do not say. */
  readonly published: { readonly members: number; readonly countries: number; readonly asOf: string } | null;
  /** What the list does not have, a sentence each, for the page to say. Absent in older catalogues. */
  readonly gaps?: readonly string[];
  readonly sources: readonly Source[];
}

export interface CatalogCity {
  readonly slug: string;
  readonly title: string;
  readonly country: string;
  readonly centre: LonLat;
  readonly bounds: Bbox;
  readonly languages: readonly string[];
  readonly tiles: BuiltFile;
  readonly pack: BuiltFile;
  readonly sites: { readonly count: number; readonly byKind: Partial<Record<Kind, number>> };
  /** Null where no area has a population. */
  readonly people: number | null;
  readonly areas: number;
  readonly demandMethod: DemandMethod;
  readonly groups: readonly GroupDefinition[];
  readonly hasStreets: boolean;
  /** Ids of the sources that say how many people live in the areas (null: none does), and where the streets run. Absent in older catalogues. */
  readonly basis?: { readonly people: string | null; readonly streets: readonly string[] };
  /** What the data do not have, a sentence each, for the page to say. */
  readonly gaps: readonly string[];
  readonly sources: readonly Source[];
}
