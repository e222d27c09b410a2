/**
 * The one form in which a city travels: flat typed columns for sites, areas, demand cells and streets. Made by
 * `atlas city`, read by the command line and by the browser's worker. `encodePack` and `decodePack` give it its bytes.
 */
import type { DemandMethod } from '../access/demand';
import type { Bbox } from '../geo/bbox';
import type { StreetColumns } from '../network/streetColumns';
import type { GroupDefinition } from '../site/area';

export type { DemandMethod, StreetColumns };

export interface CityPack {
  readonly slug: string;
  readonly title: string;
  readonly bounds: Bbox;
  readonly sites: SiteColumns;
  readonly areas: AreaColumns;
  /** Where the city ends, while areas that somebody brought stand in `areas`; absent: where those end. Never in a file. */
  readonly ends?: AreaColumns;
  readonly cells: CellColumns;
  /** null: no street network is known; travel can only be estimated from the straight line. */
  readonly streets: StreetColumns | null;
}

/** One row a site. */
export interface SiteColumns {
  readonly count: number;
  readonly ids: readonly string[];
  readonly names: readonly (string | null)[];
  /** Positions in `KINDS`; the main kind. */
  readonly kind: Uint8Array;
  /** Bit k set: the site is (also) of the kind at position k of `KINDS`. Includes the main kind. */
  readonly kindMask: Uint32Array;
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** NaN: not known. */
  readonly capacity: Float64Array;
  /** The rest of each site's properties (address, website, category, source, ...), as in `sites.geojson`. */
  readonly details: readonly Readonly<Record<string, unknown>>[];
}

/** One row an area, all levels together. */
export interface AreaColumns {
  readonly count: number;
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** Position in `levels`; level 0 is the one whose figures are the city's (neighbourhoods). */
  readonly level: Uint8Array;
  readonly levels: readonly string[];
  /** Row of the area one level up, or -1. */
  readonly within: Int32Array;
  /** NaN: not known. */
  readonly population: Float64Array;
  readonly groups: readonly GroupColumn[];
  readonly polygons: PolygonColumns;
}

export interface GroupColumn extends GroupDefinition {
  /** A figure a row; NaN: not known. */
  readonly values: Float64Array;
}

/** Multipolygons, flat: row -> polygons -> rings -> positions. Each *Start column has one entry more than it has rows. */
export interface PolygonColumns {
  readonly polygonStart: Uint32Array;
  readonly ringStart: Uint32Array;
  readonly positionStart: Uint32Array;
  /** Degrees times 1e6, longitude and latitude in turn; rings are closed. */
  readonly positions: Int32Array;
}

/** Demand cells: one row a piece of the hexagon grid inside one area. */
export interface CellColumns {
  readonly count: number;
  /** The point from which travel is measured. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Row in `AreaColumns`, level 0. */
  readonly area: Uint32Array;
  /** Estimated people, which add up exactly to the area's population; NaN where that is not known. */
  readonly people: Float64Array;
  /** For each group whose unit is people: its estimated share of the cell. Same order as `groups` with that unit. */
  readonly groups: readonly GroupColumn[];
  readonly polygons: PolygonColumns;
  /** How people were spread over the cells of an area; an estimate in every case but `cells-given`. */
  readonly method: DemandMethod;
}
