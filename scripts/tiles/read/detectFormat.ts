/** What an input is, by its first (decompressed) bytes; by its name only where text could be several things. */
import { InputError } from '../../command/command';
import type { InputFormat } from '../featureSource';

const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const FLATGEOBUF = ascii('fgb\x03fgb');
const PARQUET = ascii('PAR1');
const ZIP = ascii('PK\x03\x04');
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const RECORD_SEPARATOR = 0x1e;

const startsWith = (bytes: Uint8Array, start: Uint8Array) => start.every((byte, i) => bytes[i] === byte);

export function detectFormat(name: string, head: Uint8Array): InputFormat {
  if (startsWith(head, FLATGEOBUF)) return 'flatgeobuf';
  if (startsWith(head, PARQUET)) return 'geoparquet';
  if (startsWith(head, ZIP))
    throw new InputError(`${name}: this is a zip archive. Unpack it and name the file inside.`);
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) {
    throw new InputError(`${name}: the text is UTF-16. Save it as UTF-8.`);
  }
  return textFormat(name, head);
}

function textFormat(name: string, head: Uint8Array): InputFormat {
  const extension = /\.([a-z]+)(?:\.(?:gz|zst))?$/.exec(name.toLowerCase())?.[1];
  const first = head.find((byte) => (byte > 0x20 && !BYTE_ORDER_MARK.includes(byte)) || byte === RECORD_SEPARATOR);
  if (first === RECORD_SEPARATOR || first === 0x7b || first === 0x5b) return 'geojson'; // RS, { or [
  if (extension === 'tsv' || extension === 'tab') return 'tsv';
  if (extension === 'csv') return 'csv';
  if (head.length === 0 || /^(geo)?json(l|seq|s)?$|^ndjson$/.test(extension ?? '')) return 'geojson';
  const end = head.indexOf(10);
  const line = new TextDecoder().decode(head.subarray(0, end < 0 ? head.length : end));
  if (line.includes('\t')) return 'tsv';
  if (/[,;]/.test(line)) return 'csv';
  throw new InputError(
    `${name}: it is neither GeoJSON (it does not begin with "{"), nor CSV with a heading line, FlatGeobuf or GeoParquet. ` +
      'Check that it is the file you mean.',
  );
}
