import { PbfReader } from 'pbf';
import { emptyBlock, type OsmBlock, type OsmMember, type Tags } from './osmData';

/**
 * Decodes one PrimitiveBlock. Field numbers are those of osmformat.proto
 * (https://github.com/openstreetmap/OSM-binary/blob/master/osmpbf/osmformat.proto).
 */
export function decodeBlock(bytes: Uint8Array): OsmBlock {
  const pbf = new PbfReader(bytes);
  const frame: Frame = { strings: [], granularity: 100, latOffset: 0, lonOffset: 0 };
  const groups: Uint8Array[] = [];
  // The groups come before the granularity in the bytes but need it: they are decoded last.
  for (let field = pbf.nextField(); field; field = pbf.nextField()) {
    if (field === 1) frame.strings = readStrings(pbf.readBytes());
    else if (field === 2) groups.push(pbf.readBytes());
    else if (field === 17) frame.granularity = pbf.readVarint();
    else if (field === 19) frame.latOffset = pbf.readVarint(true);
    else if (field === 20) frame.lonOffset = pbf.readVarint(true);
  }
  const block = emptyBlock();
  for (const group of groups) readGroup(group, frame, block);
  return block;
}

/** What a block's parts share: its strings, and how its numbers become degrees. */
interface Frame {
  strings: string[];
  /** Nanodegrees a step; the offsets are nanodegrees too. */
  granularity: number;
  latOffset: number;
  lonOffset: number;
}

function readStrings(bytes: Uint8Array) {
  const pbf = new PbfReader(bytes);
  const strings: string[] = [];
  for (let field = pbf.nextField(); field; field = pbf.nextField()) if (field === 1) strings.push(pbf.readString());
  return strings;
}

function readGroup(bytes: Uint8Array, frame: Frame, block: OsmBlock) {
  const pbf = new PbfReader(bytes);
  for (let field = pbf.nextField(); field; field = pbf.nextField()) {
    if (field === 1) readNode(pbf.readBytes(), frame, block);
    else if (field === 2) readDenseNodes(pbf.readBytes(), frame, block);
    else if (field === 3) readWay(pbf.readBytes(), frame, block);
    else if (field === 4) readRelation(pbf.readBytes(), frame, block);
  }
}

/** Steps of `granularity` to degrees times 1e7; coarser or finer granularities are rounded to it. */
const degrees7 = (steps: number, offset: number, granularity: number) =>
  Math.round((offset + granularity * steps) / 100);

function addNode(block: OsmBlock, id: number, lon7: number, lat7: number, tags: Tags | null) {
  block.nodeId.push(id);
  block.nodeLon7.push(lon7);
  block.nodeLat7.push(lat7);
  if (tags && tags.size > 0) block.taggedNodes.push({ id, position: [lon7 / 1e7, lat7 / 1e7], tags });
}

function readNode(bytes: Uint8Array, frame: Frame, block: OsmBlock) {
  const pbf = new PbfReader(bytes);
  let [id, lat, lon] = [0, 0, 0];
  const keys: number[] = [];
  const values: number[] = [];
  for (let field = pbf.nextField(); field; field = pbf.nextField()) {
    if (field === 1) id = pbf.readSVarint();
    else if (field === 2) pbf.readPackedVarint(keys);
    else if (field === 3) pbf.readPackedVarint(values);
    else if (field === 8) lat = pbf.readSVarint();
    else if (field === 9) lon = pbf.readSVarint();
  }
  const lon7 = degrees7(lon, frame.lonOffset, frame.granularity);
  const lat7 = degrees7(lat, frame.latOffset, frame.granularity);
  addNode(block, id, lon7, lat7, tagsOf(keys, values, frame.strings));
}

function readDenseNodes(bytes: Uint8Array, frame: Frame, block: OsmBlock) {
  const pbf = new PbfReader(bytes);
  const [ids, lats, lons, keyValues]: number[][] = [[], [], [], []];
  for (let field = pbf.nextField(); field; field = pbf.nextField()) {
    if (field === 1) pbf.readPackedSVarint(ids);
    else if (field === 8) pbf.readPackedSVarint(lats);
    else if (field === 9) pbf.readPackedSVarint(lons);
    else if (field === 10) pbf.readPackedVarint(keyValues);
  }
  if (lats.length !== ids.length || lons.length !== ids.length) {
    throw new Error(`${ids.length} node ids, ${lats.length} latitudes, ${lons.length} longitudes`);
  }
  // Each column holds differences to the row before; keys and values run through, 0 ends a node's.
  let [id, lat, lon, at] = [0, 0, 0, 0];
  for (let row = 0; row < ids.length; row++) {
    id += ids[row];
    lat += lats[row];
    lon += lons[row];
    let tags: Map<string, string> | null = null;
    while (at < keyValues.length && keyValues[at] !== 0) {
      tags ??= new Map();
      tags.set(stringAt(frame.strings, keyValues[at]), stringAt(frame.strings, keyValues[at + 1]));
      at += 2;
    }
    at++;
    const lon7 = degrees7(lon, frame.lonOffset, frame.granularity);
    const lat7 = degrees7(lat, frame.latOffset, frame.granularity);
    addNode(block, id, lon7, lat7, tags);
  }
}

function readWay(bytes: Uint8Array, { strings }: Frame, block: OsmBlock) {
  const pbf = new PbfReader(bytes);
  let id = 0;
  const [keys, values, refs]: number[][] = [[], [], []];
  for (let field = pbf.nextField(); field; field = pbf.nextField()) {
    if (field === 1) id = pbf.readVarint(true);
    else if (field === 2) pbf.readPackedVarint(keys);
    else if (field === 3) pbf.readPackedVarint(values);
    else if (field === 8) pbf.readPackedSVarint(refs);
  }
  for (let at = 1; at < refs.length; at++) refs[at] += refs[at - 1];
  block.ways.push({ id, refs, tags: tagsOf(keys, values, strings) });
}

const MEMBER_TYPES: readonly OsmMember['type'][] = ['node', 'way', 'relation'];

function readRelation(bytes: Uint8Array, { strings }: Frame, block: OsmBlock) {
  const pbf = new PbfReader(bytes);
  let id = 0;
  const [keys, values, roles, memberIds, types]: number[][] = [[], [], [], [], []];
  for (let field = pbf.nextField(); field; field = pbf.nextField()) {
    if (field === 1) id = pbf.readVarint(true);
    else if (field === 2) pbf.readPackedVarint(keys);
    else if (field === 3) pbf.readPackedVarint(values);
    else if (field === 8) pbf.readPackedVarint(roles);
    else if (field === 9) pbf.readPackedSVarint(memberIds);
    else if (field === 10) pbf.readPackedVarint(types);
  }
  for (let at = 1; at < memberIds.length; at++) memberIds[at] += memberIds[at - 1];
  const members = memberIds.map((member, at) => ({
    type: memberType(types[at]),
    id: member,
    role: stringAt(strings, roles[at]),
  }));
  block.relations.push({ id, members, tags: tagsOf(keys, values, strings) });
}

function memberType(number: number) {
  const type = MEMBER_TYPES[number];
  if (!type) throw new Error(`a member of type ${number}`);
  return type;
}

function tagsOf(keys: readonly number[], values: readonly number[], strings: readonly string[]): Tags {
  return new Map(keys.map((key, at) => [stringAt(strings, key), stringAt(strings, values[at])]));
}

function stringAt(strings: readonly string[], at: number) {
  const string = strings[at];
  if (string === undefined) throw new Error(`string ${at} of ${strings.length}`);
  return string;
}
