/** The bytes of a file or of standard input as they are, in chunks, with a count for the progress line. */
import { open } from 'node:fs/promises';
import { InputError } from '../../command/command';

export interface RawBytes {
  /** From offset `from` on; of a stream always from its beginning. */
  chunks(from?: number): AsyncGenerator<Uint8Array, void, undefined>;
  /** How far the reading is. */
  taken(): number;
}

/** Large enough that the system's calls do not show, small enough that a few at once do not show either. */
const CHUNK_BYTES = 1 << 20;

/** Each chunk is a new buffer: whoever takes it may keep it. */
export function fileBytes(path: string): RawBytes {
  let taken = 0;
  let atFirst: { size: number; mtimeMs: number } | null = null;
  return {
    taken: () => taken,
    async *chunks(from = 0) {
      taken = from;
      const file = await open(path).catch((error) => {
        throw cannotRead(path, error);
      });
      try {
        atFirst ??= await file.stat();
        for (;;) {
          const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
          const { bytesRead } = await file.read(buffer, 0, CHUNK_BYTES, taken).catch((error) => {
            throw cannotRead(path, error);
          });
          if (bytesRead === 0) {
            const { size, mtimeMs } = await file.stat();
            if (size !== atFirst.size || mtimeMs !== atFirst.mtimeMs) throw changed(path);
            return;
          }
          taken += bytesRead;
          yield buffer.subarray(0, bytesRead);
        }
      } finally {
        await file.close();
      }
    },
  };
}

/** Half of one file and half of another would be read as one, and nobody would see it. */
const changed = (path: string) =>
  new InputError(`${path}: it changed while it was being read. Run again when nothing writes to it.`);

/** Bytes of a stream that can be read only once (standard input, a pipe). */
export function streamBytes(stream: AsyncIterable<Uint8Array | string>, name: string): RawBytes {
  let taken = 0;
  return {
    taken: () => taken,
    async *chunks() {
      try {
        for await (const chunk of stream) {
          const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
          taken += bytes.length;
          yield bytes;
        }
      } catch (error) {
        throw cannotRead(name, error);
      }
    },
  };
}

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file. Check the name and the folder',
  EACCES: 'it may not be read. Check its permissions',
  EISDIR: 'it is a folder. Name the files in it',
};

/** The system's refusal in words. Errors that are already in words pass through. */
export function cannotRead(name: string, error: unknown): Error {
  if (error instanceof InputError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) return error as Error;
  return new InputError(`${name}: ${REASONS[code] ?? `it cannot be read (${message})`}.`);
}
