/** The worker that reads what is on the table of the wizard: begun with the first file, ended when the wizard closes. */
import type { Matching } from '../../../core/experiment/read/matchColumns';
import { type ClassFiles, connectClassFiles } from '../../../workers/askClassFiles';

let open: ClassFiles | null = null;

const connected = () => {
  open ??= connectClassFiles();
  return open;
};

/** A file from the person's own device, opened as what it is. Never fails. */
export const openFile = (file: File, timeZone: string) => connected().open(file, timeZone);

export const readTable = (table: string, matching: Matching) => connected().read(table, matching);

/** Forgets the files, with all true positions in them. */
export function forgetFiles() {
  open?.close();
  open = null;
}
