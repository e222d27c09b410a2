import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder for one test file; it goes when the tests are done. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    /** Writes a file below the folder (objects as JSON) and answers its path. */
    write(name: string, content: string | Uint8Array | object): string {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      const isPlain = typeof content === 'string' || content instanceof Uint8Array;
      writeFileSync(path, isPlain ? content : JSON.stringify(content));
      return path;
    },
  };
}
