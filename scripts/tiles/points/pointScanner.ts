/**
 * Reads one GeoJSON point feature straight from bytes into a PointStore. It knows only the plain form that nearly all
 * features have; at the least oddity (an escape in a text, a nested property, another geometry, a key that comes twice)
 * it says so and keeps nothing, and the caller reads the feature by JSON.parse instead. It never accepts what
 * JSON.parse would reject.
 *
 * Long, because it is one hot loop told straight: a million features of 200 bytes in about a second.
 */

import type { PointStore } from './pointStore';
import { KeyKind } from './rowShapes';
import { FIRST_ENTRY_CODE, HASH_FACTOR, HASH_START } from './valueTable';

/** The feature is not of the plain form, or ends beyond the bytes at hand. */
export const ODD = -1;

const LONGEST_NUMBER = 1000;

const [QUOTE, COMMA, MINUS, POINT, ZERO, NINE, COLON] = [0x22, 0x2c, 0x2d, 0x2e, 0x30, 0x39, 0x3a];
const [OPEN_BRACKET, BACKSLASH, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] = [0x5b, 0x5c, 0x5d, 0x7b, 0x7d];
const [LOWER_E, UPPER_E] = [0x65, 0x45];

const word = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const TYPE = word('"type"');
const FEATURE = word('"Feature"');
const GEOMETRY = word('"geometry"');
const PROPERTIES = word('"properties"');
const ID = word('"id"');
const POINT_NAME = word('"Point"');
const COORDINATES = word('"coordinates"');
const NULL = word('null');
const TRUE = word('true');
const FALSE = word('false');

/** 10^0 to 10^22 are exact as doubles, so digits / 10^n is the nearest double to the decimal number. */
const POWERS = Array.from({ length: 23 }, (_, i) => Number(`1e${i}`));

/** A property name as it stands in the text (quotes included), and what has followed: features of a file are alike. */
interface Name {
  readonly bytes: Uint8Array;
  readonly key: number;
  /** The name that came behind this one the last time. */
  likelyNext: Name | null;
  /** The step through the key lists that was taken the last time. */
  fromNode: number;
  toNode: number;
}

