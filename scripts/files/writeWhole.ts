import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { InputError } from '../command/command';

/**
 * Writes a file beside its place, then renames it, so that a half-written file never takes the place of a good one. The
 * folder is made where there is none. Throws an `InputError` that names the file when it cannot be written.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw cannotWrite(path, error);
  }
  const scratch = `${path}.tmp-${process.pid}`;
  try {
    writeFileSync(scratch, content);
    renameSync(scratch, path);
  } catch (error) {
    rmSync(scratch, { force: true });
    throw cannotWrite(path, error);
  }
}

/** The file system's error in words for whoever named the file. */
export const cannotWrite = (path: string, error: unknown): InputError =>
  new InputError(
    `${path}: cannot be written (${(error as NodeJS.ErrnoException).code ?? (error as Error).message}). ` +
      'Is its folder there, may it be written to, and is there room?',
  );
