/** A sink that keeps features as they come, and inputs made of bytes in chunks of a chosen size. */
import type { Geometry } from 'geojson';
import { InputError } from '../../../../scripts/command/command';
import type {
  FeatureId,
  FeatureSink,
  InputFormat,
  OpenInput,
  PropertyValue,
} from '../../../../scripts/tiles/featureSource';
import { flattenProperties } from '../../../../scripts/tiles/flattenProperties';
import { readInput } from '../../../../scripts/tiles/read/readInput';

export interface RecordedFeature {
  readonly place: number;
  readonly id?: FeatureId;
  readonly properties: Readonly<Record<string, PropertyValue>>;
  readonly geometry: Geometry | null;
}

export class RecordingSink implements FeatureSink {
  readonly features: RecordedFeature[] = [];
  readonly skipped: { place: number; kind: string }[] = [];
  featuresInInput = 0;
  private readonly keys: string[] = [];
  private at = 0;
  private featureId: FeatureId | undefined;
  private properties: Record<string, PropertyValue> = {};

  beginInput() {
    this.featuresInInput = 0;
  }
  place(position: number) {
    this.at = position;
  }
  key(name: string) {
    if (!this.keys.includes(name)) this.keys.push(name);
    return this.keys.indexOf(name);
  }
  property(key: number, value: PropertyValue) {
    this.properties[this.keys[key]] = value;
  }
  id(value: FeatureId) {
    this.featureId = value;
  }
  point(lon: number, lat: number) {
    if (Number.isFinite(lon) && Number.isFinite(lat)) this.geometry({ type: 'Point', coordinates: [lon, lat] });
    else this.skip({ kind: 'no position' });
  }
  geometry(geometry: Geometry | null) {
    const id = this.featureId === undefined ? {} : { id: this.featureId };
    this.features.push({ place: this.at, ...id, properties: this.properties, geometry });
    this.end();
  }
  feature({ id, geometry, properties }: Parameters<FeatureSink['feature']>[0]) {
    if (typeof id === 'string' || typeof id === 'number' || typeof id === 'bigint') this.id(id);
    flattenProperties(properties ?? {}, (name, value) => this.property(this.key(name), value));
    this.geometry(geometry);
  }
  skip({ kind }: { kind: string }) {
    this.skipped.push({ place: this.at, kind });
    this.end();
  }
  private end() {
    this.featuresInInput++;
    this.properties = {};
    this.featureId = undefined;
  }
}

export async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array, void, undefined> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.slice(from, from + size);
}

export function inputOf(bytes: Uint8Array, format: InputFormat, chunkSize = 1 << 20): OpenInput {
  return {
    name: 'test input',
    format,
    plainPath: null,
    diskBytes: null,
    bytesTaken: () => 0,
    chunks: () => chunksOf(bytes, chunkSize),
  };
}

/** Reads an input that is not GeoJSON. */
export async function readAll(input: OpenInput): Promise<RecordingSink> {
  const sink = new RecordingSink();
  await readInput(input, sink, () => Promise.reject(new Error('no GeoJSON here')));
  return sink;
}

/** What reading damaged bytes may do: give features, or end with words for the person who can mend it. */
export async function outcomeOf(input: OpenInput): Promise<'read' | 'refused'> {
  try {
    await readAll(input);
    return 'read';
  } catch (error) {
    if (error instanceof InputError && error.message.length > 20) return 'refused';
    throw error;
  }
}

/** Copies with one bit turned, or cut short. */
export function damage(bytes: Uint8Array, { at, bit, isCut }: { at: number; bit: number; isCut: boolean }): Uint8Array {
  const place = Math.floor(at * bytes.length);
  if (isCut) return bytes.slice(0, place);
  const damaged = Uint8Array.from(bytes);
  damaged[place] ^= 1 << bit;
  return damaged;
}
