/**
 * Writes a PMTiles v3 archive in one pass: room for header and root directory first, then tiles as they come, then
 * metadata and leaf directories (the specification leaves their order open), at last header and root into their room.
 * Everything goes to a file beside the target, which is renamed over it when it is whole; so the old archive stays
 * until the new one is good, whatever happens in between.
 */
import { closeSync, openSync, readdirSync, readSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { giveUp } from '../memory/givenUp';
import { buildDirectories, EntryColumns } from './directory';
import { encodeHeader, FIRST_FETCH_BYTES, HEADER_BYTES } from './header';
import { writeFully } from './writeFully';

/** Tiles are gathered to writes of about this size: a write a tile would cost more than making the tile. */
const BUFFER_BYTES = 1 << 20;

export interface ArchiveSummary {
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  readonly center: readonly [lon: number, lat: number, zoom: number];
  readonly metadata: unknown;
}

export class ArchiveWriter {
  readonly temporaryPath: string;
  private readonly file: number;
  private isOpen = true;
  private readonly buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  private buffered = 0;
  /** Bytes of tile data given so far. */
  private dataBytes = 0;
  private readonly entries = new EntryColumns();
  private contents = 0;
  private addressed = 0;
  /** Open addressing from a content's hash to its entry + 1; contents are compared byte by byte before they are shared. */
  private slots = new Uint32Array(4096);
  /** The hash of each entry's content, so that growing the table reads nothing back. */
  private hashes = new Uint32Array(0);

  constructor(private readonly path: string) {
    forgetAbandoned(path);
    this.temporaryPath = `${path}.tmp-${process.pid}`;
    this.file = openSync(this.temporaryPath, 'w+');
  }

  get tileCount() {
    return this.addressed;
  }

  get contentCount() {
    return this.contents;
  }

  /** Adds a gzipped tile. Ids must ascend: an archive whose tiles are in order can be read in long stretches. */
  addTile(tileId: number, bytes: Uint8Array, from = 0, to = bytes.length): void {
    const { entries } = this;
    const last = entries.count - 1;
    if (last >= 0 && tileId < entries.tileIds[last] + entries.runs[last]) {
      throw new Error(
        `tile ${tileId} comes after tile ${entries.tileIds[last]}: tiles must be added in ascending order`,
      );
    }
    const length = to - from;
    this.addressed++;
    const hash = contentHash(bytes, to);
    const slot = this.findSlot(hash, bytes, from, to);
    const known = this.slots[slot] - 1;
    if (known >= 0) {
      const isNext =
        entries.offsets[last] === entries.offsets[known] && entries.tileIds[last] + entries.runs[last] === tileId;
      if (isNext) entries.runs[last]++;
      else this.addEntry(tileId, entries.offsets[known], length, hash);
      return;
    }
    this.slots[slot] = entries.count + 1;
    this.addEntry(tileId, this.dataBytes, length, hash);
    this.contents++;
    this.append(bytes, from, to);
    if (this.contents * 4 > this.slots.length * 3) this.growSlots();
  }

  /** Ends the archive and puts it in its place. Returns its size in bytes. */
  finish(summary: ArchiveSummary): number {
    const { root, leaves } = buildDirectories(this.entries);
    const tileBytes = this.dataBytes;
    const metadata = gzipSync(JSON.stringify(summary.metadata));
    const metadataOffset = FIRST_FETCH_BYTES + tileBytes;
    this.append(metadata, 0, metadata.length);
    this.append(leaves, 0, leaves.length);
    this.flush();
    const header = encodeHeader({
      root: { offset: HEADER_BYTES, length: root.length },
      metadata: { offset: metadataOffset, length: metadata.length },
      leaves: { offset: metadataOffset + metadata.length, length: leaves.length },
      tileData: { offset: FIRST_FETCH_BYTES, length: tileBytes },
      addressedTiles: this.addressed,
      entries: this.entries.count,
      contents: this.contents,
      minZoom: summary.minZoom,
      maxZoom: summary.maxZoom,
      bounds: summary.bounds,
      center: summary.center,
    });
    const first = new Uint8Array(FIRST_FETCH_BYTES);
    first.set(header);
    first.set(root, HEADER_BYTES);
    writeFully(this.file, first, 0, first.length, 0);
    this.close();
    renameSync(this.temporaryPath, this.path);
    return FIRST_FETCH_BYTES + this.dataBytes;
  }

  /** Gives up: the temporary file goes, the target stays as it was. */
  abandon(): void {
    this.close();
    rmSync(this.temporaryPath, { force: true });
  }

  private close(): void {
    if (this.isOpen) closeSync(this.file);
    this.isOpen = false;
  }

  private append(bytes: Uint8Array, from: number, to: number): void {
    const length = to - from;
    if (this.buffered + length > BUFFER_BYTES) this.flush();
    if (length > BUFFER_BYTES) writeFully(this.file, bytes, from, length, FIRST_FETCH_BYTES + this.dataBytes);
    else {
      this.buffer.set(bytes.subarray(from, to), this.buffered);
      this.buffered += length;
    }
    this.dataBytes += length;
  }

  private flush(): void {
    const offset = FIRST_FETCH_BYTES + this.dataBytes - this.buffered;
    writeFully(this.file, this.buffer, 0, this.buffered, offset);
    this.buffered = 0;
  }

  /** The slot of this content: its own when it is known, otherwise a free one. */
  private findSlot(hash: number, bytes: Uint8Array, from: number, to: number): number {
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = this.slots[slot] - 1;
      if (entry < 0 || (this.hashes[entry] === hash && this.holds(entry, bytes, from, to))) return slot;
    }
  }

  private holds(entry: number, bytes: Uint8Array, from: number, to: number): boolean {
    const length = to - from;
    if (this.entries.lengths[entry] !== length) return false;
    const offset = this.entries.offsets[entry];
    const unwritten = this.dataBytes - this.buffered;
    let stored: Uint8Array;
    if (offset >= unwritten) stored = this.buffer.subarray(offset - unwritten, offset - unwritten + length);
    else {
      stored = Buffer.allocUnsafe(length);
      readSync(this.file, stored, 0, length, FIRST_FETCH_BYTES + offset);
    }
    return Buffer.compare(stored, bytes.subarray(from, to)) === 0;
  }

  private growSlots(): void {
    giveUp(this.slots.byteLength);
    this.slots = new Uint32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    const { offsets, count } = this.entries;
    let stored = -1;
    for (let i = 0; i < count; i++) {
      // Contents were written in the order of their first entries; an entry that shares one points back.
      if (offsets[i] <= stored) continue;
      stored = offsets[i];
      let slot = this.hashes[i] & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = i + 1;
    }
  }

  private addEntry(tileId: number, offset: number, length: number, hash: number): void {
    const { entries } = this;
    entries.add(tileId, offset, length, 1);
    if (this.hashes.length < entries.count) {
      const grown = new Uint32Array(entries.lengths.length);
      grown.set(this.hashes);
      giveUp(this.hashes.byteLength);
      this.hashes = grown;
    }
    this.hashes[entries.count - 1] = hash;
  }
}

/** A gzip member ends with the CRC-32 and the length of its content: a hash that is there already. */
function contentHash(bytes: Uint8Array, to: number): number {
  const word = (at: number) => bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
  return (word(to - 8) ^ Math.imul(word(to - 4), 0x9e3779b1)) >>> 0;
}

/** Removes what a run that was killed outright left beside the target. */
function forgetAbandoned(path: string): void {
  const folder = dirname(path);
  const prefix = `${basename(path)}.tmp-`;
  for (const name of readdirSync(folder)) {
    const pid = name.startsWith(prefix) ? /^(\d+)(-scratch)?$/.exec(name.slice(prefix.length))?.[1] : undefined;
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { force: true, recursive: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
