/** Why a file is not read at all, as a problem; thrown by its reader, and told as an answer by the desk. */
import { ProblemError } from '../messages';

export const refusal = (file: string, what: string, fix: string) =>
  new ProblemError({ where: file, what, fix, level: 'error' });

/** A limit that a file is beyond, in words people measure files by. */
export const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;

/** What a library throws at damaged bytes, as a refusal that names the format. */
export async function orRefused<T>(file: string, format: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw refusal(
      file,
      `looks like ${format}, but cannot be read (${reason.slice(0, 200)})`,
      'The file may be damaged or cut off: save or download it again.',
    );
  }
}
