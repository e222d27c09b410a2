/**
 * Whether a Parquet file holds what it says, asked before its reader is let at it. hyparquet believes every count of a page and
 * every length of a run: nine bytes can have it write two thousand million values, or read one page for ever.
 * Format: https://parquet.apache.org/docs/file-format and apache/parquet-format (Thrift of pages, RLE of levels and indices).
 */
import type { ColumnMetaData, Compressors, FileMetaData, PageHeader } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { decompressPage } from 'hyparquet/src/datapage.js';
import { getMaxDefinitionLevel, getMaxRepetitionLevel, getSchemaPath } from 'hyparquet/src/schema.js';

export interface ParquetLimits {
  /** Of one column in one group of rows. */
  readonly values: number;
  /** Of one page, unpacked. */
  readonly pageBytes: number;
}

interface Chunk {
  readonly column: ColumnMetaData;
  readonly bytes: Uint8Array;
  /** Bits of a repetition and of a definition level; 0: there are none. */
  readonly levels: { readonly repetition: number; readonly definition: number };
  readonly compressors: Compressors;
  readonly limits: ParquetLimits;
}

/**
 * Throws a `RangeError` with what is wrong. Every page is unpacked for it once, and again by the reader.
 * @param slice bytes of the file; may be those of memory
 */
export async function requireSoundParquet(
  { row_groups, schema }: FileMetaData,
  slice: (start: number, end: number) => ArrayBuffer | Promise<ArrayBuffer>,
  { compressors, limits }: Pick<Chunk, 'compressors' | 'limits'>,
): Promise<void> {
  for (const { columns } of row_groups) {
    for (const { meta_data: column } of columns) {
      if (!column) throw new RangeError('a column says nothing of itself');
      const start = Number(column.dictionary_page_offset || column.data_page_offset);
      const length = Number(column.total_compressed_size);
      if (!(start >= 0) || !(length >= 0)) throw new RangeError(`a column has ${length} bytes at ${start}`);
      const path = getSchemaPath(schema, column.path_in_schema);
      const [repetition, definition] = [getMaxRepetitionLevel(path), getMaxDefinitionLevel(path)].map(bitsOf);
      const bytes = new Uint8Array(await slice(start, start + length));
      requireSoundChunk({ column, bytes, levels: { repetition, definition }, compressors, limits });
    }
  }
}

const bitsOf = (value: number) => 32 - Math.clz32(value);

function requireSoundChunk(chunk: Chunk) {
  const { bytes, limits } = chunk;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const reader = { view, offset: 0 };
  let values = 0;
  while (reader.offset < bytes.length - 1) {
    const header = parquetHeader(reader);
    const packed = header.compressed_page_size;
    if (!(packed >= 0) || reader.offset + packed > bytes.length) throw new RangeError(`a page of ${packed} bytes`);
    const count = valuesOf(header);
    values += count;
    if (!(count >= 0) || values > limits.values) throw new RangeError(`a page of ${count} values`);
    const unpacked = header.uncompressed_page_size;
    if (!(unpacked >= 0) || unpacked > limits.pageBytes)
      throw new RangeError(`a page that unpacks to ${unpacked} bytes`);
    requireSoundRuns(bytes.subarray(reader.offset, reader.offset + packed), header, chunk);
    reader.offset += packed;
    // What lies behind the column's values is not read.
    if (values >= chunk.column.num_values) break;
  }
}

const valuesOf = ({ data_page_header, data_page_header_v2, dictionary_page_header }: PageHeader): number =>
  Math.max(
    data_page_header?.num_values ?? 0,
    data_page_header_v2?.num_values ?? 0,
    data_page_header_v2?.num_rows ?? 0,
    // Entries of a dictionary are values of no row, but as many.
    dictionary_page_header?.num_values ?? 0,
  );

const HAS_RUNS = ['PLAIN_DICTIONARY', 'RLE_DICTIONARY', 'RLE'];
const LENGTH_BYTES = 4;

function requireSoundRuns(packed: Uint8Array, header: PageHeader, { column, levels, compressors }: Chunk) {
  const { data_page_header: v1, data_page_header_v2: v2 } = header;
  const unpack = (bytes: Uint8Array, length: number) => decompressPage(bytes, length, column.codec, compressors);
  if (v1 && header.type === 'DATA_PAGE') {
    const page = unpack(packed, header.uncompressed_page_size);
    let at = 0;
    for (const bits of [levels.repetition, levels.definition]) {
      if (bits === 0) continue;
      requireRuns(page.subarray(at + LENGTH_BYTES), { bits, count: v1.num_values });
      at += LENGTH_BYTES + lengthAt(page, at);
    }
    if (HAS_RUNS.includes(v1.encoding)) requireIndices(page.subarray(at), column, v1.num_values);
  } else if (v2 && header.type === 'DATA_PAGE_V2') {
    const [repetition, definition] = [v2.repetition_levels_byte_length, v2.definition_levels_byte_length];
    if (!(repetition >= 0) || !(definition >= 0)) throw new RangeError('levels of a negative length');
    if (levels.repetition > 0) requireRuns(packed, { bits: levels.repetition, count: v2.num_values });
    if (levels.definition > 0)
      requireRuns(packed.subarray(repetition), { bits: levels.definition, count: v2.num_values });
    if (!HAS_RUNS.includes(v2.encoding)) return;
    const values = packed.subarray(repetition + definition);
    const length = header.uncompressed_page_size - repetition - definition;
    requireIndices(v2.is_compressed === false ? values : unpack(values, length), column, v2.num_values);
  }
}

/** Truth values come with their length, indices of a dictionary with the bits of one. */
function requireIndices(bytes: Uint8Array, { type }: ColumnMetaData, count: number) {
  if (type === 'BOOLEAN') requireRuns(bytes.subarray(LENGTH_BYTES), { bits: 1, count });
  else if (bytes[0] > 0) requireRuns(bytes.subarray(1), { bits: bytes[0], count });
}

function lengthAt(bytes: Uint8Array, at: number): number {
  if (at + LENGTH_BYTES > bytes.length) throw new RangeError('a page that ends within its levels');
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at, true);
}

/** Runs are of one value, so often, or of groups of eight packed values; together they may not be more than there are. */
function requireRuns(bytes: Uint8Array, { bits, count }: { readonly bits: number; readonly count: number }) {
  let seen = 0;
  for (let at = 0; at < bytes.length && seen < count; ) {
    let [run, place] = [0, 1];
    for (let more = true; more && at < bytes.length; place *= 128) {
      const byte = bytes[at++];
      run += (byte & 127) * place;
      more = byte > 127;
    }
    const isPacked = run % 2 === 1;
    const values = Math.floor(run / 2) * (isPacked ? 8 : 1);
    // The last group of eight may be filled up with nothing.
    if (values > count - seen + (isPacked ? 504 : 0))
      throw new RangeError(`a run of ${values} values in a page of ${count}`);
    seen += values;
    at += isPacked ? (values / 8) * bits : (bits + 7) >> 3;
  }
}
