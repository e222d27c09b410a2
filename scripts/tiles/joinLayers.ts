/**
 * Joins two layers of the same name in one vector tile: the points and the shapes of a layer are written apart, but a
 * tile may hold a name only once. Features stay as they are, but for the numbers of the second layer's keys and values.
 */
import { writeVarint } from './points/valueTable';

const [FEATURES, KEYS, VALUES] = [2, 3, 4];
const TAGS = 2;

/** Each argument and the result: a whole `layers` field of a tile, tag and length included. */
export function joinLayers(first: Uint8Array, second: Uint8Array): Uint8Array {
  const a = readLayer(first);
  const b = readLayer(second);
  const names = a.keys.map((key) => Buffer.from(key).toString('latin1'));
  const keys = [...a.keys];
  const keyNumbers = b.keys.map((key) => {
    const known = names.indexOf(Buffer.from(key).toString('latin1'));
    return known >= 0 ? known : keys.push(key) - 1;
  });
  const features = b.features.map((feature) => renumbered(feature, keyNumbers, a.values.length));
  const body = [
    ...a.head,
    ...[...a.features, ...features].flatMap((feature) => field(FEATURES, feature)),
    ...keys.flatMap((key) => field(KEYS, key)),
    ...[...a.values, ...b.values].flatMap((value) => field(VALUES, value)),
  ];
  return Buffer.concat(field(3, Buffer.concat(body)));
}

interface Layer {
  /** Version, name and extent: every other field, with its tag. */
  readonly head: Uint8Array[];
  readonly features: Uint8Array[];
  readonly keys: Uint8Array[];
  readonly values: Uint8Array[];
}

function readLayer(bytes: Uint8Array): Layer {
  const layer: Layer = { head: [], features: [], keys: [], values: [] };
  const [outer] = fields(bytes);
  for (const { tag, whole, body } of fields(outer.body)) {
    if (tag === FEATURES) layer.features.push(body);
    else if (tag === KEYS) layer.keys.push(body);
    else if (tag === VALUES) layer.values.push(body);
    else layer.head.push(whole);
  }
  return layer;
}

function renumbered(feature: Uint8Array, keyNumbers: readonly number[], valueOffset: number): Uint8Array {
  const parts = [...fields(feature)].flatMap(({ tag, whole, body }) => {
    if (tag !== TAGS) return [whole];
    const tags = Buffer.alloc(body.length * 2 + 32);
    let end = 0;
    let isKey = true;
    for (const number of varints(body)) {
      end = writeVarint(tags, end, isKey ? keyNumbers[number] : number + valueOffset);
      isKey = !isKey;
    }
    return field(TAGS, tags.subarray(0, end));
  });
  return Buffer.concat(parts);
}

function field(tag: number, body: Uint8Array): Uint8Array[] {
  const head = new Uint8Array(8);
  return [head.subarray(0, writeVarint(head, writeVarint(head, 0, tag * 8 + 2), body.length)), body];
}

/** Fields of a protocol buffer message; only varints (wire type 0) and lengths (2) occur in layers and features. */
function* fields(bytes: Uint8Array): Generator<{ tag: number; whole: Uint8Array; body: Uint8Array }> {
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[at++];
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const start = at;
    const key = varint();
    const length = varint();
    const isVarint = (key & 7) === 0;
    const bodyStart = at;
    if (!isVarint) at += length;
    yield { tag: key >>> 3, whole: bytes.subarray(start, at), body: bytes.subarray(bodyStart, at) };
  }
}

function* varints(bytes: Uint8Array): Generator<number> {
  let value = 0;
  let factor = 1;
  for (const byte of bytes) {
    value += (byte & 127) * factor;
    factor *= 128;
    if (byte < 128) {
      yield value;
      value = 0;
      factor = 1;
    }
  }
}
