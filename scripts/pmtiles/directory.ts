/**
 * Directories of a PMTiles archive: columns of varints (id steps, run lengths, lengths, offsets), gzipped (section 4 of
 * the specification). All entries in the root while they fit there, otherwise a root of leaves.
 */
import { gzipSync } from 'node:zlib';
import { giveUp } from '../memory/givenUp';
import { FIRST_FETCH_BYTES, HEADER_BYTES } from './header';

/** Entries in the order of their tile ids, in columns: an archive of 20 million points has 5 million. */
export class EntryColumns {
  count = 0;
  tileIds = new Float64Array(1024);
  offsets = new Float64Array(1024);
  lengths = new Uint32Array(1024);
  /** How many tiles in a row share the entry's content; 0 in a root entry that points to a leaf. */
  runs = new Uint32Array(1024);

  add(tileId: number, offset: number, length: number, run: number): void {
    if (this.count === this.tileIds.length) this.grow();
    this.tileIds[this.count] = tileId;
    this.offsets[this.count] = offset;
    this.lengths[this.count] = length;
    this.runs[this.count] = run;
    this.count++;
  }

  private grow(): void {
    const size = this.count * 2;
    const grown = <A extends Float64Array | Uint32Array>(next: A, old: A) => {
      next.set(old);
      giveUp(old.byteLength);
      return next;
    };
    this.tileIds = grown(new Float64Array(size), this.tileIds);
    this.offsets = grown(new Float64Array(size), this.offsets);
    this.lengths = grown(new Uint32Array(size), this.lengths);
    this.runs = grown(new Uint32Array(size), this.runs);
  }
}

/** Entries `from` to `to` as one directory, gzipped. */
export function encodeDirectory(entries: EntryColumns, from = 0, to = entries.count): Uint8Array {
  const { tileIds, offsets, lengths, runs } = entries;
  // At most 10 bytes a varint, but ids and offsets here stay below 2^53: 8 bytes.
  const bytes = Buffer.allocUnsafe(8 + (to - from) * 26);
  let at = 0;
  const varint = (value: number) => {
    while (value >= 128) {
      bytes[at++] = (value % 128) | 128;
      value = Math.floor(value / 128);
    }
    bytes[at++] = value;
  };
  varint(to - from);
  for (let i = from; i < to; i++) varint(i === from ? tileIds[i] : tileIds[i] - tileIds[i - 1]);
  for (let i = from; i < to; i++) varint(runs[i]);
  for (let i = from; i < to; i++) varint(lengths[i]);
  for (let i = from; i < to; i++) {
    // 0 says: directly behind the tile before.
    const follows = i > from && offsets[i] === offsets[i - 1] + lengths[i - 1];
    varint(follows ? 0 : offsets[i] + 1);
  }
  return gzipSync(bytes.subarray(0, at));
}

export interface Directories {
  readonly root: Uint8Array;
  /** All leaves, one behind the other; empty when the root holds every entry. */
  readonly leaves: Uint8Array;
}

/** The directories of an archive: leaves as small as a root within the first fetch allows, from 4,096 entries up. */
export function buildDirectories(entries: EntryColumns): Directories {
  const room = FIRST_FETCH_BYTES - HEADER_BYTES;
  // More entries than this never fit in the root, so do not try.
  if (entries.count <= 65_536) {
    const root = encodeDirectory(entries);
    if (root.length <= room) return { root, leaves: new Uint8Array(0) };
  }
  for (let leafSize = 4096; ; leafSize *= 2) {
    const pointers = new EntryColumns();
    const leaves: Uint8Array[] = [];
    let offset = 0;
    for (let from = 0; from < entries.count; from += leafSize) {
      const leaf = encodeDirectory(entries, from, Math.min(entries.count, from + leafSize));
      pointers.add(entries.tileIds[from], offset, leaf.length, 0);
      leaves.push(leaf);
      offset += leaf.length;
    }
    const root = encodeDirectory(pointers);
    if (root.length <= room) return { root, leaves: Buffer.concat(leaves) };
  }
}
