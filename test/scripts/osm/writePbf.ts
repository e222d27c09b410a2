/** Writes small `.osm.pbf` files for the tests of their reader, in each of the forms that published extracts use. */
import { deflateSync } from 'node:zlib';
import { PbfWriter } from 'pbf';

interface ExtractNode {
  id: number;
  lon: number;
  lat: number;
  tags?: Record<string, string>;
}
export interface ExtractWay {
  id: number;
  refs: number[];
  tags?: Record<string, string>;
}
interface ExtractRelation {
  id: number;
  members: { type: 'node' | 'way' | 'relation'; id: number; role: string }[];
  tags?: Record<string, string>;
}
export interface Extract {
  nodes?: ExtractNode[];
  ways?: ExtractWay[];
  relations?: ExtractRelation[];
}

export interface PbfForm {
  dense?: boolean;
  packed?: 'zlib' | 'none' | 'zstd';
  features?: string[];
  /** Nanodegrees a step. */
  granularity?: number;
  header?: boolean;
}

/** The bytes of an extract: a header block and one data block each for nodes, ways and relations. */
export function pbfBytes(extract: Extract, form: PbfForm = {}): Buffer {
  const { header = true, features = ['OsmSchema-V0.6', 'DenseNodes'] } = form;
  const headerBlock = new PbfWriter();
  for (const feature of features) headerBlock.writeStringField(4, feature);
  const blocks = [{ nodes: extract.nodes }, { ways: extract.ways }, { relations: extract.relations }].map((part) =>
    blobBytes('OSMData', dataBlock(part, form), form),
  );
  return Buffer.concat([...(header ? [blobBytes('OSMHeader', headerBlock.finish(), form)] : []), ...blocks]);
}

export function blobBytes(type: string, data: Uint8Array, { packed = 'zlib' }: PbfForm = {}): Buffer {
  const blob = new PbfWriter();
  if (packed === 'none') blob.writeBytesField(1, data);
  else {
    blob.writeVarintField(2, data.length);
    blob.writeBytesField(packed === 'zlib' ? 3 : 7, deflateSync(data));
  }
  const body = blob.finish();
  const head = new PbfWriter();
  head.writeStringField(1, type);
  head.writeVarintField(3, body.length);
  const headBytes = head.finish();
  const length = Buffer.alloc(4);
  length.writeUInt32BE(headBytes.length);
  return Buffer.concat([length, headBytes, body]);
}

/** One block of data as it is before it is packed. */
export const blockBytes = (extract: Extract, form: PbfForm = {}): Uint8Array => dataBlock(extract, form);

function dataBlock({ nodes = [], ways = [], relations = [] }: Extract, { dense = true, granularity = 100 }: PbfForm) {
  const strings = [''];
  const stringAt = (text: string) => {
    if (!strings.includes(text)) strings.push(text);
    return strings.indexOf(text);
  };
  const keys = (tags: Record<string, string> = {}) => Object.keys(tags).map(stringAt);
  const values = (tags: Record<string, string> = {}) => Object.values(tags).map(stringAt);
  const steps = (degrees: number) => Math.round((degrees * 1e9) / granularity);

  const group = new PbfWriter();
  if (dense && nodes.length > 0) {
    group.writeMessage(
      2,
      (_, pbf) => {
        pbf.writePackedSVarint(1, differences(nodes.map(({ id }) => id)));
        pbf.writePackedSVarint(8, differences(nodes.map(({ lat }) => steps(lat))));
        pbf.writePackedSVarint(9, differences(nodes.map(({ lon }) => steps(lon))));
        const keyValues = nodes.flatMap(({ tags = {} }) => [
          ...Object.entries(tags).flatMap(([key, value]) => [stringAt(key), stringAt(value)]),
          0,
        ]);
        if (keyValues.some((at) => at !== 0)) pbf.writePackedVarint(10, keyValues);
      },
      null,
    );
  }
  for (const node of dense ? [] : nodes) {
    group.writeMessage(
      1,
      (_, pbf) => {
        pbf.writeSVarintField(1, node.id);
        pbf.writePackedVarint(2, keys(node.tags));
        pbf.writePackedVarint(3, values(node.tags));
        pbf.writeSVarintField(8, steps(node.lat));
        pbf.writeSVarintField(9, steps(node.lon));
      },
      null,
    );
  }
  for (const way of ways) {
    group.writeMessage(
      3,
      (_, pbf) => {
        pbf.writeVarintField(1, way.id);
        pbf.writePackedVarint(2, keys(way.tags));
        pbf.writePackedVarint(3, values(way.tags));
        pbf.writePackedSVarint(8, differences(way.refs));
      },
      null,
    );
  }
  for (const relation of relations) {
    group.writeMessage(
      4,
      (_, pbf) => {
        pbf.writeVarintField(1, relation.id);
        pbf.writePackedVarint(2, keys(relation.tags));
        pbf.writePackedVarint(3, values(relation.tags));
        const { members } = relation;
        pbf.writePackedVarint(
          8,
          members.map(({ role }) => stringAt(role)),
        );
        pbf.writePackedSVarint(9, differences(members.map(({ id }) => id)));
        pbf.writePackedVarint(
          10,
          members.map(({ type }) => ['node', 'way', 'relation'].indexOf(type)),
        );
      },
      null,
    );
  }
  const groupBytes = group.finish();
  const block = new PbfWriter();
  const table = new PbfWriter();
  for (const text of strings) table.writeStringField(1, text);
  block.writeBytesField(1, table.finish());
  block.writeBytesField(2, groupBytes);
  if (granularity !== 100) block.writeVarintField(17, granularity);
  return block.finish();
}

const differences = (numbers: number[]) => numbers.map((number, at) => number - (at > 0 ? numbers[at - 1] : 0));
