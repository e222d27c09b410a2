/**
 * An experiment with the history that lets copies of it be joined without losing either side: every field carries who wrote
 * it last, as far as that takes. Merging is a join of causal registers (Almeida, Shoker & Baquero, "Delta state replicated
 * data types", 2018): associative, commutative, idempotent. What two copies changed apart stays there twice, and the page
 * asks which one is meant.
 *
 * A field is a text of the head, or a whole thing of a list: a place, a series with its readings. `copy` is one opening of
 * an experiment in one window, a random name that means nothing anywhere else.
 */
import { inOrder } from './edit';
import { type Experiment, type Head, LISTS, type Lists } from './experiment';
import { isSameValue } from './isSameValue';

export interface Version {
  readonly copy: string;
  /** Counts up over all copies: later than everything its writer had seen. */
  readonly step: number;
  /** The times in it were rounded for publishing: the same version with its own times stands above it. */
  readonly isRounded: boolean;
  readonly value: unknown;
}

/** `title`, or `places/` and an id. */
export type FieldKey = string;

export interface Kept {
  /** Of all experiments that were joined into it, sorted; the first is its own. */
  readonly ids: readonly string[];
  /** The last step seen of each copy. */
  readonly seen: Readonly<Record<string, number>>;
  /** What stands in each field; more than one where copies disagree, the shown one first. */
  readonly fields: ReadonlyMap<FieldKey, readonly Version[]>;
}

/** Fields of which copies disagree. */
export interface Conflict {
  readonly field: FieldKey;
  /** The first is shown; writing any of them into the experiment settles it. */
  readonly values: readonly unknown[];
}

export const NOTHING_KEPT: Kept = { ids: [], seen: {}, fields: new Map() };

const HEAD_FIELDS = [
  'title',
  'question',
  'hypothesis',
  'method',
  'conclusion',
  'classLabel',
  'organisation',
  'city',
  'centre',
  'timeZone',
  'from',
  'until',
  'language',
  'licence',
  'grid',
  'protocol',
] as const satisfies readonly (keyof Head)[];

/**
 * What is kept after an experiment was edited: fields that differ from what is shown get a new version, and conflicts in
 * them are settled.
 * @param copy name of this opening, see `idOf`; a copy that is open in two windows would lose one's edits
 */
export function keep(kept: Kept, experiment: Experiment, copy: string): Kept {
  const now = fieldsOf(experiment);
  const step = Math.max(0, ...Object.values(kept.seen)) + 1;
  const fields = new Map<FieldKey, readonly Version[]>();
  let hasChanged = false;
  for (const [field, value] of now) {
    const versions = kept.fields.get(field);
    const isSame = versions !== undefined && isSameValue(versions[0].value, value);
    fields.set(field, isSame ? versions : [{ copy, step, isRounded: false, value }]);
    hasChanged ||= !isSame;
  }
  hasChanged ||= [...kept.fields.keys()].some((field) => !now.has(field));
  const ids = kept.ids.includes(experiment.id) ? kept.ids : [...kept.ids, experiment.id].sort();
  if (!hasChanged && ids === kept.ids) return kept;
  return { ids, seen: { ...kept.seen, [copy]: step }, fields };
}

/** Settles a conflict: `value` stands, the others go. */
export function settle(kept: Kept, { field, value, copy }: { field: FieldKey; value: unknown; copy: string }): Kept {
  const step = Math.max(0, ...Object.values(kept.seen)) + 1;
  const fields = new Map(kept.fields).set(field, [{ copy, step, isRounded: false, value }]);
  return { ...kept, seen: { ...kept.seen, [copy]: step }, fields };
}

/** The experiment as it is shown. @param blank for what no copy says; its lists are not used */
export function experimentOf(kept: Kept, blank: Experiment): Experiment {
  const lists = Object.fromEntries(LISTS.map((list) => [list, [] as Lists[typeof list][]]));
  const head: Record<string, unknown> = {};
  for (const [field, [version]] of kept.fields) {
    const slash = field.indexOf('/');
    if (slash < 0) head[field] = version.value;
    else lists[field.slice(0, slash)].push(version.value as never);
  }
  const ordered = Object.fromEntries(Object.entries(lists).map(([list, items]) => [list, inOrder(items)]));
  return { ...blank, ...head, ...ordered, id: kept.ids[0] ?? blank.id } as Experiment;
}

