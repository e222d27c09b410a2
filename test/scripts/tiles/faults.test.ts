/** Faults of the file system, made to happen. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { InputError } from '../../../scripts/command/command';
import { cutTiles } from '../../../scripts/tiles/cutTiles';
import { fileBytes } from '../../../scripts/tiles/read/rawBytes';

const folder = mkdtempSync(join(tmpdir(), 'faults-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const input = join(folder, 'sites.geojsonl');
writeFileSync(
  input,
  Array.from({ length: 20_000 }, (_, i) =>
    JSON.stringify({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [(i * 7) % 180, (i * 3) % 80] },
      properties: { name: `site ${i * 7919}` },
    }),
  ).join('\n'),
);

describe('a disk without room', () => {
  // The shell's limit for the size of files stands for the full disk: the system refuses the write in the same way.
  test.skipIf(process.platform === 'win32')('is told in words, and the former archive stays', () => {
    const output = join(folder, 'full.pmtiles');
    writeFileSync(output, 'the former archive');
    // Bundles the command, which the limit would not let through.
    spawnSync('node', ['scripts/atlas.mjs', 'tiles', '--help']);
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', 'ulimit -f 64; exec node scripts/atlas.mjs tiles "$1" -o "$2" --force', 'sh', input, output],
      { encoding: 'utf8' },
    );
    expect(stderr).toMatch(/full\.pmtiles: cannot be written \(EFBIG\).*is there room\?/);
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(1);
    expect(readFileSync(output, 'utf8')).toBe('the former archive');
    expect(readdirSync(folder).filter((name) => name.includes('.tmp-'))).toEqual([]);
  });
});

describe('a folder that may not be written to', () => {
  // In /proc nobody makes files, not even root, who may write to any other read-only folder.
  test.runIf(existsSync('/proc/self'))('is told in words', async () => {
    const cutting = cutTiles({ layers: [{ name: 'sites', inputs: [input] }], output: '/proc/sites.pmtiles' });
    await expect(cutting).rejects.toThrow(/\/proc\/sites\.pmtiles: cannot be written/);
    await expect(cutting).rejects.toBeInstanceOf(InputError);
  });
});

describe('an input that changes while it is read', () => {
  test('is told, and read anew when nothing writes to it', async () => {
    const path = join(folder, 'growing.txt');
    writeFileSync(path, Buffer.alloc(3 << 20, 'a'));
    const read = async (during: () => void) => {
      let bytes = 0;
      for await (const chunk of fileBytes(path).chunks()) {
        if (bytes === 0) during();
        bytes += chunk.length;
      }
      return bytes;
    };
    await expect(read(() => appendFileSync(path, 'more'))).rejects.toThrow(
      /growing\.txt: it changed while it was being/,
    );
    await expect(read(() => {})).resolves.toBe((3 << 20) + 4);
  });
});
