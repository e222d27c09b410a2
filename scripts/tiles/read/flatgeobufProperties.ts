/** Properties of a FlatGeobuf feature, straight into the sink; unlike the library's, with whole numbers of 64 bits kept exact. */
import type { ColumnMeta } from 'flatgeobuf/lib/mjs/column-meta.js';
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import type { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import type { FeatureSink, PropertyValue } from '../featureSource';
import { flattenProperties } from '../flattenProperties';

type ReadNumber = (view: DataView, at: number) => PropertyValue;

/** Types of a fixed size: bytes, and how they are read. */
const FIXED: Partial<Record<ColumnType, readonly [size: number, read: ReadNumber]>> = {
  [ColumnType.Byte]: [1, (view, at) => view.getInt8(at)],
  [ColumnType.UByte]: [1, (view, at) => view.getUint8(at)],
  [ColumnType.Bool]: [1, (view, at) => view.getUint8(at) !== 0],
  [ColumnType.Short]: [2, (view, at) => view.getInt16(at, true)],
  [ColumnType.UShort]: [2, (view, at) => view.getUint16(at, true)],
  [ColumnType.Int]: [4, (view, at) => view.getInt32(at, true)],
  [ColumnType.UInt]: [4, (view, at) => view.getUint32(at, true)],
  [ColumnType.Long]: [8, (view, at) => exact(view.getBigInt64(at, true))],
  [ColumnType.ULong]: [8, (view, at) => exact(view.getBigUint64(at, true))],
  [ColumnType.Float]: [4, (view, at) => view.getFloat32(at, true)],
  [ColumnType.Double]: [8, (view, at) => view.getFloat64(at, true)],
};

const exact = (whole: bigint) => (Number.isSafeInteger(Number(whole)) ? Number(whole) : whole);

/** Throws a RangeError when the bytes are not what the columns say. */
export function flatgeobufProperties(columns: readonly ColumnMeta[], sink: FeatureSink): (feature: Feature) => void {
  const keys = columns.map(({ name }) => sink.key(name));
  const text = new TextDecoder();
  const take = (column: number, value: PropertyValue) => {
    if (keys[column] >= 0 && !Number.isNaN(value)) sink.property(keys[column], value);
  };
  return (feature) => {
    const bytes = feature.propertiesArray();
    if (!bytes) return;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length; ) {
      const column = view.getUint16(at, true);
      at += 2;
      if (column >= columns.length)
        throw new RangeError(`it has a property of column ${column}, which the header has not`);
      const { name, type } = columns[column];
      const fixed = FIXED[type];
      if (fixed) {
        take(column, fixed[1](view, at));
        at += fixed[0];
        continue;
      }
      const length = view.getUint32(at, true);
      at += 4;
      if (at + length > bytes.length) throw new RangeError(`property "${name}" is longer than the feature`);
      const part = bytes.subarray(at, at + length);
      if (type === ColumnType.Json) takeJson(name, text.decode(part), sink);
      else if (type !== ColumnType.Binary) take(column, text.decode(part));
      at += length;
    }
  };
}

function takeJson(name: string, json: string, sink: FeatureSink) {
  const put = (key: string, value: PropertyValue) => {
    const number = sink.key(key);
    if (number >= 0) sink.property(number, value);
  };
  flattenProperties({ [name]: JSON.parse(json) }, put);
}
