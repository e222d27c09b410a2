import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { InputError } from '../../../scripts/command/command';
import { writeWhole } from '../../../scripts/files/writeWhole';
import { temporaryFolder } from '../temporaryFolder';

const { folder, write } = temporaryFolder();

test('a file takes the place of the one before, in a folder that is made where there is none', () => {
  const path = join(folder, 'new/folder/a.csv');
  writeWhole(path, 'one');
  writeWhole(path, 'two');
  expect(readFileSync(path, 'utf8')).toBe('two');
  expect(readdirSync(join(folder, 'new/folder'))).toEqual(['a.csv']);
});

test('a place that cannot be written is named in plain words, and nothing is left beside it', () => {
  const isFolder = join(folder, 'taken');
  mkdirSync(join(isFolder, 'full'), { recursive: true });
  expect(() => writeWhole(isFolder, 'x')).toThrow(InputError);
  expect(() => writeWhole(isFolder, 'x')).toThrow(/taken: cannot be written \(E/);
  expect(readdirSync(folder).filter((name) => name.includes('.tmp-'))).toEqual([]);
  const below = join(write('plain.txt', ''), 'a.csv');
  expect(() => writeWhole(below, 'x')).toThrow(/a\.csv: cannot be written \(E/);
});
