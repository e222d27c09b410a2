/**
 * Brings a layer's property values into the order of their bytes, once, so that in a tile like stands beside like: sorted
 * dictionaries compress 4 to 6 % better. Only the first 12 bytes count, which is enough for that.
 */
import { sharedUint8, sharedUint32 } from '../points/column';
import { FIRST_ENTRY_CODE, type SharedValues } from '../points/valueTable';

/** The values in their new order, and for each old entry its new number. */
export function sortValues(
  { arena, ends }: SharedValues,
  count: number,
): { values: SharedValues; numbers: Uint32Array } {
  const start = (entry: number) => (entry === 0 ? 0 : ends[entry - 1]);
  const [first, second] = [new Float64Array(count), new Float64Array(count)];
  for (let entry = 0; entry < count; entry++) {
    // Tag and length differ for no good reason; from the value's own tag on it is kind and content.
    const content = start(entry) + 2;
    for (let i = 0; i < 12; i++) {
      const byte = content + i < ends[entry] ? arena[content + i] : 0;
      if (i < 6) first[entry] = first[entry] * 256 + byte;
      else second[entry] = second[entry] * 256 + byte;
    }
  }
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  order.sort((a, b) => first[a] - first[b] || second[a] - second[b] || a - b);

  const sorted = { arena: sharedUint8(count === 0 ? 0 : ends[count - 1]), ends: sharedUint32(count) };
  const numbers = new Uint32Array(count);
  let used = 0;
  order.forEach((entry, number) => {
    sorted.arena.set(arena.subarray(start(entry), ends[entry]), used);
    used += ends[entry] - start(entry);
    sorted.ends[number] = used;
    numbers[entry] = number;
  });
  return { values: sorted, numbers };
}

/** Tags (key, value code, key, ...) with the new numbers. */
export function renumberTags(tags: Uint32Array, numbers: Uint32Array): Uint32Array {
  const renumbered = sharedUint32(tags.length);
  for (let i = 0; i < tags.length; i += 2) {
    const code = tags[i + 1];
    renumbered[i] = tags[i];
    renumbered[i + 1] = code < FIRST_ENTRY_CODE ? code : FIRST_ENTRY_CODE + numbers[code - FIRST_ENTRY_CODE];
  }
  return renumbered;
}
