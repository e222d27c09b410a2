/** Zip archives from strangers: opened within limits, and with no way out of them. */
import { unzipSync } from 'fflate';
import type { Problem } from '../problem';

export interface ZipLimits {
  readonly mostFiles: number;
  /** Bytes of all files unpacked, and of one. */
  readonly mostBytes: number;
  readonly mostBytesOfOne: number;
}

export const ZIP_LIMITS: ZipLimits = { mostFiles: 2000, mostBytes: 300e6, mostBytesOfOne: 60e6 };

export type Unzipped =
  | { readonly files: ReadonlyMap<string, Uint8Array>; readonly problems: readonly [] }
  | { readonly problems: readonly Problem[] };

export const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** Every file by its path. One thing wrong, and nothing is unpacked: sizes are asked before the first byte is. */
export function unzip(bytes: Uint8Array, where: string, limits: ZipLimits = ZIP_LIMITS): Unzipped {
  const problems: Problem[] = [];
  const refuse = (what: string, fix: string) => problems.push({ where, what, fix, level: 'error' });
  const names = new Set<string>();
  let [total, count] = [0, 0];
  try {
    // A first pass that unpacks nothing: the filter sees what the archive says of each file.
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count++;
        total += originalSize;
        if (problems.length > 0) return false;
        if (isUnsafe(name))
          refuse(
            `has a file named ${JSON.stringify(name.slice(0, 80))}`,
            'Such names lead out of an archive; do not open it.',
          );
        else if (names.has(name)) refuse(`has two files named ${JSON.stringify(name)}`, 'Make the archive anew.');
        else if (originalSize > limits.mostBytesOfOne)
          refuse(
            `has a file of ${megabytes(originalSize)} unpacked`,
            `Files of up to ${megabytes(limits.mostBytesOfOne)} are read.`,
          );
        names.add(name);
        return false;
      },
    });
    if (count > limits.mostFiles) refuse(`has ${count} files`, `Archives of up to ${limits.mostFiles} files are read.`);
    if (total > limits.mostBytes)
      refuse(`is ${megabytes(total)} unpacked`, `Archives of up to ${megabytes(limits.mostBytes)} are read.`);
    if (problems.length > 0) return { problems };
    const isFolder = (name: string) => name.endsWith('/');
    const files = unzipSync(bytes, { filter: ({ name }) => !isFolder(name) });
    return { files: new Map(Object.entries(files)), problems: [] };
  } catch (error) {
    refuse(
      `cannot be unpacked (${(error as Error).message})`,
      'Was the download or the copy finished? Try the file again.',
    );
    return { problems };
  }
}

/** Ways out of a folder, absolute paths, drive letters, control codes, and the one name that an object takes amiss. */
const isUnsafe = (name: string) =>
  name === '' || name.length > 300 || name === '__proto__' || /(^|\/)\.\.(\/|$)|^\/|^[a-z]:|\\|\p{Cc}/iu.test(name);

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1e6)} MB`;
