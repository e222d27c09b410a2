/**
 * Whether the parts of a Shapefile hold what they say, asked before their reader is let at them: shpjs and parsedbf believe every
 * count, and read the same bytes again and again where one leads back.
 * Format: ESRI Shapefile Technical Description (1998); dBASE III tables.
 */
import { LIMITS } from '../../core/intake/brought';
import { refusal } from './intakeError';

/** Holes are looked for in every outline of their shape: more parts would take minutes. */
export const MOST_PARTS = 50_000;

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const FILE_HEAD = 100;
const RECORD_HEAD = 8;
/** Lines and polygons, plain, with heights and with measures: those that are cut into parts. */
const WITH_PARTS = [3, 5, 13, 15, 23, 25];
const PARTS_AT = 36;
const STARTS_AT = 44;

export function requireSoundShapes(file: string, shp: Uint8Array) {
  const words = view(shp);
  for (let at = FILE_HEAD; at + RECORD_HEAD <= shp.length; ) {
    const length = words.getInt32(at + 4) * 2;
    const content = at + RECORD_HEAD;
    if (length < 0 || (length > 0 && length < 4)) throw damaged(file, '.shp', at);
    // Cut off: the reader stops here too.
    if (content + length > shp.length) return;
    if (length >= STARTS_AT && WITH_PARTS.includes(words.getInt32(content, true))) requireParts(content, length);
    at = content + length;
  }

  function requireParts(content: number, length: number) {
    const [parts, points] = [words.getInt32(content + PARTS_AT, true), words.getInt32(content + PARTS_AT + 4, true)];
    if (parts > MOST_PARTS) {
      const fix = 'Cut the shape into several, or simplify it.';
      throw refusal(file, `has a shape of ${parts} parts, more than the ${MOST_PARTS} that the page reads`, fix);
    }
    if (parts < 0 || points < 0 || STARTS_AT + parts * 4 + points * 16 > length) throw damaged(file, '.shp', content);
    let before = 0;
    for (let part = 0; part < parts; part++) {
      const start = words.getInt32(content + STARTS_AT + part * 4, true);
      if (start < before || start > points) throw damaged(file, '.shp', content);
      before = start;
    }
  }
}

const COLUMN_BYTES = 32;
const HEAD_END = 0x0d;

export function requireSoundTable(file: string, dbf: Uint8Array) {
  if (dbf.length < COLUMN_BYTES) throw damaged(file, '.dbf', 0);
  const words = view(dbf);
  const rows = words.getUint32(4, true);
  const [headBytes, rowBytes] = [words.getUint16(8, true), words.getUint16(10, true)];
  if (rows > LIMITS.rows) {
    const fix = 'Bring only what lies in the city.';
    throw refusal(file, `has ${rows} rows, more than the ${LIMITS.rows} that the page reads`, fix);
  }
  // A mark that says whether the row is deleted, and the columns.
  let columnBytes = 1;
  for (let at = COLUMN_BYTES; at + COLUMN_BYTES <= headBytes && dbf[at] !== HEAD_END; at += COLUMN_BYTES)
    columnBytes += dbf[at + 16] ?? 0;
  if (columnBytes > rowBytes || headBytes + rows * rowBytes > dbf.length) throw damaged(file, '.dbf', 0);
}

const damaged = (file: string, part: string, at: number) =>
  refusal(file, `has a ${part} that is damaged or cut off at byte ${at}`, 'Save or download it again.');
