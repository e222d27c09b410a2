import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { InputError } from '../command/command';

export interface PointsFile {
  readonly ids: readonly string[];
  readonly lon: Float64Array;
  readonly lat: Float64Array;
}

interface Row {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

/** Reads points from CSV (or CSV in gzip) with the columns id, lon and lat in degrees; others are passed over. */
export async function readPoints(file: string): Promise<PointsFile> {
  const rows = await rowsOf(file);
  const seen = new Set<string>();
  const points = rows.map(({ record, info }) => {
    const where = `${file}, line ${info.lines}`;
    const id = field(record, 'id', where);
    if (seen.has(id)) throw new InputError(`${where}: the id "${id}" occurs twice. Each point needs an id of its own`);
    seen.add(id);
    return { id, lon: degrees(record, 'lon', 180, where), lat: degrees(record, 'lat', 90, where) };
  });
  return {
    ids: points.map(({ id }) => id),
    lon: Float64Array.from(points, ({ lon }) => lon),
    lat: Float64Array.from(points, ({ lat }) => lat),
  };
}

async function rowsOf(file: string): Promise<Row[]> {
  try {
    const bytes = await readFile(file);
    const text = (/\.gz$/i.test(file) ? await promisify(gunzip)(bytes) : bytes).toString('utf8');
    return parse(text, {
      columns: true,
      info: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
    }) as unknown as Row[];
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new InputError(`${file}: cannot be read (${code === 'ENOENT' ? 'there is no such file' : message})`);
  }
}

function field(record: Row['record'], name: string, where: string) {
  const text = record[name];
  if (text === undefined) throw new InputError(`${where}: there is no column ${name}. Points need id, lon and lat`);
  if (text === '') throw new InputError(`${where}: ${name} is empty. Points need id, lon and lat`);
  return text;
}

function degrees(record: Row['record'], name: 'lon' | 'lat', most: number, where: string) {
  const text = field(record, name, where);
  const value = Number(text);
  if (!(Math.abs(value) <= most)) {
    throw new InputError(
      `${where}: ${name} is "${text}", not a number of degrees from -${most} to ${most}. Are lon and lat swapped, or in metres?`,
    );
  }
  return value;
}