export class PointScanner {
  private bytes: Uint8Array = new Uint8Array(0);
  private value = 0;
  /** Whether `value` is a whole number of more digits than a double surely keeps. */
  private isLong = false;
  private lon = 0;
  private lat = 0;
  private hash = 0;
  private readonly names = new Map<string, Name>();
  /** Stands before the first name of every feature. */
  private readonly start: Name = { bytes: new Uint8Array(0), key: -1, likelyNext: null, fromNode: -1, toNode: -1 };
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });

  constructor(private readonly store: PointStore) {}

  /**
   * Reads the feature that begins at `at` with `{`. Behind the last byte at hand there must be a zero byte. Returns the
   * position behind the feature, or ODD. Positions out of range are ODD too: the caller says what is wrong with them.
   */
  read(bytes: Uint8Array, at: number): number {
    this.bytes = bytes;
    const { store } = this;
    store.begin();
    let isFeature = false;
    let hasPoint = false;
    let hasProperties = false;
    let hasId = false;
    let p = this.space(at + 1);
    for (;;) {
      if (this.is(TYPE, p)) {
        p = this.colon(p + TYPE.length);
        if (p < 0 || isFeature || !this.is(FEATURE, p)) return ODD;
        p += FEATURE.length;
        isFeature = true;
      } else if (this.is(GEOMETRY, p)) {
        p = this.colon(p + GEOMETRY.length);
        if (p < 0 || hasPoint) return ODD;
        p = this.point(p);
        hasPoint = true;
      } else if (this.is(PROPERTIES, p)) {
        p = this.colon(p + PROPERTIES.length);
        if (p < 0 || hasProperties) return ODD;
        p = this.is(NULL, p) ? p + NULL.length : this.properties(p);
        hasProperties = true;
      } else if (this.is(ID, p)) {
        p = this.colon(p + ID.length);
        if (p < 0 || hasId) return ODD;
        p = this.number(p);
        if (p < 0 || this.isLong || this.value < 0 || !Number.isInteger(this.value)) return ODD;
        store.setId(this.value);
        hasId = true;
      } else return ODD;
      if (p < 0) return ODD;
      p = this.space(p);
      const next = bytes[p];
      p++;
      if (next === CLOSE_BRACE) break;
      if (next !== COMMA) return ODD;
      p = this.space(p);
    }
    const { lon, lat } = this;
    const isInRange = lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90;
    if (!isFeature || !hasPoint || !hasProperties || !isInRange) return ODD;
    store.end(lon, lat);
    return p;
  }

  private space(p: number): number {
    const { bytes } = this;
    let byte = bytes[p];
    while (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) byte = bytes[++p];
    return p;
  }

  /** Behind a colon and the space around it. */
  private colon(p: number): number {
    const at = this.space(p);
    return this.bytes[at] === COLON ? this.space(at + 1) : ODD;
  }

  private is(text: Uint8Array, p: number): boolean {
    const { bytes } = this;
    for (let i = 0; i < text.length; i++) if (bytes[p + i] !== text[i]) return false;
    return true;
  }

  private point(at: number): number {
    const { bytes } = this;
    if (bytes[at] !== OPEN_BRACE) return ODD;
    let p = this.space(at + 1);
    let isPoint = false;
    let hasCoordinates = false;
    for (;;) {
      if (this.is(TYPE, p)) {
        p = this.colon(p + TYPE.length);
        if (p < 0 || isPoint || !this.is(POINT_NAME, p)) return ODD;
        p += POINT_NAME.length;
        isPoint = true;
      } else if (this.is(COORDINATES, p)) {
        p = this.colon(p + COORDINATES.length);
        if (p < 0 || hasCoordinates) return ODD;
        p = this.coordinates(p);
        if (p < 0) return ODD;
        hasCoordinates = true;
      } else return ODD;
      p = this.space(p);
      const next = bytes[p];
      if (next === CLOSE_BRACE) return isPoint && hasCoordinates ? p + 1 : ODD;
      if (next !== COMMA) return ODD;
      p = this.space(p + 1);
    }
  }

  private coordinates(at: number): number {
    const { bytes } = this;
    if (bytes[at] !== OPEN_BRACKET) return ODD;
    let p = this.number(this.space(at + 1));
    if (p < 0) return ODD;
    this.lon = this.value;
    p = this.space(p);
    if (bytes[p] !== COMMA) return ODD;
    p = this.number(this.space(p + 1));
    if (p < 0) return ODD;
    this.lat = this.value;
    p = this.space(p);
    // A height, and whatever else follows, is read over.
    while (bytes[p] === COMMA) {
      p = this.number(this.space(p + 1));
      if (p < 0) return ODD;
      p = this.space(p);
    }
    return bytes[p] === CLOSE_BRACKET ? p + 1 : ODD;
  }

  private number(at: number): number {
    const { bytes } = this;
    let p = at;
    let byte = bytes[p];
    const isNegative = byte === MINUS;
    if (isNegative) byte = bytes[++p];
    if (byte < ZERO || byte > NINE) return ODD;
    const first = p;
    let digits = 0;
    if (byte === ZERO) {
      byte = bytes[++p];
      if (byte >= ZERO && byte <= NINE) return ODD;
    } else {
      do {
        digits = digits * 10 + (byte - ZERO);
        byte = bytes[++p];
      } while (byte >= ZERO && byte <= NINE);
    }
    let decimals = 0;
    if (byte === POINT) {
      const start = ++p;
      byte = bytes[p];
      if (byte < ZERO || byte > NINE) return ODD;
      do {
        digits = digits * 10 + (byte - ZERO);
        byte = bytes[++p];
      } while (byte >= ZERO && byte <= NINE);
      decimals = p - start;
    }
    if (byte === LOWER_E || byte === UPPER_E) return ODD;
    // A byte behind the last one at hand ends no number: more digits may follow.
    if (byte === 0) return ODD;
    this.isLong = false;
    // Up to 15 digits are exact in a double, and so is their quotient by a power of ten.
    if (p - first <= (decimals === 0 ? 15 : 16)) this.value = decimals === 0 ? digits : digits / POWERS[decimals];
    else if (decimals === 0) this.isLong = true;
    // Nobody writes such a number; as arguments of one call its digits would be too many.
    else if (p - first > LONGEST_NUMBER) return ODD;
    else this.value = Number(String.fromCharCode(...bytes.subarray(first, p)));
    if (isNegative) this.value = -this.value;
    return p;
  }

  private properties(at: number): number {
    const { bytes, store } = this;
    const { shapes } = store;
    if (bytes[at] !== OPEN_BRACE) return ODD;
    let p = this.space(at + 1);
    let node = 0;
    let before = this.start;
    if (bytes[p] === CLOSE_BRACE) return p + 1;
    for (;;) {
      let name = before.likelyNext;
      if (name !== null && this.is(name.bytes, p)) p += name.bytes.length;
      else {
        const nameStart = p;
        p = this.text(p);
        if (p < 0) return ODD;
        name = this.nameOf(nameStart, p);
        before.likelyNext = name;
      }
      before = name;
      const { key } = name;
      p = this.colon(p);
      if (p < 0) return ODD;
      const byte = bytes[p];
      let code = -1;
      if (byte === QUOTE) {
        const start = p;
        p = this.text(p);
        if (p < 0) return ODD;
        if (key >= 0) {
          code = store.values.text(bytes, start + 1, p - 1, this.hash);
          shapes.keyKinds[key] |= KeyKind.text;
        }
      } else if (byte === 0x6e && this.is(NULL, p)) {
        p += NULL.length;
      } else if ((byte === 0x74 && this.is(TRUE, p)) || (byte === 0x66 && this.is(FALSE, p))) {
        p += byte === 0x74 ? TRUE.length : FALSE.length;
        if (key >= 0) {
          code = store.values.value(byte === 0x74);
          shapes.keyKinds[key] |= KeyKind.boolean;
        }
      } else {
        p = this.number(p);
        if (p < 0 || this.isLong) return ODD;
        if (key >= 0) {
          const { value } = this;
          code = value >= 0 && value < FIRST_ENTRY_CODE && Number.isInteger(value) ? value : store.values.number(value);
          shapes.keyKinds[key] |= KeyKind.number;
        }
      }
      if (code >= 0) {
        if (name.fromNode !== node) {
          name.toNode = shapes.step(node, key);
          name.fromNode = node;
        }
        node = name.toNode;
        if (node < 0) {
          name.fromNode = -1;
          return ODD;
        }
        store.appendCode(node, code);
      }
      p = this.space(p);
      const after = bytes[p];
      if (after === CLOSE_BRACE) return p + 1;
      if (after !== COMMA) return ODD;
      p = this.space(p + 1);
    }
  }

  private nameOf(from: number, to: number): Name {
    const bytes = this.bytes.slice(from, to);
    const text = this.decoder.decode(bytes.subarray(1, bytes.length - 1));
    let name = this.names.get(text);
    if (!name) {
      name = { bytes, key: this.store.shapes.key(text), likelyNext: null, fromNode: -1, toNode: -1 };
      this.names.set(text, name);
    }
    return name;
  }

  /** Behind a text without escapes that begins with its quote at `p`; leaves its hash. */
  private text(p: number): number {
    const { bytes } = this;
    if (bytes[p] !== QUOTE) return ODD;
    const start = p + 1;
    let hash = HASH_START;
    let seen = 0;
    let byte = bytes[++p];
    while (byte !== QUOTE) {
      if (byte === BACKSLASH || byte < 0x20) return ODD;
      hash = Math.imul(hash ^ byte, HASH_FACTOR);
      seen |= byte;
      byte = bytes[++p];
    }
    if (seen >= 0x80 && !this.isUtf8(start, p)) return ODD;
    this.hash = hash;
    return p + 1;
  }

  private isUtf8(from: number, to: number): boolean {
    const { bytes } = this;
    let p = from;
    while (p < to) {
      const lead = bytes[p];
      if (lead < 0x80) p++;
      else if (lead >= 0xc2 && lead <= 0xdf && isTail(bytes[p + 1])) p += 2;
      else if (lead >= 0xe1 && lead <= 0xec && isTail(bytes[p + 1]) && isTail(bytes[p + 2])) p += 3;
      else return this.isUtf8Slowly(p, to);
    }
    return p === to;
  }

  private isUtf8Slowly(from: number, to: number): boolean {
    try {
      this.decoder.decode(this.bytes.slice(from, to));
      return true;
    } catch {
      return false;
    }
  }
}

const isTail = (byte: number) => (byte & 0xc0) === 0x80;
