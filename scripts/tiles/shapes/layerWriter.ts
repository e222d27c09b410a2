/**
 * Writes the layers of vector tiles (MVT 2.1, section 4): the pieces of one tile with the keys and values that they use,
 * each once. The dictionaries of the tile before are forgotten by counting tiles, not by clearing them.
 */
import { TILE_EXTENT } from '../featureSource';
import { FIRST_ENTRY_CODE, type SharedValues, varintLength, writeVarint } from '../points/valueTable';
import { withBytes } from '../withBytes';
import type { Pieces } from './pieces';

export interface ShapeProperties {
  /** Names of properties, by key number. */
  readonly keys: readonly string[];
  readonly values: SharedValues;
  /** Feature f has tags[tagEnds[f - 1]] to tags[tagEnds[f]]: key number, value code, key number, ... */
  readonly tagEnds: Uint32Array;
  readonly tags: Uint32Array;
  /** Two a feature: the id's low and high 32 bits. */
  readonly ids: Uint32Array;
  readonly hasId: Uint8Array;
  /** MVT's GeomType: 2 a line, 3 a polygon. */
  readonly geometryType: Uint8Array;
}

/** A drawn thing of a tile: a piece, or a square that stands for specks. */
export interface DrawnPiece {
  readonly piece: number;
  /** Side of the square in units; 0: the piece's own geometry. */
  readonly square: number;
}

const LAYER = 0x1a;
const [NAME, FEATURE, KEY, EXTENT, VERSION] = [0x0a, 0x12, 0x1a, 0x28, 0x78];
const [ID, TAGS, TYPE, GEOMETRY] = [0x08, 0x12, 0x18, 0x22];

export class LayerWriter {
  /** The layer written last, its field tag and length included, is `bytes` 0 to `length`. */
  bytes = new Uint8Array(1 << 16);
  length = 0;

  private body = new Uint8Array(1 << 16);
  private used = 0;
  private readonly properties: ShapeProperties;
  private readonly head: Uint8Array;
  private readonly keyFields: readonly Uint8Array[];
  private tile = 0;
  /** Tile in which a key was used last, and its number there. */
  private readonly keyTile: Uint32Array;
  private readonly keyNumber: Uint32Array;
  private readonly tileKeys: number[] = [];
  // Value codes of this tile: open addressing, an entry counts only when its tile is the present one.
  private slots = new Uint32Array(1 << 10);
  private slotTile = new Uint32Array(1 << 10);
  private slotNumber = new Uint32Array(1 << 10);
  private values = new Uint32Array(1 << 10);
  private valueCount = 0;
  private readonly tagNumbers: number[] = [];

  constructor(layer: string, properties: ShapeProperties) {
    this.properties = properties;
    this.head = textField(NAME, layer);
    this.keyFields = properties.keys.map((key) => textField(KEY, key));
    this.keyTile = new Uint32Array(properties.keys.length);
    this.keyNumber = new Uint32Array(properties.keys.length);
  }

  write(pieces: Pieces, drawn: readonly DrawnPiece[]): void {
    this.tile++;
    this.used = 0;
    this.tileKeys.length = 0;
    this.valueCount = 0;
    this.put(this.head);
    for (const { piece } of drawn) this.collectTags(pieces.feature[piece]);
    this.numberValues();
    for (const { piece, square } of drawn) this.writeFeature(pieces, piece, square);
    for (const key of this.tileKeys) this.put(this.keyFields[key]);
    for (let i = 0; i < this.valueCount; i++) this.putValue(this.values[i]);
    this.reserve(16);
    this.body[this.used++] = EXTENT;
    this.used = writeVarint(this.body, this.used, TILE_EXTENT);
    this.body[this.used++] = VERSION;
    this.body[this.used++] = 2;
    this.bytes = withBytes(this.bytes, this.used + 8);
    this.bytes[0] = LAYER;
    const start = writeVarint(this.bytes, 1, this.used);
    this.bytes.set(this.body.subarray(0, this.used), start);
    this.length = start + this.used;
  }

  private writeFeature(pieces: Pieces, piece: number, square: number) {
    const { properties } = this;
    const feature = pieces.feature[piece];
    const tagBytes = this.numberTags(feature);
    const idBytes = properties.hasId[feature] === 0 ? 0 : 1 + this.idLength(feature);
    const geometry = square === 0 ? null : squareGeometry(pieces.from[piece], square);
    const geometryBytes = geometry?.length ?? pieces.length[piece];
    const tagField = tagBytes === 0 ? 0 : 1 + varintLength(tagBytes) + tagBytes;
    const length = idBytes + tagField + 2 + 1 + varintLength(geometryBytes) + geometryBytes;
    this.reserve(length + 16);
    const { body } = this;
    let at = this.used;
    body[at++] = FEATURE;
    at = writeVarint(body, at, length);
    if (idBytes > 0) {
      body[at++] = ID;
      at = this.writeId(at, feature);
    }
    if (tagBytes > 0) {
      body[at++] = TAGS;
      at = writeVarint(body, at, tagBytes);
      for (const number of this.tagNumbers) at = writeVarint(body, at, number);
    }
    body[at++] = TYPE;
    body[at++] = properties.geometryType[feature];
    body[at++] = GEOMETRY;
    at = writeVarint(body, at, geometryBytes);
    body.set(geometry ?? pieces.bytes.subarray(pieces.from[piece], pieces.from[piece] + geometryBytes), at);
    this.used = at + geometryBytes;
  }

