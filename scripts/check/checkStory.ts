/** History, good practices, Key Features and sheets of cities: their shape, and whether what they name is there. */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { KeyFeatures } from '../../src/core/story/story';
import { SHEETS_FOLDER, sheetFiles } from '../story/readSheets';
import { readStory, STORY_FILES } from '../story/readStory';
import { unknownSources } from './checkSources';
import { errorAt, type FeaturePlace, type Finding } from './finding';
import type { FileSummary, StoryContent } from './summary';

/** What the rest of the folder has that a story may name. */
export interface StoryContext {
  /** Ids of member cities and of points of other networks. */
  readonly places: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

export interface CheckedStory {
  readonly files: readonly FileSummary[];
  readonly findings: readonly Finding[];
}

/** An entry of any of the files: what must be its own, and what must be somewhere else. */
interface Entry {
  readonly id: string;
  readonly place?: string | null;
  readonly sources: readonly string[];
}

/** The folder of the network that a file of its story belongs to; null: it is none. */
export function storyFolderOf(file: string): string | null {
  const folder = dirname(file);
  if (Object.values<string>(STORY_FILES).includes(basename(file))) return folder;
  return basename(folder) === SHEETS_FOLDER && file.endsWith('.json') ? dirname(folder) : null;
}

export function checkStory(folder: string, context: StoryContext): CheckedStory {
  const { moments, practices, keyFeatures, sheets, problems } = readStory(folder);
  const ownSheets = sheets.map(({ city }) => ({ file: join(folder, SHEETS_FOLDER, `${city}.json`), city }));
  const parts: [keyof typeof STORY_FILES, StoryContent, readonly Entry[]][] = [
    ['moments', 'history', moments],
    ['practices', 'good practices', practices],
    ['keyFeatures', 'key features', keyFeatures ? featureEntries(keyFeatures) : []],
  ];
  const present = parts.flatMap(([part, holds, entries]) => {
    const file = join(folder, STORY_FILES[part]);
    return existsSync(file) ? [{ file, holds, entries }] : [];
  });
  return {
    files: [
      ...present.map(({ file, holds, entries }) => ({ file, holds, features: entries.length, bounds: null })),
      ...sheetFiles(folder).map((file) => ({ file, holds: 'city sheet' as const, features: 1, bounds: null })),
    ],
    findings: [
      ...problems.map((problem): Finding => ({ code: 'bad-story', file: fileOf(problem.where, folder), ...problem })),
      ...present.flatMap(({ file, entries }) => entryFindings(file, entries, context)),
      ...ownSheets.flatMap(({ file, city }) => entryFindings(file, [{ id: city, place: city, sources: [] }], context)),
    ],
  };
}

const featureEntries = ({ parts, sources }: KeyFeatures): Entry[] =>
  parts.flatMap(({ areas }) => areas.flatMap(({ features }) => features.map(({ id }) => ({ id, sources }))));

function entryFindings(file: string, entries: readonly Entry[], { places, sources }: StoryContext): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const [index, { id, place }] of entries.entries()) {
    const at: FeaturePlace = { file, feature: index + 1, id };
    if (seen.has(id)) {
      const what = `has the id "${id}" of an earlier entry`;
      findings.push(errorAt(at, { code: 'duplicate-id', what, fix: 'Give each its own id.' }));
    }
    seen.add(id);
    if (place && !places.has(place)) {
      const what = `stands at "${place}", which is no member city and no point of another network`;
      const fix = 'Use an id of learning-cities.geojson or national-networks.geojson.';
      findings.push(errorAt(at, { code: 'unknown-place', what, fix }));
    }
  }
  const named = entries.flatMap((entry) => entry.sources);
  return [...findings, ...unknownSources(file, named, sources)];
}

/** A problem's `where` begins with its file. */
const fileOf = (where: string, folder: string) =>
  [...Object.values(STORY_FILES).map((name) => join(folder, name)), ...sheetFiles(folder)].find((path) =>
    where.startsWith(path),
  ) ?? folder;
