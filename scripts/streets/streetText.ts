/** Street tables as text: `street-nodes.csv` and `street-edges.csv`, made so that a change of streets reads well in a diff. */
import { parse } from 'csv-parse/sync';
import { MOST_MILLIMETRES } from '../../src/core/network/streetColumns';
import { InputError } from '../command/command';
import { csvCell } from '../files/csvCell';
import { decodeShape, encodeShape } from './shapeText';
import { inOrder, type StreetEdge, type StreetNode, type StreetTable, withoutIdleEdges } from './streetTable';
import { classNamed } from './tableStreets';

export interface StreetTexts {
  readonly nodes: string;
  readonly edges: string;
}

/** Rows are in the order of their ids, so equal streets give equal bytes. */
export function streetTexts(table: StreetTable): StreetTexts {
  const { nodes, edges } = inOrder(table);
  const nodeLines = nodes.map(({ id, lon7, lat7 }) => `${csvCell(id)},${lon7 / 1e7},${lat7 / 1e7}`);
  const edgeLines = edges.map(({ from, to, millimetres, name, shape, class: street }) => {
    const start = nodes[from];
    const ends = `${csvCell(start.id)},${csvCell(nodes[to].id)}`;
    return `${ends},${millimetres / 1000},${street},${csvCell(name ?? '')},${encodeShape(shape, start)}`;
  });
  return {
    nodes: `${['node,lon,lat', ...nodeLines].join('\n')}\n`,
    edges: `${['from,to,metres,class,name,shape', ...edgeLines].join('\n')}\n`,
  };
}

interface Row {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

function rowsOf(text: string, file: string): Row[] {
  try {
    return parse(text, {
      columns: true,
      info: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
    }) as unknown as Row[];
  } catch (error) {
    throw new InputError(`${file}: cannot be read as CSV (${(error as Error).message})`);
  }
}

/**
 * Reads the two texts. Beside our own columns it takes the plainest of other tables: `id` for `node`, `length_m` for
 * `metres`, and no class, name or shape. Throws an `InputError` with file, line and mend.
 */
export function readStreetTexts(
  texts: StreetTexts,
  files = { nodes: 'street-nodes.csv', edges: 'street-edges.csv' },
): StreetTable {
  const rowOf = new Map<string, number>();
  const nodes = rowsOf(texts.nodes, files.nodes).map(({ record, info }, row): StreetNode => {
    const where = `${files.nodes}, line ${info.lines}`;
    const id = column(record, ['node', 'id'], where);
    if (rowOf.has(id)) throw new InputError(`${where}: node "${id}" occurs twice. Node ids must differ`);
    rowOf.set(id, row);
    return {
      id,
      lon7: Math.round(numberIn(record, ['lon'], where, { least: -180, most: 180 }) * 1e7),
      lat7: Math.round(numberIn(record, ['lat'], where, { least: -90, most: 90 }) * 1e7),
    };
  });
  const edges = rowsOf(texts.edges, files.edges).map(({ record, info }): StreetEdge => {
    const where = `${files.edges}, line ${info.lines}`;
    const nodeRow = (name: string) => {
      const row = rowOf.get(column(record, [name], where));
      if (row === undefined)
        throw new InputError(`${where}: ${name} is "${record[name]}", which ${files.nodes} does not have`);
      return row;
    };
    const from = nodeRow('from');
    const most = MOST_MILLIMETRES / 1000;
    return {
      from,
      to: nodeRow('to'),
      millimetres: Math.round(numberIn(record, ['metres', 'length_m'], where, { least: 0, most }) * 1000),
      class: classNamed(record.class),
      name: record.name || null,
      shape: shapeIn(record.shape ?? '', nodes[from], where),
    };
  });
  return { nodes, edges: withoutIdleEdges(edges).edges };
}

function column(record: Readonly<Record<string, string>>, names: readonly string[], where: string) {
  const name = names.find((known) => record[known] !== undefined);
  if (!name)
    throw new InputError(`${where}: there is no column ${names.join(' or ')}. The first line names the columns`);
  return record[name];
}

function numberIn(
  record: Readonly<Record<string, string>>,
  names: readonly string[],
  where: string,
  { least, most }: { least: number; most: number },
) {
  const text = column(record, names, where);
  const value = Number(text);
  if (text === '' || !(value >= least && value <= most)) {
    throw new InputError(`${where}: ${names[0]} is "${text}"; it should be a number from ${least} to ${most}`);
  }
  return value;
}

function shapeIn(text: string, start: StreetNode, where: string) {
  try {
    return decodeShape(text, start);
  } catch (error) {
    throw new InputError(`${where}: the shape is damaged (${(error as Error).message}). Import the streets again`);
  }
}
