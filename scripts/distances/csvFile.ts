import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { csvCell } from '../files/csvCell';
import { cannotWrite } from '../files/writeWhole';

/** Text gathered before it is handed to the file: a write for every row would cost more than the row. */
const CHUNK = 1 << 16;

/** A CSV file that grows row by row, beside its place until it is whole. */
export async function csvFile(file: string, header: readonly string[]) {
  const scratch = `${file}.tmp-${process.pid}`;
  const stream = createWriteStream(scratch);
  const ended = finished(stream).catch(async (error: NodeJS.ErrnoException) => {
    await rm(scratch, { force: true });
    throw cannotWrite(file, error);
  });
  // The failure is told by the next `write` or by `close`, whichever comes first.
  ended.catch(() => undefined);
  let text = `${header.join(',')}\n`;
  const flush = async () => {
    const chunk = text;
    text = '';
    if (stream.destroyed) return ended;
    if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), ended]);
  };
  return {
    write(row: readonly string[]): Promise<void> | undefined {
      text += `${row.map(csvCell).join(',')}\n`;
      return text.length > CHUNK ? flush() : undefined;
    },
    async close() {
      await flush();
      stream.end();
      await ended;
      await rename(scratch, file).catch(async (error: unknown) => {
        await rm(scratch, { force: true });
        throw cannotWrite(file, error);
      });
    },
  };
}
