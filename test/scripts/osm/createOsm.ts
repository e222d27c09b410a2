import { NodePositions, type OsmData, type OsmMember } from '../../../scripts/osm/osmData';
import type { LonLat } from '../../../src/core/units';

interface MadeOsm {
  readonly nodes: Readonly<Record<number, LonLat>>;
  readonly tagged?: readonly { readonly id: number; readonly tags: Readonly<Record<string, string>> }[];
  readonly ways?: readonly {
    readonly id: number;
    readonly refs: readonly number[];
    readonly tags?: Readonly<Record<string, string>>;
  }[];
  readonly relations?: readonly {
    readonly id: number;
    readonly members: readonly OsmMember[];
    readonly tags: Readonly<Record<string, string>>;
  }[];
}

/** A made-up extract, as its reader gives it. */
export function createOsm({ nodes, tagged = [], ways = [], relations = [] }: MadeOsm): OsmData {
  const rows = Object.entries(nodes).map(([id, [lon, lat]]) => [
    Number(id),
    Math.round(lon * 1e7),
    Math.round(lat * 1e7),
  ]);
  const mapOf = (tags: Readonly<Record<string, string>> = {}) => new Map(Object.entries(tags));
  return {
    nodes: new NodePositions({
      id: Float64Array.from(rows, ([id]) => id),
      lon7: Int32Array.from(rows, ([, lon]) => lon),
      lat7: Int32Array.from(rows, ([, , lat]) => lat),
    }),
    taggedNodes: tagged.map(({ id, tags }) => ({ id, position: nodes[id], tags: mapOf(tags) })),
    ways: ways.map(({ id, refs, tags }) => ({ id, refs, tags: mapOf(tags) })),
    relations: relations.map(({ id, members, tags }) => ({ id, members, tags: mapOf(tags) })),
  };
}
