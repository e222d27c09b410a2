import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { array, type InferOutput, literal, number, object, optional, record, safeParse, string, union } from 'valibot';
import { InputError } from '../command/command';
import { emptyBlock, type OsmBlock, type Tags } from './osmData';

const TagsSchema = optional(record(string(), string()));
const NodeSchema = object({ type: literal('node'), id: number(), lat: number(), lon: number(), tags: TagsSchema });
const WaySchema = object({ type: literal('way'), id: number(), nodes: array(number()), tags: TagsSchema });
const MemberSchema = object({
  type: union([literal('node'), literal('way'), literal('relation')]),
  ref: number(),
  role: string(),
});
const RelationSchema = object({
  type: literal('relation'),
  id: number(),
  members: array(MemberSchema),
  tags: TagsSchema,
});

/** By an element's type: what it must have, and what the Overpass query has to say to get it. */
const ELEMENTS = { node: NodeSchema, way: WaySchema, relation: RelationSchema };
const MEND = 'Ask Overpass for [out:json] and end the query with: out body; >; out skel qt;';

/**
 * Reads what Overpass answers with `[out:json]` (https://wiki.openstreetmap.org/wiki/OverpassJSON), plain or gzip, as
 * one block. It is parsed whole: a file near 500 MB is too large for that, and a case for `.osm.pbf`.
 */
export async function* readOverpassJson(file: string): AsyncGenerator<OsmBlock> {
  const block = emptyBlock();
  elementsOf(await parsed(file), file).forEach((element, at) => {
    addElement(element, block, `${file}, element ${at}`);
  });
  yield block;
}

async function parsed(file: string): Promise<unknown> {
  try {
    const bytes = await readFile(file);
    const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return JSON.parse((isGzip ? await promisify(gunzip)(bytes) : bytes).toString('utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const fix = code === 'ENOENT' ? 'Is the path right?' : 'Fetch the file again, or use an .osm.pbf';
    throw new InputError(`${file}: cannot be read as JSON (${message}). ${fix}`);
  }
}

function elementsOf(answer: unknown, file: string): unknown[] {
  const elements = (answer as { elements?: unknown } | null)?.elements;
  if (!Array.isArray(elements)) throw new InputError(`${file}: there is no list "elements". ${MEND}`);
  return elements;
}

function addElement(element: unknown, block: OsmBlock, where: string) {
  const type = (element as { type?: unknown } | null)?.type;
  if (type !== 'node' && type !== 'way' && type !== 'relation') return; // Overpass also writes areas, counts, timelines.
  const { success, output, issues } = safeParse(ELEMENTS[type], element);
  if (!success)
    throw new InputError(`${where}: a ${type} whose ${issues[0].path?.[0]?.key}: ${issues[0].message}. ${MEND}`);
  if (output.type === 'node') addNode(output, block);
  else if (output.type === 'way') block.ways.push({ id: output.id, refs: output.nodes, tags: tagsOf(output.tags) });
  else {
    const members = output.members.map((member) => ({ type: member.type, id: member.ref, role: member.role }));
    block.relations.push({ id: output.id, members, tags: tagsOf(output.tags) });
  }
}

function addNode({ id, lon, lat, tags }: InferOutput<typeof NodeSchema>, block: OsmBlock) {
  block.nodeId.push(id);
  block.nodeLon7.push(Math.round(lon * 1e7));
  block.nodeLat7.push(Math.round(lat * 1e7));
  if (tags && Object.keys(tags).length > 0) block.taggedNodes.push({ id, position: [lon, lat], tags: tagsOf(tags) });
}

const tagsOf = (tags: Readonly<Record<string, string>> = {}): Tags => new Map(Object.entries(tags));
