/** Files of one case, for readers that open files by their names. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const folders: string[] = [];
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder with these files, made once; `put` writes the file of a case. */
export function scratch(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  let folder: string | null = null;
  return {
    put(name: string, bytes: Uint8Array | string): string {
      if (folder === null) {
        folder = mkdtempSync(join(tmpdir(), 'atlas-fuzz-'));
        folders.push(folder);
        for (const [file, content] of Object.entries(files)) write(join(folder, file), content);
      }
      return write(join(folder, name), bytes);
    },
    /** Where `put` puts files; only after the first. */
    get folder() {
      return folder ?? '';
    },
  };
}

function write(path: string, content: string | Uint8Array): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}