  private collectTags(feature: number) {
    const { tags, tagEnds } = this.properties;
    for (let i = feature === 0 ? 0 : tagEnds[feature - 1]; i < tagEnds[feature]; i += 2) {
      const key = tags[i];
      if (this.keyTile[key] !== this.tile) {
        this.keyTile[key] = this.tile;
        this.keyNumber[key] = this.tileKeys.length;
        this.tileKeys.push(key);
      }
      this.collectValue(tags[i + 1]);
    }
  }

  private collectValue(code: number) {
    const slot = this.slotOf(code);
    if (this.slotTile[slot] === this.tile) return;
    this.slotTile[slot] = this.tile;
    this.slots[slot] = code;
    this.values[this.valueCount++] = code;
    if (this.valueCount * 2 > this.slots.length) this.growSlots();
  }

  /** In the order of their codes, which is that of their bytes (sortValues.ts). */
  private numberValues() {
    const values = this.values.subarray(0, this.valueCount).sort();
    for (let i = 0; i < values.length; i++) this.slotNumber[this.slotOf(values[i])] = i;
  }

  /** The feature's tags by this tile's numbers, into `tagNumbers`; returns their bytes. */
  private numberTags(feature: number): number {
    const { tags, tagEnds } = this.properties;
    this.tagNumbers.length = 0;
    let bytes = 0;
    for (let i = feature === 0 ? 0 : tagEnds[feature - 1]; i < tagEnds[feature]; i += 2) {
      const key = this.keyNumber[tags[i]];
      const value = this.slotNumber[this.slotOf(tags[i + 1])];
      this.tagNumbers.push(key, value);
      bytes += varintLength(key) + varintLength(value);
    }
    return bytes;
  }

  /** Where a code of this tile stands, or where it would. */
  private slotOf(code: number) {
    const mask = this.slots.length - 1;
    let slot = (Math.imul(code, 0x9e3779b1) >>> 12) & mask;
    while (this.slotTile[slot] === this.tile && this.slots[slot] !== code) slot = (slot + 1) & mask;
    return slot;
  }

  private growSlots() {
    const length = this.slots.length * 2;
    this.slots = new Uint32Array(length);
    this.slotTile = new Uint32Array(length);
    this.slotNumber = new Uint32Array(length);
    const values = new Uint32Array(length);
    values.set(this.values.subarray(0, this.valueCount));
    this.values = values;
    for (let i = 0; i < this.valueCount; i++) {
      const slot = this.slotOf(values[i]);
      this.slots[slot] = values[i];
      this.slotTile[slot] = this.tile;
    }
  }

  private putValue(code: number) {
    if (code >= FIRST_ENTRY_CODE) {
      const { arena, ends } = this.properties.values;
      const entry = code - FIRST_ENTRY_CODE;
      this.put(arena.subarray(entry === 0 ? 0 : ends[entry - 1], ends[entry]));
      return;
    }
    // A small whole number is its own code: field `values` with a message of one uint_value.
    this.reserve(16);
    this.body[this.used++] = 0x22;
    this.body[this.used++] = 1 + varintLength(code);
    this.body[this.used++] = 0x28;
    this.used = writeVarint(this.body, this.used, code);
  }

  private idLength(feature: number) {
    const [low, high] = [this.properties.ids[feature * 2], this.properties.ids[feature * 2 + 1]];
    if (high < 2 ** 21) return varintLength(high * 2 ** 32 + low);
    return high < 2 ** 24 ? 8 : high < 2 ** 31 ? 9 : 10;
  }

  private writeId(at: number, feature: number) {
    const [low, high] = [this.properties.ids[feature * 2], this.properties.ids[feature * 2 + 1]];
    if (high < 2 ** 21) return writeVarint(this.body, at, high * 2 ** 32 + low);
    let rest = (BigInt(high) << 32n) | BigInt(low);
    for (; rest >= 128n; rest >>= 7n) this.body[at++] = Number(rest & 127n) | 128;
    this.body[at++] = Number(rest);
    return at;
  }

  private put(bytes: Uint8Array) {
    this.reserve(bytes.length);
    this.body.set(bytes, this.used);
    this.used += bytes.length;
  }

  private reserve(more: number) {
    this.body = withBytes(this.body, this.used + more);
  }
}

function textField(tag: number, text: string): Uint8Array {
  const utf8 = new TextEncoder().encode(text);
  const field = new Uint8Array(utf8.length + 8);
  field[0] = tag;
  const start = writeVarint(field, 1, utf8.length);
  field.set(utf8, start);
  return field.subarray(0, start + utf8.length);
}

/** A square of `side` units around a place (x + y * 2^16), clockwise on the screen. */
function squareGeometry(place: number, side: number): Uint8Array {
  const bytes = new Uint8Array(32);
  const half = side >> 1;
  let at = 0;
  const put = (value: number) => {
    at = writeVarint(bytes, at, value);
  };
  const zigzag = (value: number) => put(value < 0 ? -value * 2 - 1 : value * 2);
  put(9);
  zigzag((place & 0xffff) - half);
  zigzag((place >>> 16) - half);
  put((3 << 3) | 2);
  for (const step of [side, 0, 0, side, -side, 0]) zigzag(step);
  put(15);
  return bytes.subarray(0, at);
}
