import { writeBundle } from '../../../core/experiment/bundle/writeBundle';
import { blankOf } from '../keeping/blank';
import { keptNow } from '../keeping/useSaving';
import { readExperiment } from '../useDesk';
import { fileWord } from './fileWord';

/** The open experiment as one file. @param audience `public`: times are rounded */
export async function bundleFile(audience: 'class' | 'public'): Promise<{ name: string; file: Blob }> {
  const kept = keptNow();
  const bytes = writeBundle(kept, { blank: blankOf(kept.ids[0]), audience });
  const { title = '', classLabel = '' } = readExperiment() ?? {};
  const name = [fileWord(title), classLabel && fileWord(classLabel), audience].filter(Boolean).join('-');
  return { name: `${name}.zip`, file: new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/zip' }) };
}
