/**
 * What is in the browser's storage, read as what it ought to be. It may be damaged, or of a page of another version: nothing
 * of it is taken unseen, and what cannot be read is never written over.
 */
import { isFieldSound } from '../../../core/experiment/fieldShapes';
import { LAST_INSTANT } from '../../../core/experiment/read/zonedTime';
import type { FieldKey, Kept, Version } from '../../../core/experiment/versions';

/** What the room's start says of an experiment without opening it. */
export interface Spine {
  readonly title: string;
  readonly classLabel: string;
  readonly city: string;
  readonly places: number;
  readonly readings: number;
}

export interface ShelfRow extends Spine {
  readonly id: string;
  /** Milliseconds since 1970 UTC. */
  readonly changedAt: number;
}

export interface HeadRecord extends ShelfRow {
  readonly ids: Kept['ids'];
  readonly seen: Kept['seen'];
  /** Counts the saves, of all windows. */
  readonly revision: number;
}

/** Keys and values of the records of an experiment's fields, in the same order. */
export interface FieldRecords {
  readonly keys: readonly unknown[];
  readonly values: readonly unknown[];
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';

export function isHead(record: unknown): record is HeadRecord {
  if (!isObject(record)) return false;
  const texts = [record.id, record.title, record.classLabel, record.city];
  const numbers = [record.places, record.readings, record.changedAt, record.revision];
  return (
    texts.every(isText) &&
    numbers.every((number) => Number.isFinite(number)) &&
    Math.abs(record.changedAt as number) <= LAST_INSTANT &&
    Array.isArray(record.ids) &&
    record.ids.length > 0 &&
    record.ids.every(isText) &&
    isObject(record.seen) &&
    Object.values(record.seen).every((step) => Number.isFinite(step))
  );
}

/** The experiment that these records hold; null where any of them cannot be read. */
export function keptInRecords(head: unknown, { keys, values }: FieldRecords): Kept | null {
  if (!isHead(head)) return null;
  const { ids, seen } = head;
  const fields = new Map<FieldKey, readonly Version[]>();
  for (const [i, key] of keys.entries()) {
    const field: unknown = Array.isArray(key) ? key[1] : undefined;
    const versions = values[i];
    if (!isText(field) || !areVersions(field, versions, seen)) return null;
    fields.set(field, versions);
  }
  return { ids, seen, fields };
}

function areVersions(field: FieldKey, versions: unknown, seen: Kept['seen']): versions is readonly Version[] {
  return Array.isArray(versions) && versions.length > 0 && versions.every((one) => isVersion(field, one, seen));
}

/** Merging takes a version that `seen` is behind for another copy's, and would drop or double it. */
const isVersion = (field: FieldKey, version: unknown, seen: Kept['seen']) =>
  isObject(version) &&
  isText(version.copy) &&
  Number.isFinite(version.step) &&
  Object.hasOwn(seen, version.copy) &&
  (version.step as number) <= seen[version.copy] &&
  typeof version.isRounded === 'boolean' &&
  isFieldSound(field, version.value);
