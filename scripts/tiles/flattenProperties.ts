/**
 * Vector tiles hold flat values only, so nested properties are flattened, by this rule for every input format:
 *
 *   { address: { street: 'A', zip: 1 } }   address.street = "A", address.zip = 1
 *   { tags: ['a', 'b', 3] }                tags = "a;b;3"        a list of plain values: joined by ";"
 *   { stops: [{ x: 1 }, [2]] }             stops = '[{"x":1},[2]]'   any other list: its JSON text
 *   null, undefined, {}, NaN, infinite     left out
 *
 * If a flattened name is there already, the first in the feature's own order stays.
 */
import type { PropertyValue } from './featureSource';

/** Objects nested deeper than this are kept as their JSON text. */
const MAX_DEPTH = 8;

/** Calls `take` for each flat property, in the order of the input; a name may come twice. */
export function flattenProperties(
  properties: Readonly<Record<string, unknown>>,
  take: (name: string, value: PropertyValue) => void,
  prefix = '',
  depth = 0,
): void {
  for (const key of Object.keys(properties)) {
    const name = prefix + key;
    const value = properties[key];
    const flat = flatValue(value);
    if (flat !== undefined) take(name, flat);
    else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      if (depth < MAX_DEPTH) flattenProperties(value as Record<string, unknown>, take, `${name}.`, depth + 1);
      else take(name, jsonText(value));
    }
  }
}

/** A flat value, or undefined for what has to be opened or left out. */
function flatValue(value: unknown): PropertyValue | undefined {
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'bigint') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  if (!Array.isArray(value)) return undefined;
  const isPlain = value.every((item) => item === null || typeof item !== 'object');
  return isPlain ? value.filter((item) => item !== null && item !== undefined).join(';') : jsonText(value);
}

/** JSON with bigints written digit by digit, which JSON.stringify alone cannot. */
const jsonText = (value: unknown) =>
  JSON.stringify(value, (_, item) => (typeof item === 'bigint' ? item.toString() : item));
