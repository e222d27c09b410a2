import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file beside its place and renames it, so that a stop halfway leaves the old one whole. */
export function writeWhole(file: string, content: string) {
  const scratch = `${file}.tmp-${process.pid}`;
  try {
    writeFileSync(scratch, content);
    renameSync(scratch, file);
  } catch (error) {
    rmSync(scratch, { force: true });
    throw error;
  }
}
