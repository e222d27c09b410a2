/** How a mapping says which value of a source feature becomes which of ours. */
import * as v from 'valibot';

/**
 * The name of a source property; or an object: `property` (one name, or several of which the first that is present
 * counts), `join` (several names, joined by `separator`), or a constant `value`. `each` takes one property of every
 * object of a list; `words` translates what is found, `otherwise` stands for words that it does not name, and may
 * be another property.
 */
const word = v.union([v.string(), v.number(), v.boolean(), v.null()]);
const words = v.record(v.string(), word);
export const fieldSchema = v.union([
  v.string(),
  v.strictObject({
    property: v.union([v.string(), v.pipe(v.array(v.string()), v.minLength(1))]),
    each: v.optional(v.string()),
    words: v.optional(words),
    otherwise: v.optional(v.union([word, v.strictObject({ property: v.string(), words: v.optional(words) })])),
  }),
  v.strictObject({ join: v.pipe(v.array(v.string()), v.minLength(1)), separator: v.optional(v.string(), ' ') }),
  v.strictObject({ value: word }),
]);
export type Field = v.InferOutput<typeof fieldSchema>;

export type Properties = Readonly<Record<string, unknown>>;

/** The field's value in a source feature; undefined where the source has none (absent, null or empty text). */
export function fieldValue(field: Field, properties: Properties): unknown {
  if (typeof field === 'string') return present(properties[field]);
  if ('value' in field) return present(field.value);
  if ('join' in field) {
    const parts = field.join.map((name) => present(properties[name])).filter((part) => part !== undefined);
    return parts.length > 0 ? parts.join(field.separator) : undefined;
  }
  const names = typeof field.property === 'string' ? [field.property] : field.property;
  const found = names.map((name) => present(properties[name])).find((value) => value !== undefined);
  if (field.each !== undefined && Array.isArray(found)) return found.map((one) => one?.[field.each!]);
  const key = wordOf(found);
  if (found !== undefined && field.words && Object.hasOwn(field.words, key)) return present(field.words[key]);
  if (field.otherwise === undefined) return found;
  return isField(field.otherwise) ? fieldValue(field.otherwise, properties) : present(field.otherwise);
}

const isField = (otherwise: unknown): otherwise is Exclude<Field, string> =>
  typeof otherwise === 'object' && otherwise !== null;

/** The field as text, without the spaces around it. */
export function fieldText(field: Field | undefined, properties: Properties): string | undefined {
  const value = field === undefined ? undefined : fieldValue(field, properties);
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : undefined;
}

/** The field as a number. Text that is one counts (CSV has nothing else); other text stays, for the validation to name. */
export function fieldNumber(field: Field | undefined, properties: Properties): number | undefined {
  const value = field === undefined ? undefined : fieldValue(field, properties);
  const isNumeral = typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim());
  return (isNumeral ? Number(value) : value) as number | undefined;
}

/** The field as yes or no: `yes`, `true` and 1, `no`, `false` and 0. */
export function fieldFlag(field: Field | undefined, properties: Properties): boolean | undefined {
  const text = field === undefined ? '' : wordOf(fieldValue(field, properties));
  if (/^(yes|true|1)$/i.test(text)) return true;
  return /^(no|false|0)$/i.test(text) ? false : undefined;
}

/** A plain value as text; lists and objects are no words. */
const wordOf = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

function present(value: unknown) {
  if (value === null || value === undefined) return undefined;
  return typeof value === 'string' && value.trim() === '' ? undefined : value;
}

/** Which features of a source file are taken: those whose property has (or has not) one of the values. */
export const onlySchema = v.strictObject({
  property: v.string(),
  in: v.optional(v.array(v.union([v.string(), v.number()]))),
  notIn: v.optional(v.array(v.union([v.string(), v.number()]))),
});
export type Only = v.InferOutput<typeof onlySchema>;

export function isTaken(only: Only | undefined, properties: Properties): boolean {
  if (!only) return true;
  const value = wordOf(properties[only.property]);
  if (only.in && !only.in.some((one) => String(one) === value)) return false;
  return !only.notIn?.some((one) => String(one) === value);
}
