/** Packs on disk: the bytes of `encodePack`, gzipped. The browser undoes the gzip with DecompressionStream. */
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip, gzipSync } from 'node:zlib';
import type { CityPack } from '../../src/core/city/cityPack';
import { decodePack } from '../../src/core/city/decodePack';
import { encodePack } from '../../src/core/city/encodePack';
import { PackError } from '../../src/core/city/packError';
import { InputError } from '../command/command';

/** A city of some hundred megabytes of streets is no city; a small file that unpacks to more is a trap. */
const MOST_BYTES = 512 * 1024 * 1024;

const gunzipped = promisify(gunzip);

/** Reads a pack as `atlas city` writes it. Throws an `InputError` that names the file and what is wrong with it. */
export async function readPack(path: string): Promise<CityPack> {
  const file = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(`${path}: cannot be read (${error.code}). Is the path right?`);
  });
  const isGzip = file[0] === 0x1f && file[1] === 0x8b;
  const bytes = isGzip
    ? await gunzipped(file, { maxOutputLength: MOST_BYTES }).catch((error: Error) => {
        throw new InputError(`${path}: the gzip around the pack is damaged (${error.message}). Fetch the file again.`);
      })
    : file;
  try {
    return decodePack(bytes);
  } catch (error) {
    if (error instanceof PackError) throw new InputError(`${path}: ${error.message}`);
    throw error;
  }
}

/** The file's bytes. The same pack gives the same bytes: names with a hash of the content rest on it. */
export const packFileBytes = (pack: CityPack): Buffer => gzipSync(encodePack(pack), { level: 9 });
