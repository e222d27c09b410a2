/**
 * Writes the points and clusters of one tile as a layer of a Mapbox Vector Tile (specification 2.1). The layer's
 * dictionaries of keys and values are made without a Map: a table whose slots bear the number of the tile that wrote
 * them last, so that nothing has to be cleared between tiles.
 */
import { TILE_EXTENT } from '../featureSource';
import { PointRows } from './pointRows';
import type { PointTileData } from './pointTileData';
import { FIRST_ENTRY_CODE, varintLength, writeVarint } from './valueTable';

/** Values that are no codes: sums that are fractions or beyond 2^30. Their place in `numbers`, from here down. */
const FIRST_NUMBER_CODE = -2;

export class PointLayerWriter {
  private readonly data: PointTileData;
  private readonly rows: PointRows;
  private readonly keyBytes: Uint8Array[];
  private readonly nameBytes: Uint8Array;
  private features = new Uint8Array(1 << 14);
  private at = 0;
  featureCount = 0;

  /* Keys of this tile: which, and where each stands. */
  private readonly keyStamps: Int32Array;
  private readonly keyPlaces: Int32Array;
  private readonly tileKeys: number[] = [];

  /* Values of this tile: codes in order, and an open-addressing table from code to place. */
  private tileValues = new Int32Array(1024);
  private valueCount = 0;
  /* Most bytes that the dictionaries take. */
  private keyBound = 0;
  private valueBound = 0;
  private slotCodes = new Int32Array(4096);
  private slotStamps = new Int32Array(4096);
  private slotPlaces = new Int32Array(4096);
  private numbers: number[] = [];
  private stamp = 0;
  private readonly scratch = new DataView(new ArrayBuffer(8));

  constructor(data: PointTileData) {
    this.data = data;
    this.rows = new PointRows(data.rows);
    const encoder = new TextEncoder();
    this.keyBytes = data.keys.map((key) => encoder.encode(key));
    this.nameBytes = encoder.encode(data.layer);
    this.keyStamps = new Int32Array(data.keys.length);
    this.keyPlaces = new Int32Array(data.keys.length);
  }

  begin(): void {
    this.stamp++;
    this.at = 0;
    this.featureCount = 0;
    this.tileKeys.length = 0;
    this.valueCount = 0;
    this.keyBound = 0;
    this.valueBound = 0;
    this.numbers.length = 0;
  }

