import type { Problem } from '../../src/core/problem';

/** A problem with what a program needs to count and find it. */
export interface Finding extends Problem {
  /** What sort of problem it is, the same word for all of a sort: `duplicate-id`. */
  readonly code: string;
  readonly file: string;
  /** The feature (or row) in the file, from 1; absent when the problem is the file's. */
  readonly feature?: number;
  readonly id?: string;
}

/** Which feature of which file is looked at, and how a reader finds it. */
export interface FeaturePlace {
  readonly file: string;
  readonly feature: number;
  readonly id?: string;
  readonly name?: string;
}

/** `sites.geojson, feature 3 "Central Library"` */
export function placeText({ file, feature, id, name }: FeaturePlace): string {
  const label = name ?? id;
  return `${file}, feature ${feature}${label === undefined ? '' : ` "${label}"`}`;
}

type Words = Pick<Finding, 'code' | 'what' | 'fix'>;

export const errorAt = (place: FeaturePlace, words: Words): Finding => findingAt('error', place, words);
export const warningAt = (place: FeaturePlace, words: Words): Finding => findingAt('warning', place, words);

function findingAt(level: Finding['level'], place: FeaturePlace, words: Words): Finding {
  const { file, feature, id } = place;
  return {
    level,
    code: words.code,
    where: placeText(place),
    what: words.what,
    fix: words.fix,
    file,
    feature,
    ...(id !== undefined && { id }),
  };
}

/** A finding about a whole file or folder. */
export const fileFinding = (level: Finding['level'], file: string, words: Words): Finding => ({
  level,
  code: words.code,
  where: file,
  what: words.what,
  fix: words.fix,
  file,
});
