import { useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { readBundle } from '../../../core/experiment/bundle/readBundle';
import { experimentOf } from '../../../core/experiment/versions';
import { problemText } from '../../../core/problem';
import { builtFileUrl, useCatalog } from '../../../visit/catalog';
import { blankOf } from '../keeping/blank';
import { clearAway } from '../keeping/useOpened';
import { clearDesk, layOnDesk, useDesk, useExperiment } from '../useDesk';

export type Published =
  | { readonly status: 'opening' | 'open' }
  | { readonly status: 'failed'; readonly reason: string };

/** Fetches a published experiment and lays it on the desk, where nothing of it is saved. */
export function usePublished(id: string): Published {
  const { t } = useLingui();
  const catalog = useCatalog();
  const entry = catalog.status === 'ready' ? catalog.value.experiments?.find((one) => one.id === id) : undefined;
  const path = entry?.bundle.path;
  const [failed, setFailed] = useState<{ id: string; reason: string } | null>(null);
  const onDesk = useExperiment();
  useEffect(() => {
    if (path === undefined) return;
    let isCurrent = true;
    const open = async () => {
      const response = await fetch(builtFileUrl(path));
      if (!response.ok) throw new Error(`The server answered ${response.status} for its bundle.`);
      const read = readBundle(new Uint8Array(await response.arrayBuffer()), path);
      if (!('kept' in read)) throw new Error(read.problems.map(problemText).join(' '));
      await clearAway();
      if (isCurrent) layOnDesk(experimentOf(read.kept, blankOf(id)), { isReadOnly: true });
    };
    open().catch((error: Error) => isCurrent && setFailed({ id, reason: error.message }));
    return () => {
      isCurrent = false;
      if (useDesk.getState().isReadOnly) clearDesk();
    };
  }, [id, path]);
  if (onDesk?.id === id) return { status: 'open' };
  if (failed?.id === id) return { status: 'failed', reason: failed.reason };
  if (catalog.status === 'ready' && !entry)
    return { status: 'failed', reason: t`The atlas does not have it (any more).` };
  return { status: 'opening' };
}
