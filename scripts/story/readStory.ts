/** The files of data/network that tell a story: history.json, practices.json, key-features.json and sheets/. Any may be absent. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../src/core/problem';
import type { Shaped } from '../../src/core/site/shape';
import type { Story } from '../../src/core/story/story';
import { validateHistory, validateKeyFeatures, validatePractices } from '../../src/core/story/validateStory';
import { readFileText } from '../check/readFeatures';
import { parseJson } from '../check/readJson';
import { readSheets } from './readSheets';

export const STORY_FILES = {
  moments: 'history.json',
  practices: 'practices.json',
  keyFeatures: 'key-features.json',
} as const satisfies Record<Exclude<keyof Story, 'sheets'>, string>;

export interface StoryRead extends Story {
  readonly problems: readonly Problem[];
}

/** Reads and shapes all of them; a file that is broken counts as absent, with its problems. */
export function readStory(folder: string): StoryRead {
  const history = readOne(folder, STORY_FILES.moments, validateHistory);
  const practices = readOne(folder, STORY_FILES.practices, validatePractices);
  const keyFeatures = readOne(folder, STORY_FILES.keyFeatures, validateKeyFeatures);
  const { sheets, problems: sheetProblems } = readSheets(folder, keyFeatures.value);
  return {
    moments: history.value?.moments ?? [],
    practices: practices.value?.practices ?? [],
    keyFeatures: keyFeatures.value,
    sheets: sheets.map(({ sheet }) => sheet),
    problems: [...history.problems, ...practices.problems, ...keyFeatures.problems, ...sheetProblems],
  };
}

function readOne<T>(
  folder: string,
  name: string,
  validate: (value: unknown, where: string) => Shaped<T>,
): { value: T | null; problems: readonly Problem[] } {
  const path = join(folder, name);
  if (!existsSync(path)) return { value: null, problems: [] };
  const read = readFileText(path);
  if ('finding' in read) return { value: null, problems: [read.finding] };
  const json = parseJson(read.text, path);
  if ('problem' in json) return { value: null, problems: [json.problem] };
  const shaped = validate(json.value, path);
  return 'value' in shaped ? { value: shaped.value, problems: [] } : { value: null, problems: shaped.problems };
}
