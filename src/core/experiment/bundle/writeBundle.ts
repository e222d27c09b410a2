/**
 * An experiment as one file: a zip of bundle.json, a CSV for each series, the photos, and a README that says how to cite it.
 * The same content gives the same bytes, on every machine and in every time zone.
 */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { type Experiment, LISTS, type Photo, type Series } from '../experiment';
import { flagsOf, valuesOf } from '../flags';
import { withRoundedTimes } from '../private/roundTimes';
import { experimentOf, type Kept, type Version } from '../versions';
import { BUNDLE_FORMAT, BUNDLE_VERSION } from './bundleSchema';
import { writeReadings } from './readingsFile';
import { readmeOf } from './readme';

/** Of zip's own clock, which starts in 1980. fflate writes the local parts of a date, so it is made of local parts. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * @param blank for what no copy says (`beginExperiment`)
 * @param audience `class`: times as measured, to be merged with other groups' files; `public`: times to five minutes
 */
export function writeBundle(
  kept: Kept,
  { blank, audience }: { readonly blank: Experiment; readonly audience: 'class' | 'public' },
): Uint8Array {
  const given = audience === 'public' ? withRoundedTimes(kept) : kept;
  const experiment = experimentOf(given, blank);
  const files = new Map<string, Uint8Array>();
  const encode = (field: string, { value }: Version, number: number) =>
    encodeValue(field, value, { experiment, files, suffix: number === 0 ? '' : `-${number + 1}` });

  const sorted = [...given.fields].sort(([a], [b]) => (a < b ? -1 : 1));
  const shown = new Map(sorted.map(([field, [first]]) => [field, encode(field, first, 0)]));
  const json = {
    format: BUNDLE_FORMAT,
    version: BUNDLE_VERSION,
    experiment: {
      ...experiment,
      ...Object.fromEntries(
        LISTS.map((list) => [
          list,
          experiment[list].map(({ id }: { readonly id: string }) => shown.get(`${list}/${id}`)),
        ]),
      ),
    },
    versions: {
      ids: given.ids,
      seen: given.seen,
      shown: Object.fromEntries(sorted.map(([field, [first]]) => [field, stampOf(first)])),
      others: sorted.flatMap(([field, versions]) =>
        versions.slice(1).map((version, i) => ({ field, ...stampOf(version), value: encode(field, version, i + 1) })),
      ),
    },
  };
  files.set('bundle.json', strToU8(`${JSON.stringify(json, inKeyOrder, 1)}\n`));
  files.set('README.txt', strToU8(readmeOf(experiment, audience)));
  const zippable: Zippable = {};
  for (const [path, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    // Photos are packed already.
    zippable[path] = [content, { level: path.startsWith('photos/') ? 0 : 6 }];
  }
  return zipSync(zippable, { mtime: NO_TIME });
}

/** Keys by their letters: the order in which a program happened to set them says nothing. */
const inKeyOrder = (_: string, value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const stampOf = ({ copy, step, isRounded }: Version) => ({ copy, step, isRounded });

/** The value with its columns and bytes put into files of their own. */
function encodeValue(
  field: string,
  value: unknown,
  { experiment, files, suffix }: { experiment: Experiment; files: Map<string, Uint8Array>; suffix: string },
): unknown {
  if (field.startsWith('series/')) {
    const { readings, ...series } = value as Series;
    const path = `series/${series.id}${suffix}.csv`;
    const whole = value as Series;
    files.set(path, writeReadings(readings, { values: valuesOf(whole), flags: flagsOf(whole, experiment.marks) }));
    const { count, times, cells } = readings;
    return {
      ...series,
      readings: { file: path, count, start: count === 0 ? null : times[0], isMobile: cells !== null },
    };
  }
  if (field.startsWith('photos/')) {
    const { bytes, ...photo } = value as Photo;
    const path = `photos/${photo.id}${suffix}.${photo.type === 'image/png' ? 'png' : 'jpg'}`;
    files.set(path, bytes);
    return { ...photo, file: path };
  }
  return value;
}
