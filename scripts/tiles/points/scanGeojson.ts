/**
 * Reads GeoJSON of any layout from chunks of bytes: a FeatureCollection (pretty or in one line, with foreign members
 * before and after its features), features or geometries one behind another (lines, RFC 8142 record separators, or
 * nothing between them), or a bare array of features. Features need not fit into a chunk; memory is that of the largest
 * feature. Plain points go straight into columns (PointScanner), everything else by JSON.parse into the sink.
 */
import type { Geometry } from 'geojson';
import { InputError } from '../../command/command';
import type { FeatureSink } from '../featureSource';
import { parseExactly } from '../parseExactly';
import { BAD, endOfValue, MORE } from './endOfValue';
import { ODD, type PointScanner } from './pointScanner';

const [OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] = [0x5b, 0x5d, 0x7b, 0x7d];
const [QUOTE, COMMA, COLON, NEWLINE, RECORD_SEPARATOR] = [0x22, 0x2c, 0x3a, 0x0a, 0x1e];

/** Zero bytes kept behind the bytes at hand, so that the scanners stop there without asking at every byte. */
const SENTINELS = 16;

export interface ScanTarget {
  readonly sink: Pick<FeatureSink, 'place' | 'skip' | 'feature' | 'geometry' | 'featuresInInput'>;
  readonly scanner: PointScanner;
  /** A point went past the sink into the columns. */
  countPoint(position: number): void;
}

/** Where in the text a scan stands. `lines`: between top-level values; `after`: behind a collection's features. */
type Place = 'lines' | 'features' | 'after';

/** All that a scan knows between two values: another scan can go on from there. */
export interface ScanState {
  /** Offset in the input of the next byte that is not dealt with. */
  readonly byte: number;
  readonly place: Place;
  readonly isBareArray: boolean;
  readonly needsComma: boolean;
  readonly isEmpty: boolean;
}

export class GeojsonScan {
  private bytes = new Uint8Array((1 << 20) + SENTINELS);
  private at = 0;
  private end = 0;
  /** Offset in the input of `bytes[0]`. */
  private base = 0;
  private place: Place = 'lines';
  private isBareArray = false;
  /** Between features a comma is due. */
  private needsComma = false;
  private isEmpty = true;

  constructor(
    private readonly name: string,
    private readonly target: ScanTarget,
  ) {}

  get state(): ScanState {
    const { base, at, place, isBareArray, needsComma, isEmpty } = this;
    return { byte: base + at, place, isBareArray, needsComma, isEmpty };
  }

  /** Bytes at hand that are not dealt with yet: the beginning of a feature. */
  get waiting(): number {
    return this.end - this.at;
  }

  /** Forgets the bytes at hand; the next that are pushed begin at `state.byte`. */
  goOnFrom({ byte, place, isBareArray, needsComma, isEmpty }: ScanState): void {
    this.base = byte;
    this.at = 0;
    this.end = 0;
    this.place = place;
    this.isBareArray = isBareArray;
    this.needsComma = needsComma;
    this.isEmpty = isEmpty;
  }

  push(chunk: Uint8Array): void {
    const kept = this.end - this.at;
    if (kept + chunk.length + SENTINELS > this.bytes.length) {
      const grown = new Uint8Array(Math.max((kept + chunk.length) * 2, 1 << 20) + SENTINELS);
      grown.set(this.bytes.subarray(this.at, this.end));
      this.bytes = grown;
    } else this.bytes.copyWithin(0, this.at, this.end);
    this.base += this.at;
    this.at = 0;
    this.bytes.set(chunk, kept);
    this.end = kept + chunk.length;
    this.bytes.fill(0, this.end, this.end + SENTINELS);
    this.run(false);
  }

  /** All bytes have come: whatever is unfinished now stays so. */
  finish(): void {
    this.run(true);
    if (this.place !== 'lines') this.truncated('the collection is not closed');
    if (this.isEmpty) {
      throw new InputError(
        `${this.name} is empty. A GeoJSON file without features is {"type":"FeatureCollection","features":[]}.`,
      );
    }
  }