  /** Adds a point (its number in canonical order) at tile units x, y. */
  addPoint(point: number, x: number, y: number): void {
    const { data, rows } = this;
    const row = rows.find(point);
    const { codes } = rows;
    const keys = data.lists[codes[row]];
    this.reserve(keys.length);
    const start = this.beginFeature(point);
    const tags = this.beginTags();
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      if (data.keyIsWritten[key]) this.tag(key, codes[row + 1 + i]);
    }
    this.endTags(tags);
    this.endFeature(start, x, y);
  }

  /** Adds a cluster (its number among the clusters) at tile units x, y. */
  addCluster(cluster: number, x: number, y: number): void {
    const { statistics, clusterCounts } = this.data;
    const firstPair = statistics === null || cluster === 0 ? 0 : statistics.pairEnds[cluster - 1];
    const pairs = statistics === null ? 0 : statistics.pairEnds[cluster] - firstPair;
    const start = this.beginCluster(clusterCounts[cluster], pairs);
    if (statistics !== null) {
      for (let i = firstPair; i < firstPair + pairs; i++) {
        this.tagLabel(statistics.pairs[2 * i], statistics.pairs[2 * i + 1]);
      }
      const sums = statistics.sumKeys.length;
      for (let s = 0; s < sums; s++) this.tagSum(s, statistics.sums[cluster * sums + s]);
    }
    this.endCluster(start, x, y);
  }

  /* A cluster in parts, for one that is made only now (gatherToFit.ts). */

  private clusterTags = 0;

  beginCluster(pointCount: number, labels: number): number {
    const { data } = this;
    this.reserve(labels + 2 + (data.statistics?.sumKeys.length ?? 0));
    const start = this.beginFeature(-1);
    this.clusterTags = this.beginTags();
    this.tag(data.clusterKeys.cluster, data.trueCode);
    this.tagNumber(data.clusterKeys.pointCount, pointCount);
    return start;
  }

  tagLabel(label: number, count: number): void {
    this.tagNumber(this.data.clusterKeys.labels[label], count);
  }

  /** NaN: no member has the property, and nothing is written. */
  tagSum(s: number, sum: number): void {
    if (!Number.isNaN(sum)) this.tagNumber(this.data.statistics!.sumKeys[s], sum);
  }

  endCluster(start: number, x: number, y: number): void {
    this.endTags(this.clusterTags);
    this.endFeature(start, x, y);
  }

  /** Most bytes that `finish` can write. */
  get bound(): number {
    return this.at + this.nameBytes.length + 64 + this.keyBound + this.valueBound;
  }

  /** Writes the whole layer, field tag and length included, into `bytes` at `from`; returns the end. */
  finish(bytes: Uint8Array, from: number): number {
    // The length comes first but is known last: leave room for 5 bytes and move the layer up against it.
    const start = from + 6;
    let at = this.writeHead(bytes, start);
    if (this.at < 64) for (let i = 0; i < this.at; i++) bytes[at + i] = this.features[i];
    else bytes.set(this.features.subarray(0, this.at), at);
    at += this.at;
    for (const key of this.tileKeys) {
      const name = this.keyBytes[key];
      bytes[at++] = 0x1a; // keys
      at = writeVarint(bytes, at, name.length);
      for (let i = 0; i < name.length; i++) bytes[at++] = name[i];
    }
    at = this.writeValues(bytes, at);
    // Extent is left out: 4096 is the default.
    const length = at - start;
    bytes[from] = 0x1a; // layers
    const body = writeVarint(bytes, from + 1, length);
    bytes.copyWithin(body, start, at);
    return body + length;
  }

  private writeHead(bytes: Uint8Array, start: number): number {
    let at = start;
    bytes[at++] = 0x78; // version
    bytes[at++] = 2;
    bytes[at++] = 0x0a; // name
    at = writeVarint(bytes, at, this.nameBytes.length);
    bytes.set(this.nameBytes, at);
    return at + this.nameBytes.length;
  }

  private writeValues(bytes: Uint8Array, from: number): number {
    const { arena, ends } = this.data.values;
    let at = from;
    for (let i = 0; i < this.valueCount; i++) {
      const code = this.tileValues[i];
      if (code >= FIRST_ENTRY_CODE) {
        const index = code - FIRST_ENTRY_CODE;
        const start = index === 0 ? 0 : ends[index - 1];
        const end = ends[index];
        if (end - start < 64) for (let j = start; j < end; j++) bytes[at++] = arena[j];
        else {
          bytes.set(arena.subarray(start, end), at);
          at += end - start;
        }
      } else if (code >= 0) {
        bytes[at++] = 0x22; // values
        bytes[at++] = 1 + varintLength(code);
        bytes[at++] = 0x28; // uint
        at = writeVarint(bytes, at, code);
      } else at = this.writeNumber(bytes, at, this.numbers[FIRST_NUMBER_CODE - code]);
    }
    return at;
  }

  private writeNumber(bytes: Uint8Array, from: number, value: number): number {
    let at = from;
    bytes[at++] = 0x22; // values
    if (Number.isSafeInteger(value) && value >= 0) {
      bytes[at++] = 1 + varintLength(value);
      bytes[at++] = 0x28; // uint
      return writeVarint(bytes, at, value);
    }
    bytes[at++] = 9;
    bytes[at++] = 0x19; // double
    this.scratch.setFloat64(0, value, true);
    for (let i = 0; i < 8; i++) bytes[at++] = this.scratch.getUint8(i);
    return at;
  }

  /** Room for one more feature of so many tags. */
  private reserve(tags: number): void {
    const needed = this.at + 48 + tags * 10;
    if (needed <= this.features.length) return;
    const grown = new Uint8Array(Math.max(needed, this.features.length * 2));
    grown.set(this.features.subarray(0, this.at));
    this.features = grown;
  }

  /** `point`: whose id the feature has; -1: none. Returns where the feature's body begins. */
  private beginFeature(point: number): number {
    const { features } = this;
    features[this.at++] = 0x12; // features
    const start = ++this.at; // one byte for the length; endFeature makes room for more
    const id = point < 0 ? Number.NaN : this.rows.id(point);
    if (!Number.isNaN(id)) {
      features[this.at++] = 0x08; // id
      if (id <= Number.MAX_SAFE_INTEGER) this.at = writeVarint(features, this.at, id);
      else this.writeBigId(this.data.bigIds.get(point)!);
    }
    return start;
  }

  private writeBigId(id: bigint): void {
    let rest = id;
    for (; rest >= 128n; rest >>= 7n) this.features[this.at++] = Number(rest & 127n) | 128;
    this.features[this.at++] = Number(rest);
  }

  private beginTags(): number {
    this.features[this.at++] = 0x12; // tags
    return ++this.at;
  }

  private endTags(start: number): void {
    if (this.at === start) this.at -= 2;
    else this.endLength(start);
  }

  private endFeature(start: number, x: number, y: number): void {
    const { features } = this;
    features[this.at++] = 0x18; // type
    features[this.at++] = 1; // point
    features[this.at++] = 0x22; // geometry
    const zigzagX = 2 * x;
    const zigzagY = 2 * y;
    features[this.at++] = 1 + varintLength(zigzagX) + varintLength(zigzagY);
    features[this.at++] = 9; // one MoveTo
    this.at = writeVarint(features, this.at, zigzagX);
    this.at = writeVarint(features, this.at, zigzagY);
    this.endLength(start);
    this.featureCount++;
  }

  /** Writes the length of what begins at `start` into the byte before it, moving it up when one byte is too small. */
  private endLength(start: number): void {
    const length = this.at - start;
    if (length < 128) {
      this.features[start - 1] = length;
      return;
    }
    const extra = varintLength(length) - 1;
    this.features.copyWithin(start + extra, start, this.at);
    writeVarint(this.features, start - 1, length);
    this.at += extra;
  }

  private tagNumber(key: number, value: number): void {
    if (value >= 0 && value < FIRST_ENTRY_CODE && Number.isInteger(value)) this.tag(key, value);
    else {
      this.numbers.push(value);
      this.writeTag(key, this.addValue(FIRST_NUMBER_CODE - (this.numbers.length - 1)));
    }
  }

  private tag(key: number, code: number): void {
    this.writeTag(key, this.valuePlace(code));
  }

  private writeTag(key: number, valuePlace: number): void {
    if (this.keyStamps[key] !== this.stamp) {
      this.keyStamps[key] = this.stamp;
      this.keyPlaces[key] = this.tileKeys.length;
      this.tileKeys.push(key);
      this.keyBound += this.keyBytes[key].length + 12;
    }
    this.at = writeVarint(this.features, this.at, this.keyPlaces[key]);
    this.at = writeVarint(this.features, this.at, valuePlace);
  }

  private valuePlace(code: number): number {
    const { slotCodes, slotStamps, stamp } = this;
    const mask = slotCodes.length - 1;
    let slot = Math.imul(code, 0x9e3779b1);
    slot = (slot ^ (slot >>> 15)) & mask;
    while (slotStamps[slot] === stamp) {
      if (slotCodes[slot] === code) return this.slotPlaces[slot];
      slot = (slot + 1) & mask;
    }
    slotStamps[slot] = stamp;
    slotCodes[slot] = code;
    this.slotPlaces[slot] = this.valueCount;
    const place = this.addValue(code);
    if (this.valueCount * 2 > slotCodes.length) this.growSlots();
    return place;
  }

  private addValue(code: number): number {
    if (this.valueCount === this.tileValues.length) {
      const grown = new Int32Array(this.valueCount * 2);
      grown.set(this.tileValues);
      this.tileValues = grown;
    }
    this.tileValues[this.valueCount] = code;
    if (code < FIRST_ENTRY_CODE) this.valueBound += 16;
    else {
      const { ends } = this.data.values;
      const index = code - FIRST_ENTRY_CODE;
      this.valueBound += ends[index] - (index === 0 ? 0 : ends[index - 1]);
    }
    return this.valueCount++;
  }

  private growSlots(): void {
    const size = this.slotCodes.length * 2;
    this.slotCodes = new Int32Array(size);
    this.slotStamps = new Int32Array(size);
    this.slotPlaces = new Int32Array(size);
    const mask = size - 1;
    for (let place = 0; place < this.valueCount; place++) {
      const code = this.tileValues[place];
      if (code < 0) continue;
      let slot = Math.imul(code, 0x9e3779b1);
      slot = (slot ^ (slot >>> 15)) & mask;
      while (this.slotStamps[slot] === this.stamp) slot = (slot + 1) & mask;
      this.slotStamps[slot] = this.stamp;
      this.slotCodes[slot] = code;
      this.slotPlaces[slot] = place;
    }
  }
}

/** Where in its tile a world coordinate lies, in tile units, rounded; what would round out of the tile stays inside. */
export function tileUnits(fromWorldEdge: number, zoom: number): number {
  const shift = 18 - zoom; // log2(2^30 / 2^zoom / TILE_EXTENT)
  const inTile = fromWorldEdge & ((1 << (30 - zoom)) - 1);
  return Math.min(TILE_EXTENT - 1, (inTile + (1 << (shift - 1))) >> shift);
}
