/** A bundle read back. It may come from anybody: every part is checked, and one that is wrong refuses the whole. */
import { strFromU8 } from 'fflate';
import type { Problem } from '../../problem';
import { shapeOf } from '../../site/shape';
import type { LonLat } from '../../units';
import { blurToGrid } from '../blur';
import { type GridMetres, LISTS } from '../experiment';
import { MOST_PHOTO_PIXELS, stripPhoto } from '../private/stripPhoto';
import type { Kept, Version } from '../versions';
import { unzip } from '../zip';
import { type BundleJson, bundleSchema, FIELD_SCHEMAS, LIMITS } from './bundleSchema';
import { readReadings } from './readingsFile';

export type BundleRead =
  | { readonly kept: Kept; readonly problems: readonly [] }
  | { readonly problems: readonly Problem[] };

/** Never throws. @param where names the file in problems */
export function readBundle(bytes: Uint8Array, where: string): BundleRead {
  const unzipped = unzip(bytes, where);
  if (!('files' in unzipped)) return unzipped;
  const file = unzipped.files.get('bundle.json');
  if (!file) return refused(where, 'has no bundle.json', 'Bring a file that was saved as an experiment.');
  const json = parsed(file);
  if (json === undefined) return refused(`${where}, bundle.json`, 'is not JSON', 'Was the file changed by hand?');
  const shaped = shapeOf(bundleSchema, json, `${where}, bundle.json`);
  if (!('value' in shaped)) return { problems: shaped.problems };
  const { value } = shaped;
  return assemble(value, new Reading(where, unzipped.files));
}

/** Reads values out of the archive's files, and gathers what is wrong with them. */
class Reading {
  readonly problems: Problem[] = [];
  private readings = 0;
  constructor(
    readonly where: string,
    private readonly files: ReadonlyMap<string, Uint8Array>,
  ) {}

  refuse(part: string, what: string, fix = 'Save the experiment anew where it was made.') {
    this.problems.push({ where: `${this.where}, ${part}`, what, fix, level: 'error' });
    return undefined;
  }

  /** The value as it is kept; undefined and a problem where it cannot be. */
  decode(list: string, value: unknown): unknown {
    if (list === 'series') return this.series(value as BundleJson['experiment']['series'][number]);
    if (list === 'photos') return this.photo(value as BundleJson['experiment']['photos'][number]);
    if (list === 'places') {
      const place = value as BundleJson['experiment']['places'][number];
      return typeof place.blur === 'number' ? { ...place, at: snapped(place.at, place.blur) } : place;
    }
    if (list === 'walks') {
      const walk = value as BundleJson['experiment']['walks'][number];
      return { ...walk, cells: walk.cells.map((cell) => snapped(cell, walk.blur)) };
    }
    return value;
  }

  private series({ readings: said, ...series }: BundleJson['experiment']['series'][number]) {
    this.readings += said.count;
    if (this.readings > LIMITS.readings)
      return this.refuse(said.file, `is one too many: more than ${LIMITS.readings} readings`, 'Split the experiment.');
    const file = this.files.get(said.file);
    const readings = file && readReadings(file, said);
    if (!readings)
      return this.refuse(said.file, file ? 'does not hold the readings that bundle.json says' : 'is missing');
    return { ...series, readings };
  }

  private photo({ file: path, ...photo }: BundleJson['experiment']['photos'][number]) {
    const file = this.files.get(path);
    // Whatever else rode along in the picture stays behind here.
    const stripped = file && stripPhoto(file);
    if (!stripped) return this.refuse(path, file ? 'is neither JPEG nor PNG' : 'is missing');
    if (Math.max(stripped.width, stripped.height) > MOST_PHOTO_PIXELS) {
      return this.refuse(
        path,
        `is ${stripped.width} by ${stripped.height} pixels`,
        `Photos have up to ${MOST_PHOTO_PIXELS}.`,
      );
    }
    return { ...photo, type: stripped.type, width: stripped.width, height: stripped.height, bytes: stripped.bytes };
  }
}

/** A position that says to be of a grid is made so: no bundle brings finer ones in. */
const snapped = (at: LonLat, grid: GridMetres) => blurToGrid(at, grid);

function assemble({ experiment, versions }: BundleJson, reading: Reading): BundleRead {
  const fields = new Map<string, Version[]>();
  const put = (field: string, stamp: Omit<Version, 'value'> | undefined, json: unknown) => {
    if (!stamp) return void reading.refuse('bundle.json', `versions.shown does not have ${field}`);
    if (stamp.step > (versions.seen[stamp.copy] ?? 0))
      return void reading.refuse('bundle.json', `versions.seen is behind ${field}`);
    const value = reading.decode(field.split('/')[0], json);
    const { copy, step, isRounded } = stamp;
    fields.set(field, [...(fields.get(field) ?? []), { copy, step, isRounded, value }]);
  };
  const { id, ...shown } = experiment;
  if (versions.ids[0] !== id)
    reading.refuse('bundle.json', 'versions.ids does not begin with the id of the experiment');
  for (const [key, value] of Object.entries(shown)) {
    if (!(LISTS as readonly string[]).includes(key)) put(key, versions.shown[key], value);
    else
      for (const item of value as { id: string }[]) put(`${key}/${item.id}`, versions.shown[`${key}/${item.id}`], item);
  }
  for (const { field, value: json, ...stamp } of versions.others) {
    const schema = FIELD_SCHEMAS[field.split('/')[0]];
    const shaped = schema && shapeOf(schema, json, `${reading.where}, bundle.json, versions.others of ${field}`);
    if (!shaped || !fields.has(field))
      reading.refuse('bundle.json', `versions.others has ${field}, which is not in the experiment`);
    else if (!('value' in shaped)) reading.problems.push(...shaped.problems);
    else put(field, stamp, shaped.value);
  }
  if (reading.problems.length > 0) return { problems: reading.problems };
  const sorted = new Map([...fields].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { kept: { ids: versions.ids, seen: versions.seen, fields: sorted }, problems: [] };
}

function parsed(file: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(file));
  } catch {
    return undefined;
  }
}

const refused = (where: string, what: string, fix: string): BundleRead => ({
  problems: [{ where, what, fix, level: 'error' }],
});
