import { InputError } from '../command/command';
import { NodePositions, type OsmBlock, type OsmData, type Tags } from './osmData';
import { readOverpassJson } from './readOverpassJson';
import { pbfBlocks } from './readPbf';

/** Which tagged things to keep; all, where a choice is not given. Positions of nodes are always kept. */
export interface OsmFilter {
  node?(tags: Tags): boolean;
  way?(tags: Tags): boolean;
  relation?(tags: Tags): boolean;
}

/** Whether the name is of a file that `readOsm` can read: `.osm.pbf`, or Overpass JSON as `.json` or `.json.gz`. */
export const isOsmFile = (file: string) => /\.(pbf|json|json\.gz)$/i.test(file);

/**
 * Reads an OpenStreetMap extract: `.osm.pbf`, or what Overpass answers with `[out:json]`, plain or gzip.
 * Throws an `InputError` that names the file, the place in it and the mend.
 */
export async function readOsm(file: string, filter: OsmFilter = {}): Promise<OsmData> {
  if (!isOsmFile(file)) {
    throw new InputError(
      `${file}: not an OpenStreetMap extract by its name; use .osm.pbf, .json or .json.gz (Overpass)`,
    );
  }
  const blocks = /\.pbf$/i.test(file) ? pbfBlocks(file) : readOverpassJson(file);
  const parts: OsmBlock[] = [];
  for await (const block of blocks) {
    parts.push({
      ...block,
      taggedNodes: filter.node ? block.taggedNodes.filter(({ tags }) => filter.node?.(tags)) : block.taggedNodes,
      ways: filter.way ? block.ways.filter(({ tags }) => filter.way?.(tags)) : block.ways,
      relations: filter.relation ? block.relations.filter(({ tags }) => filter.relation?.(tags)) : block.relations,
    });
  }
  return {
    nodes: new NodePositions({
      id: Float64Array.from(flat(parts, 'nodeId')),
      lon7: Int32Array.from(flat(parts, 'nodeLon7')),
      lat7: Int32Array.from(flat(parts, 'nodeLat7')),
    }),
    taggedNodes: parts.flatMap(({ taggedNodes }) => taggedNodes),
    ways: parts.flatMap(({ ways }) => ways),
    relations: parts.flatMap(({ relations }) => relations),
  };
}

function* flat(parts: readonly OsmBlock[], column: 'nodeId' | 'nodeLon7' | 'nodeLat7') {
  for (const part of parts) yield* part[column];
}