  private run(isLast: boolean): void {
    let goesOn = true;
    while (goesOn) {
      if (this.place === 'features') goesOn = this.nextFeature(isLast);
      else if (this.place === 'lines') goesOn = this.nextLine(isLast);
      else goesOn = this.nextMember(isLast);
    }
  }

  /** Skips bytes between values; true when another byte is there. */
  private skip(isLine: boolean): boolean {
    const { bytes, end } = this;
    let p = this.at;
    for (; p < end; p++) {
      const byte = bytes[p];
      if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) continue;
      if (isLine && (byte === RECORD_SEPARATOR || byte === COMMA)) continue;
      // Byte order mark, at the very beginning only.
      if (this.base + p <= 2 && (byte === 0xef || byte === 0xbb || byte === 0xbf)) continue;
      break;
    }
    this.at = p;
    return p < end;
  }

  /* ---- features of a collection or a bare array ---- */

  private nextFeature(isLast: boolean): boolean {
    if (!this.skip(false)) return isLast ? this.truncated('the list of features is not closed') : false;
    const byte = this.bytes[this.at];
    if (byte === CLOSE_BRACKET) {
      this.at++;
      this.place = this.isBareArray ? 'lines' : 'after';
      return true;
    }
    if (byte === COMMA && this.needsComma) {
      this.at++;
      this.needsComma = false;
      return true;
    }
    if (this.needsComma) this.damaged('a comma or ] should follow a feature');
    const end = this.readFeature(isLast);
    if (end === MORE) return false;
    if (end === BAD) this.damaged('a feature is not well-formed');
    this.at = end;
    this.needsComma = true;
    return true;
  }

  /** Reads the value at hand as a feature. Returns the position behind it, MORE or BAD. */
  private readFeature(isLast: boolean): number {
    const start = this.at;
    if (this.bytes[start] === OPEN_BRACE) {
      const end = this.target.scanner.read(this.bytes, start);
      if (end !== ODD) {
        this.target.countPoint(this.base + start);
        return end;
      }
    }
    const end = endOfValue(this.bytes, start, this.end);
    if (end === MORE) return isLast ? this.truncated('a feature is cut off') : MORE;
    if (end !== BAD) this.readOddFeature(start, end);
    return end;
  }

  private readOddFeature(start: number, end: number): void {
    const { sink } = this.target;
    sink.place(this.base + start);
    const text = new TextDecoder().decode(this.bytes.subarray(start, end));
    let value: unknown;
    try {
      value = parseExactly(text);
    } catch (error) {
      sink.skip({ kind: 'not JSON', what: (error as Error).message, fix: 'Correct the text of this feature.' });
      return;
    }
    if (!isObject(value)) {
      sink.skip({
        kind: 'not a feature',
        what: `found ${text.slice(0, 40)}`,
        fix: 'Features are objects: {"type":"Feature", ...}.',
      });
    } else if (value.type === 'Feature') {
      const properties = isObject(value.properties) ? value.properties : null;
      sink.feature({ id: value.id, geometry: (value.geometry ?? null) as Geometry | null, properties });
    } else if (typeof value.type === 'string' && ('coordinates' in value || 'geometries' in value)) {
      sink.geometry(value as unknown as Geometry);
    } else {
      const found = typeof value.type === 'string' ? `its type is "${value.type}"` : 'it has no type';
      sink.skip({ kind: 'not a feature', what: found, fix: 'Each feature needs "type":"Feature" and a geometry.' });
    }
  }

  /* ---- values one behind another ---- */

  private nextLine(isLast: boolean): boolean {
    if (!this.skip(true)) return false;
    const byte = this.bytes[this.at];
    if (byte === OPEN_BRACKET) {
      this.openFeatures(this.at + 1, true);
      return true;
    }
    if (byte !== OPEN_BRACE) return this.brokenLine(isLast);
    const start = this.at;
    const end = this.target.scanner.read(this.bytes, start);
    if (end !== ODD) {
      this.isEmpty = false;
      this.target.countPoint(this.base + start);
      this.at = end;
      return true;
    }
    const list = this.findFeatures();
    if (list === MORE) return isLast ? this.truncated('a feature is cut off') : false;
    if (list === BAD) return this.brokenLine(isLast);
    if (list > 0) {
      this.openFeatures(list, false);
      return true;
    }
    const after = endOfValue(this.bytes, start, this.end);
    if (after === MORE) return isLast ? this.truncated('a feature is cut off') : false;
    if (after === BAD) return this.brokenLine(isLast);
    this.isEmpty = false;
    this.readOddFeature(start, after);
    this.at = after;
    return true;
  }

  private openFeatures(at: number, isBareArray: boolean): void {
    this.at = at;
    this.place = 'features';
    this.isBareArray = isBareArray;
    this.needsComma = false;
    this.isEmpty = false;
  }

  /** Behind the [ of the object's own member "features"; 0 when it has none; MORE or BAD. */
  private findFeatures(): number {
    const { bytes, end } = this;
    let isFeature = false;
    let p = this.at + 1;
    for (;;) {
      while (isSpace(bytes[p]) || bytes[p] === COMMA) p++;
      if (p >= end) return MORE;
      if (bytes[p] === CLOSE_BRACE) return 0;
      if (bytes[p] !== QUOTE) return BAD;
      const keyEnd = endOfValue(bytes, p, end);
      if (keyEnd < 0) return keyEnd;
      const key = new TextDecoder().decode(bytes.subarray(p + 1, keyEnd - 1));
      p = keyEnd;
      while (isSpace(bytes[p])) p++;
      if (p >= end) return MORE;
      if (bytes[p] !== COLON) return BAD;
      p++;
      while (isSpace(bytes[p])) p++;
      if (p >= end) return MORE;
      if (key === 'features' && bytes[p] === OPEN_BRACKET && !isFeature) return p + 1;
      const valueEnd = endOfValue(bytes, p, end);
      if (valueEnd < 0) return valueEnd;
      if (key === 'type') isFeature = new TextDecoder().decode(bytes.subarray(p, valueEnd)) === '"Feature"';
      p = valueEnd;
    }
  }

  /** Something that is no JSON value: the first thing in a file says that it is not GeoJSON, a later one is skipped. */
  private brokenLine(isLast: boolean): boolean {
    const { bytes, at, end, target } = this;
    if (this.isEmpty) {
      const begins = JSON.stringify(new TextDecoder().decode(bytes.subarray(at, Math.min(end, at + 30))));
      throw new InputError(
        `${this.name} is not GeoJSON: at byte ${this.base + at} stands ${begins}. GeoJSON begins with {.`,
      );
    }
    let newline = at;
    while (newline < end && bytes[newline] !== NEWLINE) newline++;
    if (newline === end && !isLast) return false;
    target.sink.place(this.base + at);
    target.sink.skip({
      kind: 'not JSON',
      what: 'the line is not well-formed JSON',
      fix: 'Correct or remove this line.',
    });
    this.at = newline;
    return true;
  }

  /* ---- behind the features of a collection ---- */

  private nextMember(isLast: boolean): boolean {
    const { bytes, end } = this;
    if (!this.skip(true)) return false;
    const byte = bytes[this.at];
    if (byte === CLOSE_BRACE) {
      this.at++;
      this.place = 'lines';
      return true;
    }
    if (byte === COLON) {
      this.at++;
      return true;
    }
    if (!/["[{\dtfn-]/.test(String.fromCharCode(byte))) this.damaged('the collection is not closed properly');
    const valueEnd = endOfValue(bytes, this.at, end);
    if (valueEnd === MORE) return isLast ? this.truncated('the collection is not closed') : false;
    if (valueEnd === BAD) this.damaged('the collection is not closed properly');
    this.at = valueEnd;
    return true;
  }

  private lastGood(): string {
    const count = this.target.sink.featuresInInput;
    return count === 0 ? 'No feature could be read before it.' : `The last feature read is number ${count}.`;
  }

  private truncated(what: string): never {
    throw new InputError(
      `${this.name} ends at byte ${this.base + this.end} although ${what}: it seems to be truncated. ${this.lastGood()} ` +
        'Fetch or write the file again.',
    );
  }

  private damaged(what: string): never {
    throw new InputError(`${this.name} is damaged at byte ${this.base + this.at}: ${what}. ${this.lastGood()}`);
  }
}

const isSpace = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