/** Two hands that wrote the same thing agree, and nothing written is no opinion. */
export const conflictsOf = (kept: Kept): readonly Conflict[] =>
  [...kept.fields].flatMap(([field, versions]) => {
    const values: unknown[] = [];
    for (const { value } of versions) {
      if (!isBlank(value) && !values.some((one) => isSameValue(one, value))) values.push(value);
    }
    return values.length > 1 ? [{ field, values }] : [];
  });

const isBlank = (value: unknown) => value === '' || value === null;

/** Both copies as one. Of experiments that were begun apart, one that holds everything of both. */
export function merge(a: Kept, b: Kept): Kept {
  const fields = new Map<FieldKey, readonly Version[]>();
  for (const field of new Set([...a.fields.keys(), ...b.fields.keys()])) {
    const [inA, inB] = [a.fields.get(field) ?? [], b.fields.get(field) ?? []];
    const versions = distinct([...surviving(inA, inB, b.seen), ...surviving(inB, inA, a.seen)]);
    if (versions.length > 0) fields.set(field, versions);
  }
  const seen: Record<string, number> = { ...a.seen };
  for (const [copy, step] of Object.entries(b.seen)) seen[copy] = Math.max(step, seen[copy] ?? 0);
  return { ids: [...new Set([...a.ids, ...b.ids])].sort(), seen, fields: inKeyOrder(fields) };
}

/** Those that the other side has as well, or never saw; what it saw and does not have, it wrote over or removed. */
const surviving = (versions: readonly Version[], other: readonly Version[], seen: Kept['seen']) =>
  versions.filter(
    ({ copy, step }) => step > (seen[copy] ?? 0) || other.some((one) => one.copy === copy && one.step === step),
  );

/** Each once, the shown one first: the latest, and of equally late ones the same on every device. */
function distinct(versions: readonly Version[]): readonly Version[] {
  const found: Version[] = [];
  for (const version of versions) {
    const isOf = (one: Version) => one.copy === version.copy && one.step === version.step;
    if (found.some((one) => isOf(one) && one.isRounded === version.isRounded && isSameValue(one.value, version.value)))
      continue;
    found.push(version);
  }
  const isOutdone = ({ copy, step, isRounded }: Version) =>
    isRounded && found.some((one) => one.copy === copy && one.step === step && !one.isRounded);
  const left = found.filter((version) => !isOutdone(version));
  if (left.length < 2) return left;
  return left.toSorted(
    (a, b) =>
      // What somebody wrote is shown before what nobody did.
      Number(isBlank(a.value)) - Number(isBlank(b.value)) ||
      b.step - a.step ||
      (a.copy < b.copy ? -1 : a.copy > b.copy ? 1 : 0) ||
      Number(a.isRounded) - Number(b.isRounded) ||
      compareValues(a.value, b.value),
  );
}

/** Some order of values that is the same everywhere; only forged or damaged bundles have such versions. */
function compareValues(a: unknown, b: unknown) {
  const text = (value: unknown) =>
    JSON.stringify(value, (_, part) => (ArrayBuffer.isView(part) ? Array.from(part as Uint8Array, String) : part)) ??
    '';
  const [one, other] = [text(a), text(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

const inKeyOrder = (fields: ReadonlyMap<FieldKey, readonly Version[]>) =>
  new Map([...fields].sort(([a], [b]) => (a < b ? -1 : 1)));

function fieldsOf(experiment: Experiment): Map<FieldKey, unknown> {
  const fields = new Map<FieldKey, unknown>(HEAD_FIELDS.map((field) => [field, experiment[field]]));
  for (const list of LISTS) for (const item of experiment[list]) fields.set(`${list}/${item.id}`, item);
  return inKeyOrder(fields as never) as unknown as Map<FieldKey, unknown>;
}
