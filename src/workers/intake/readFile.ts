/** A file of any format that people bring, told by its first bytes rather than its name; each reader is loaded when needed. */
import { type Brought, LIMITS } from '../../core/intake/brought';
import { type Decode, decodeText } from '../../core/table/decodeText';
import { readTable } from '../../core/table/readTable';
import { megabytes, orRefused, refusal } from './intakeError';

export interface NamedBytes {
  readonly file: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Throws a `ProblemError` where the file is beyond a limit, of no known format, or damaged. */
export async function readFile({ file, bytes }: NamedBytes): Promise<Brought> {
  if (bytes.length > LIMITS.bytes) throw tooLarge(file, bytes.length);
  if (bytes.length === 0) throw refusal(file, 'is empty', 'Check that it is the file you mean.');
  const begins = (text: string) => [...text].every((letter, i) => bytes[i] === letter.charCodeAt(0));
  if (begins('fgb\x03fgb')) {
    const { readFlatgeobuf } = await import('./readFlatgeobuf');
    return orRefused(file, 'FlatGeobuf', () => readFlatgeobuf({ file, bytes }));
  }
  if (begins('PAR1')) {
    const { readGeoparquet } = await import('./readGeoparquet');
    return orRefused(file, 'Parquet', () => readGeoparquet({ file, bytes }));
  }
  if (begins('PK\x03\x04') || begins('PK\x05\x06')) {
    const { readZip } = await import('./readZip');
    return orRefused(file, 'a zip archive', () => readZip({ file, bytes }));
  }
  const known = FOREIGN.find(({ start }) => begins(start));
  if (known) throw refusal(file, `is ${known.what}`, known.fix);
  return readText({ file, bytes });
}

export const tooLarge = (file: string, bytes: number) =>
  refusal(
    file,
    `has ${megabytes(bytes)}, more than the ${megabytes(LIMITS.bytes)} that the page reads`,
    'Bring only the rows and columns that matter.',
  );

const SAVE_AS_CSV = 'Open it, and save the sheet as CSV (UTF-8).';

/** What people try first and the page cannot read, with the way on. */
const FOREIGN: readonly { readonly start: string; readonly what: string; readonly fix: string }[] = [
  { start: '\xd0\xcf\x11\xe0', what: 'an old Excel or Word file', fix: SAVE_AS_CSV },
  { start: 'SQLite format 3', what: 'a GeoPackage or database', fix: 'Export the layer as GeoJSON in WGS84 degrees.' },
  { start: '%PDF', what: 'a PDF', fix: 'Ask its makers for the data behind it, as CSV or GeoJSON.' },
  { start: '\x1f\x8b', what: 'compressed (gzip)', fix: 'Unpack it first.' },
  {
    start: '\x00\x00\x27\x0a',
    what: 'the .shp of a Shapefile',
    fix: 'Zip it together with its .dbf and .prj, and bring the zip.',
  },
  { start: '\x89PNG', what: 'a picture', fix: 'Bring a table or a map layer.' },
  { start: '\xff\xd8\xff', what: 'a picture', fix: 'Bring a table or a map layer.' },
];

const decode: Decode = (bytes, encoding) => new TextDecoder(encoding, { fatal: true }).decode(bytes);

async function readText({ file, bytes }: NamedBytes): Promise<Brought> {
  const { text, problems } = decodeText(bytes, decode, file);
  const start = text.slice(0, 2000).trimStart();
  if (start.startsWith('{') || start.startsWith('[')) {
    const { readGeojson } = await import('./readGeojson');
    return readGeojson(file, text);
  }
  if (start.startsWith('<')) {
    const { readXml } = await import('./readXml');
    return orRefused(file, 'KML or GPX', () => readXml(file, text));
  }
  if (text.includes('\0')) {
    throw refusal(file, 'is of a kind that the page does not know', `Bring it as ${READABLE}.`);
  }
  const table = readTable(text, { where: file, mostRows: LIMITS.rows });
  if (table.columns.length < 2) {
    throw refusal(
      file,
      'has no columns that the page can tell apart',
      `A table needs commas, semicolons or tabs between its cells. Other formats: ${READABLE}.`,
    );
  }
  const tooMany = table.problems.find(({ level }) => level === 'error');
  if (tooMany) throw refusal(tooMany.where, tooMany.what, tooMany.fix);
  return {
    file,
    format: 'table',
    columns: table.columns,
    rows: table.rows,
    shapes: null,
    decimal: table.decimal,
    problems: [...problems, ...table.problems],
  };
}

const READABLE = 'CSV, GeoJSON, zipped Shapefile, KML, GPX, FlatGeobuf or GeoParquet';
